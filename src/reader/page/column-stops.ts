// A story on its pages → the stops of an eye that reads it column by column, each as wide as the screen allows. Pure; never moves a camera.
import { intersection, union, type Box } from "../../edition/geometry.ts";
import type { Article, Zone } from "../../edition/schema.ts";
import { withoutMargins, type Size } from "./camera.ts";
import type { Part } from "./stage.ts";

/** What is read at once: no higher than the screen shows when it is as wide as that. */
export type Stop = Part;

/** Read or passed over; a jump's words say only where to turn to. */
const PASSED_OVER: ReadonlySet<Zone["kind"]> = new Set(["jump", "advert"]);
/** Large enough at any size at which they are seen whole. */
const SEEN_WHOLE: ReadonlySet<Zone["kind"]> = new Set(["kicker", "headline", "deck", "byline", "image"]);
/** Type may be seen this much smaller than as wide as the screen, where more of the story then fits. */
const SMALLER = 0.85;
/** Page points of the stop before that are seen again at the next: two lines. */
const SEEN_AGAIN = 22;
/** CSS pixels a page point: on a large screen body type of 8 points is 24 px tall, and more of the column is seen. */
const LARGEST = 3;
/** What is narrower than a column of a newspaper is not made larger than one. */
const COLUMN = 90;

/** @param view of the screen. @returns none for a story without zones. O(zones²). */
export function columnStops({ zones }: Article, view: Size): Stop[] {
  const room = withoutMargins(view);
  const groups: Zone[][] = [];
  for (const zone of inReadingOrder(zones.filter(({ kind }) => !PASSED_OVER.has(kind)))) {
    const last = groups.at(-1);
    if (last && fitTogether([...last, zone], room)) last.push(zone);
    else groups.push([zone]);
  }
  return groups.flatMap((group) => stopsOf(group[0]!.page, unionOf(group), room));
}

/** Page after page as they are listed, and on each as its zones are counted, or listed where not all are. */
function inReadingOrder(zones: readonly Zone[]): Zone[] {
  const pages = [...new Set(zones.map(({ page }) => page))];
  return pages.flatMap((page) => {
    const here = zones.filter((zone) => zone.page === page);
    const isCounted = here.every(({ order }) => order !== undefined);
    return isCounted ? here.sort((a, b) => a.order! - b.order!) : here;
  });
}

/** Where among other stops (the screen was turned, say) the same words are read. */
export function stopWith({ page, box }: Stop, stops: readonly Stop[]): number {
  const beginning: Box = [box[0], box[1], box[2], 1];
  const at = stops.findIndex((stop) => stop.page === page && intersection(stop.box, beginning) !== null);
  return Math.max(0, at);
}

const unionOf = (zones: readonly Zone[]): Box => union(zones.map(({ box }) => box))!;
const widthScale = (width: number, room: Size): number => Math.min(LARGEST, room.width / Math.max(width, COLUMN));

/** Whether zones of one page are all seen on one screen, none of their type much smaller than by itself. */
function fitTogether(zones: readonly Zone[], room: Size): boolean {
  if (zones.some(({ page }) => page !== zones[0]!.page)) return false;
  const [, , width, height] = unionOf(zones);
  const scale = Math.min(widthScale(width, room), room.height / height);
  return zones.every(({ kind, box }) => SEEN_WHOLE.has(kind) || scale >= SMALLER * widthScale(box[2], room));
}

/** A column higher than the screen is seen in parts of one height, which begin at even distances. */
function stopsOf(page: number, [x, y, width, height]: Box, room: Size): Stop[] {
  const high = room.height / widthScale(width, room);
  if (height <= high) return [{ page, box: [x, y, width, height] }];
  const parts = Math.ceil((height - SEEN_AGAIN) / Math.max(1, high - SEEN_AGAIN));
  const apart = (height - high) / (parts - 1);
  return Array.from({ length: parts }, (_, part) => ({ page, box: [x, y + part * apart, width, high] as const }));
}
