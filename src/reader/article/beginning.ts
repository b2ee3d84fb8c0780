// An article → as much of it as a screen holds at first. Pure.
import type { Article } from "../../edition/schema.ts";

/** As much as stands under a headline on a phone. */
const BLOCKS = 4;

/** Without its tags, which stand at its end; a picture keeps its caption. */
export function beginningOf(article: Article): Article {
  const { blocks } = article;
  const end = blocks[BLOCKS]?.kind === "caption" ? BLOCKS + 1 : BLOCKS;
  return blocks.length <= end ? article : { ...article, blocks: blocks.slice(0, end), tags: [] };
}
