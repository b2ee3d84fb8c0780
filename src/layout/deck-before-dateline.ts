// Zones of a story's first part → the same, a short text set larger before the one that opens with a dateline named a deck. Never a story's own first lines.
import { splitDateline } from "../language/newspaper-phrases.ts";
import { zoneText } from "./article-parts.ts";
import type { LayoutZone } from "./types.ts";

const MOST_LINES = 4;
/** A deck is set larger than the text by at least this. */
const LARGER = 1.1;

/** @param zones in reading order. O(zones). */
export function withDeckBeforeDateline(zones: readonly LayoutZone[]): readonly LayoutZone[] {
  const texts = zones.filter(({ kind }) => kind === "text");
  const [deck, story] = texts;
  if (!deck || !story || zones.some(({ kind }) => kind === "deck")) return zones;
  const isDeck =
    deck.lines.length <= MOST_LINES &&
    deck.size > LARGER * story.size &&
    deck.lines.every(({ isSubhead }) => !isSubhead) &&
    splitDateline(zoneText(deck)) === null &&
    splitDateline(zoneText(story)) !== null;
  return isDeck ? zones.map((zone) => (zone === deck ? { ...zone, kind: "deck" as const } : zone)) : zones;
}
