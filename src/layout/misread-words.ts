// Words as an engine read them → as they were printed, where language and the words around leave no doubt. Never touches a text layer, nor a word that is only unlikely.
import { foldWord, type KnownWords } from "../language/known-words.ts";
import { normaliseWord } from "../language/normalise-text.ts";
import type { PrintedWord } from "./types.ts";

const ENDS_SENTENCE = /[.!?…:]["”’»)]*$/u;
const MAY_QUOTE = /[\p{P}]$/u;
const OPENING = /^[“‘"'](?=\p{L})/u;
/** A mark that stands by itself in no text: dust. */
const NOTHING = /^[.,;:'‘’`_|]$/u;
/** Behind a word too long for an abbreviation no full stop is followed by a small letter. */
const FALSE_END = /(?<=\p{Ll}{5})\.$/u;
/** Letters whose two cases differ only in size. */
const GROWN = /(?<=^\P{L}*\p{Ll}+)[CKOPSUVWXZ](?=\p{Ll})/u;
/** An engine that is surer than this of a mark has seen one. */
const SURE_MARK = 0.92;
const LIKELY_MARK = 0.5;

/** @param words in the order of the text. @returns what each says, in one way of writing it. O(words²) at worst, where no quotation ends. */
export function asPrinted(words: readonly PrintedWord[], known: KnownWords | undefined): string[] {
  const texts = words.map(({ text }) => normaliseWord(text));
  return texts.map((text, i) => {
    if (words[i]!.confidence01 === 1) return text;
    if (NOTHING.test(text)) return "";
    const before = texts[i - 1];
    const startsSentence = before === undefined || ENDS_SENTENCE.test(before);
    const plain = withoutStrayMark(text, i, words, texts).replace(/(?<!\.)\.\.$/u, ".");
    const next = texts[i + 1];
    const ended =
      next !== undefined && /^(?!la\P{L}*$|l[^aeiou])\p{Ll}{2}/u.test(next) ? plain.replace(FALSE_END, "") : plain;
    return withSmallLetters(withCapitalI(ended, startsSentence, known), known);
  });
}

/** The dust beside a column reads like a quotation mark: one that nothing introduces and nothing closes. */
function withoutStrayMark(text: string, at: number, words: readonly PrintedWord[], texts: readonly string[]): string {
  const before = texts[at - 1];
  if (!OPENING.test(text)) return text;
  if (before === undefined) {
    // A quotation may open a paragraph, and close in another.
    if (words[at]!.confidence01 > LIKELY_MARK) return text;
  } else {
    const isInWord = /\p{L}[-\u2010]$/u.test(before) && /^.\p{Ll}/u.test(text);
    if (isInWord) return text.slice(1);
    if (words[at]!.confidence01 > SURE_MARK || MAY_QUOTE.test(before)) return text;
  }
  const rest = [text.slice(1), ...texts.slice(at + 1)];
  const closes = rest.findIndex((word) => /["”’']\P{L}*$/u.test(word));
  const opens = rest.findIndex((word, i) => i > 0 && OPENING.test(word));
  return closes < 0 || (opens >= 0 && opens < closes) ? text.slice(1) : text;
}

/** "la" that begins a sentence is "Ia"; "llir" is "Ilir" where the document prints that more often. */
function withCapitalI(text: string, startsSentence: boolean, known: KnownWords | undefined): string {
  const parts = /^(\P{L}*)l(\p{Ll}+)(.*)$/su.exec(text);
  if (!parts) return text;
  const [, marks, rest, behind] = parts as unknown as [string, string, string, string];
  const count = (word: string): number => known?.get(word) ?? 0;
  const isPronoun = rest === "a" && startsSentence && /^\P{L}*$/u.test(behind) && count("ia") > 0;
  const isOther = /^[^aeiou]/u.test(rest) && count(`i${rest}`) > count(`l${rest}`);
  return isPronoun || isOther ? `${marks}I${rest}${behind}` : text;
}

/** "kaWasan" is "kawasan", if the document prints that elsewhere. */
function withSmallLetters(text: string, known: KnownWords | undefined): string {
  const small = text.replace(GROWN, (letter) => letter.toLowerCase());
  return small !== text && (known?.get(foldWord(small)) ?? 0) > 1 ? small : text;
}
