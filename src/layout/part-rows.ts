// Letters whose lines touch → the same ink, parted where a line of type ends. Never parts a letter of large type at its own strokes.
import type { Component } from "./connected-components.ts";
import { median } from "./median.ts";
import { heightOf, widthOf } from "./rect.ts";

/** Around each strip of ink its rows are added up over so many pixels: wide enough for a few letters, narrow enough for a curled page. */
const STRIP_PX = 32;
const REACH_PX = 40;
/** Between two lines is less ink than this share of either line's darkest row. */
const VALLEY = 0.4;
/** From valley to valley, in the usual letter's heights. */
const NEAREST = 1.1;
const FARTHEST = 3.2;
/** What is taller, in the usual letter's heights, may be letters of two lines. */
const TALL = 1.6;
const LEAST_LETTER_PX = 4;

/**
 * On dense or dark pages descenders run into the ascenders below, and pieces of ink hold two lines and more. The rows of ink over a few letters still show
 * where lines end. @param ink without rules and photographs. @param letters its pieces. @returns a new array. O(pixels).
 */
export function partRows(
  ink: Uint8Array,
  width: number,
  height: number,
  letters: readonly Component[],
  scale: number,
): Uint8Array {
  const usual = median(letters.map((c) => heightOf(c)).filter((h) => h >= LEAST_LETTER_PX * scale));
  const parted = ink.slice();
  const strip = Math.round(STRIP_PX * scale);
  const reach = Math.round(REACH_PX * scale);
  const valleys: (readonly number[])[] = [];
  for (let x = 0; x < width; x += strip)
    valleys.push(valleysOf(rowSums(ink, width, height, x - reach, x + strip + reach), usual));
  for (const c of letters) {
    if (heightOf(c) < TALL * usual || widthOf(c) < 2) continue;
    for (let x = c.x0; x < c.x1; x++)
      for (const y of valleys[Math.floor(x / strip)]!) if (y > c.y0 && y < c.y1 - 1) parted[y * width + x] = 0;
  }
  return parted;
}

function rowSums(ink: Uint8Array, width: number, height: number, x0: number, x1: number): Uint16Array {
  const sums = new Uint16Array(height);
  const [from, to] = [Math.max(0, x0), Math.min(width, x1)];
  for (let y = 0; y < height; y++) {
    let sum = 0;
    for (let at = y * width + from; at < y * width + to; at++) sum += ink[at]!;
    sums[y] = sum;
  }
  return sums;
}

/** The emptiest row between each two dark ones, where others stand at the distance of lines above or below it. */
function valleysOf(sums: Uint16Array, usual: number): number[] {
  const near = Math.round(usual);
  const found: number[] = [];
  for (let y = near; y < sums.length - near; y++) {
    let [over, under] = [0, 0];
    for (let d = 1; d <= near; d++) {
      over = Math.max(over, sums[y - d]!);
      under = Math.max(under, sums[y + d]!);
    }
    if (sums[y]! > VALLEY * Math.min(over, under)) continue;
    const last = found.at(-1);
    if (last !== undefined && y - last < NEAREST * usual) {
      if (sums[y]! < sums[last]!) found[found.length - 1] = y;
    } else found.push(y);
  }
  return found.filter((y, i) =>
    [found[i - 1], found[i + 1]].some((other) => other !== undefined && Math.abs(other - y) <= FARTHEST * usual),
  );
}
