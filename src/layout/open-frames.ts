// Two level rules of one width with lines set on one middle between them → a frame without sides: an advertisement. Never columns or a quote.
import type { Line } from "./find-lines.ts";
import type { Measures } from "./measures.ts";
import { median } from "./median.ts";
import { around, heightOf, holdsCentre, midX, sharedX, sharedY, widthOf, type Rect } from "./rect.ts";

const NEAR_PX = 7;
const LEAST_ROWS = 3;
/** So many of the rows stand on the middle of all; a column's rows do too, but all begin at one place. */
const CENTRED = 0.8;
const RAGGED = 0.5;
/** The name of what is sold is so many times as large as the usual row; a quote's rows are of one size. */
const NAME_SIZE = 1.8;
/** Rows in columns are no advertisement's. */
const MOST_ROWS = 14;

/** @param levels printed level rules. @param lines what is written. O(rules² × lines). */
export function openFrames(levels: readonly Rect[], lines: readonly Line[], measures: Measures): Rect[] {
  const near = NEAR_PX * measures.scale;
  return levels.flatMap((top) => {
    const foot = levels
      .filter((r) => r.y0 - top.y1 > measures.lineHeight * LEAST_ROWS && isOver(top, r, near))
      .sort((a, b) => a.y0 - b.y0)[0];
    if (!foot) return [];
    const frame = { x0: top.x0, y0: top.y0, x1: top.x1, y1: foot.y1 };
    const inside = lines.filter((l) => holdsCentre(frame, l) && sharedX(frame, l) > 0.95 * widthOf(l));
    return isCentred(rowsOf(inside), measures) && namesSomething(inside) ? [frame] : [];
  });
}

const isOver = (a: Rect, b: Rect, near: number): boolean =>
  Math.abs(a.x0 - b.x0) < near && Math.abs(a.x1 - b.x1) < near && Math.abs(heightOf(a) - heightOf(b)) < near / 2;

function namesSomething(lines: readonly Line[]): boolean {
  const sizes = lines.map(({ size }) => size);
  return Math.max(...sizes) > NAME_SIZE * median(sizes);
}

/** The pieces of each row as one. */
function rowsOf(lines: readonly Line[]): Rect[] {
  const rows: Rect[] = [];
  for (const line of lines) {
    const at = rows.findIndex((row) => sharedY(row, line) > 0.5 * Math.min(heightOf(row), heightOf(line)));
    if (at < 0) rows.push(line);
    else rows[at] = around([rows[at]!, line]);
  }
  return rows;
}

function isCentred(rows: readonly Rect[], { lineHeight }: Measures): boolean {
  if (rows.length < LEAST_ROWS || rows.length > MOST_ROWS) return false;
  const axis = median(rows.map(midX));
  const left = median(rows.map(({ x0 }) => x0));
  const centred = rows.filter((row) => Math.abs(midX(row) - axis) < lineHeight * 0.5);
  const ragged = rows.filter((row) => Math.abs(row.x0 - left) > lineHeight * 0.3);
  return centred.length >= CENTRED * rows.length && ragged.length >= RAGGED * rows.length;
}
