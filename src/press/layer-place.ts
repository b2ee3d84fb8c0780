// Words of a text layer and the page's picture → whether the words stand where the ink is. Never moves one.
import { median } from "../layout/median.ts";
import type { PrintedWord, Raster } from "../layout/types.ts";

/** Words looked at, spread over the page. */
const SAMPLE = 800;
const LEAST_WORDS = 12;
/** Gray levels that the middle of a word spreads at least: less is flat paper, or a flat picture. */
const INK_SPREAD = 8;
/** Share of words that may stand on nothing. */
const WORDS_ON_NOTHING = 0.3;
/** A gap between two words is as empty as paper: with more than this share of a word's spread there is ink in it. */
const INK_IN_GAP = 0.5;
const GAPS_WITH_INK = 0.35;
const LEAST_GAPS = 20;
/** The middle of a word is where its small letters are; of the strip over it there is less ink, as long as both stand right. */
const MIDDLE = [0.35, 0.75] as const;
const OVER = [-0.2, 0.15] as const;
const INK_OVER_WORDS = 1.1;

/** How far the gray levels of a rectangle (pixels) spread; null for one without pixels on the page. */
function spreadOf({ width, height, gray }: Raster, x0: number, y0: number, x1: number, y1: number): number | null {
  const [left, right] = [Math.max(0, Math.round(x0)), Math.min(width, Math.round(x1))];
  const [top, bottom] = [Math.max(0, Math.round(y0)), Math.min(height, Math.round(y1))];
  let [sum, squares, count] = [0, 0, 0];
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const value = gray[y * width + x]!;
      sum += value;
      squares += value * value;
      count++;
    }
  return count === 0 ? null : Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}

/** White on dark counts as dark on white. @param raster at about 100 dpi. Pure; O(pixels under the words looked at). */
export function standsOnInk(words: readonly PrintedWord[], raster: Raster): boolean {
  const scale = raster.dpi / 72;
  const step = Math.max(1, Math.floor(words.length / SAMPLE));
  const middles: number[] = [];
  const over: number[] = [];
  const gaps: number[] = [];
  for (let at = 0; at < words.length; at += step) {
    const { box, text } = words[at]!;
    const [x, y, w, h] = box.map((value) => value * scale) as [number, number, number, number];
    // Turned words, and dashes and dots.
    if (!/[\p{L}\p{N}]/u.test(text) || (text.length > 2 && w < 0.8 * h)) continue;
    const rows = ([from, to]: readonly [number, number]): [number, number] => [y + from * h, y + to * h];
    const [top, bottom] = rows(MIDDLE);
    const middle = spreadOf(raster, x, top, x + w, bottom);
    if (middle === null) continue;
    middles.push(middle);
    const [overTop, overBottom] = rows(OVER);
    over.push(spreadOf(raster, x, overTop, x + w, overBottom) ?? 0);
    const next = words[at + 1]?.box.map((value) => value * scale);
    const gap = next ? next[0]! - (x + w) : 0;
    if (!next || Math.abs(next[1]! - y) > 0.2 * h || gap < Math.max(2.5, 0.12 * h) || gap > 1.2 * h) continue;
    const centre = x + w + gap / 2;
    gaps.push(spreadOf(raster, centre - Math.max(1, gap / 4), top, centre + Math.max(1, gap / 4), bottom) ?? 0);
  }
  if (middles.length < LEAST_WORDS) return true;
  if (middles.filter((spread) => spread < INK_SPREAD).length > WORDS_ON_NOTHING * middles.length) return false;
  const usual = median(middles);
  if (median(over) > INK_OVER_WORDS * usual) return false;
  const filled = gaps.filter((spread) => spread > INK_IN_GAP * usual).length;
  return gaps.length < LEAST_GAPS || filled <= GAPS_WITH_INK * gaps.length;
}
