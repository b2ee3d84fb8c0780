// The parts of one article → its fields, blocks and zones, and where each printed word stands in them. Never reorders parts.
import type { Word, Zone, ZoneKind } from "../edition/schema.ts";
import type { KnownWords } from "../language/known-words.ts";
import { readTopics, splitDateline } from "../language/newspaper-phrases.ts";
import { hasWords, rowsOf, type ArticlePart } from "./article-parts.ts";
import { asidesOf, creditQuote, spoken, type Aside } from "./aside-blocks.ts";
import { withDeckBeforeDateline } from "./deck-before-dateline.ts";
import type { EditionContext } from "./edition-context.ts";
import { addItem, opensItem } from "./list-items.ts";
import {
  isBroken,
  isMidSentence,
  logicalText,
  movedBy,
  splitText,
  startsParagraph,
  type LogicalText,
} from "./logical-text.ts";
import { round, rounded } from "./rounded.ts";
import { partsParagraphs } from "./sentence-gaps.ts";
import { isEdgeOfTopics } from "./topic-lines.ts";
import type { DraftArticle, LayoutLine, LayoutZone, PrintedWord } from "./types.ts";
import { wholeHeadline } from "./whole-headline.ts";

export type WordPlace = Omit<Word, "t" | "box" | "c">;
export interface ComposedArticle {
  readonly article: DraftArticle;
  /** Words of the article's zones; those of no logical text have only the article. */
  readonly places: ReadonlyMap<PrintedWord, WordPlace>;
}
type Field = "kicker" | "headline" | "deck" | "byline" | "dateline";

/** Zones of the format for those only layout tells apart. */
const ZONE_KIND: Readonly<Record<LayoutZone["kind"], ZoneKind>> = {
  headline: "headline",
  kicker: "kicker",
  deck: "deck",
  byline: "byline",
  text: "text",
  image: "image",
  caption: "caption",
  jump: "jump",
  advert: "advert",
  furniture: "text",
  quote: "text",
  subhead: "text",
  pointer: "text",
  table: "text",
  notice: "text",
};

/**
 * @param parts one article in reading order over its pages; the headline is the first part's. @param id the article's.
 * O(words).
 */
export function composeArticle(
  id: string,
  parts: readonly ArticlePart[],
  section: string | null,
  edition: EditionContext,
): ComposedArticle {
  const { nextZoneId, known } = edition;
  const article: DraftArticle = {
    id,
    kind: parts[0]!.kind,
    section,
    headline: "",
    pick: false,
    tags: [],
    blocks: [],
    zones: [],
  };
  const places = new Map<PrintedWord, WordPlace>();
  const tie = (text: LogicalText, b: number | Field, f?: "credit"): void => {
    for (const { word, start, end } of text.words)
      places.set(word, { a: id, b, ...(f === undefined ? {} : { f }), s: start, e: end });
  };
  const setField = (field: Field, text: LogicalText): void => {
    article[field] = text.text;
    tie(text, field);
  };
  const flow = textFlow(article, known, tie, setField);
  parts.forEach((part, partIndex) => {
    const zones = partIndex === 0 ? withDeckBeforeDateline(part.zones) : part.zones;
    const ids = new Map<LayoutZone, string>();
    zones.forEach((zone, order) => {
      const zoneId = nextZoneId();
      ids.set(zone, zoneId);
      article.zones.push(zoneOf(zone, zoneId, part, order));
      for (const line of zone.lines) for (const word of line.words) places.set(word, { a: id });
    });
    if (part.kind === "advert" && part.frame)
      article.zones.push({ id: nextZoneId(), page: part.page.page, kind: "advert", box: rounded(part.frame) });
    if (part.kind === "furniture") return;
    const continues = partIndex > 0;
    const headings = (kind: Field) => (continues ? [] : zones.filter((z) => z.kind === kind && hasWords(z)));
    const title = wholeHeadline(headings("headline"));
    if (title) setField("headline", logicalText(title.rows, known, { isHeading: true }));
    for (const field of ["kicker", "byline"] as const) {
      const zone = headings(field)[0];
      if (zone) setField(field, logicalText(rowsOf(zone), known, { isHeading: true }));
    }
    const decks = headings("deck");
    if (decks.length > 0) setField("deck", logicalText(decks.flatMap(rowsOf), known, { isHeading: true }));
    for (const zone of zones) {
      const zoneId = ids.get(zone)!;
      if (zone.kind === "text" || zone.kind === "notice") flow.addText(zone.lines, zoneId);
      else if (zone.kind === "subhead") flow.addSubhead(logicalText(rowsOf(zone), known), zoneId);
      else if (zone.kind === "headline" && !continues && title?.zones.includes(zone) === false && hasWords(zone))
        flow.addSubhead(logicalText(rowsOf(zone), known), zoneId);
      else flow.addAside(asidesOf(zone, zoneId, part, edition));
    }
  });
  flow.finish();
  return { article, places };
}

