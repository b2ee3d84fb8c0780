// An article → its words in the order of reading, each with its place in the logical text. Pure; never a box and never a page.
import type { Article } from "../../edition/schema.ts";
import { nameOfPart, stringsOf } from "../../edition/strings-of.ts";

/** A word of the logical text: between white space, so one word however often the print breaks it. */
export interface TextWord {
  /** Which of `strings`. */
  readonly string: number;
  /** UTF-16 offsets in it. */
  readonly from: number;
  readonly to: number;
}

/** Words of an article, by their numbers: from the first to the last, both included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export interface ReadingOrder {
  readonly article: Article;
  readonly strings: readonly string[];
  readonly words: readonly TextWord[];
  /** What is read in one go: first head and running text, then what print sets beside it, each by itself: captions with their credit, jump lines, references. A
   *  selection stays in the one that it began in, so that no caption and no "Bersambung ke hal 4" interrupts a sentence that is copied. */
  readonly streams: readonly Range[];
  /** The words of each string, by its name ({@link nameOfPart}). */
  readonly byName: ReadonlyMap<string, Range>;
}

const BESIDE: ReadonlySet<string> = new Set(["caption", "jump", "related"]);

const made = new WeakMap<Article, ReadingOrder>();

/** Kept as long as the article. O(length of the article), the first time. */
export function readingOrderOf(article: Article): ReadingOrder {
  const order = made.get(article) ?? read(article);
  made.set(article, order);
  return order;
}

function read(article: Article): ReadingOrder {
  const parts = stringsOf(article).map(([part, text]) => {
    const block = typeof part.b === "number" ? article.blocks[part.b] : undefined;
    return { name: nameOfPart(part), text, stream: block && BESIDE.has(block.kind) ? part.b : "text" };
  });
  // The running text first; what stands beside it keeps its order.
  parts.sort((one, other) => Number(one.stream !== "text") - Number(other.stream !== "text"));
  const words: TextWord[] = [];
  const streams = new Map<string | number, Range>();
  const byName = new Map<string, Range>();
  parts.forEach(({ name, text, stream }, string) => {
    const first = words.length;
    for (const { 0: word, index } of text.matchAll(/\S+/g))
      words.push({ string, from: index, to: index + word.length });
    const last = words.length - 1;
    if (last < first) return;
    byName.set(name, { first, last });
    streams.set(stream, { first: streams.get(stream)?.first ?? first, last });
  });
  return { article, strings: parts.map(({ text }) => text), words, streams: [...streams.values()], byName };
}

export const holds = ({ first, last }: Range, word: number): boolean => word >= first && word <= last;

/** The stream that a word is read in. */
export const streamOf = ({ streams }: ReadingOrder, word: number): Range =>
  streams.find((stream) => holds(stream, word))!;

/** The logical text of a range: no breaks but those of the text itself, and an empty line between two strings. O(words). */
export function textOf({ strings, words }: ReadingOrder, { first, last }: Range): string {
  const pieces: string[] = [];
  for (let at = first; at <= last;) {
    const { string, from } = words[at]!;
    let end = at;
    while (end < last && words[end + 1]!.string === string) end++;
    pieces.push(strings[string]!.slice(from, words[end]!.to));
    at = end + 1;
  }
  return pieces.join("\n\n");
}
