// A flattened, straightened page → where photographs stand. Never takes dense small type for one.
import { connectedComponents } from "./connected-components.ts";
import { PAPER_GRAY } from "./flatten-paper.ts";
import { areaOf, around, heightOf, holds, touches, widthOf, type Rect } from "./rect.ts";

/** Lighter than this share of the paper is paper. */
const PAPER_SHARE = 0.83;
/** A pixel lies inside a picture if this share of its surroundings is not paper. */
const FILLED = 0.93;
const REACH_PX = 7;
const TEXT_SHARE = 0.2;

/**
 * Areas where hardly any paper shines through, grown back to their edges, neighbours united.
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
  const large = uniteTouching(candidates, 6 * scale).filter((r) => widthOf(r) > 60 * scale && heightOf(r) > 30 * scale);
  if (large.length === 0) return [];
  const letters = connectedComponents(ink, width, height).filter(
    (c) => heightOf(c) >= 4 * scale && heightOf(c) <= 14 * scale && widthOf(c) <= 30 * scale && widthOf(c) >= 2 * scale,
  );
  return large.filter((r) => {
    const covered = letters.reduce((sum, c) => (holds(r, c, 1) ? sum + areaOf(c) : sum), 0);
    return covered < TEXT_SHARE * areaOf(r);
  });
}

function filledCore(gray: Uint8Array, width: number, height: number, reach: number) {
  const [w, h] = [width >> 1, height >> 1];
  const stride = w + 1;
  const sums = new Int32Array(stride * (h + 1));
  const notPaper = PAPER_GRAY * PAPER_SHARE * 4;
  for (let y = 0; y < h; y++) {
    let sum = 0;
    for (let x = 0; x < w; x++) {
      const p = 2 * y * width + 2 * x;
      if (gray[p]! + gray[p + 1]! + gray[p + width]! + gray[p + width + 1]! < notPaper) sum++;
      sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1]! + sum;
    }
  }
  const pixels = new Uint8Array(w * h);
  const enough = FILLED * (2 * reach + 1) ** 2;
  for (let y = reach; y < h - reach; y++) {
    const top = (y - reach) * stride;
    const bottom = (y + reach + 1) * stride;
    for (let x = reach; x < w - reach; x++) {
      const [left, right] = [x - reach, x + reach + 1];
      const filled = sums[bottom + right]! - sums[top + right]! - sums[bottom + left]! + sums[top + left]!;
      if (filled > enough) pixels[y * w + x] = 1;
    }
  }
  return { pixels, width: w, height: h };
}

/** Rectangles that touch become one, until none do. A page has a dozen: the square cost does not matter. */
function uniteTouching(rects: readonly Rect[], slack: number): Rect[] {
  const apart: Rect[] = [];
  for (const rect of rects) {
    let grown = rect;
    for (let i = apart.findIndex((r) => touches(r, grown, slack)); i >= 0;) {
      grown = around([apart.splice(i, 1)[0]!, grown]);
      i = apart.findIndex((r) => touches(r, grown, slack));
    }
    apart.push(grown);
  }
  return apart.sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}
