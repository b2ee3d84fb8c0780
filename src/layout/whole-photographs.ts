// Photographs in one row over one caption → one, where they are pieces of it. Never two that were cut to one height.
import type { Line } from "./find-lines.ts";
import type { Measures } from "./measures.ts";
import { around, byTopThenLeft, heightOf, sharedX, sharedY, widthOf, type Rect } from "./rect.ts";

/** In line heights: photographs side by side are cut to one height, but for this. */
const SAME_HEIGHT = 0.5;
/** Of the lower one's height. */
const ONE_ROW = 0.6;
/** Of the body's size. */
const SMALL_TYPE = 0.87;
/** Of each piece's width. */
const UNDER = 0.5;

/**
 * A photograph's sky and water are as light as paper: what is dark in it is found in pieces, of whatever height.
 * @returns top to bottom. O(photographs² × lines).
 */
export function wholePhotographs(
  photographs: readonly Rect[],
  lines: readonly Line[],
  { bodySize, lineHeight }: Measures,
): Rect[] {
  const small = lines.filter((line) => line.size < SMALL_TYPE * bodySize);
  const isCaptionOf = (line: Line, whole: Rect, pieces: readonly Rect[]): boolean =>
    line.y0 > whole.y1 - lineHeight * 0.5 &&
    line.y0 - whole.y1 < lineHeight * 1.1 &&
    Math.abs(line.x0 - whole.x0) < lineHeight &&
    line.x1 < whole.x1 + lineHeight &&
    pieces.every((piece) => sharedX(line, piece) > UNDER * widthOf(piece));
  const areOne = (a: Rect, b: Rect): boolean => {
    const [left, right] = a.x0 <= b.x0 ? [a, b] : [b, a];
    if (sharedX(left, right) > 0 || sharedY(left, right) < ONE_ROW * Math.min(heightOf(left), heightOf(right)))
      return false;
    const isCutToOne = Math.max(Math.abs(a.y0 - b.y0), Math.abs(a.y1 - b.y1)) < SAME_HEIGHT * lineHeight;
    const gap = { x0: left.x1, x1: right.x0, y0: Math.max(a.y0, b.y0), y1: Math.min(a.y1, b.y1) };
    const isWritten = lines.some((line) => line.chars > 2 && sharedX(line, gap) > 0 && sharedY(line, gap) > 0);
    return !isCutToOne && !isWritten && small.some((line) => isCaptionOf(line, around([a, b]), [a, b]));
  };
  const whole: Rect[] = [];
  for (const photo of [...photographs].sort((a, b) => a.x0 - b.x0)) {
    const before = whole.findIndex((other) => areOne(other, photo));
    if (before < 0) whole.push(photo);
    else whole[before] = around([whole[before]!, photo]);
  }
  return whole.sort(byTopThenLeft);
}
