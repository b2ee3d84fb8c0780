// Draws tables for tests: each letter a block of ink as high as a capital, a point a small one, rules between the rows. Never reads a file.
import { dpi, px } from "../../src/edition/units.ts";
import type { Raster } from "../../src/layout/types.ts";

export const LETTER = 18;
const PAPER = 230;
const INK = 30;
const [WIDE, APART, SPACE] = [9, 2, 7];
const PITCH = 40;

interface Drawing {
  /** Where each column's cells begin, pixels. */
  readonly columns: readonly number[];
  readonly width: number;
  readonly rules?: boolean;
  /** By how much a row's right end lies lower than its left. */
  readonly slant?: number;
}

/** @param rows of cells; a space parts words, a point is small, a dash flat. @returns 200 dpi. */
export function drawnTable(
  rows: readonly (readonly string[])[],
  { columns, width, rules = false, slant = 0 }: Drawing,
): Raster {
  const height = rows.length * PITCH + 2 * PITCH;
  const gray = new Uint8Array(width * height).fill(PAPER);
  const fill = (x: number, y: number, w: number, h: number): void => {
    for (let column = x; column < x + w; column++)
      for (let row = y; row < y + h; row++) gray[(row + Math.round((slant * column) / width)) * width + column] = INK;
  };
  rows.forEach((cells, at) => {
    const top = at * PITCH + PITCH / 2;
    if (rules) fill(2, top + LETTER + 8, width - 4, 2);
    cells.forEach((text, i) => {
      let x = columns[i]!;
      for (const letter of text) {
        if (letter === " ") x += SPACE;
        else if (letter === ".") fill(x, top + LETTER - 3, 3, 3);
        else if (letter === "-") fill(x, top + LETTER / 2, WIDE, 3);
        else fill(x, top, WIDE, LETTER);
        if (letter !== " ") x += (letter === "." ? 3 : WIDE) + APART;
      }
    });
  });
  return { width: px(width), height: px(height), dpi: dpi(200), gray };
}
