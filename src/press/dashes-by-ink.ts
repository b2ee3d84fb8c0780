// A cell's words → the same with each dash as long as its ink: an engine hardly tells one from another. Never adds or takes one away.
import type { InkCell } from "../layout/table-ink.ts";
import type { PrintedWord } from "../layout/types.ts";

const DASH = /[-–—]/gu;
/** In letter heights: a wider one is no hyphen; and wider than that, a dash of a whole em. */
const EN = 0.55;
const EM = 0.95;
const LEAST_ALIKE = 2;

/** @param cells of the whole table. @returns dashes by the cell's ink; where that does not show as many, because they touch letters, as all others of its column are. */
export function withDashesByInk(
  words: readonly PrintedWord[],
  { dashes, column }: InkCell,
  cells: readonly InkCell[],
): PrintedWord[] {
  const read = words.reduce((sum, { text }) => sum + (text.match(DASH)?.length ?? 0), 0);
  const others = cells.filter((cell) => cell.column === column).flatMap((cell) => cell.dashes.map(dashOf));
  const isAlike = others.length >= LEAST_ALIKE && others.every((dash) => dash === others[0]);
  const own = read === dashes.length ? dashes.map(dashOf) : null;
  let next = 0;
  return words.map((word) => ({
    ...word,
    text: word.text.replace(DASH, (dash) => own?.[next++] ?? (isAlike ? others[0]! : dash)),
  }));
}

const dashOf = (width: number): string => (width < EN ? "-" : width < EM ? "–" : "—");
