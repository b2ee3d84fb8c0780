// Ink → dotted and dashed rules, which frame adverts and coupons. Never a line of type: a dashed rule has white above and below it.
import type { Rules } from "./find-rules.ts";
import { emptyRow, layOver, startOf, takeRow, transposed, type Row } from "./mask.ts";
import { byTopThenLeft, type Rect } from "./rect.ts";

const LONG_PX = 90;
/** White between two dashes, at most. */
const GAP_PX = 6;
/** Share of its length that is ink: less is dust, more is a rule. */
const LEAST_INK = 0.25;
/** Dashes of a rule in so many pixels, at least: a few long strokes are something else. */
const STRIDE_PX = 14;
const THICK_PX = 3;
const CLEAR_PX = 3;
const CLEAR_INK = 0.06;

/** @returns level and upright dashed rules in working pixels. O(pixels). */
export function findDashes(ink: Uint8Array, width: number, height: number, scale: number): Rules {
  const upright = dashedRows(transposed(ink, width, height), height, width, scale);
  return {
    level: dashedRows(ink, width, height, scale),
    upright: upright.map((r): Rect => ({ x0: r.y0, y0: r.x0, x1: r.y1, y1: r.x1 })),
  };
}

interface Sheet {
  readonly ink: Uint8Array;
  readonly width: number;
  readonly scale: number;
  readonly thick: number;
  /** A row, the one under it, both laid over one another, and one above them. */
  readonly own: Row;
  readonly under: Row;
  readonly two: Row;
  readonly above: Row;
}

function dashedRows(ink: Uint8Array, width: number, height: number, scale: number): Rect[] {
  const found: Rect[] = [];
  const thick = Math.round(THICK_PX * scale);
  const [own, under, two, above] = [emptyRow(width), emptyRow(width), emptyRow(width), emptyRow(width)];
  const sheet: Sheet = { ink, width, scale, thick, own, under, two, above };
  for (let y = CLEAR_PX; y < height - CLEAR_PX - thick; y++) dashesOfRow(sheet, y, found);
  return found.sort(byTopThenLeft);
}

/** A rule as long and as clear has eleven pixels without ink above it somewhere, so eight that are read at once: rows of type are passed over quickly. */
function dashesOfRow({ ink, width, scale, thick, own, under, two, above }: Sheet, y: number, found: Rect[]): void {
  takeRow(ink, (y - CLEAR_PX) * width, above);
  takeRow(ink, y * width, own);
  takeRow(ink, (y + 1) * width, under);
  // A dash that leans by a pixel is still one.
  layOver(own, under, two);
  for (const [start, end] of dashesUnder(two, above, scale)) {
    if (!isClear(ink, width, y - CLEAR_PX, start, end) || !isClear(ink, width, y + 1 + thick, start, end)) continue;
    const before = found.findLast((r) => r.y1 >= y - thick && r.x0 < end && start < r.x1);
    const rect = { x0: start, y0: y, x1: end, y1: y + 2 };
    if (!before) found.push(rect);
    else if (end - start > before.x1 - before.x0) found[found.indexOf(before)] = { ...rect, y0: before.y0 };
  }
}

const NONE: readonly [start: number, end: number][] = [];

/** Where dashes of a row stand so that they may be a rule, with white above. */
function dashesUnder(two: Row, above: Row, scale: number): readonly [start: number, end: number][] {
  const { pixels } = two;
  const widest = Math.ceil(GAP_PX * scale);
  let found = NONE;
  let x = 0;
  for (;;) {
    const seed = nextUnderClear(two, above, x);
    if (seed < 0) return found;
    const start = startOf(pixels, seed, widest);
    let end = start;
    let filled = 0;
    let dashes = 0;
    x = start;
    for (let gap = widest; x < pixels.length && gap <= widest; x++) {
      if (pixels[x] !== 0) {
        if (gap > 0) dashes++;
        gap = 0;
        end = x + 1;
        filled++;
      } else gap++;
    }
    const length = end - start;
    if (length < LONG_PX * scale || filled < LEAST_INK * length || dashes < length / (STRIDE_PX * scale)) continue;
    found = [...found, [start, end]];
  }
}

/** The next pixel that has none above it, nor above the others of its eight; -1 where there is none. */
function nextUnderClear({ pixels, fours }: Row, above: Row, from: number): number {
  const end = fours.length - 1;
  for (let four = from >> 2; four < end; four++) {
    if (above.fours[four] !== 0 || above.fours[four + 1] !== 0) continue;
    if (fours[four] === 0 && fours[four + 1] === 0) continue;
    const x = pixels.indexOf(1, Math.max(from, 4 * four));
    if (x >= 0 && x < 4 * four + 8) return x;
  }
  return -1;
}

function isClear(ink: Uint8Array, width: number, y: number, x0: number, x1: number): boolean {
  let filled = 0;
  for (let at = y * width + x0; at < y * width + x1; at++) if (ink[at] !== 0) filled++;
  return filled <= CLEAR_INK * (x1 - x0);
}
