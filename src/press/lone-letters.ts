// What an engine reads where a table's cell holds one letter → that letter, in its case by the ink. Never touches a longer word.
import { heightOf, widthOf } from "../layout/rect.ts";
import type { InkCell } from "../layout/table-ink.ts";

/** An engine that cannot tell a letter's case may say both: "Ss". */
const BOTH_CASES = /^(\p{L})\1$/iu;
const ALIKE = /^[cosuvwxz]$/iu;
/** In its own heights; two letters are wider. */
const ONE_LETTER = 1.3;
/** Of the height of capitals, which small letters like these do not reach. */
const CAPITAL = 0.85;

/** @param tallest how high letters of the cell's row reach over its foot, pixels. */
export function loneLetter(text: string, { words: [rect, ...others], foot }: InkCell, tallest: number): string {
  const isOne = rect && others.length === 0 && widthOf(rect) < ONE_LETTER * heightOf(rect);
  if (!isOne || !(BOTH_CASES.test(text) || ALIKE.test(text))) return text;
  const letter = text.slice(0, 1);
  return foot - rect.y0 > CAPITAL * tallest ? letter.toUpperCase() : letter.toLowerCase();
}
