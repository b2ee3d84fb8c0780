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
  const pieces: Pieces = { parent: [], found: [] };
  let above = noRuns(width);
  let here = noRuns(width);
  let ahead = -1; // the next ink, where it was looked for; it may stand many rows below
  for (let y = 0; y < height; y++) {
    ahead = runsOfRow(ink, y * width, width, ahead, here);
    labelRow(pieces, y, above, here);
    [above, here] = [here, above];
  }
  return pieces.found.filter((_, label) => pieces.parent[label] === label);
}

interface Pieces {
  readonly parent: number[];
  readonly found: { x0: number; y0: number; x1: number; y1: number; area: number }[];
}

/** Of a row, from left to right. */
interface Runs {
  /** Start, end and label of each; what lies behind the last was another row's. */
  readonly values: Int32Array;
  /** Of its values. */
  length: number;
}

/** Room for the most runs that a row can have. */
const noRuns = (width: number): Runs => ({ values: new Int32Array(3 * Math.ceil(width / 2)), length: 0 });

/** @param ahead see above. @param runs gets the row's, with no label yet. @returns `ahead` for the next row. */
function runsOfRow(ink: Uint8Array, row: number, width: number, ahead: number, runs: Runs): number {
  const { values } = runs;
  let next = ahead;
  let length = 0;
  for (let x = 0; x < width;) {
    const near = Math.min(width, x + NEAR);
    while (x < near && ink[row + x] === 0) x++;
    if (x === near && x < width) {
      if (next < row + x) next = nextOne(ink, row + x);
      x = Math.min(width, next - row);
    }
    if (x >= width) break;
    const start = x;
    while (x < width && ink[row + x] !== 0) x++;
    values[length] = start;
    values[length + 1] = x;
    length += 3;
  }
  runs.length = length;
  return next;
}

function rootOf(parent: number[], of: number): number {
  let label = of;
  while (parent[label] !== label) label = parent[label] = parent[parent[label]!]!;
  return label;
}

/** Gives each run of a row the label of those above that it touches, which become one. */
function labelRow({ parent, found }: Pieces, y: number, above: Runs, here: Runs): void {
  const { values: over, length: overLength } = above;
  const { values, length } = here;
  let first = 0;
  for (let at = 0; at < length; at += 3) {
    const start = values[at]!;
    const end = values[at + 1]!;
    while (first < overLength && over[first + 1]! < start) first += 3;
    let label = -1;
    for (let run = first; run < overLength && over[run]! <= end; run += 3) {
      const other = rootOf(parent, over[run + 2]!);
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
      found.push({ x0: start, y0: y, x1: end, y1: y + 1, area: 0 });
    }
    const piece = found[label]!;
    piece.x0 = Math.min(piece.x0, start);
    piece.x1 = Math.max(piece.x1, end);
    piece.y1 = y + 1;
    piece.area += end - start;
    values[at + 2] = label;
  }
}
