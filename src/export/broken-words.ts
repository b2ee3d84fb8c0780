// All words of an edition → those that a line's end broke in two, with the whole word. Never guesses from print alone: halves share their place in the text.
import { endsBroken } from "../language/dehyphenate.ts";
import type { Article, Word } from "../edition/schema.ts";
import { stringAt } from "../edition/string-at.ts";

export interface Broken {
  readonly whole: string;
  readonly part: 1 | 2;
  /** A hyphen ends it, and the next line goes on with it. */
  readonly goesOn: boolean;
}

/** @param pages words page by page, in order: a word may break over a page's end. A drop cap shares its word's place without a hyphen and is none. O(words). */
export function brokenWords(
  articles: readonly Article[],
  pages: readonly (readonly Word[])[],
): ReadonlyMap<Word, Broken> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const places = new Map<string, Word[]>();
  for (const word of pages.flat()) {
    if (word.a === undefined || word.s === undefined) continue;
    const place = JSON.stringify([word.a, word.b, word.f, word.s, word.e]);
    const own = places.get(place);
    if (own) own.push(word);
    else places.set(place, [word]);
  }
  const broken = new Map<Word, Broken>();
  for (const own of places.values()) {
    const [first] = own;
    const article = byId.get(first!.a!);
    const whole = article ? (stringAt(first!, article)?.slice(first!.s, first!.e) ?? "") : "";
    if (whole === "") continue;
    own.forEach((word, index) => {
      const goesOn = index < own.length - 1 && endsBroken(word.t);
      if (index > 0 && endsBroken(own[index - 1]!.t)) broken.set(word, { whole, part: 2, goesOn });
      else if (goesOn) broken.set(word, { whole, part: 1, goesOn });
    });
  }
  return broken;
}
