// A printed or recognised word → the same word in one way of writing it. Never changes what a reader would read.

/** Ligatures and presentation forms of fonts as the letters they show; precomposed accents; no soft hyphens or spaces inside; a quotation
 *  mark that print shows curled and an engine reads straight, curled again by the side of the word it stands on. */
export const normaliseWord = (word: string): string =>
  word
    .replace(/[\ufb00-\ufb06]/gu, (ligature) => ligature.normalize("NFKC"))
    .normalize("NFC")
    .replace(/[\s\u200b-\u200d\ufeff]+/gu, "")
    .replace(/^(\p{Ps}*)"(?=[\p{L}\p{N}…])/u, "$1“")
    .replace(/(?<=[\p{Ll}\p{Lu}.,?!…)])"(?=[.,;:?!)]*$)/u, "”");

/** Words that say the same wherever they stand: for comparing titles. Lower case, letters and digits only. */
export const titleWords = (title: string): string[] =>
  title
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
