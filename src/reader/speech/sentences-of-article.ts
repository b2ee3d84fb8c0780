// An article → its sentences in the order in which they are read aloud, each with its place in the text and on the page. Pure; never what leads elsewhere
// (BACA JUGA, jump lines).
import { linesOf } from "../../edition/list-lines.ts";
import type { Article, Block, ZoneKind } from "../../edition/schema.ts";
import { readJumpFrom, readJumpTo, startsPointer } from "../../language/newspaper-phrases.ts";
import { sentencesOf } from "../../language/sentences.ts";

export type Field = "kicker" | "headline" | "deck" | "byline";

export interface Sentence {
  /** Of the article's own lines, or the index of a block. */
  readonly place: Field | number;
  /** The line of a list, the row of a table; else 0. */
  readonly part: number;
  /** As printed; of a table's row its cells, parted by commas. */
  readonly text: string;
  /** Where it begins in its line. */
  readonly start: number;
  /** What is said before it and not printed. */
  readonly lead: "caption" | "speaker" | null;
  /** Ids of the zones it stands in. */
  readonly zones: readonly string[];
}

type Of = Pick<Sentence, "place" | "part" | "lead" | "zones">;

function spread(text: string, of: Of): Sentence[] {
  return sentencesOf(text).map(({ start, end }, index) => ({
    ...of,
    lead: index === 0 ? of.lead : null,
    text: text.slice(start, end),
    start,
  }));
}

/** Captions come last: who looks at the text meets them beside their pictures, who listens after the story. O(text). */
export function sentencesOfArticle(article: Article): Sentence[] {
  const zonesOf = (kind: ZoneKind): string[] =>
    article.zones.filter((zone) => zone.kind === kind).map((zone) => zone.id);
  const field = (place: Field, text: string | undefined): Sentence[] =>
    spread(text ?? "", { place, part: 0, lead: null, zones: zonesOf(place) });
  const isCaption = (block: Block): boolean => block.kind === "caption";
  const body = article.blocks.map((block, place) => ({ block, place }));
  return [
    ...field("kicker", article.kicker),
    ...field("headline", article.headline),
    ...field("deck", article.deck),
    ...field("byline", article.byline),
    ...field("byline", article.dateline),
    ...body.filter(({ block }) => !isCaption(block)).flatMap(({ block, place }) => sentencesOfBlock(block, place)),
    ...body.filter(({ block }) => isCaption(block)).flatMap(({ block, place }) => sentencesOfBlock(block, place)),
  ];
}

function sentencesOfBlock(block: Block, place: number): Sentence[] {
  const of: Of = { place, part: 0, lead: null, zones: block.zones ?? [] };
  switch (block.kind) {
    case "image":
    case "jump":
    case "related":
      return [];
    case "caption":
      return spread(block.text, { ...of, lead: "caption" });
    case "quote":
      return [...spread(block.text, of), ...spread(block.credit ?? "", { ...of, lead: "speaker" })];
    case "list":
      return linesOf(block.text).flatMap((line, part) => spread(line, { ...of, part }));
    case "table":
      return block.rows.flatMap((row, part) => {
        const text = row.filter((cell) => cell.trim() !== "").join(", ");
        return text === "" ? [] : [{ ...of, part, text, start: 0 }];
      });
    default:
      return leadsElsewhere(block.text) ? [] : spread(block.text, of);
  }
}

/** Where the press took it for a paragraph. */
const leadsElsewhere = (text: string): boolean =>
  startsPointer(text) || readJumpTo(text) !== null || readJumpFrom(text) !== null;
