// A flattened gray page → how many pixels its ink takes to set off from paper. Never looks inside pictures on purpose: what begins on paper counts.
import { PAPER_GRAY } from "./flatten-paper.ts";
import { median } from "./median.ts";

/** Every so many rows are looked at. */
const ROW_STEP = 6;
/** An edge begins no darker than this share of the paper: what lies inside a picture does not. */
const PAPER_SHARE = 0.85;
/** An edge is at least so deep; noise is not. */
const LEAST_DROP = 40;
/** Fewer say nothing. */
const LEAST_EDGES = 200;

/**
 * The whole drop from paper to ink over the steepest step of it, at the typical edge of a row: 1 to 1.6 for sharp print at 100 dpi, near 2.5 times the blur's
 * sigma where it is blurred. @returns pixels; null where the page has hardly an edge. O(pixels / 6).
 */
export function edgeWidth(flat: Uint8Array, width: number, height: number): number | null {
  const widths: number[] = [];
  for (let y = 0; y < height; y += ROW_STEP) edgesOfRow(flat, y * width, (y + 1) * width, widths);
  return widths.length < LEAST_EDGES ? null : median(widths);
}

function edgesOfRow(flat: Uint8Array, from: number, end: number, widths: number[]): void {
  for (let at = from + 1; at < end; at++) {
    const top = flat[at - 1]!;
    let steepest = 0;
    for (; at < end && flat[at]! < flat[at - 1]!; at++) steepest = Math.max(steepest, flat[at - 1]! - flat[at]!);
    const drop = top - flat[at - 1]!;
    if (drop >= LEAST_DROP && top >= PAPER_GRAY * PAPER_SHARE) widths.push(drop / steepest);
  }
}
