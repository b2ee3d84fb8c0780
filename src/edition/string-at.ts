// A printed word's place (`a`, `b`, `f`) → the string of its article that it counts letters in. Never the letters themselves.
import type { Article, Word } from "./schema.ts";

/** @returns undefined where the word is of no text, or the article has no such string. */
export function stringAt({ b, f }: Pick<Word, "b" | "f">, article: Article): string | undefined {
  if (b === undefined) return undefined;
  if (typeof b !== "number") return article[b];
  const block = article.blocks[b];
  if (f === "credit") return block?.kind === "caption" || block?.kind === "quote" ? block.credit : undefined;
  return block && block.kind !== "image" ? block.text : undefined;
}
