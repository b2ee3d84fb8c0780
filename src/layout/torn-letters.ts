// Pieces of one large word that an engine set apart ("M" "engung" "ngsi") → whether they are one, and the word they make. Never for body type, whose boxes are too rough.
import type { PrintedWord } from "./types.ts";

/** Of their height; a space is three times as wide. */
const LEAST_GAP = 0.12;
/** Boxes that overlap by less do so by their roughness. */
const LEAST_OVERLAP = 0.1;

const gapBetween = (word: PrintedWord, next: PrintedWord): number => next.box[0] - word.box[0] - word.box[2];

/** Words of a text layer stand apart because their file says so. */
export const isTornApart = (word: PrintedWord, next: PrintedWord): boolean =>
  word.confidence01 < 1 &&
  next.confidence01 < 1 &&
  /\p{L}$/u.test(word.text) &&
  /^\p{Ll}/u.test(next.text) &&
  gapBetween(word, next) < LEAST_GAP * Math.max(word.box[3], next.box[3]);

/** Where the boxes of two pieces overlap, letters were read twice: "engung" + "ngsi" → "engungsi". */
export function joinTorn(text: string, word: PrintedWord, next: PrintedWord, own: string): string {
  const overlap = -gapBetween(word, next);
  if (overlap > LEAST_OVERLAP * Math.min(word.box[2], next.box[2]))
    for (let length = Math.min(text.length, own.length) - 1; length > 0; length--)
      if (text.endsWith(own.slice(0, length))) return text + own.slice(length);
  return text + own;
}
