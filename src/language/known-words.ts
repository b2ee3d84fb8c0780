// Words as a document prints them whole → how often it does. Never knows a dictionary.

/** By {@link foldWord}. */
export type KnownWords = ReadonlyMap<string, number>;

/** A word as it compares with itself elsewhere: lower case, no punctuation around it, one kind of hyphen inside. */
export const foldWord = (word: string): string =>
  word
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u2010\u2011]/gu, "-")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

/** @param words printed whole: neither half of a word that a line's end breaks. @param known of the document's other pages. O(words). */
export function knownWords(words: Iterable<string>, known = new Map<string, number>()): Map<string, number> {
  for (const word of words) {
    const folded = foldWord(word);
    if (folded !== "") known.set(folded, (known.get(folded) ?? 0) + 1);
  }
  return known;
}
