// Words + photographs → the words of headlines that are printed on a photograph. Never a sign in one: that is small, or short.
import { median } from "./median.ts";
import { heightOf, holds, type Rect } from "./rect.ts";
import type { PrintedWord } from "./types.ts";

export interface PlacedWord {
  readonly word: PrintedWord;
  /** Working pixels. */
  readonly rect: Rect;
}

/** What an engine doubts more may be a pattern. */
const CERTAIN = 0.9;
/** Of the usual word's height. */
const LARGE = 2;
/** Of their usual height: letters that hang make a word of one headline higher. */
const SAME_SIZE = 1.6;
const LEAST_WORDS = 3;
const LEAST_LETTERS = 12;

/** O(words × photographs). */
export function headsOnPhotographs(placed: readonly PlacedWord[], photographs: readonly Rect[]): Set<PlacedWord> {
  const sure = placed.filter(({ word }) => word.confidence01 >= CERTAIN && /\p{L}{2}/u.test(word.text));
  const usual = median(sure.map(({ rect }) => heightOf(rect)));
  const heads = new Set<PlacedWord>();
  for (const photo of photographs) {
    const large = sure.filter(({ rect }) => holds(photo, rect) && heightOf(rect) > LARGE * usual);
    const height = median(large.map(({ rect }) => heightOf(rect)));
    const alike = large.filter(
      ({ rect }) => heightOf(rect) < SAME_SIZE * height && heightOf(rect) * SAME_SIZE > height,
    );
    const letters = alike.reduce((sum, { word }) => sum + word.text.length, 0);
    if (alike.length >= LEAST_WORDS && letters >= LEAST_LETTERS) for (const one of alike) heads.add(one);
  }
  return heads;
}
