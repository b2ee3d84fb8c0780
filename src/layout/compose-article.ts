// The parts of one article → its fields, blocks and zones, and where each printed word stands in them. Never reorders parts.
import { corners, fromCorners, type Box } from "../edition/geometry.ts";
import type { Word, Zone, ZoneKind } from "../edition/schema.ts";
import type { KnownWords } from "../language/known-words.ts";
import { creditStart, readJumpTo, splitDateline } from "../language/newspaper-phrases.ts";
import type { ArticlePart } from "./article-parts.ts";
import { isBroken, isMidSentence, logicalText, meanConfidence, splitText, type LogicalText } from "./logical-text.ts";
import { tableRows } from "./table-rows.ts";
import type { DraftArticle, DraftBlock, LayoutLine, LayoutZone, PrintedWord } from "./types.ts";
import { withoutSpecks } from "./without-specks.ts";

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
 * @param nextZoneId gives a new zone id at each call. @param known the edition's words, by which broken ones are joined. O(words).
 */
export function composeArticle(
  id: string,
  parts: readonly ArticlePart[],
  section: string | null,
  nextZoneId: () => string,
  known: KnownWords,
): ComposedArticle {
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
  const flow = textFlow(article.blocks, known, tie, setField);
  parts.forEach((part, partIndex) => {
    const ids = new Map<LayoutZone, string>();
    part.zones.forEach((zone, order) => {
      const zoneId = nextZoneId();
      ids.set(zone, zoneId);
      article.zones.push(zoneOf(zone, zoneId, part, order));
      for (const line of zone.lines) for (const word of line.words) places.set(word, { a: id });
    });
    if (part.kind === "advert" && part.frame)
      article.zones.push({ id: nextZoneId(), page: part.page.page, kind: "advert", box: rounded(part.frame) });
    if (part.kind === "furniture") return;
    const continues = partIndex > 0;
    const headings = (kind: Field) => (continues ? [] : part.zones.filter((z) => z.kind === kind && hasWords(z)));
    for (const field of ["kicker", "headline", "byline"] as const) {
      const zone = headings(field)[0];
      if (zone) setField(field, logicalText(withoutSpecks(rowsOf(zone)), known));
    }
    const decks = headings("deck");
    if (decks.length > 0) setField("deck", logicalText(withoutSpecks(decks.flatMap(rowsOf)), known));
    const titled = headings("headline")[0];
    for (const zone of part.zones) {
      const zoneId = ids.get(zone)!;
      if (zone.kind === "text" || zone.kind === "notice") flow.addText(zone.lines, zoneId);
      else if (zone.kind === "subhead") flow.addSubhead(logicalText(rowsOf(zone), known), zoneId);
      else if (zone.kind === "headline" && !continues && zone !== titled && hasWords(zone))
        flow.addSubhead(logicalText(rowsOf(zone), known), zoneId);
      else flow.addAside(asidesOf(zone, zoneId, part, known));
    }
  });
  flow.finish();
  return { article, places };
}

const rowsOf = (zone: LayoutZone): (readonly PrintedWord[])[] => zone.lines.map((line) => line.words);
const hasWords = (zone: LayoutZone): boolean => zone.lines.some((line) => line.words.length > 0);
const round = (value: number): number => Math.round(value * 10) / 10;
export const rounded = ([x, y, w, h]: readonly [number, number, number, number]): [number, number, number, number] => [
  round(x),
  round(y),
  Math.max(0.1, round(w)),
  Math.max(0.1, round(h)),
];

const zoneOf = (zone: LayoutZone, id: string, part: ArticlePart, order: number): Zone => ({
  id,
  page: part.page.page,
  kind: ZONE_KIND[zone.kind],
  box: rounded(zone.box),
  ...(zone.polygon ? { polygon: zone.polygon.map(([x, y]) => [round(x), round(y)] as const) } : {}),
  order,
});

/** A block that stands beside the running text, and what ties its words. */
interface Aside {
  readonly block: DraftBlock;
  readonly text?: LogicalText;
  readonly credit?: LogicalText;
}

