// What a finger on the page means: an article, a picture to enlarge, or nothing. Pure; never opens anything.
import { hasText } from "../../edition/body.ts";
import type { Point } from "../../edition/geometry.ts";
import type { Article, Zone } from "../../edition/schema.ts";
import { articlesOn, zoneAt, type Hit } from "../../edition/zone-at.ts";

export type Tap =
  | { readonly kind: "open"; readonly article: Article; readonly zone: Zone }
  | { readonly kind: "enlarge"; readonly zone: Zone }
  | { readonly kind: "beside" };

const distanceTo = ([x, y, width, height]: Zone["box"], [px, py]: Point): number =>
  Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height));

/** The zone under a finger, or else the nearest that its width reaches: a gutter is narrower than a fingertip.
 *  @param reach page points. O(zones). */
export function zoneNear(articles: readonly Article[], page: number, point: Point, reach: number): Hit | null {
  const hit = zoneAt(articles, page, point);
  if (hit) return hit;
  let nearest: Hit | null = null;
  let least = reach;
  for (const article of articles)
    for (const zone of article.zones) {
      const away = zone.page === page ? distanceTo(zone.box, point) : Infinity;
      if (away > least) continue;
      least = away;
      nearest = { article, zone };
    }
  return nearest;
}

/** @param point page points. @param reach see {@link zoneNear}. Mastheads and folios are no story: a tap on them is beside every story. */
export function tapAt(articles: readonly Article[], page: number, point: Point, reach: number): Tap {
  const hit = zoneNear(articles, page, point, reach);
  if (!hit || hit.article.kind === "furniture") return { kind: "beside" };
  if (hasText(hit.article)) return { kind: "open", ...hit };
  return { kind: "enlarge", zone: hit.zone };
}

export const zonesOn = (article: Article, page: number): Zone[] => article.zones.filter((zone) => zone.page === page);

/** What the page offers to read, in the edition's order, each with the zone it begins at: for those who do not tap on a picture. */
export function readableOn(
  articles: readonly Article[],
  page: number,
): { readonly article: Article; readonly zone: Zone }[] {
  return articlesOn(articles, page)
    .filter((article) => article.kind !== "furniture" && hasText(article))
    .map((article) => ({ article, zone: zonesOn(article, page)[0]! }));
}

/** A line to call an article by: its headline, else its first words. */
export function nameOf(article: Article): string {
  if (article.headline.trim() !== "") return article.headline;
  const text = article.blocks.find((block) => block.kind !== "image" && block.text.trim() !== "");
  const words = text && text.kind !== "image" ? text.text.trim().split(/\s+/) : [];
  return words.length > 8 ? `${words.slice(0, 8).join(" ")}…` : words.join(" ");
}
