// Turns the draft's articles and words into those of the files: ids that last, pictures by path, zones in whole points. Never changes a letter.
import type { Article, Block, EditionText, Word, Zone } from "../../edition/schema.ts";
import type { DraftArticle, DraftBlock } from "../../layout/types.ts";
import { zoneShape } from "./zone-shape.ts";

/** Sides of a page by its number. */
export type PageSides = ReadonlyMap<number, { readonly width: number; readonly height: number }>;

function roundZone({ box, polygon, ...zone }: Zone, sides: PageSides): Zone {
  return { ...zone, ...zoneShape(polygon ? { box, polygon } : { box }, sides.get(zone.page)!) };
}

/** Draft ids to the edition's; an id that is not there belongs to an article that was withdrawn. */
export type Ids = ReadonlyMap<string, string>;

function composeBlock(block: DraftBlock, ids: Ids, picture: () => string): Block {
  if (block.kind === "image") {
    const { crop: _crop, ...rest } = block;
    return { ...rest, image: picture() };
  }
  if (block.kind !== "related" || block.article === undefined) return block;
  const { article, ...rest } = block;
  const id = ids.get(article);
  return id === undefined ? rest : { ...rest, article: id };
}

/** @param sides of all pages the article has zones on. @param pictures paths of its photographs, in the order of its image blocks. */
export function composeArticle(draft: DraftArticle, ids: Ids, sides: PageSides, pictures: readonly string[]): Article {
  let next = 0;
  return {
    ...draft,
    id: ids.get(draft.id)!,
    blocks: draft.blocks.map((block) => composeBlock(block, ids, () => pictures[next++]!)),
    zones: draft.zones.map((zone) => roundZone(zone, sides)),
  };
}

/** Headline, deck and first paragraph of every article; zones of page 1 only. What is not an article stands there only with a zone on page 1. */
export function teaserOf({ articles }: EditionText): EditionText {
  return {
    articles: articles.flatMap((article): Article[] => {
      const zones = article.zones.filter(({ page }) => page === 1);
      if (article.kind !== "article" && zones.length === 0) return [];
      const kept = new Set(zones.map(({ id }) => id));
      const first = article.blocks.find(({ kind }) => kind === "paragraph");
      const { id, kind, section, kicker, headline, deck, pick, tags } = article;
      return [
        {
          id,
          kind,
          section,
          ...(kicker === undefined ? {} : { kicker }),
          headline,
          ...(deck === undefined ? {} : { deck }),
          pick,
          tags,
          blocks: first ? [{ ...first, zones: first.zones?.filter((zone) => kept.has(zone)) ?? [] }] : [],
          zones,
        },
      ];
    }),
  };
}

/** Words with the edition's ids; a word of a withdrawn article keeps its place on the page and nothing else. */
export function composeWords(words: readonly Word[], ids: Ids): Word[] {
  return words.map((word) => {
    const { t, box, c, a, ...place } = word;
    if (a === undefined) return word;
    const id = ids.get(a);
    return id === undefined ? { t, box, c } : { t, box, c, a: id, ...place };
  });
}
