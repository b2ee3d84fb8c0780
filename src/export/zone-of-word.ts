// A printed word and its article → the zone that it stands in. Never a zone of another page.
import { area, boxHolds, centre, polygonHolds, type Point } from "../edition/geometry.ts";
import type { Article, Word, Zone } from "../edition/schema.ts";

/** Zones that may say what the word says: those its block names, else those of its field's kind, else all with text. */
function candidates({ b }: Word, { blocks, zones }: Article): readonly Zone[] {
  const written = zones.filter(({ kind }) => kind !== "advert");
  if (typeof b === "number") {
    const block = blocks[b];
    const named = new Set(block?.zones ?? []);
    const own = written.filter(({ id }) => named.has(id));
    return own.length > 0 ? own : written;
  }
  if (b === undefined || b === "dateline") return written;
  const own = written.filter(({ kind }) => kind === b);
  return own.length > 0 ? own : written;
}

const holds = ({ box, polygon }: Zone, point: Point): boolean =>
  polygon ? polygonHolds(polygon, point) : boxHolds(box, point);

function distance({ box: [x, y, w, h] }: Zone, [px, py]: Point): number {
  return Math.hypot(Math.max(x - px, 0, px - x - w), Math.max(y - py, 0, py - y - h));
}

/** The smallest zone that holds the word's middle, else the nearest. @returns null where the article has no text zone on the page. */
export function zoneOfWord(word: Word, article: Article, page: number): Zone | null {
  const onPage = (zones: readonly Zone[]): Zone[] => zones.filter((zone) => zone.page === page);
  const own = onPage(candidates(word, article));
  const zones = own.length > 0 ? own : onPage(article.zones.filter(({ kind }) => kind !== "advert"));
  const middle = centre(word.box);
  const around = zones.filter((zone) => holds(zone, middle));
  if (around.length > 0) return around.reduce((a, b) => (area(b.box) < area(a.box) ? b : a));
  return zones.length === 0 ? null : zones.reduce((a, b) => (distance(b, middle) < distance(a, middle) ? b : a));
}
