// Zones of one article → the order they are read in. Never looks at words.
import { byTopThenLeft, widthOf, type Rect } from "./rect.ts";
import type { LayoutZone } from "./types.ts";

type Ordered = Rect & { readonly kind: LayoutZone["kind"] };

/** What stands over the text, in the order it is read whatever its place. */
const HEADING = ["kicker", "headline", "deck", "byline"];

/**
 * The heading, then columns from left to right, each from the top; what spans several columns belongs to the leftmost.
 * @returns the same zones. O(n × columns).
 */
export function inReadingOrder<T extends Ordered>(zones: readonly T[], lineHeight: number): T[] {
  const heading = zones
    .filter((z) => HEADING.includes(z.kind))
    .sort((a, b) => HEADING.indexOf(a.kind) - HEADING.indexOf(b.kind) || byTopThenLeft(a, b));
  const columns: { x0: number; x1: number; zones: T[] }[] = [];
  const rest = zones.filter((z) => !HEADING.includes(z.kind));
  // Text makes the columns; pictures and their captions are then laid into them.
  for (const zone of [...rest].sort((a, b) => rank(a) - rank(b) || a.x0 - b.x0 || a.y0 - b.y0)) {
    const column = columns.find(
      (c) => Math.min(c.x1, zone.x1) - Math.max(c.x0, zone.x0) > 0.5 * Math.min(c.x1 - c.x0, widthOf(zone)),
    );
    if (column) column.zones.push(zone);
    else columns.push({ x0: zone.x0, x1: zone.x1, zones: [zone] });
  }
  columns.sort((a, b) => a.x0 - b.x0);
  const body = columns.flatMap((c) =>
    c.zones.sort((a, b) => (Math.abs(a.y0 - b.y0) < lineHeight / 2 ? a.x0 - b.x0 : a.y0 - b.y0)),
  );
  return [...heading, ...body];
}

const rank = (zone: Ordered): number => (zone.kind === "text" ? 0 : 1);
