// An edition's articles → their words, numbered and folded, each with its place in the text: what a search goes through. Never a query.
import { withdrawnIn } from "../../edition/withdrawn.ts";
import type { Article } from "../../edition/schema.ts";
import { stringsOf, type Part } from "../../edition/strings-of.ts";
import { foldForSearch } from "../../language/fold-for-search.ts";
import { lettersOf, type Letters } from "../../language/misread-words.ts";
import type { OpenEdition } from "../../library/types.ts";

/** Words one after another, in a text of an article or of what is on screen. */
export interface WordsInText {
  /** Of each word its number in the index; -1 for one that the edition does not hold. */
  readonly ids: readonly number[];
  /** Where each begins in `letters`; and where the last ends. */
  readonly starts: readonly number[];
  /** All of them without anything between. */
  readonly letters: string;
  /** Where each begins and ends in the text, UTF-16 offsets. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

export interface PartOfArticle extends WordsInText {
  readonly part: Part;
  readonly text: string;
}

export interface ArticleInIndex {
  readonly article: Article;
  readonly parts: readonly PartOfArticle[];
}

export class EditionIndex {
  readonly #left: Article[];
  readonly #ids = new Map<string, number>();
  readonly #articles: ArticleInIndex[] = [];
  /** Each different word once, and its letters (see misread-words.ts). */
  readonly words: string[] = [];
  readonly letters: Letters[] = [];
  #joined: { readonly text: string; readonly starts: readonly number[] } | null = null;

  /** Withdrawn articles, mastheads and folios are never found. */
  constructor({ manifest, text }: Pick<OpenEdition, "manifest" | "text">) {
    const withdrawn = withdrawnIn(manifest);
    this.#left = text.articles.filter(({ id, kind }) => kind !== "furniture" && !withdrawn.has(id)).reverse();
  }

  /** Reads on for about so long, at least one article. @returns whether all is read. */
  grow(forMs: number): boolean {
    const until = performance.now() + forMs;
    do {
      const article = this.#left.pop();
      if (article === undefined) break;
      this.#joined = null;
      const parts = stringsOf(article).map(([part, text]) => ({ part, text, ...this.#read(text, true) }));
      this.#articles.push({ article, parts: parts.filter(({ ids }) => ids.length > 0) });
    } while (performance.now() < until);
    return this.#left.length === 0;
  }

  /** All of them, in the edition's order. Reads what is left: 30 ms for 24 pages on two slow cores (docs/decisions/0078). */
  get articles(): readonly ArticleInIndex[] {
    this.grow(Infinity);
    return this.#articles;
  }

  /** Text on screen, by the words of the index. */
  read(text: string): WordsInText {
    return this.#read(text, false);
  }

  #read(text: string, learning: boolean): WordsInText {
    const { words, from, to } = foldForSearch(text);
    let end = 0;
    const starts = [end];
    for (const word of words) starts.push((end += word.length));
    return { ids: words.map((word) => this.#idOf(word, learning)), starts, letters: words.join(""), from, to };
  }

  #idOf(word: string, learning: boolean): number {
    const known = this.#ids.get(word);
    if (known !== undefined || !learning) return known ?? -1;
    this.#ids.set(word, this.words.length);
    this.letters.push(lettersOf(word));
    return this.words.push(word) - 1;
  }

  /** The words that hold some letters, found by one pass over all of them. @param letters "\n" before them: that begin with them. */
  wordsWith(letters: string): number[] {
    const { text, starts } = (this.#joined ??= joined(this.words));
    const found: number[] = [];
    for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
      const id = lastAtOrBefore(starts, at);
      if (found[found.length - 1] !== id) found.push(id);
    }
    return found;
  }
}

function joined(words: readonly string[]): { text: string; starts: number[] } {
  let length = 0;
  const starts = words.map((word) => {
    const at = length;
    length += word.length + 1;
    return at;
  });
  return { text: words.map((word) => `\n${word}`).join(""), starts };
}

/** @param ascending from 0; @returns the index of the last that is not larger. O(log n). */
export function lastAtOrBefore(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ascending[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

const made = new WeakMap<OpenEdition, EditionIndex>();

/** One an edition, for as long as that is open. */
export function indexOfEdition(edition: OpenEdition): EditionIndex {
  const index = made.get(edition) ?? new EditionIndex(edition);
  made.set(edition, index);
  return index;
}
