// Ink → which way its lines of type run and how high their small letters are. Never finds a line: a profile tells.
import { median } from "./median.ts";

export interface Lettering {
  /** Of the windows that hold type, those whose rows alternate more than their columns, and the others. */
  readonly level: number;
  readonly upright: number;
  /** Lines looked at, in strips. */
  readonly lines: number;
  /** Share of the ink above small letters in that above and below them: ascenders and capitals outnumber descenders, 0.6 to 0.8 in any Latin type. */
  readonly above01: number;
  /** Working pixels; 0 where there are no lines. */
  readonly xHeight: number;
}

/** At 100 dpi. */
const WINDOW_PX = 96;
const STRIP_PX = 100;
/** Shares of ink in a window of type; less is a margin, more a picture. */
const LEAST_INK = 0.06;
const MOST_INK = 0.45;
/** Heights of a line of body type, from the highest ascender to the lowest descender. */
const LOWEST_LINE_PX = 6;
const HIGHEST_LINE_PX = 24;
/** Of a strip's width: ink in a row of type, and at the height of small letters. */
const LEAST_ROW = 0.02;
const LEAST_PEAK = 0.15;
/** Rows of small letters have this share of the fullest row's ink. */
const CORE = 0.55;

/** @param ink 1 or 0, straightened. @param scale dpi / 100. O(pixels). */
export function lettering(ink: Uint8Array, width: number, height: number, scale: number): Lettering {
  return { ...runningOf(ink, width, height, Math.round(WINDOW_PX * scale)), ...linesOf(ink, width, height, scale) };
}

/** Of every second window, chequered. */
function runningOf(ink: Uint8Array, width: number, height: number, side: number): Pick<Lettering, "level" | "upright"> {
  const rows = new Int32Array(side);
  const columns = new Int32Array(side);
  const roughness = (profile: Int32Array): number => {
    let sum = 0;
    for (let i = 1; i < side; i++) sum += (profile[i]! - profile[i - 1]!) ** 2;
    return sum;
  };
  let level = 0;
  let upright = 0;
  for (let top = 0, odd = 0; top + side <= height; top += side, odd ^= 1)
    for (let left = odd * side; left + side <= width; left += 2 * side) {
      rows.fill(0);
      columns.fill(0);
      let count = 0;
      for (let y = 0; y < side; y++) {
        const sum = countRow(ink, (top + y) * width + left, columns);
        rows[y] = sum;
        count += sum;
      }
      const share = count / side ** 2;
      if (share < LEAST_INK || share > MOST_INK) continue;
      if (roughness(rows) > roughness(columns)) level++;
      else upright++;
    }
  return { level, upright };
}

/** Ink of a row from a place on, and of each of its columns. */
function countRow(ink: Uint8Array, from: number, columns: Int32Array): number {
  let sum = 0;
  for (let x = 0; x < columns.length; x++) {
    const here = ink[from + x]!;
    sum += here;
    columns[x]! += here;
  }
  return sum;
}

function sumOf(ink: Uint8Array, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at++) sum += ink[at]!;
  return sum;
}

/** Bands of rows with ink in every second strip: each about a line of one column. */
function linesOf(
  ink: Uint8Array,
  width: number,
  height: number,
  scale: number,
): Pick<Lettering, "lines" | "above01" | "xHeight"> {
  const strip = Math.round(STRIP_PX * scale);
  const rows = new Int32Array(height);
  const cores: number[] = [];
  let above = 0;
  let below = 0;
  for (let left = 0; left + strip <= width; left += 2 * strip) {
    for (let y = 0; y < height; y++) rows[y] = sumOf(ink, y * width + left, strip);
    for (let y = 0; y < height;) {
      while (y < height && rows[y]! < LEAST_ROW * strip) y++;
      const first = y;
      let peak = 0;
      for (; y < height && rows[y]! >= LEAST_ROW * strip; y++) peak = Math.max(peak, rows[y]!);
      const tall = y - first;
      if (tall < LOWEST_LINE_PX * scale || tall > HIGHEST_LINE_PX * scale || peak < LEAST_PEAK * strip) continue;
      let top = first;
      let foot = y - 1;
      for (; rows[top]! < CORE * peak; top++) above += rows[top]!;
      for (; rows[foot]! < CORE * peak; foot--) below += rows[foot]!;
      cores.push(foot + 1 - top);
    }
  }
  return { lines: cores.length, above01: above + below === 0 ? 0.5 : above / (above + below), xHeight: median(cores) };
}
