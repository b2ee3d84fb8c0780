// An article → every string of it that a reader reads: fields, blocks, and who is credited. Never a picture's description, which nobody printed.
import type { Article } from "../../src/edition/schema.ts";
import type { DraftArticle } from "../../src/layout/types.ts";

export function spokenStrings({ kicker, headline, deck, byline, dateline, blocks }: Article | DraftArticle): string[] {
  const said = [...blocks].flatMap((block) => {
    if (block.kind === "image") return [];
    return block.kind === "caption" || block.kind === "quote" ? [block.text, block.credit] : [block.text];
  });
  return [kicker, headline, deck, byline, dateline, ...said].filter((text) => text !== undefined);
}
