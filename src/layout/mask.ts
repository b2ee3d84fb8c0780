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

/** A row of a mask, named by its first pixel, on its own. */
export function takeRow(mask: Uint8Array, from: number, { pixels }: Row): void {
  pixels.set(mask.subarray(from, from + pixels.length));
}

/** What is 1 in one of two rows. */
export function layOver(one: Row, other: Row, over: Row): void {
  const [a, b, fours] = [one.fours, other.fours, over.fours];
  for (let four = 0; four < fours.length; four++) fours[four] = a[four]! | b[four]!;
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

/** Rows become columns. Row after row: what is written of neighbouring rows lies in the processor's cache still. */
export function transposed(mask: Uint8Array, width: number, height: number): Uint8Array {
  const turned = new Uint8Array(width * height);
  const row = emptyRow(width);
  for (let y = 0; y < height; y++) {
    takeRow(mask, y * width, row);
    turnRow(row, turned, y, height);
  }
  return turned;
}

/** Most of a page is white, and new bytes are 0 already. */
function turnRow({ pixels, fours }: Row, turned: Uint8Array, y: number, height: number): void {
  for (let four = 0; four < fours.length; four++) {
    if (fours[four] === 0) continue;
    for (let x = 4 * four; x < 4 * four + 4; x++) if (pixels[x]) turned[x * height + y] = pixels[x]!;
  }
}
