// Turns Indonesian text into the same text with soft hyphens where a word may break, and back. Never part of what the app loads first.
import createHyphenator from "hyphen/hyphen.js";
import patterns from "hyphen/patterns/id.js";
import { holdRanges, releaseRanges } from "./hold-ranges.ts";

const SOFT_HYPHEN = "\u00ad";

/** A short word gains nothing from a break, and "di-mana" reads as another word. */
const SHORTEST_WORD = 7;

const hyphenator = createHyphenator(patterns, { hyphenChar: SOFT_HYPHEN, minWordLength: SHORTEST_WORD });

/** Text with U+00AD at every permitted break, for justified lines: browsers carry no Indonesian patterns. A few ms for a long article; O(n).
 *  Source: the Indonesian TeX patterns by Jörg Knappen and Terry Mart, in the package `hyphen`. */
export const hyphenate = (text: string): string => hyphenator(text);

/** Letters that a line keeps of a broken word, and takes over: set ragged, "me-" and "-an" only tear. */
const [LEAST_BEFORE, LEAST_AFTER] = [3, 4];

const SOFTENED_WORD = /[\p{L}\u00ad]+/gu;

function withoutScraps(word: string): string {
  const syllables = word.split(SOFT_HYPHEN);
  const letters = syllables.join("").length;
  let before = 0;
  return syllables
    .map((syllable) => {
      const mayBreak = before >= LEAST_BEFORE && letters - before >= LEAST_AFTER;
      before += syllable.length;
      return mayBreak ? SOFT_HYPHEN + syllable : syllable;
    })
    .join("");
}

/** "meng-atakan" and "peng-irim" tear their roots (kata, kirim), whose first letter the prefix has swallowed. The patterns know prefixes, not roots. */
const NASAL_PREFIX = /(?<![\p{L}\u00ad])((?:di)?[mp]e(?:ng|ny))\u00ad(?=[aiueo])/giu;
/** "sampa-ikan" tears the last sound of its root. */
const DIPHTHONG = /(a)\u00ad(i)(k)\u00ad?(an)(?!\p{L})/giu;

/** {@link hyphenate} for ragged lines, which may as well end before the word: only where both parts can stand alone. A sum stays with its "Rp", a range in one line. */
export const hyphenateRagged = (text: string): string =>
  hyphenate(holdRanges(text))
    .replace(NASAL_PREFIX, "$1")
    .replace(DIPHTHONG, "$1$2\u00ad$3$4")
    .replace(SOFTENED_WORD, withoutScraps)
    .replace(/\bRp (?=\d)/g, "Rp\u00a0");

/** Text as it was before {@link hyphenate}: for copying, finding and speaking. */
export const withoutSoftHyphens = (text: string): string =>
  releaseRanges(text.replace(/\u00ad/g, "").replace(/\bRp\u00a0/g, "Rp "));
