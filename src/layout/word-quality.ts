// Words and the ink beneath them → whether layout may be built on the words. Never judges their spelling.
import type { Atom } from "./atoms.ts";
import type { Component } from "./connected-components.ts";
import { areaOf, heightOf, midX, midY, widthOf } from "./rect.ts";
import type { PageInput } from "./types.ts";

const LEAST_WORDS = 12;
/** Of a language it does not know, or of a bad film, an engine is less sure: where it saw no words, or parts of them, columns are lost. */
const LEAST_MEAN_CONFIDENCE = 0.7;
/** Share of letter-sized ink that words must lie over: a text layer of the folio alone says nothing of the page. */
const LEAST_COVERED = 0.6;
const CELL_PX = 8;

/** @param letters pieces of ink outside rules and photographs. O(words' area + letters). */
export function wordsAreGood(
  input: Pick<PageInput, "raster" | "source" | "words">,
  words: readonly Atom[],
  letters: readonly Component[],
  scale: number,
): boolean {
  if (input.source === "none" || words.length < LEAST_WORDS) return false;
  // Of all that were read, also what layout leaves out as doubtful.
  const confidence = input.words.reduce((sum, word) => sum + word.confidence01, 0) / input.words.length;
  if (confidence < LEAST_MEAN_CONFIDENCE) return false;
  const across = Math.ceil(input.raster.width / CELL_PX) + 1;
  const covered = new Uint8Array(across * (Math.ceil(input.raster.height / CELL_PX) + 1));
  for (const a of words)
    for (let row = Math.max(0, Math.floor(a.y0 / CELL_PX)); row <= a.y1 / CELL_PX; row++)
      for (let column = Math.max(0, Math.floor(a.x0 / CELL_PX)); column <= a.x1 / CELL_PX; column++)
        if (row * across + column < covered.length) covered[row * across + column] = 1;
  let all = 0;
  let under = 0;
  for (const c of letters) {
    if (heightOf(c) < 4 * scale || heightOf(c) > 40 * scale || widthOf(c) > 60 * scale) continue;
    all += areaOf(c);
    if (covered[Math.floor(midY(c) / CELL_PX) * across + Math.floor(midX(c) / CELL_PX)] === 1) under += areaOf(c);
  }
  return all === 0 || under >= LEAST_COVERED * all;
}
