// An article → whether there is anything to read in it. Pure.
import type { Article } from "./schema.ts";

/** More than a headline, a picture, a caption or the way to another page. */
export const hasBody = ({ deck, blocks }: Article): boolean =>
  (deck ?? "").trim() !== "" ||
  blocks.some(
    (block) => block.kind !== "image" && block.kind !== "caption" && block.kind !== "jump" && block.text.trim() !== "",
  );

/** A headline alone is enough. */
export const hasText = (article: Article): boolean => article.headline.trim() !== "" || hasBody(article);
