// Rows of words → the same words, a drop cap before the row that it begins; and how it joins the word behind it. Never loses or changes a word.
import type { PrintedWord } from "./types.ts";

/** A first letter this much higher than the word after it is a drop cap. */
const CAP_HEIGHT = 1.7;

export const isDropCap = (word: PrintedWord, next: PrintedWord): boolean =>
  /^["“‘']?\p{Lu}$/u.test(word.text) && word.box[3] > next.box[3] * CAP_HEIGHT && /^\p{L}/u.test(next.text);

/** A cap that reaches over several rows may have been read with a lower one: it begins the highest that it stands beside. O(words). */
export function capsFirst(rows: readonly (readonly PrintedWord[])[]): (readonly PrintedWord[])[] {
  const moved = [...rows];
  for (let at = 1; at < moved.length; at++) {
    const cap = moved[at]![0];
    const above = moved[at - 1]![0];
    if (!cap || !above || !isDropCap(cap, above) || !isBeside(cap, above)) continue;
    moved[at - 1] = [cap, ...moved[at - 1]!];
    moved[at] = moved[at]!.slice(1);
    // It may stand beside the row above that one, too.
    at = Math.max(0, at - 2);
  }
  return moved;
}

/** Whether a cap stands left of a word and reaches up beside it. */
function isBeside(cap: PrintedWord, { box: [x, y, , height] }: PrintedWord): boolean {
  const [left, top, width] = cap.box;
  return left + width / 2 < x && top < y + height;
}

/** "K" + "ABUPATEN" → "KABUPATEN"; an engine may have read the cap with its word as well: "J" + "JAKARTA" → "JAKARTA". */
export const joinCap = (cap: string, word: string): string =>
  /\p{Lu}$/u.test(cap) && word.startsWith(cap.at(-1)!) && /^\p{Lu}{2}/u.test(word)
    ? cap.slice(0, -1) + word
    : cap + word;
