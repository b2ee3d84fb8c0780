// An edition → its stories in the order of print; one of them → those before and after it. Pure; never an advert, never one that was withdrawn.
import { withdrawnIn } from "../../edition/withdrawn.ts";
import { hasBody } from "../../edition/body.ts";
import type { Article, EditionText, Manifest } from "../../edition/schema.ts";
import { isAnnounced } from "../edition/contents.ts";

export interface Neighbours {
  readonly previous: Article | null;
  readonly next: Article | null;
}

const firstPage = (article: Article): number => article.zones[0]?.page ?? Number.MAX_SAFE_INTEGER;

interface Stories {
  readonly manifest: Manifest;
  readonly text: EditionText;
}

/** Those with something to read. By the page a story begins on, then in the edition's own order.
 *  @param also an article that has its place among them even where it is no story itself. */
export function storiesOf({ manifest, text }: Stories, also: string): Article[] {
  const withdrawn = withdrawnIn(manifest);
  return text.articles
    .filter(
      (article) => article.id === also || (isAnnounced(article) && hasBody(article) && !withdrawn.has(article.id)),
    )
    .sort((a, b) => firstPage(a) - firstPage(b));
}

export function neighboursOf(edition: Stories, { id }: Article): Neighbours {
  const stories = storiesOf(edition, id);
  const here = stories.findIndex((article) => article.id === id);
  return { previous: stories[here - 1] ?? null, next: stories[here + 1] ?? null };
}
