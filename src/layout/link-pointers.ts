// "Baca juga" lines → the story of the same edition that each names. Never a link on doubt: a line without one still reads.
import { readPointer } from "../language/newspaper-phrases.ts";
import type { EditionContext } from "./edition-context.ts";
import { titleLikeness } from "./title-likeness.ts";
import type { DraftArticle } from "./types.ts";

/** Share of a pointer's words that the headline must have: an engine misreads one of four. */
const LEAST_SAID = 0.7;
/** Share of the headline's words that the pointer must have: it may be shortened. */
const LEAST_NAMED = 0.5;

/** Sets `article` of every block that points to one story, by its headline and, where the pointer names one, its page. O(pointers × articles). */
export function linkPointers(
  articles: readonly DraftArticle[],
  { pageLabelled }: Pick<EditionContext, "pageLabelled">,
): void {
  for (const own of articles)
    for (const block of own.blocks) {
      if (block.kind !== "related") continue;
      const { title, label } = readPointer(block.text);
      const page = label === null ? undefined : pageLabelled(label);
      const named = articles.filter(
        (other) =>
          other !== own &&
          other.kind === "article" &&
          (page === undefined || other.zones.some((zone) => zone.page === page)) &&
          titleLikeness(title, other.headline) >= LEAST_SAID &&
          titleLikeness(other.headline, title) >= LEAST_NAMED,
      );
      if (named.length === 1) block.article = named[0]!.id;
    }
}
