// Atoms and upright rules → the white strips between columns, as a mask. Never cuts a headline at its word gaps.
import type { Atom } from "./atoms.ts";
import { connectedComponents, type Component } from "./connected-components.ts";
import { longGutters } from "./long-gutters.ts";
import { runsOf } from "./mask.ts";
import type { Measures } from "./measures.ts";
import { medianAround } from "./median.ts";
import { heightOf, type Rect } from "./rect.ts";

/** A strip counts once it is flanked by text over so many lines. */
const LEAST_LINES = 4.6;
/** Where a strip is narrower than this share of its width some lines around, text reaches across: it ends there. */
const NARROW = 0.72;
const AROUND_LINES = 6;
const FLANK_PX = 24;
/** Of the usual size: larger type may have gaps as wide as a gutter. */
const HEADLINE = 1.6;
/** In lines, and of the height of the text it runs through: columns are parted along their whole height. */
const RIVER_LINES = 9;
const RIVER = 0.7;
/** Two strips in one line, so many lines from one another, are one: words between them were boxed too wide. */
const BRIDGE_LINES = 3.2;
const SMALL_HEAD = 1.25;

export interface Gutters {
  /** Whether a gutter lies between two places of one row. */
  crosses(x0: number, x1: number, y: number): boolean;
  /** Whether a long one does, so sure that what lies over it was boxed too wide. */
  parts(x0: number, x1: number, y: number): boolean;
}

/**
 * A gutter is a white strip flanked by text on both sides for at least 4.6 lines, cut where it narrows, and never through a
 * headline's row where the gap is small against the headline. Long white runs alone fail: blank areas are full of them.
 * @param whole runs of text without a gutter, see engine-columns.ts. @param isScanned whether the words' places are an engine's. O(pixels). Source: our own measurement, press findings, step 1.
 */
export function findGutters(
  atoms: readonly Atom[],
  upright: readonly Rect[],
  measures: Measures,
  whole: readonly Rect[] = [],
  isScanned = true,
): Gutters {
  const { width, height } = measures;
  const least = Math.max(4, Math.round(measures.xHeight * 0.62));
  const sizes = sizeMask(atoms, measures);
  const mask = flankedStrips(sizes, measures, least);
  dropNarrow(mask, width, height, least);
  const around = Math.round(AROUND_LINES * measures.lineHeight);
  for (const strip of connectedComponents(mask, width, height)) {
    if (heightOf(strip) < RIVER_LINES * measures.lineHeight && whole.some((run) => isRiver(strip, run)))
      for (let y = strip.y0; y < strip.y1; y++) mask.fill(0, y * width + strip.x0, y * width + strip.x1);
    else cutWhereNarrow(mask, width, strip, around);
  }
  bridge(mask, sizes, measures);
  // Words of a text layer have exact places: nothing reaches into their gutters, and word gaps may well stand under one another.
  const long = isScanned ? longGutters(sizes, measures) : null;
  for (const rule of upright)
    for (let y = Math.max(0, Math.floor(rule.y0)); y < Math.min(height, rule.y1); y++)
      mask.fill(1, y * width + Math.floor(rule.x0), y * width + Math.ceil(rule.x1));
  const meets = (strips: Uint8Array, x0: number, x1: number, y: number): boolean => {
    const row = Math.min(height - 1, Math.max(0, Math.floor(y))) * width;
    const end = row + Math.min(width, Math.ceil(x1));
    for (let at = row + Math.max(0, Math.floor(x0)); at < end; at++) if (strips[at] === 1) return true;
    return false;
  };
  return {
    crosses: (x0, x1, y) => meets(mask, x0, x1, y),
    parts: (x0, x1, y) => long !== null && meets(long, x0, x1, y),
  };
}

/** Each pixel of an atom holds the atom's size (1-255), paper holds 0. */
function sizeMask(atoms: readonly Atom[], { width, height, atomSize }: Measures): Uint8Array {
  const mask = new Uint8Array(width * height);
  for (const a of atoms) {
    const size = Math.min(255, Math.max(1, Math.round(a.size || atomSize)));
    const x0 = Math.max(0, Math.floor(a.x0));
    const x1 = Math.min(width, Math.ceil(a.x1));
    const y1 = Math.min(height, a.y1);
    for (let y = Math.max(0, Math.floor(a.y0)); y < y1; y++) mask.fill(size, y * width + x0, y * width + x1);
  }
  return mask;
}

function flankedStrips(sizes: Uint8Array, measures: Measures, least: number): Uint8Array {
  const { width, height } = measures;
  const strips: Strips = {
    gutters: new Uint8Array(width * height),
    seen: new Float32Array(width),
    since: new Int32Array(width),
  };
  for (let y = 0; y < height; y++) flankRow(sizes, y, measures, least, strips);
  for (let x = 0; x < width; x++) close(strips, x, height);
  return strips.gutters;
}

interface Strips {
  readonly gutters: Uint8Array;
  /** Lines of text that flanked each column of pixels so far, and since which row. */
  readonly seen: Float32Array;
  readonly since: Int32Array;
}

