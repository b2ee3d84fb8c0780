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
 * @param gray flattened, row by row. @param scale dpi / 100. @returns 1 for ink, same shape. O(pixels) by a summed-area table.
 * Source: after Bradley and Roth 2007; the two bounds are ours, against show-through and solid black.
 */
export function binarise(gray: Uint8Array, width: number, height: number, scale: number): Uint8Array {
  const window = Math.max(3, Math.round(WINDOW_PX_AT_100_DPI * scale));
  const paper = paperLevel(gray);
  const lightest = paper * SHOW_THROUGH;
  const darkest = paper * BLACK;
  const stride = width + 1;
  const sums = new Uint32Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let sum = 0;
    for (let x = 0; x < width; x++) {
      sum += gray[y * width + x]!;
      sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1]! + sum;
    }
  }
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - window) * stride;
    const bottom = Math.min(height, y + window + 1) * stride;
    const rows = (bottom - top) / stride;
    for (let x = 0; x < width; x++) {
      const value = gray[y * width + x]!;
      if (value >= lightest) continue;
      const left = x > window ? x - window : 0;
      const right = x + window + 1 < width ? x + window + 1 : width;
      const sum = sums[bottom + right]! - sums[top + right]! - sums[bottom + left]! + sums[top + left]!;
      if (value < darkest || value * rows * (right - left) < sum * (1 - DARKER)) ink[y * width + x] = 1;
    }
  }
  return ink;
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
