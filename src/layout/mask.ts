// Masks: 1 or 0 for each pixel, row by row. What several steps do with them. Never knows what a mask stands for.

/** The next 1 of a row or of a whole mask, its length where there is none. */
export const nextOne = (row: Uint8Array, from: number): number => {
  const at = row.indexOf(1, from);
  return at < 0 ? row.length : at;
};

/** Where the 1s of a row stand together, from left to right. Quick where they are few. */
export function runsOf(row: Uint8Array): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (let from = nextOne(row, 0); from < row.length;) {
    let to = from + 1;
    while (row[to] === 1) to++;
    runs.push([from, to]);
    from = nextOne(row, to);
  }
  return runs;
}

/** A row on its own, to be read a pixel or four at a time. */
export interface Row {
  readonly pixels: Uint8Array;
  /** What is left of the last four is 0. */
  readonly fours: Uint32Array;
}
/** Four pixels that are all 1. */
export const ALL_FOUR = 0x01010101;

export function emptyRow(width: number): Row {
  const fours = new Uint32Array(Math.ceil(width / 4));
  return { fours, pixels: new Uint8Array(fours.buffer, 0, width) };
}

/** Two rows of a mask, named by their first pixels, laid over one another. */
export function layOver(mask: Uint8Array, one: number, other: number, { pixels }: Row): void {
  for (let x = 0; x < pixels.length; x++) pixels[x] = mask[one + x]! | mask[other + x]!;
}

/** Where what stands at x begins, if it may be broken by so many 0s at a time. */
export function startOf(row: Uint8Array, x: number, widestGap: number): number {
  let start = x;
  for (let at = x, gap = 0; at >= 0 && gap <= widestGap; at--)
    if (row[at] === 0) gap++;
    else {
      start = at;
      gap = 0;
    }
  return start;
}

/** Side of the squares that are turned one after the other: both ends of each stay in the processor's cache. */
const SQUARE = 32;

/** Rows become columns. */
export function transposed(mask: Uint8Array, width: number, height: number): Uint8Array {
  const turned = new Uint8Array(width * height);
  for (let top = 0; top < height; top += SQUARE)
    for (let left = 0; left < width; left += SQUARE) {
      const [below, right] = [Math.min(height, top + SQUARE), Math.min(width, left + SQUARE)];
      for (let y = top; y < below; y++)
        turnRow(mask, y * width + left, right - left, turned, left * height + y, height);
    }
  return turned;
}

/** Most of a page is white, and new bytes are 0 already. */
function turnRow(mask: Uint8Array, from: number, count: number, turned: Uint8Array, to: number, height: number): void {
  for (let x = 0; x < count; x++) {
    const value = mask[from + x]!;
    if (value !== 0) turned[to + x * height] = value;
  }
}
