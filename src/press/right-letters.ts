// Words an engine read → what of them can be relied on. Never which words they are.
import type { PrintedWord } from "../layout/types.ts";

/** How many of their letters are expected to be right. */
export const rightLetters = (words: readonly PrintedWord[]): number =>
  words.reduce((sum, { text, confidence01 }) => sum + text.length * confidence01, 0);

/** Whether it has a letter or a figure: signs alone are specks. */
export const saysSomething = ({ text }: Pick<PrintedWord, "text">): boolean => /[\p{L}\p{N}]/u.test(text);
