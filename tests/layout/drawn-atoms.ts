// Atoms and the measures of a small page, for steps of layout that are tested alone. Never a picture.
import type { Atom } from "../../src/layout/atoms.ts";
import type { Measures } from "../../src/layout/measures.ts";

export const MEASURES: Measures = {
  width: 600,
  height: 600,
  scale: 1,
  areWords: true,
  atomSize: 10,
  xHeight: 6,
  bodySize: 10,
  lineHeight: 14,
};

/** Of a page set in text of ten pixels and a half. */
export const BODY: Measures = {
  width: 1000,
  height: 1400,
  scale: 1,
  areWords: true,
  atomSize: 10.5,
  xHeight: 6.5,
  bodySize: 10.5,
  lineHeight: 16,
};

/** A word from x0 to x1 with its upper edge at y. */
export const atom = (x0: number, x1: number, y: number, size = 10): Atom => ({
  x0,
  x1,
  y0: y,
  y1: y + size,
  size,
  chars: Math.max(2, Math.round((x1 - x0) / 6)),
});
