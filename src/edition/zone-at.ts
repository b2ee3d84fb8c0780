// What lies under a finger: point of a page → zone and article. Never knows a screen.
import { area, boxHolds, polygonArea, polygonHolds, type Point } from "./geometry.ts";
import type { Article, Zone } from "./schema.ts";

export interface Hit {
  readonly article: Article;
  readonly zone: Zone;
}

const holds = (zone: Zone, point: Point): boolean =>
  zone.polygon ? polygonHolds(zone.polygon, point) : boxHolds(zone.box, point);
const areaOf = (zone: Zone): number => (zone.polygon ? polygonArea(zone.polygon) : area(zone.box));

/** The zone of smallest area under a point of a page, with its article. @param point page points. @returns null beside every zone. O(zones). */
export function zoneAt(articles: readonly Article[], page: number, point: Point): Hit | null {
  let best: Hit | null = null;
  let least = Infinity;
  for (const article of articles) {
    for (const zone of article.zones) {
      if (zone.page !== page || !boxHolds(zone.box, point) || !holds(zone, point)) continue;
      const size = areaOf(zone);
      if (size >= least) continue;
      least = size;
      best = { article, zone };
    }
  }
  return best;
}

/** Articles that have a zone on a page, in the order the edition gives them. */
export function articlesOn(articles: readonly Article[], page: number): Article[] {
  return articles.filter((article) => article.zones.some((zone) => zone.page === page));
}
