// An article → its strings as they are read, each with the name that printed words call it by. Never a letter changed.
import type { Article, Word } from "./schema.ts";

/** A string of an article, as words.json names it: a block by its index, or a part of the head; or the credit of a block. */
export type Part = { readonly b: NonNullable<Word["b"]>; readonly f?: "credit" };

const HEAD = ["kicker", "headline", "deck", "byline", "dateline"] as const;

/** One name for a part: of two words, whether they stand in the same string of an article. */
export const nameOfPart = ({ b, f }: Pick<Word, "b" | "f">): string => `${b} ${f ?? ""}`;

/** @returns those that hold anything, in the order of reading. O(blocks). */
export function stringsOf(article: Article): [Part, string][] {
  const parts: [Part, string | undefined][] = HEAD.map((b) => [{ b }, article[b]]);
  article.blocks.forEach((block, b) => {
    if (block.kind === "image") return;
    parts.push([{ b }, block.text]);
    if ("credit" in block) parts.push([{ b, f: "credit" }, block.credit as string | undefined]);
  });
  return parts.filter((part): part is [Part, string] => part[1] !== undefined && part[1] !== "");
}
