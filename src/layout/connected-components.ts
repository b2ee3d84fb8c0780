// Ink → its connected pieces, each with bounds and area. Never looks at what a piece might be.
import { nextOne } from "./mask.ts";
import type { Rect } from "./rect.ts";

export interface Component extends Rect {
  /** Pixels of ink. */
  readonly area: number;
}

/** White up to so long is passed over pixel by pixel, more of it in one step. */
const NEAR = 16;

/**
 * Pieces of ink that hang together (corners count).
 * @param ink 1 is ink, row by row. @returns in order of their first pixel. O(pixels), by runs and union-find.
 */
export function connectedComponents(ink: Uint8Array, width: number, height: number): Component[] {
  const parent: number[] = [];
  const found: { x0: number; y0: number; x1: number; y1: number; area: number }[] = [];
  const find = (label: number): number => {
    while (parent[label] !== label) label = parent[label] = parent[parent[label]!]!;
    return label;
  };
  let above: number[] = []; // runs of the row above, as start, end, label
  let here: number[] = [];
  let ahead = -1; // the next ink, where it was looked for; it may stand many rows below
  for (let y = 0; y < height; y++) {
    here.length = 0;
    const row = y * width;
    let first = 0;
    let x = 0;
    while (x < width) {
      const near = Math.min(width, x + NEAR);
      while (x < near && ink[row + x] === 0) x++;
      if (x === near && x < width) {
        if (ahead < row + x) ahead = nextOne(ink, row + x);
        x = Math.min(width, ahead - row);
      }
      if (x >= width) break;
      const start = x;
      while (x < width && ink[row + x] !== 0) x++;
      while (first < above.length && above[first + 1]! < start) first += 3;
      let label = -1;
      for (let run = first; run < above.length && above[run]! <= x; run += 3) {
        const other = find(above[run + 2]!);
        if (label < 0) label = other;
        else if (other !== label) {
          parent[other] = label;
          const into = found[label]!;
          const from = found[other]!;
          into.x0 = Math.min(into.x0, from.x0);
          into.y0 = Math.min(into.y0, from.y0);
          into.x1 = Math.max(into.x1, from.x1);
          into.y1 = Math.max(into.y1, from.y1);
          into.area += from.area;
        }
      }
      if (label < 0) {
        label = found.length;
        parent.push(label);
        found.push({ x0: start, y0: y, x1: x, y1: y + 1, area: 0 });
      }
      const piece = found[label]!;
      piece.x0 = Math.min(piece.x0, start);
      piece.x1 = Math.max(piece.x1, x);
      piece.y1 = y + 1;
      piece.area += x - start;
      here.push(start, x, label);
    }
    [above, here] = [here, above];
  }
  return found.filter((_, label) => parent[label] === label);
}
