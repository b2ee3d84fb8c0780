// A photograph cut out of a scan → the same without the paper at its edges: a page that lay askew leaves a wedge of it. Never cuts into a picture that is as light as its edge.
import type { Pixels } from "../tools/sharp.ts";

/** Share of a side that paper may take, and pixels at most. */
const DEEPEST = { share: 0.03, pixels: 14 };
/** An edge of paper is so light, and so much lighter than what lies further in. */
const [LIGHT, LIGHTER] = [120, 24];
/** Share of that difference at which the wedge has ended. */
const ENDED = 0.12;

/** @returns how many of the lines from an edge inwards are paper. @param means of lines, from the edge. */
function paperLines(means: readonly number[]): number {
  const inside = means.slice(-3);
  const inner = inside.reduce((sum, mean) => sum + mean, 0) / inside.length;
  const step = means[0]! - inner;
  if (means[0]! < LIGHT || step < LIGHTER) return 0;
  // A sky that grows darker goes on doing so.
  if (Math.max(...inside) - Math.min(...inside) > ENDED * step) return 0;
  const end = means.findIndex((mean) => mean - inner <= ENDED * step);
  return end < 0 ? 0 : end;
}

/** @returns the same value where there is no paper. O(pixels of the edges). */
export function trimPaper(pixels: Pixels): Pixels {
  const { width, height, channels, bytes } = pixels;
  const green = channels === 3 ? 1 : 0;
  const at = (x: number, y: number): number => bytes[(y * width + x) * channels + green]!;
  const meansFrom = (side: number, along: number, value: (line: number, i: number) => number): number[] => {
    const depth = Math.min(DEEPEST.pixels, Math.floor(side * DEEPEST.share)) + 3;
    return Array.from({ length: Math.min(depth, side) }, (_, line) => {
      let sum = 0;
      for (let i = 0; i < along; i++) sum += value(line, i);
      return sum / along;
    });
  };
  const top = paperLines(meansFrom(height, width, (line, x) => at(x, line)));
  const bottom = paperLines(meansFrom(height, width, (line, x) => at(x, height - 1 - line)));
  const left = paperLines(meansFrom(width, height, (line, y) => at(line, y)));
  const right = paperLines(meansFrom(width, height, (line, y) => at(width - 1 - line, y)));
  if (top + bottom + left + right === 0) return pixels;
  const [w, h] = [width - left - right, height - top - bottom];
  const kept = new Uint8Array(w * h * channels);
  for (let y = 0; y < h; y++) {
    const from = ((top + y) * width + left) * channels;
    kept.set(bytes.subarray(from, from + w * channels), y * w * channels);
  }
  return { width: w, height: h, channels, bytes: kept };
}
