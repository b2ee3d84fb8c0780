// An edition's zones and words → what stands on each page: zones in reading order, their pieces, lines and words, each with an id. Never changes a word.
import { bounds, corners, type Box, type Polygon } from "../edition/geometry.ts";
import type { Article, Page, Word, Zone, ZoneKind } from "../edition/schema.ts";
import type { WholeEdition } from "./edition.ts";
import { linesOf, type PrintedLine } from "./printed-lines.ts";
import { zoneOfWord } from "./zone-of-word.ts";

/** What a piece says: a block of its article by index, one of its fields, or nothing (null): a stub headline, furniture. */
export type Says = number | "kicker" | "headline" | "deck" | "byline" | null;

/** Whole lines of a zone that say one thing. */
export interface Piece {
  readonly id: string;
  readonly says: Says;
  readonly box: Box;
  readonly lines: readonly PrintedLine[];
}
export interface PrintedZone {
  readonly id: string;
  /** null: words that no article took. */
  readonly article: Article | null;
  readonly zone: Zone | null;
  readonly kind: ZoneKind;
  readonly box: Box;
  readonly polygon: Polygon;
  readonly pieces: readonly Piece[];
}
export interface PrintedPage {
  readonly page: Page;
  /** Article by article, each in its reading order; stray words last. */
  readonly zones: readonly PrintedZone[];
}

const boundsOf = (boxes: readonly Box[]): Box => bounds(boxes.flatMap(corners))!;

/** Pure; O(words × zones of an article). */
export function printedPages({ manifest, text, words }: WholeEdition): PrintedPage[] {
  return manifest.pages.map((page, index) => printedPage(page, text.articles, words[index] ?? []));
}

function printedPage(page: Page, articles: readonly Article[], words: readonly Word[]): PrintedPage {
  const here = articles.flatMap((article) =>
    article.zones.filter((zone) => zone.page === page.number).map((zone) => ({ article, zone })),
  );
  const own = new Map<Zone, Word[]>(here.map(({ zone }) => [zone, []]));
  const byArticle = new Map<string, Article>(here.map(({ article }) => [article.id, article]));
  const stray: Word[] = [];
  for (const word of words) {
    const article = word.a === undefined ? undefined : byArticle.get(word.a);
    const zone = article ? zoneOfWord(word, article, page.number) : null;
    (zone ? own.get(zone)! : stray).push(word);
  }
  const zones = here.map(({ article, zone }, index): PrintedZone => {
    const id = `p${page.number}_z${index + 1}`;
    const polygon = zone.polygon ?? corners(zone.box);
    return {
      id,
      article,
      zone,
      kind: zone.kind,
      box: zone.box,
      polygon,
      pieces: piecesOf(own.get(zone)!, article, id),
    };
  });
  const strayZones = linesOf(stray).map((line, index): PrintedZone => {
    const id = `p${page.number}_s${index + 1}`;
    const piece = { id: `${id}_b1`, says: null, box: line.box, lines: [line] };
    return { id, article: null, zone: null, kind: "text", box: line.box, polygon: corners(line.box), pieces: [piece] };
  });
  return { page, zones: [...zones, ...strayZones] };
}

/** What a line says is what its last word says; a dateline goes with the paragraph that it opens. */
function saysOf({ words }: PrintedLine, { blocks }: Article): Says {
  const said = words.flatMap(({ b }) => (b === undefined ? [] : [b]));
  const last = said.findLast((b) => b !== "dateline") ?? said.at(-1);
  if (last !== "dateline") return last ?? null;
  const opened = blocks.findIndex(({ kind }) => kind === "paragraph");
  return opened < 0 ? null : opened;
}

function piecesOf(words: readonly Word[], article: Article, zoneId: string): Piece[] {
  const groups: { says: Says; lines: PrintedLine[] }[] = [];
  for (const line of linesOf(words)) {
    const says = saysOf(line, article);
    const last = groups.at(-1);
    if (last?.says === says) last.lines.push(line);
    else groups.push({ says, lines: [line] });
  }
  return groups.map(({ says, lines }, index) => ({
    id: `${zoneId}_b${index + 1}`,
    says,
    box: boundsOf(lines.map(({ box }) => box)),
    lines,
  }));
}
