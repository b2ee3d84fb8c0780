// Words of a heading that an engine ended with a full stop → with the comma that their boxes show: a comma has a tail below the line. Never a word of running text, nor one with a letter that reaches as deep.
import type { PrintedWord } from "./types.ts";

const DEEP = /[gjpqyJQç]|\p{P}/u;
/** Of the tallest word without a deep letter: what a comma adds is an eighth and more, what a scan's slope adds is less. */
const TALLER = 1.1;
const LEAST_BESIDE = 2;

/** @param words of one heading. @param says what each says. @returns the same, with commas for full stops. A text layer's words stay. O(words). */
export function withCommas(words: readonly PrintedWord[], says: readonly string[]): string[] {
  const beside = words.filter((_, i) => /^\p{Lu}/u.test(says[i]!) && !DEEP.test(says[i]!)).map(({ box }) => box[3]);
  if (beside.length < LEAST_BESIDE) return [...says];
  const tallest = Math.max(...beside);
  return says.map((said, i) => {
    const { box, confidence01 } = words[i]!;
    const ends = i < says.length - 1 && confidence01 < 1 && /^\p{L}+\.$/u.test(said) && !DEEP.test(said.slice(0, -1));
    return ends && box[3] >= TALLER * tallest ? `${said.slice(0, -1)},` : said;
  });
}
