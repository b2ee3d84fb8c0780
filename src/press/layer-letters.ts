// Words of a text layer → whether their letters can be what is printed, or what a font without a table of its letters leaves. Never corrects one.
import type { PrintedWord } from "../layout/types.ts";

/** Private use, replacement, control and unassigned: no newspaper prints them. */
const NO_LETTER = /[\p{Co}\p{Cc}\p{Cn}\ufffd]/gu;
const NO_LETTER_SHARE = 0.05;
const LATIN_WORD = /^\p{Script=Latin}{2,}$/u;
const VOWEL = /[aeiouyæøœıəơư]/;
/** Words without which no text of a hundred is written: of Indonesian and its neighbours, of European languages, of Turkish and Vietnamese. */
const SMALL_WORDS = new Set(
  (
    "yang dan di ke dari untuk pada dengan itu ini tidak akan juga oleh dalam ing lan jeung anu nu ang ng sa mga " +
    "the of and to in is for that on was it with as at by de la le les et des en du un une que el los las del il che di per non una " +
    "der die und den das von zu mit ist dem auf van het een op te na se je si ve za do od po pro ze nie to jest az es hogy nem egy " +
    "ja on ei og det er av som att och ar ir un si cu pe bir bu da ne va cua la cac"
  ).split(" "),
);
const SMALL_WORDS_SHARE = 0.02;
/** "12.500", "Rp12.500", "3,5%", "40km". */
const NUMBER = /^\p{L}{0,3}[\p{N}.,:/%-]+\p{L}{0,3}$/u;
/** Fewer words prove nothing. */
const LEAST_WORDS = 20;
const LEAST_FOR_SMALL_WORDS = 60;
const PLAIN_SHARE = 0.5;

const bare = (text: string): string =>
  text
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");

/** "Pasar", "PASAR", "McDonald"; not "3HPHULQWDK", "qLsW". */
const isPlain = (word: string): boolean =>
  /^\p{Lu}{0,2}\p{Ll}+(?:\p{Lu}\p{Ll}+)?$|^\p{Lu}+$/u.test(word) && (word.length < 4 || VOWEL.test(word.toLowerCase()));

/** Says nothing against a script that it does not know. Pure; O(letters). */
export function lettersAreSound(words: readonly PrintedWord[]): boolean {
  const texts = words.map(({ text }) => text);
  const all = texts.join("");
  const strange = all.match(NO_LETTER)?.length ?? 0;
  if (strange > NO_LETTER_SHARE * all.length) return false;

  // Numbers, and words of other scripts, are no evidence either way.
  const spoken = texts.map(bare).filter((word) => word !== "" && !NUMBER.test(word));
  const foreign = spoken.filter((word) => /\p{L}/u.test(word) && !/\p{Script=Latin}/u.test(word)).length;
  const silent = texts.filter((text) => text.length > 1 && !/[\p{L}\p{N}]/u.test(text)).length;
  if (texts.length >= LEAST_WORDS && silent > PLAIN_SHARE * texts.length) return false;
  if (spoken.length < LEAST_WORDS || foreign > 0.5 * spoken.length) return true;

  // "kupu-kupu", "ke-2": each part for itself.
  const parts = spoken.flatMap((word) => word.split(/[-'’./]/u)).filter((part) => part.length >= 2);
  if (parts.filter((part) => isPlain(part)).length < PLAIN_SHARE * parts.length) return false;
  const latin = spoken.filter((word) => LATIN_WORD.test(word)).map((word) => word.toLowerCase());
  const small = latin.filter((word) => SMALL_WORDS.has(word)).length;
  return latin.length < LEAST_FOR_SMALL_WORDS || small >= SMALL_WORDS_SHARE * latin.length;
}
