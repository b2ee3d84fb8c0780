// An article of an edition → the stories printed before and after it. Pure; never an advert, never one that was withdrawn.
import { hasBody } from "../../edition/body.ts";
import type { Article, EditionText, Manifest } from "../../edition/schema.ts";
import { isAnnounced } from "../edition/contents.ts";

export interface Neighbours {
  readonly previous: Article | null;
  readonly next: Article | null;
}

const firstPage = (article: Article): number => article.zones[0]?.page ?? Number.MAX_SAFE_INTEGER;

/** Stories with something to read. By the page a story begins on, then in the edition's own order. An article that is itself no story has its place among them all the same. */
export function neighboursOf(
  { manifest, text }: { readonly manifest: Manifest; readonly text: EditionText },
  { id }: Article,
): Neighbours {
  const withdrawn = new Set(manifest.withdrawn.map((article) => article.id));
  const stories = text.articles
    .filter((article) => article.id === id || (isAnnounced(article) && hasBody(article) && !withdrawn.has(article.id)))
    .sort((a, b) => firstPage(a) - firstPage(b));
  const here = stories.findIndex((article) => article.id === id);
  return { previous: stories[here - 1] ?? null, next: stories[here + 1] ?? null };
}