const zoneOf = (zone: LayoutZone, id: string, part: ArticlePart, order: number): Zone => ({
  id,
  page: part.page.page,
  kind: ZONE_KIND[zone.kind],
  box: rounded(zone.box),
  ...(zone.polygon ? { polygon: zone.polygon.map(([x, y]) => [round(x), round(y)] as const) } : {}),
  order,
});

/** Running text cut into paragraphs; what stands beside it waits for the paragraph's end, so that none is torn. */
function textFlow(
  { kind, blocks, tags }: Pick<DraftArticle, "kind" | "blocks" | "tags">,
  known: KnownWords,
  tie: (text: LogicalText, block: number, part?: "credit") => void,
  setField: (field: "dateline", text: LogicalText) => void,
) {
  let rows: (readonly PrintedWord[])[] = [];
  let last: LayoutLine | null = null;
  let zones: string[] = [];
  let waiting: Aside[] = [];
  let isFirst = true;
  let inSubhead = false;
  const push = ({ block, text, credit }: Aside): void => {
    if (text && creditQuote(blocks.at(-1), block)) return tie(text, blocks.length - 1, "credit");
    const item = text ? addItem(blocks.at(-1), block) : null;
    if (text && item !== null) return tie(movedBy(text, item), blocks.length - 1);
    if (text) tie(text, blocks.length);
    if (credit) tie(credit, blocks.length, "credit");
    blocks.push(block);
  };
  const pushSubhead = (text: LogicalText, own: string[]): void => {
    if (text.text !== "") push({ block: { kind: "subhead", ...spoken(text, own) }, text });
  };
  const endParagraph = (next: readonly PrintedWord[] = []): void => {
    const isClosed = kind === "article" && !inSubhead && startsParagraph(next);
    const whole = logicalText(rows, known, { isClosed });
    const topics = readTopics(whole.text);
    if (topics) tags.push(...topics);
    else if (inSubhead) pushSubhead(whole, zones);
    else if (whole.text !== "") {
      const dateline = isFirst ? splitDateline(whole.text) : null;
      isFirst = false;
      const [head, text] = dateline
        ? splitText(whole, dateline.dateline.length, dateline.textStart - dateline.dateline.length)
        : [null, whole];
      if (head) setField("dateline", head);
      push({ block: { kind: "paragraph", ...spoken(text, zones) }, text });
    }
    rows = [];
    zones = [];
    waiting.forEach(push);
    waiting = [];
  };
  /** What stands over a table is whole, unless the row under it goes on in the middle of a sentence. */
  const isBehindTable = (row: readonly PrintedWord[]): boolean =>
    waiting.some(({ block }) => block.kind === "table") && startsParagraph(row);
  return {
    addText(lines: readonly LayoutLine[], zone: string): void {
      for (const line of lines) {
        if (line.words.length === 0) continue;
        const before = rows.at(-1);
        const isGap = waiting.length === 0 && last !== null && partsParagraphs(last, line);
        last = line;
        // Half a word never ends a paragraph, nor a subhead, however its line is set.
        const isTorn = before !== undefined && isBroken(before.at(-1));
        const goesOn =
          isTorn || (line.isSubhead === inSubhead && before !== undefined && isMidSentence(before, line.words));
        const isEdge =
          !isTorn &&
          (isGap || isEdgeOfTopics(rows, line.words) || isBehindTable(line.words) || opensItem(rows, line.words));
        if (isEdge || (!goesOn && (line.opensParagraph || line.isSubhead !== inSubhead)))
          endParagraph(line.isSubhead ? [] : line.words);
        if (!isTorn) inSubhead = line.isSubhead;
        rows.push(line.words);
        if (zones.at(-1) !== zone) zones.push(zone);
      }
    },
    addSubhead(text: LogicalText, zone: string): void {
      endParagraph();
      inSubhead = false;
      pushSubhead(text, [zone]);
    },
    addAside(asides: readonly Aside[]): void {
      if (rows.length > 0) waiting.push(...asides);
      else asides.forEach(push);
    },
    finish: () => endParagraph(),
  };
}
