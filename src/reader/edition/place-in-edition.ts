// An address and an open article → the page that lies on the screen, or what of it the edition does not have. Pure.
import type { Article } from "../../edition/schema.ts";
import type { OpenEdition } from "../../library/types.ts";
import type { EditionRoute } from "../routes.ts";

export type Place =
  | { readonly kind: "page"; readonly page: number; readonly article: Article | null }
  | { readonly kind: "no-page" }
  | { readonly kind: "no-article" };

/** The page of the address, unless the article stands on other pages only: then its first, so that what is read is what is seen. */
export function placeIn(
  { manifest, text }: Pick<OpenEdition, "manifest" | "text">,
  base: EditionRoute,
  openArticle: string | null,
): Place {
  const page = base.screen === "page" ? base.page : 1;
  if (page > manifest.pages.length) return { kind: "no-page" };
  if (openArticle === null) return { kind: "page", page, article: null };
  const article = text.articles.find(({ id }) => id === openArticle);
  if (article === undefined || manifest.withdrawn.some(({ id }) => id === openArticle)) return { kind: "no-article" };
  const first = article.zones[0]?.page;
  const onPage = article.zones.some((zone) => zone.page === page);
  return { kind: "page", page: onPage || first === undefined || first > manifest.pages.length ? page : first, article };
}
