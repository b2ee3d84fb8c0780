// An edition and the draft that came back of its METS and ALTO → what was lost on the way, counted. Never a judgement.
import type { Word } from "../../src/edition/schema.ts";
import { pageNumber } from "../../src/edition/units.ts";
import type { WholeEdition } from "../../src/export/edition.ts";
import type { EditionDraft } from "../../src/layout/types.ts";

export interface Loss {
  readonly words: number;
  /** Words of which no equal one stands at the same place. */
  readonly wordsMoved: number;
  /** Words that stand in another article, or in none, or the other way round. */
  readonly membership: number;
  /** Words tied to another part of their article, or to another place in it. */
  readonly ties: number;
  readonly confidences: number;
  readonly articles: number;
  readonly kinds: number;
  readonly headlines: number;
  /** Kickers, decks, bylines, datelines, sections that changed. */
  readonly fields: number;
  readonly blocks: number;
  /** Blocks of another kind, or with another letter. */
  readonly texts: number;
  readonly tables: number;
  readonly zones: number;
  /** Zones of another kind or page, or more than a tenth of a point aside. */
  readonly zonesMoved: number;
}

const FIELDS = ["kicker", "deck", "byline", "dateline", "section"] as const;
const place = ({ t, box }: Word): string => JSON.stringify([t, box.map((side) => side.toFixed(1))]);
const tie = ({ b, f, s, e }: Word): string => JSON.stringify([b, f, s, e]);

/** Articles are compared in their order, which is the edition's. */
export function lossOf({ manifest, text, words }: WholeEdition, draft: EditionDraft): Loss {
  const pairs = manifest.pages.flatMap(({ number }, index) => {
    // Two equal words may stand in one place; their order is the edition's.
    const again = new Map<string, Word[]>();
    for (const word of draft.words.get(pageNumber(number)) ?? [])
      again.set(place(word), [...(again.get(place(word)) ?? []), word]);
    return words[index]!.map((word) => ({ word, again: again.get(place(word))?.shift() }));
  });
  const order = new Map(text.articles.map(({ id }, index) => [id, index]));
  const orderAgain = new Map(draft.articles.map(({ id }, index) => [id, index]));
  const found = pairs.flatMap(({ word, again }) => (again ? [{ word, again }] : []));
  const count = <T>(list: readonly T[], differs: (item: T) => boolean): number => list.filter(differs).length;
  const both = text.articles.map((article, index) => ({
    article,
    again: draft.articles[index],
  }));
  const blocks = both.flatMap(({ article, again }) =>
    article.blocks.map((block, index) => ({ block, again: again?.blocks[index] })),
  );
  const zones = both.flatMap(({ article, again }) =>
    article.zones.map((zone, index) => ({ zone, again: again?.zones[index] })),
  );
  const saidBy = (block: (typeof blocks)[number]["again"]): string =>
    block === undefined ? "" : block.kind === "image" ? block.alt : block.text;
  return {
    words: pairs.length,
    wordsMoved: count(pairs, ({ again }) => again === undefined),
    membership: count(found, ({ word, again }) => order.get(word.a ?? "") !== orderAgain.get(again.a ?? "")),
    ties: count(found, ({ word, again }) => tie(word) !== tie(again)),
    confidences: count(found, ({ word, again }) => Math.abs(word.c - again.c) > 0.001),
    articles: text.articles.length,
    kinds: count(both, ({ article, again }) => article.kind !== again?.kind),
    headlines: count(both, ({ article, again }) => article.headline !== again?.headline),
    fields: FIELDS.reduce(
      (sum, field) => sum + count(both, ({ article, again }) => article[field] !== again?.[field]),
      0,
    ),
    blocks: blocks.length,
    texts: count(
      blocks,
      ({ block, again }) =>
        block.kind !== again?.kind || saidBy(again) !== (block.kind === "image" ? block.alt : block.text),
    ),
    tables: count(
      blocks,
      ({ block, again }) =>
        block.kind === "table" &&
        JSON.stringify(block.rows) !== JSON.stringify(again?.kind === "table" ? again.rows : null),
    ),
    zones: zones.length,
    zonesMoved: count(
      zones,
      ({ zone, again }) =>
        zone.kind !== again?.kind ||
        zone.page !== again.page ||
        zone.order !== again.order ||
        zone.box.some((side, k) => Math.abs(side - again.box[k]!) > 0.1001),
    ),
  };
}
