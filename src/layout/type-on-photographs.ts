// Words + photographs → headlines printed on a photograph, and photographs that end over the caption on their foot. A sign in one is neither: it is small, or short.
import { median } from "./median.ts";
import type { PlacedWord } from "./placed-words.ts";
import { around, heightOf, holds, type Rect } from "./rect.ts";

/** What an engine doubts more may be a pattern. */
const CERTAIN = 0.9;
/** Of the usual word's height: a headline's are higher, a caption's no higher than text. */
const LARGE = 2;
const SMALL = 1.3;
/** Of a headline's usual height: letters that hang make a word of it higher. */
const SAME_SIZE = 1.6;
/** Fewer words, or letters in all, are a sign. */
const HEAD = { words: 3, letters: 12 };
const CAPTION = { words: 5, letters: 25 };
/** A caption stands within this share of a photograph's height over its edge; its rows, of the usual word's height, so near it and one another. */
const FOOT = 0.3;
const NEAR = 2.5;
/** Between a caption and what is left of its photograph. */
const MARGIN_PX = 2;

const certainOf = (placed: readonly PlacedWord[]): PlacedWord[] =>
  placed.filter(({ word }) => word.confidence01 >= CERTAIN && /\p{L}{2}/u.test(word.text));
const usualHeight = (words: readonly PlacedWord[]): number => median(words.map(({ rect }) => heightOf(rect)));
const areEnough = (words: readonly PlacedWord[], least: typeof HEAD): boolean =>
  words.length >= least.words && words.reduce((sum, { word }) => sum + word.text.length, 0) >= least.letters;

/** The words of headlines on photographs. O(words × photographs). */
export function headsOnPhotographs(
  placed: readonly PlacedWord[],
  photographs: readonly Rect[],
): ReadonlySet<PlacedWord> {
  const certain = certainOf(placed);
  const usual = usualHeight(certain);
  const heads = photographs.map((photo) => {
    const large = certain.filter(({ rect }) => holds(photo, rect) && heightOf(rect) > LARGE * usual);
    const height = usualHeight(large);
    return large.filter(({ rect }) => heightOf(rect) < SAME_SIZE * height && heightOf(rect) * SAME_SIZE > height);
  });
  return new Set(heads.filter((head) => areEnough(head, HEAD)).flat());
}

/** The photographs without the captions printed on their foot, in the same order; those then stand under them as others do. O(words × photographs). */
export function aboveCaptions(photographs: readonly Rect[], placed: readonly PlacedWord[]): Rect[] {
  const certain = certainOf(placed);
  const usual = usualHeight(certain);
  return photographs.map((photo) => {
    const atFoot = certain.filter(
      ({ rect }) => holds(photo, rect) && rect.y0 > photo.y1 - FOOT * heightOf(photo) && heightOf(rect) < SMALL * usual,
    );
    const caption = rowsFrom(photo.y1, atFoot, NEAR * usual);
    if (!areEnough(caption, CAPTION)) return photo;
    return { ...photo, y1: around(caption.map(({ rect }) => rect)).y0 - MARGIN_PX };
  });
}

/** The words that stand over a foot, row over row, none farther from the next than a reach. */
function rowsFrom(foot: number, words: readonly PlacedWord[], reach: number): PlacedWord[] {
  const found: PlacedWord[] = [];
  let last = foot;
  for (const one of [...words].sort((a, b) => b.rect.y1 - a.rect.y1)) {
    if (last - one.rect.y1 > reach) break;
    found.push(one);
    last = Math.min(last, one.rect.y0);
  }
  return found;
}