/** What a zone beside the text says. A stub headline or a "sambungan" line says nothing. */
function asidesOf(zone: LayoutZone, id: string, part: ArticlePart, known: KnownWords): Aside[] {
  if (zone.kind === "image") {
    const crop = { page: part.page.page, box: rounded(aboveHeadlineIn(insideOf(zone), part)) };
    return [{ block: { kind: "image", crop, alt: captionUnder(zone, part, known), zones: [id] } }];
  }
  if (!hasWords(zone)) return [];
  const text = logicalText(rowsOf(zone), known);
  if (zone.kind === "caption") {
    const cut = creditStart(text.text);
    const [said, credit] = cut === null ? [text, null] : splitText(text, cut);
    const block: DraftBlock = { kind: "caption", ...spoken(said, [id]), ...(credit ? { credit: credit.text } : {}) };
    return [credit ? { block, text: said, credit } : { block, text: said }];
  }
  if (zone.kind === "table") return [{ block: { kind: "table", ...spoken(text, [id]), rows: tableRows(zone) }, text }];
  if (zone.kind === "quote") return [{ block: { kind: "quote", ...spoken(text, [id]) }, text }];
  if (zone.kind === "pointer") return [{ block: { kind: "related", ...spoken(text, [id]) }, text }];
  const jump = zone.kind === "jump" ? readJumpTo(text.text) : null;
  return jump ? [{ block: { kind: "jump", ...spoken(text, [id]), page: jump.page }, text }] : [];
}

/** Page points of a photograph's edge that may show the paper beside it. */
const EDGE = 0.8;

/** The upright box that lies wholly in a photograph, on a page that lay askew too: what is cut out shows no paper. */
function insideOf({ box, polygon }: LayoutZone): Box {
  const [p, q, r, s] = polygon ?? corners(box);
  const [left, right] = [Math.max(p![0], s![0]) + EDGE, Math.min(q![0], r![0]) - EDGE];
  const [top, bottom] = [Math.max(p![1], q![1]) + EDGE, Math.min(r![1], s![1]) - EDGE];
  return right - left > box[2] / 2 && bottom - top > box[3] / 2 ? fromCorners(left, top, right, bottom) : box;
}

/** Of a headline's size: the panel that it is set on reaches so far above it, over its kicker. */
const PANEL_ABOVE = 0.6;

/** A headline set into the foot of a photograph covers what is under it: the picture ends above. */
function aboveHeadlineIn(picture: Box, part: ArticlePart): Box {
  const [x, y, width, height] = picture;
  const into = part.zones.find(
    ({ kind, box }) =>
      kind === "headline" &&
      box[1] > y + height / 2 &&
      box[1] < y + height &&
      Math.min(box[0] + box[2], x + width) - Math.max(box[0], x) > width / 3,
  );
  return into ? [x, y, width, into.box[1] - PANEL_ABOVE * into.size - y] : picture;
}

/** The words right under a picture, for those who cannot see it. */
function captionUnder(image: LayoutZone, part: ArticlePart, known: KnownWords): string {
  const [x, y, w, h] = image.box;
  const under = part.zones
    .filter((z) => z.kind === "caption" && z.box[0] < x + w && z.box[0] + z.box[2] > x && z.box[1] > y + h / 2)
    .sort((a, b) => a.box[1] - b.box[1])[0];
  return under ? logicalText(rowsOf(under), known).text : "";
}

function spoken(text: LogicalText, zones: string[]): { text: string; zones: string[]; confidence?: number } {
  const confidence = meanConfidence(text.words);
  return { text: text.text, zones, ...(confidence === undefined ? {} : { confidence }) };
}

/** Running text cut into paragraphs; what stands beside it waits for the paragraph's end, so that none is torn. */
function textFlow(
  blocks: DraftBlock[],
  known: KnownWords,
  tie: (text: LogicalText, block: number, part?: "credit") => void,
  setField: (field: "dateline", text: LogicalText) => void,
) {
  let rows: (readonly PrintedWord[])[] = [];
  let zones: string[] = [];
  let waiting: Aside[] = [];
  let isFirst = true;
  let inSubhead = false;
  const push = ({ block, text, credit }: Aside): void => {
    if (text) tie(text, blocks.length);
    if (credit) tie(credit, blocks.length, "credit");
    blocks.push(block);
  };
  const pushSubhead = (text: LogicalText, own: string[]): void => {
    if (text.text !== "") push({ block: { kind: "subhead", ...spoken(text, own) }, text });
  };
  const endParagraph = (): void => {
    const whole = logicalText(rows, known);
    if (inSubhead) pushSubhead(whole, zones);
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
  return {
    addText(lines: readonly LayoutLine[], zone: string): void {
      for (const line of lines) {
        if (line.words.length === 0) continue;
        const before = rows.at(-1);
        // Half a word never ends a paragraph, nor a subhead, however its line is set.
        const isTorn = before !== undefined && isBroken(before.at(-1));
        const goesOn =
          isTorn || (line.isSubhead === inSubhead && before !== undefined && isMidSentence(before, line.words));
        if (!goesOn && (line.opensParagraph || line.isSubhead !== inSubhead)) endParagraph();
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
    finish: endParagraph,
  };
}
