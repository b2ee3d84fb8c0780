// Printed rows of words → the text they say: broken words joined, runs of space folded, each word with its place in it. Never drops a word.
import { endsBroken, joinBroken } from "../language/dehyphenate.ts";
import { knownWords, type KnownWords } from "../language/known-words.ts";
import { normaliseWord } from "../language/normalise-text.ts";
import { capsFirst, isDropCap, joinCap } from "./drop-caps.ts";
import { withCommas } from "./heading-commas.ts";
import { asPrinted } from "./misread-words.ts";
import { hundredth } from "./rounded.ts";
import { isTornApart, joinTorn } from "./torn-letters.ts";
import type { PrintedWord } from "./types.ts";
import { withoutSpecks } from "./without-specks.ts";

export interface PlacedWord {
  readonly word: PrintedWord;
  /** UTF-16 offsets in the text; the printed halves of one word share them. */
  readonly start: number;
  readonly end: number;
}
export interface LogicalText {
  readonly text: string;
  readonly words: readonly PlacedWord[];
}

/** The words that rows print whole, as they are written elsewhere: neither half of a word that a row's end breaks.
 *  @param known of other pages, to which they are added. */
export function wholeWords(
  rows: readonly (readonly PrintedWord[])[],
  known?: Map<string, number>,
): Map<string, number> {
  return knownWords(
    rows.flatMap((row, line) => {
      const goesOn = line > 0 && isBroken(rows[line - 1]!.at(-1));
      return row.slice(goesOn ? 1 : 0, isBroken(row.at(-1)) ? -1 : undefined).map(({ text }) => normaliseWord(text));
    }),
    known,
  );
}

/** Whether the word goes on in the next row. */
export const isBroken = (word: PrintedWord | undefined): boolean =>
  word !== undefined && endsBroken(normaliseWord(word.text));

/** Whether a row begins as sentences do: what is before it is then whole. */
export const startsParagraph = (row: readonly PrintedWord[]): boolean =>
  /^["“‘]?[\p{Lu}\p{N}]/u.test(row[0]?.text ?? "");

/** Whether a row begins small after one that ends no sentence: an indent before it is no paragraph's. */
export const isMidSentence = (before: readonly PrintedWord[], row: readonly PrintedWord[]): boolean =>
  /^\p{Ll}{2}/u.test(row[0]?.text ?? "") && /[\p{L},]$/u.test(before.at(-1)?.text ?? "");

export interface TextMake {
  /** Set larger than the text: specks are told from marks, and torn words joined. */
  readonly isHeading?: boolean;
  /** A paragraph that another follows: it ends in no comma. */
  readonly isClosed?: boolean;
}

/** @param printed rows, each left to right, top to bottom. @param known the document's words, see {@link wholeWords}. O(words). */
export function logicalText(
  printed: readonly (readonly PrintedWord[])[],
  known?: KnownWords,
  { isHeading = false, isClosed = false }: TextMake = {},
): LogicalText {
  const read = capsFirst(isHeading ? withoutSpecks(printed) : printed);
  const words = read.flat();
  const plain = asPrinted(words, known);
  const said = isHeading ? withCommas(words, plain) : plain;
  const says = new Map(words.map((word, i) => [word, said[i]!]));
  const rows = read.map((row) => row.filter((word) => says.get(word) !== "")).filter((row) => row.length > 0);
  const placed: PlacedWord[] = [];
  let text = "";
  let unfinished: PrintedWord[] = []; // what the next word goes on: halves before a hyphen, a drop cap, a torn piece
  let begun = "";
  let join: (own: string, word: PrintedWord) => string = (own) => own;
  const finish = (): void => {
    if (text !== "") text += " ";
    const start = text.length;
    text += begun;
    for (const word of unfinished) placed.push({ word, start, end: text.length });
    unfinished = [];
    join = (own) => own;
  };
  rows.forEach((row, line) =>
    row.forEach((word, column) => {
      const own = says.get(word)!;
      begun = join(own, word);
      unfinished.push(word);
      const next = row[column + 1];
      const whole = begun;
      if (next === undefined && line < rows.length - 1 && endsBroken(own))
        join = (tail) => joinBroken(whole, tail, known);
      else if (next !== undefined && line === 0 && column === 0 && isDropCap(word, next))
        join = (tail) => joinCap(whole, tail);
      else if (next !== undefined && isHeading && isTornApart(word, next))
        join = (tail) => joinTorn(whole, word, next, tail);
      else finish();
    }),
  );
  if (unfinished.length > 0) finish();
  if (isClosed && placed.length > 0 && placed.at(-1)!.word.confidence01 < 1) text = text.replace(/,$/u, ".");
  return { text, words: placed };
}

/** One text cut in two at an offset; words that begin before it stay in the first. @param skip characters after the cut to leave out. */
export function splitText(whole: LogicalText, cut: number, skip = 0): [LogicalText, LogicalText] {
  const from = cut + skip;
  const head = whole.text.slice(0, cut).trimEnd();
  const tail = whole.text.slice(from);
  return [
    {
      text: head,
      words: whole.words.filter((w) => w.start < head.length).map((w) => ({ ...w, end: Math.min(w.end, head.length) })),
    },
    {
      text: tail,
      words: whole.words
        .filter((w) => w.end > from)
        .map((w) => ({ ...w, start: Math.max(0, w.start - from), end: w.end - from })),
    },
  ];
}

/** The same words in a text that they stand in further on. @param by UTF-16 units. */
export const movedBy = ({ text, words }: LogicalText, by: number): LogicalText => ({
  text,
  words: words.map(({ word, start, end }) => ({ word, start: start + by, end: end + by })),
});

/** Mean confidence of the words, to two places. @returns undefined for none. */
export function meanConfidence(words: readonly PlacedWord[]): number | undefined {
  if (words.length === 0) return undefined;
  return hundredth(words.reduce((sum, w) => sum + w.word.confidence01, 0) / words.length);
}
