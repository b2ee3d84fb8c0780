// What a finger on the page means: an article, a picture to enlarge, or nothing. Pure; never opens anything.
import type { Point } from "../../edition/geometry.ts";
import type { Article, Zone } from "../../edition/schema.ts";
import { articlesOn, zoneAt } from "../../edition/zone-at.ts";

export type Tap =
  | { readonly kind: "open"; readonly article: Article; readonly zone: Zone }
  | { readonly kind: "enlarge"; readonly zone: Zone }
  | { readonly kind: "beside" };

/** Whether an article has something to read: a headline, or a block with text that is not only a caption. */
export function hasText(article: Article): boolean {
  if (article.headline.trim() !== "") return true;
  return article.blocks.some(
    (block) => block.kind !== "image" && block.kind !== "caption" && block.kind !== "jump" && block.text.trim() !== "",
  );
}

/** @param point page points. Mastheads and folios are no story: a tap on them is beside every story. */
export function tapAt(articles: readonly Article[], page: number, point: Point): Tap {
  const hit = zoneAt(articles, page, point);
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
