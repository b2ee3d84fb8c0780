// A flattened, straightened page → where photographs stand. Never takes dense small type for one.
import { connectedComponents } from "./connected-components.ts";
import { PAPER_GRAY } from "./flatten-paper.ts";
import { pixelShare } from "./pixel-share.ts";
import { areaOf, around, heightOf, holds, touches, widthOf, type Rect } from "./rect.ts";

/** Lighter than this share of the paper is paper. */
const PAPER_SHARE = 0.83;
/** A pixel lies inside a picture if this share of its surroundings is not paper. */
const FILLED = 0.93;
const REACH_PX = 7;
const TEXT_SHARE = 0.2;
/** What lies between two pieces of one picture is as light as sand, and hardly anything in it is a letter's size; how far its edges stray. */
const TONED = 0.93;
const FEW_LETTERS = 0.01;
const SAME_EDGE_PX = 6;

/**
 * Areas where hardly any paper shines through, grown back to their edges, neighbours united, over a light part of the picture too.
 * @param gray flattened and straight. @param ink the same, binarised: components of the size of letters veto a picture.
 * @param scale dpi / 100. @returns working pixels, top to bottom. O(pixels), at half size.
 */
export function findPhotographs(
  gray: Uint8Array,
  ink: Uint8Array,
  width: number,
  height: number,
  scale: number,
): Rect[] {
  const core = filledCore(gray, width, height, Math.round(REACH_PX * scale));
  const reach = Math.round(REACH_PX * scale);
  const candidates = connectedComponents(core.pixels, core.width, core.height)
    .map((c): Rect => ({
      x0: Math.max(0, (c.x0 - reach) * 2),
      y0: Math.max(0, (c.y0 - reach) * 2),
      x1: Math.min(width, (c.x1 + reach) * 2),
      y1: Math.min(height, (c.y1 + reach) * 2),
    }))
    .filter((r) => widthOf(r) > 38 * scale && heightOf(r) > 38 * scale);
  const large = unite(candidates, (a, b) => touches(a, b, 6 * scale)).filter(
    (r) => widthOf(r) > 60 * scale && heightOf(r) > 30 * scale,
  );
  if (large.length === 0) return [];
  const letters = connectedComponents(ink, width, height).filter(
    (c) => heightOf(c) >= 4 * scale && heightOf(c) <= 14 * scale && widthOf(c) <= 30 * scale && widthOf(c) >= 2 * scale,
  );
  const lettered = (r: Rect): number =>
    letters.reduce((sum, c) => (holds(r, c, 1) ? sum + areaOf(c) : sum), 0) / areaOf(r);
  const pictures = large.filter((r) => lettered(r) < TEXT_SHARE);
  const isLightPart = (gap: Rect): boolean =>
    lettered(gap) < FEW_LETTERS && pixelShare(gap, gray, width, isToned) > FILLED;
  return unite(pictures, (a, b) => {
    const gap = gapBetween(a, b, SAME_EDGE_PX * scale);
    return gap !== null && isLightPart(gap);
  });
}

/** Darker than any paper. */
const isToned = (value: number): boolean => value < TONED * PAPER_GRAY;

/** What lies between two rectangles that stand over or beside one another, flush at both ends; null where they do not, or are farther apart than the larger is long. */
function gapBetween(a: Rect, b: Rect, slack: number): Rect | null {
  const whole = around([a, b]);
  const isFlush = (one: number, other: number): boolean => Math.abs(one - other) <= slack;
  const [y0, y1] = [Math.min(a.y1, b.y1), Math.max(a.y0, b.y0)];
  if (isFlush(a.x0, b.x0) && isFlush(a.x1, b.x1) && y1 > y0 && y1 - y0 < Math.max(heightOf(a), heightOf(b)))
    return { ...whole, y0, y1 };
  const [x0, x1] = [Math.min(a.x1, b.x1), Math.max(a.x0, b.x0)];
  if (isFlush(a.y0, b.y0) && isFlush(a.y1, b.y1) && x1 > x0 && x1 - x0 < Math.max(widthOf(a), widthOf(b)))
    return { ...whole, x0, x1 };
  return null;
}

function filledCore(gray: Uint8Array, width: number, height: number, reach: number) {
  const [w, h] = [width >> 1, height >> 1];
  const stride = w + 1;
  const sums = new Int32Array(stride * (h + 1));
  const notPaper = PAPER_GRAY * PAPER_SHARE * 4;
  for (let y = 0; y < h; y++) sumRow(gray, 2 * y * width, width, notPaper, sums.subarray(y * stride, (y + 2) * stride));
  const pixels = new Uint8Array(w * h);
  const enough = FILLED * (2 * reach + 1) ** 2;
  for (let y = reach; y < h - reach; y++) {
    const window = sums.subarray((y - reach) * stride, (y + reach + 2) * stride);
    coreRow(window, stride, reach, enough, pixels.subarray(y * w, (y + 1) * w));
  }
  return { pixels, width: w, height: h };
}

/** Goes on with the sums of a row, two rows of the page at half size. @param sums of the row above, and of this one. */
function sumRow(gray: Uint8Array, from: number, width: number, notPaper: number, sums: Int32Array): void {
  const stride = sums.length / 2;
  for (let x = 1, p = from, sum = 0; x < stride; x++, p += 2) {
    if (gray[p]! + gray[p + 1]! + gray[p + width]! + gray[p + width + 1]! < notPaper) sum++;
    sums[stride + x] = sums[x]! + sum;
  }
}

/** @param sums from the first row of the window to the row below its last. */
function coreRow(sums: Int32Array, stride: number, reach: number, enough: number, pixels: Uint8Array): void {
  const bottom = (2 * reach + 1) * stride;
  const side = 2 * reach + 1;
  for (let left = 0; left + side < stride; left++) {
    const right = left + side;
    const filled = sums[bottom + right]! - sums[right]! - sums[bottom + left]! + sums[left]!;
    if (filled > enough) pixels[left + reach] = 1;
  }
}

/** Rectangles of which two are one become one, until none are. A page has a dozen: the square cost does not matter. */
function unite(rects: readonly Rect[], areOne: (one: Rect, other: Rect) => boolean): Rect[] {
  const apart: Rect[] = [];
  for (const rect of rects) {
    let grown = rect;
    for (let i = apart.findIndex((r) => areOne(r, grown)); i >= 0;) {
      grown = around([apart.splice(i, 1)[0]!, grown]);
      i = apart.findIndex((r) => areOne(r, grown));
    }
    apart.push(grown);
  }
  return apart.sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}
