// An edition, the story that is read aloud, and how far to go → the stories to read, in the order of print. Pure; never an advert, never page furniture.
import type { Article } from "../../edition/schema.ts";
import type { OpenEdition } from "../../library/types.ts";
import { storiesOf } from "../article/neighbours.ts";

/** The story alone, all that begin on its page, or all of the edition. */
export const SCOPES = ["article", "page", "edition"] as const;
export type Scope = (typeof SCOPES)[number];

/** @returns with the story itself, whatever it is. O(articles). */
export function playlistOf(
  edition: Pick<OpenEdition, "manifest" | "text">,
  article: Article,
  scope: Scope,
): readonly Article[] {
  if (scope === "article") return [article];
  const stories = storiesOf(edition, article.id);
  const page = article.zones[0]?.page;
  return scope === "edition" ? stories : stories.filter(({ zones }) => zones[0]?.page === page);
}
