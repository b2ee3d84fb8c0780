// Lines → the same, those that ran over into the next column parted there. Never parts a line between lines as wide.
import type { Atom } from "./atoms.ts";
import { lineOf, type Line } from "./find-lines.ts";
import { linesNear } from "./lines-near.ts";
import type { Measures } from "./measures.ts";
import { midY, sharedX, sharedY } from "./rect.ts";

/** In line heights: a row above and below is so near; a column's edge strays so far. */
const NEAR_ROWS = 2.6;
const STRAY = 0.7;
/** A part that is narrower, in line heights, is an indent or an outdent. */
const NARROWEST = 4;

/**
 * Engines box a stained word too wide, and the gutter beside it is gone for a row. The rows above and below still say where
 * columns begin and end. @param lines top to bottom. O(lines × lines near).
 */
export function splitLines(lines: readonly Line[], measures: Measures): Line[] {
  const { lineHeight } = measures;
  const sorted = [...lines].sort((a, b) => midY(a) - midY(b));
  const rowsAround = linesNear(lines, NEAR_ROWS * lineHeight);
  const split = (line: Line): Line[] => {
    const at = gapInto(line, near(line));
    if (at === 0) return [line];
    const [left, right] = [line.atoms.slice(0, at), line.atoms.slice(at)];
    return [lineOf(left, measures), ...split(lineOf(right, measures))];
  };
  const near = (line: Line): Line[] =>
    rowsAround(line).filter((other) => sharedX(other, line) > 0 && sharedY(other, line) < lineHeight / 2);
  /** The index of the first word of the next column; 0 for none. */
  const gapInto = (line: Line, others: readonly Line[]): number => {
    for (let i = 1; i < line.atoms.length; i++) {
      const gap = line.atoms[i]!;
      const end = endBefore(line.atoms, i);
      if (end - line.x0 < NARROWEST * lineHeight || line.x1 - gap.x0 < NARROWEST * lineHeight) continue;
      const begins = (l: Line): boolean =>
        Math.abs(l.x0 - gap.x0) < STRAY * lineHeight && l.x0 > end - STRAY * lineHeight;
      const ends = (l: Line): boolean => Math.abs(l.x1 - end) < STRAY * lineHeight;
      const over = others.filter((l) => midY(l) < midY(line));
      const under = others.filter((l) => midY(l) > midY(line));
      // Nothing near may run on across the gap as this line does.
      const across = others.some((l) => l.x0 < end - lineHeight && l.x1 > gap.x0 + lineHeight);
      const isEdge = (side: (l: Line) => boolean): boolean => over.some((l) => side(l)) && under.some((l) => side(l));
      if (!across && (isEdge(begins) || isEdge(ends))) return i;
    }
    return 0;
  };
  return sorted.flatMap((line) => (line.size > measures.atomSize * 1.25 ? [line] : split(line)));
}

const endBefore = (atoms: readonly Atom[], index: number): number =>
  atoms.slice(0, index).reduce((most, a) => Math.max(most, a.x1), -Infinity);