function close({ gutters, seen, since }: Strips, x: number, y: number): void {
  if (seen[x]! >= LEAST_LINES) for (let k = since[x]!; k < y; k++) gutters[k * seen.length + x] = 1;
  seen[x] = 0;
  since[x] = y + 1;
}

function flankRow(sizes: Uint8Array, y: number, measures: Measures, least: number, strips: Strips): void {
  const { width, xHeight, atomSize, areWords } = measures;
  const widest = xHeight * 7;
  const headline = atomSize * HEADLINE;
  const wordGap = areWords ? 0.5 : 0.62;
  // Words are higher than letters' x-height, and so take fewer rows' worth to make a line.
  const rowsWeight = areWords ? 1.6 : 1;
  const flank = Math.round(FLANK_PX * measures.scale);
  const row = y * width;
  let lastLarge = -flank; // where type larger than usual stood last in this row
  let x = 0;
  while (x < width) {
    const size = sizes[row + x]!;
    if (size !== 0) {
      if (size > headline) lastLarge = x + 1;
      close(strips, x, y);
      x++;
      continue;
    }
    const start = x;
    while (x < width && sizes[row + x] === 0) x++;
    if (start === 0 || x >= width) continue;
    if (start - lastLarge < flank) {
      const left = largest(sizes, row + Math.max(0, start - flank), row + start);
      const right = largest(sizes, row + x, row + Math.min(width, x + flank));
      const beside = Math.min(left, right);
      if (beside > headline && x - start < beside * wordGap) {
        for (let k = start; k < x; k++) close(strips, k, y);
        continue;
      }
    }
    if (x - start < least || x - start > widest) continue;
    const lines = rowsWeight / Math.max(sizes[row + start - 1]!, sizes[row + x]!, xHeight);
    for (let k = start; k < x; k++) strips.seen[k]! += lines;
  }
}

function largest(sizes: Uint8Array, from: number, to: number): number {
  let most = 0;
  for (let at = from; at < to; at++) most = Math.max(most, sizes[at]!);
  return most;
}

function dropNarrow(mask: Uint8Array, width: number, height: number, least: number): void {
  for (let y = 0; y < height; y++) {
    const row = mask.subarray(y * width, (y + 1) * width);
    for (const [from, to] of runsOf(row)) if (to - from < least) row.fill(0, from, to);
  }
}

/** Word gaps that happen to stand under one another: they begin and end inside one run of text, and not at its sides. */
const isRiver = (strip: Rect, run: Rect): boolean =>
  strip.x0 > run.x0 &&
  strip.x1 < run.x1 &&
  strip.y0 > run.y0 &&
  strip.y1 < run.y1 &&
  heightOf(strip) < RIVER * heightOf(run);

/** Of a strip in one row: from its first pixel to its last; -1 where it has none. */
function extentOf(mask: Uint8Array, row: number, { x0, x1 }: Rect): [start: number, end: number] {
  let start = -1;
  let end = -1;
  for (let x = x0; x < x1; x++)
    if (mask[row + x] === 1) {
      if (start < 0) start = x;
      end = x + 1;
    }
  return [start, end];
}

function cutWhereNarrow(mask: Uint8Array, width: number, strip: Component, around: number): void {
  const rows: [start: number, end: number][] = [];
  for (let y = strip.y0; y < strip.y1; y++) {
    rows.push(extentOf(mask, y * width, strip));
  }
  const usual = medianAround(
    rows.map(([start, end]) => end - start),
    around,
  );
  rows.forEach(([start, end], i) => {
    const row = (strip.y0 + i) * width;
    if (end - start < usual[i]! * NARROW) mask.fill(0, row + start, row + end);
  });
}

/** Joins strips that end and begin under one another where a pixel's width of white is left between, and no large type beside it. */
function bridge(mask: Uint8Array, sizes: Uint8Array, { width, height, lineHeight, atomSize }: Measures): void {
  const strips = connectedComponents(mask, width, height).filter((s) => heightOf(s) > LEAST_LINES * lineHeight);
  const beside = Math.round(lineHeight);
  const isOpen = (x: number, y0: number, y1: number): boolean => {
    for (let y = y0; y < y1; y++) {
      if (sizes[y * width + x] !== 0) return false;
      for (let near = Math.max(0, x - beside); near < Math.min(width, x + beside); near++)
        if (sizes[y * width + near]! > atomSize * SMALL_HEAD) return false;
    }
    return true;
  };
  for (const upper of strips)
    for (const lower of strips) {
      if (lower.y0 < upper.y1 || lower.y0 - upper.y1 > BRIDGE_LINES * lineHeight) continue;
      const x0 = Math.max(upper.x0, lower.x0);
      const x1 = Math.min(upper.x1, lower.x1);
      for (let x = x0; x < x1; x++) {
        if (!isOpen(x, upper.y1, lower.y0)) continue;
        for (let y = upper.y1; y < lower.y0; y++) mask[y * width + x] = 1;
        break;
      }
    }
}
