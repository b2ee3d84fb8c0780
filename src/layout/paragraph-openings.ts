// Rows of one text zone → which of them open a paragraph. Never by their words alone.
import type { Measures } from "./measures.ts";
import { quantile } from "./median.ts";
import type { Rect } from "./rect.ts";

export interface Row extends Rect {
  /** How far the row is pushed in by a drop cap beside it. */
  readonly capWidth: number;
  readonly text: string;
}

/** Rows up and down that a row's edges are compared with: paper curls, so a whole column's edge is not straight. */
const WINDOW = 8;
const INDENT = 0.35; // of a line's height
const DEEPEST_INDENT = 5;
const WIDER_GAP = 1.4;
/** A row that stops this share of the column before its edge, with a full stop, ends a paragraph. */
const SHORT = 0.2;
const SENTENCE_END = /[.!?…:]["”’»)]*$/u;

/** @param rows top to bottom, in working pixels. @returns a flag a row; the first row's says only whether it is indented. O(rows). */
export function paragraphOpenings(rows: readonly Row[], { lineHeight }: Measures): boolean[] {
  return rows.map((row, i) => {
    const nearby = rows.slice(Math.max(0, i - WINDOW), i + WINDOW + 1);
    const left = quantile(
      nearby.map((r) => r.x0 - r.capWidth),
      0.2,
    );
    const right = quantile(
      nearby.map((r) => r.x1),
      0.8,
    );
    const indent = row.x0 - row.capWidth - left;
    if (indent > lineHeight * INDENT && indent < lineHeight * DEEPEST_INDENT) return true;
    const before = rows[i - 1];
    if (!before) return false;
    if (row.y0 + row.y1 - before.y0 - before.y1 > 2 * lineHeight * WIDER_GAP) return true;
    return right - before.x1 > SHORT * (right - left) && SENTENCE_END.test(before.text);
  });
}
