// Step 4: all pages' zones and words → articles in reading order, jumps joined. Never decides anything itself: src/layout does.
import { groupArticles } from "../layout/group-articles.ts";
import type { EditionDraft, PageLayout } from "../layout/types.ts";

/** @param pages in the order of the edition. */
export const findArticles = (pages: readonly PageLayout[]): EditionDraft => groupArticles(pages);
