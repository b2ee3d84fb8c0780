// A flattened gray page → ink (1) and paper (0). Never decides what the ink is.

const WINDOW_PX_AT_100_DPI = 25;
/** Ink is darker than its surroundings by this share. */
const DARKER = 0.16;
/** Lighter than this share of the paper is never ink: what keeps the other side's show-through out. */
const SHOW_THROUGH = 0.76;
/** Darker than this share of the paper is always ink, in the middle of a black area too. */
const BLACK = 0.45;

/**
 * Local threshold at the mean of a window, held between two shares of the paper.
 * @param gray flattened, row by row. @param scale dpi / 100. @returns 1 for ink, same shape. O(pixels), whatever the window.
 * Source: after Bradley and Roth 2007; the two bounds are ours, against show-through and solid black.
 */
export function binarise(gray: Uint8Array, width: number, height: number, scale: number): Uint8Array {
  const window = Math.max(3, Math.round(WINDOW_PX_AT_100_DPI * scale));
  const paper = paperLevel(gray);
  const lightest = Math.ceil(paper * SHOW_THROUGH);
  const darkest = Math.ceil(paper * BLACK);
  // Of the rows within the window: each column's gray, and all of it from the left edge up to each column.
  const columns = new Int32Array(width);
  const before = new Int32Array(width + 1);
  const outside = new Uint8Array(width);
  const rowAt = (y: number): Uint8Array => (y >= 0 && y < height ? gray.subarray(y * width, (y + 1) * width) : outside);
  const ink = new Uint8Array(width * height);
  for (let y = -window; y < height; y++) {
    moveWindow(columns, before, rowAt(y + window), rowAt(y - window - 1));
    if (y < 0) continue;
    const rows = Math.min(height, y + window + 1) - Math.max(0, y - window);
    inkRow(rowAt(y), ink.subarray(y * width, (y + 1) * width), before, { window, rows, lightest, darkest });
  }
  return ink;
}

// What is done for each pixel is a function of its row, here and in the files beside this one: V8 keeps what it compiled for a function that is called
// often, and throws away with every collection what it compiled for the inside of a long loop (docs/decisions/0085).

function moveWindow(columns: Int32Array, before: Int32Array, entering: Uint8Array, leaving: Uint8Array): void {
  for (let x = 0, sum = 0; x < columns.length; x++) {
    const column = columns[x]! + entering[x]! - leaving[x]!;
    columns[x] = column;
    sum += column;
    before[x + 1] = sum;
  }
}

interface Bounds {
  readonly window: number;
  /** Rows within the window. */
  readonly rows: number;
  readonly lightest: number;
  readonly darkest: number;
}

function inkRow(
  row: Uint8Array,
  ink: Uint8Array,
  before: Int32Array,
  { window, rows, lightest, darkest }: Bounds,
): void {
  const width = row.length;
  for (let x = 0; x < width; x++) {
    const value = row[x]!;
    if (value >= lightest) continue;
    const left = x > window ? x - window : 0;
    const right = x + window + 1 < width ? x + window + 1 : width;
    const sum = before[right]! - before[left]!;
    if (value < darkest || value * rows * (right - left) < sum * (1 - DARKER)) ink[x] = 1;
  }
}

/** The gray that a quarter of the page is lighter than. */
function paperLevel(gray: Uint8Array): number {
  const histogram = new Uint32Array(256);
  let count = 0;
  for (let i = 0; i < gray.length; i += 7) {
    histogram[gray[i]!]!++;
    count++;
  }
  let lighter = 0;
  for (let level = 255; level >= 0; level--) {
    lighter += histogram[level]!;
    if (lighter > count * 0.25) return level;
  }
  return 255;
}
