// Photographs + words → the photographs without the captions that are printed on their foot, which then stand under them as any caption. Never takes a sign for one.
import { median } from "./median.ts";
import { around, heightOf, holds, type Rect } from "./rect.ts";
import type { Straightening } from "./straightening.ts";
import type { PrintedWord } from "./types.ts";

/** What an engine doubts more may be a pattern. */
const CERTAIN = 0.85;
/** Of a photograph's height, from its foot. */
const FOOT = 0.3;
/** Of the usual word's height: no larger than text; and how far over the photograph's edge the last row stands, and between two rows. */
const SMALL = 1.3;
const NEAR = 2.5;
/** Fewer words, or letters, are a sign. */
const LEAST_WORDS = 5;
const LEAST_LETTERS = 25;
const MARGIN_PX = 2;

/** @returns in the same order, working pixels. O(photographs × words). */
export function aboveCaptions(
  photographs: readonly Rect[],
  words: readonly PrintedWord[],
  straight: Straightening,
): Rect[] {
  const sure = words
    .filter(({ text, confidence01 }) => confidence01 >= CERTAIN && /\p{L}{2}/u.test(text))
    .map(({ text, box }) => ({ letters: text.length, ...straight.wordRect(box) }));
  const usual = median(sure.map(heightOf));
  return photographs.map((photo) => {
    const atFoot = sure.filter(
      (word) => holds(photo, word) && word.y0 > photo.y1 - FOOT * heightOf(photo) && heightOf(word) < SMALL * usual,
    );
    const caption = rowsFrom(photo.y1, atFoot, NEAR * usual);
    const letters = caption.reduce((sum, word) => sum + word.letters, 0);
    if (caption.length < LEAST_WORDS || letters < LEAST_LETTERS) return photo;
    return { ...photo, y1: around(caption).y0 - MARGIN_PX };
  });
}

/** The words that stand over a foot, row over row, none farther from the next than a reach. */
function rowsFrom<Word extends Rect>(foot: number, words: readonly Word[], reach: number): Word[] {
  const found: Word[] = [];
  let last = foot;
  for (const word of [...words].sort((a, b) => b.y1 - a.y1)) {
    if (last - word.y1 > reach) break;
    found.push(word);
    last = Math.min(last, word.y0);
  }
  return found;
}
