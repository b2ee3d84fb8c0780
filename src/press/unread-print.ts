// A page's picture and the words known of it → how much of what looks like print no word accounts for. Never reads it.
import { intersection, type Box } from "../edition/geometry.ts";
import type { Raster } from "../layout/types.ts";

export interface PrintFound {
  /** Square inches that look like lines of print. */
  readonly area: number;
  /** Share of it under no word. */
  readonly unread01: number;
}

/** Side of a cell in inches: one and a half lines of a newspaper's text. */
const CELL = 0.24;
const LEAST_CONTRAST = 70;
/** Between print there is paper: share of pixels within an eighth of the cell's contrast from its paper. */
const LEAST_PAPER = 0.3;
const PAPER_WITHIN = 0.125;
/** Edges in a row of pixels, on the mean of the rows: letters have many, pictures and large headlines few. Twenty an inch is a light line of text. */
const EDGES_PER_INCH = 14;
const PIXELS_AT_LEAST = 8;
/** Whether a row's pixels so far were dark, where none of them was either. */
const UNKNOWN = -1;

/** Whether a cell of the raster looks like lines of small print, dark on light or light on dark. */
function looksLikePrint(gray: Uint8Array, across: number, x0: number, y0: number, side: number, dpi: number): boolean {
  let [low, high] = [255, 0];
  for (let y = y0; y < y0 + side; y++)
    for (let x = x0; x < x0 + side; x++) {
      const value = gray[y * across + x]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  const contrast = high - low;
  if (contrast < LEAST_CONTRAST) return false;
  // In whole numbers, which all pixels are.
  const [under, above] = [Math.ceil(low + 0.4 * contrast), Math.floor(low + 0.6 * contrast)];
  const darkest = Math.floor(low + PAPER_WITHIN * contrast);
  const lightest = Math.ceil(high - PAPER_WITHIN * contrast);
  let [edges, dark, light] = [0, 0, 0];
  for (let y = y0; y < y0 + side; y++) {
    let isDark = UNKNOWN;
    for (let x = x0; x < x0 + side; x++) {
      const value = gray[y * across + x]!;
      if (value <= darkest) dark++;
      else if (value >= lightest) light++;
      const now = value < under ? 1 : value > above ? 0 : isDark;
      if (isDark !== UNKNOWN && now !== isDark) edges++;
      isDark = now;
    }
  }
  const pixels = side * side;
  return edges / side / (side / dpi) >= EDGES_PER_INCH && Math.max(dark, light) >= LEAST_PAPER * pixels;
}

/** @param words boxes in page points. Pure; O(pixels + cells under words). */
export function findPrint({ width, height, dpi, gray }: Raster, words: readonly Box[]): PrintFound {
  const side = Math.max(PIXELS_AT_LEAST, Math.round(CELL * dpi));
  const [columns, rows] = [Math.floor(width / side), Math.floor(height / side)];
  const known = new Uint8Array(columns * rows);
  const scale = dpi / 72 / side;
  const sheet: Box = [0, 0, columns - 0.001, rows - 0.001];
  for (const box of words) {
    const cells = intersection(box.map((value) => value * scale) as unknown as Box, sheet);
    if (!cells) continue;
    const [x, y, w, h] = cells;
    for (let row = Math.floor(y); row <= y + h; row++)
      known.fill(1, row * columns + Math.floor(x), row * columns + Math.floor(x + w) + 1);
  }
  let [print, unread] = [0, 0];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (!looksLikePrint(gray, width, column * side, row * side, side, dpi)) continue;
      print++;
      if (known[row * columns + column] === 0) unread++;
    }
  return { area: print * (side / dpi) ** 2, unread01: print === 0 ? 0 : unread / print };
}
