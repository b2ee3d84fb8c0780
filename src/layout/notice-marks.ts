// Lines + the ink at their beginnings → those that open with a mark: "* Lost and found. A vest …". Never one mark alone: a page has several or none.
import type { Atom } from "./atoms.ts";
import type { Line } from "./find-lines.ts";
import { textOfLine } from "./line-roles.ts";
import type { Measures } from "./measures.ts";
import { median, quantile } from "./median.ts";
import { heightOf, midX, midY, sharedX, sharedY, widthOf, type Rect } from "./rect.ts";

const MARK = /^[*•†‡§¶■●▪◆]/u;
/** Fewer on a page are stains, or of one text. */
const LEAST_MARKS = 5;
/** In line heights. */
const INDENT = 0.5;
const DEEPEST = 3;
const NEAR_ROWS = 4;
/** A mark's sides, of the usual letter's height, and the white behind it. */
const SMALLEST = 0.35;
const LARGEST = 1.1;
const GAP = 0.35;
const HIGH = 0.15;

/** @param lines of the page. @param pieces atoms, where those are pieces of ink. @returns lines of short news and notices that open so. O(lines × pieces near). */
export function markedLines(lines: readonly Line[], pieces: readonly Atom[], measures: Measures): ReadonlySet<Line> {
  const [linesAt, piecesAt] = [byHeight(lines, measures.lineHeight), byHeight(pieces, measures.lineHeight)];
  const marked = lines.filter((line) =>
    measures.areWords ? MARK.test(textOfLine(line)) : opensWithMark(line, linesAt, piecesAt, measures),
  );
  return new Set(marked.length >= LEAST_MARKS ? marked : []);
}

/** A small piece that stands high, alone in an indent. */
function opensWithMark(line: Line, linesAt: Between<Line>, piecesAt: Between<Atom>, measures: Measures): boolean {
  const { lineHeight } = measures;
  const edge = columnEdge(line, linesAt, lineHeight);
  const row = { ...line, x0: edge - lineHeight / 2, x1: edge + DEEPEST * lineHeight };
  const [mark, next] = piecesAt(row.y0, row.y1)
    .filter((c) => sharedX(c, row) > 0 && sharedY(c, row) > 0.5 * heightOf(c))
    .sort((a, b) => a.x0 - b.x0);
  if (!mark || !next || mark.x0 - edge < INDENT * lineHeight) return false;
  const usual = median(line.atoms.map((a) => heightOf(a)));
  const isSmall = (side: number): boolean => side > SMALLEST * usual && side < LARGEST * usual;
  return (
    isSmall(widthOf(mark)) &&
    isSmall(heightOf(mark)) &&
    heightOf(mark) < 0.8 * heightOf(next) &&
    midY(mark) < midY(next) &&
    mark.y1 < next.y1 - HIGH * heightOf(next) &&
    next.x0 - mark.x1 > GAP * usual
  );
}

/** Where the lines around begin. */
function columnEdge(line: Line, linesAt: Between<Line>, lineHeight: number): number {
  const reach = NEAR_ROWS * lineHeight;
  const near = linesAt(midY(line) - reach, midY(line) + reach).filter(
    (l) => Math.abs(midY(l) - midY(line)) < reach && l.x0 < midX(line) && l.x1 > midX(line),
  );
  return quantile(
    near.map((l) => l.x0),
    0.3,
  );
}

/** All whose middle lies between two heights, and some a little beyond. */
type Between<T> = (from: number, to: number) => readonly T[];

function byHeight<T extends Rect>(all: readonly T[], step: number): Between<T> {
  const rows: T[][] = [];
  for (const one of all) (rows[Math.max(0, Math.floor(midY(one) / step))] ??= []).push(one);
  return (from, to) => rows.slice(Math.max(0, Math.floor(from / step)), Math.floor(to / step) + 1).flat();
}
