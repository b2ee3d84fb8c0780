// Printed words → where they stand on the straightened raster. Never judges one.
import type { Rect } from "./rect.ts";
import type { Straightening } from "./straightening.ts";
import type { PrintedWord } from "./types.ts";

export interface PlacedWord {
  readonly word: PrintedWord;
  readonly rect: Rect;
}

/** In the same order. */
export const placedWords = (words: readonly PrintedWord[], straight: Straightening): PlacedWord[] =>
  words.map((word) => ({ word, rect: straight.wordRect(word.box) }));
