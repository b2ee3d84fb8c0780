// Draws a page of body type as a scanner sees it at 100 dpi: letters of two or three stems, as wide as they like, with ascenders and descenders. Never a word.
import { dpi, px } from "../../src/edition/units.ts";
import type { Raster } from "../../src/layout/types.ts";

const PAPER = 228;
const INK = 50;
const X_HEIGHT = 6;
const ASCENDER = 3;
const DESCENDER = 2;
const PITCH = 15;

/** Always the same letters. @returns three columns of type with margins. */
export function drawnType(width = 640, height = 820): Raster {
  const gray = new Uint8Array(width * height).fill(PAPER);
  const fill = (x: number, y: number, w: number, h: number): void => {
    for (let row = y; row < y + h; row++) gray.fill(INK, row * width + x, row * width + x + w);
  };
  let state = 4711;
  const below = (limit: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * limit);
  };
  /** @param top of its x-height. @returns its width. */
  const letter = (x: number, top: number): number => {
    const stems = 2 + below(2);
    const rise = below(10) < 4 ? ASCENDER : 0;
    const fall = rise === 0 && below(10) < 2 ? DESCENDER : 0;
    for (let stem = 0; stem < stems; stem++) fill(x + stem * 3, top, 1 + below(2), X_HEIGHT);
    fill(x, top - rise, 1, rise);
    fill(x + (stems - 1) * 3, top + X_HEIGHT, 1, fall);
    fill(x, below(2) === 0 ? top : top + X_HEIGHT - 1, (stems - 1) * 3 + 1, 1);
    return stems * 3 + 1;
  };
  const column = (width - 2 * 30 - 2 * 16) / 3;
  for (let left = 30; left < width - column; left += column + 16)
    for (let top = 40; top < height - 50; top += PITCH)
      for (let x = Math.round(left); x < left + column - 10;) x += below(5) === 0 ? 5 : letter(x, top);
  return { width: px(width), height: px(height), dpi: dpi(100), gray };
}
