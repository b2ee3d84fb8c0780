// A page's picture → the same with words, or all but some rows, made white. Never reads it.
import type { Box } from "../edition/geometry.ts";
import type { PrintedWord, Raster } from "../layout/types.ts";

const PAPER = 255;

/** The page with some words painted out. */
export function without(raster: Raster, words: readonly PrintedWord[]): Raster {
  const gray = raster.gray.slice();
  for (const { box } of words) eachRow(raster, box, (from, to) => gray.fill(PAPER, from, to));
  return { ...raster, gray };
}

/** The page with everything else painted out. */
export function only(raster: Raster, boxes: readonly Box[]): Raster {
  const gray = new Uint8Array(raster.gray.length).fill(PAPER);
  for (const box of boxes) eachRow(raster, box, (from, to) => gray.set(raster.gray.subarray(from, to), from));
  return { ...raster, gray };
}

/** Visits the rows of pixels that a box in page points covers, each from where to where. */
function eachRow({ width, height, dpi }: Raster, box: Box, visit: (from: number, to: number) => void): void {
  const [x, y, w, h] = box.map((value) => (value * dpi) / 72) as [number, number, number, number];
  const [left, right] = [Math.max(0, Math.floor(x)), Math.min(width, Math.ceil(x + w))];
  if (left >= right) return;
  for (let row = Math.max(0, Math.floor(y)); row < Math.min(height, Math.ceil(y + h)); row++)
    visit(row * width + left, row * width + right);
}
