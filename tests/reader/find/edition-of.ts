// Articles as a test writes them → the index of an edition that holds them. Never a file.
import type { Article } from "../../../src/edition/schema.ts";
import { EditionIndex } from "../../../src/reader/find/edition-index.ts";
import { aManifest } from "../../edition/an-edition.ts";

/** A story on page 1, its paragraphs as given. */
export const story = (
  id: string,
  headline: string,
  paragraphs: readonly string[],
  more: Partial<Article> = {},
): Article => ({
  id,
  kind: "article",
  section: null,
  headline,
  pick: false,
  tags: [],
  blocks: paragraphs.map((text) => ({ kind: "paragraph", text })),
  zones: [{ id: `${id}z`, page: 1, kind: "text", box: [0, 0, 100, 100] }],
  ...more,
});

export const indexOf = (articles: readonly Article[], withdrawn: readonly string[] = []): EditionIndex =>
  new EditionIndex({
    manifest: { ...aManifest(), withdrawn: withdrawn.map((id) => ({ id, reason: "" })) },
    text: { articles: [...articles] },
  });
