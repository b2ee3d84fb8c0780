// Claimed articles → the edition's draft: fields, blocks and zones as METS orders them, every printed word tied to what it says. Never groups or reorders.
import type { Word, Zone } from "../../edition/schema.ts";
import type { PageNumber } from "../../edition/units.ts";
import { creditStart, labelOfJump, readJumpTo, readTopics, splitDateline } from "../../language/newspaper-phrases.ts";
import { articleConfidence } from "../../layout/article-confidence.ts";
import { creditQuote, quoteOf, spoken } from "../../layout/aside-blocks.ts";
import type { WordPlace } from "../../layout/compose-article.ts";
import type { EditionContext } from "../../layout/edition-context.ts";
import {
  logicalText,
  movedBy,
  splitText,
  startsParagraph,
  wholeWords,
  type LogicalText,
} from "../../layout/logical-text.ts";
import { linkPointers } from "../../layout/link-pointers.ts";
import { addItem, itemRows } from "../../layout/list-items.ts";
import { pageLabelled } from "../../layout/page-labels.ts";
import { hundredth, rounded } from "../../layout/rounded.ts";
import { tableRows } from "../../layout/table-rows.ts";
import type { DraftArticle, DraftBlock, EditionDraft, PrintedWord } from "../../layout/types.ts";
import type { Claimed, ClaimedArticle, ClaimedPart, ClaimedZone } from "./claim-blocks.ts";
import type { MetsPage } from "./read-mets.ts";

type Places = Map<PrintedWord, WordPlace>;
/** Roles set larger than the text. */
const HEADINGS: ReadonlySet<string> = new Set(["kicker", "headline", "byline"]);
type Field = "kicker" | "headline" | "deck" | "byline" | "dateline";

/** @param pages of METS, in order. Pure; O(words). */
export function composeDraft({ articles, stray }: Claimed, pages: readonly MetsPage[]): EditionDraft {
  const places: Places = new Map();
  const sections = new Map<PageNumber, string>();
  const labels = new Map(
    pages.flatMap(({ label }, index) => (label === null ? [] : [[(index + 1) as PageNumber, label] as const])),
  );
  const numbers = pages.map((_, index) => (index + 1) as PageNumber);
  let zones = 0;
  const edition: EditionContext = {
    nextZoneId: () => `z${++zones}`,
    known: wholeWords(articles.flatMap((article) => article.zones.flatMap(({ lines }) => lines))),
    pageLabelled: (label) => pageLabelled(label, labels, numbers),
  };
  const words = new Map<PageNumber, PrintedWord[]>([...stray.keys()].map((page) => [page, []]));
  const drafts = articles.map((claimed, index) => {
    const draft = composeArticle(`a${index + 1}`, claimed, places, edition);
    for (const zone of claimed.zones) for (const word of zone.lines.flat()) words.get(zone.page)!.push(word);
    const [first] = claimed.zones;
    if (first && draft.section !== null && !sections.has(first.page)) sections.set(first.page, draft.section);
    return draft;
  });
  linkPointers(drafts, edition);
  const tied = [...words].map(([page, own]) => [page, [...own, ...stray.get(page)!].map(tie(places))] as const);
  return {
    articles: drafts,
    words: new Map(tied),
    labels,
    sections,
    masthead: { title: null, dates: [], lines: [] },
  };
}

const tie =
  (places: Places) =>
  (word: PrintedWord): Word => ({
    t: word.text,
    box: rounded(word.box),
    c: hundredth(word.confidence01),
    ...places.get(word),
  });

function composeArticle(
  id: string,
  { mets, parts, zones }: ClaimedArticle,
  places: Places,
  edition: EditionContext,
): DraftArticle {
  const { kind, section, tags } = mets;
  const ids = new Map<ClaimedZone, string>(zones.map((zone) => [zone, edition.nextZoneId()]));
  for (const zone of zones) for (const word of zone.lines.flat()) places.set(word, { a: id });
  const article: DraftArticle = {
    id,
    kind,
    section,
    headline: "",
    pick: false,
    tags: [...tags],
    blocks: [],
    zones: zonesOf(zones, ids),
  };
  if (kind !== "furniture") addParts(article, parts, ids, places, edition);
  // A headline that stands in a picture, or that nobody marked, is still what the story is called.
  if (kind === "article" && article.headline === "") article.headline = mets.title;
  if (kind === "furniture") return article;
  const confidence = articleConfidence(zones.map(({ lines }) => ({ words: lines.flat(), certainty01: undefined })));
  return confidence === undefined ? article : { ...article, confidence };
}

/** In their order on each page; the frame around an advert stands outside that order. */
function zonesOf(zones: readonly ClaimedZone[], ids: ReadonlyMap<ClaimedZone, string>): Zone[] {
  const orders = new Map<PageNumber, number>();
  return zones.map((zone): Zone => {
    const { page, kind, box, polygon } = zone;
    const order = orders.get(page) ?? 0;
    if (kind !== "advert") orders.set(page, order + 1);
    return {
      id: ids.get(zone)!,
      page,
      kind,
      box: rounded(box),
      ...(polygon === null ? {} : { polygon }),
      ...(kind === "advert" ? {} : { order }),
    };
  });
}

function addParts(
  article: DraftArticle,
  parts: readonly ClaimedPart[],
  ids: ReadonlyMap<ClaimedZone, string>,
  places: Places,
  { known, pageLabelled: pageOf }: EditionContext,
): void {
  const put = ({ words }: LogicalText, b: number | Field, f?: "credit"): void => {
    for (const { word, start, end } of words)
      places.set(word, { a: article.id, b, ...(f === undefined ? {} : { f }), s: start, e: end });
  };
  const setField = (field: Field, text: LogicalText): void => {
    article[field] = text.text;
    put(text, field);
  };
  const push = (block: DraftBlock, text?: LogicalText, credit?: LogicalText): void => {
    const { blocks } = article;
    if (text && creditQuote(blocks.at(-1), block)) return put(text, blocks.length - 1, "credit");
    const item = text ? addItem(blocks.at(-1), block) : null;
    if (text && item !== null) return put(movedBy(text, item), blocks.length - 1);
    if (text) put(text, article.blocks.length);
    if (credit) put(credit, article.blocks.length, "credit");
    article.blocks.push(block);
  };
  const captions = parts.filter(({ role }) => role === "caption");
  let isFirstParagraph = true;
  const decks = parts.filter(({ role }) => role === "deck").flatMap(({ rows }) => rows);
  if (decks.length > 0) setField("deck", logicalText(decks, known, { isHeading: true }));
  for (const part of parts) {
    const { role, rows } = part;
    const own = part.zones.map((zone) => ids.get(zone)!);
    if (role === "image") {
      const { page, box } = part.zones[0]!;
      push({
        kind: "image",
        crop: { page, box: rounded(box) },
        alt: captionUnder(part.zones[0]!, captions, known),
        zones: own,
      });
      continue;
    }
    const text = logicalText(rows, known, {
      isHeading: HEADINGS.has(role),
      isClosed: isClosed(part, parts, article),
    });
    if (text.text === "" || role === "continuation" || role === "frame" || role === "deck") continue;
    if (role === "kicker" || role === "headline" || role === "byline") {
      if ((article[role] ?? "") === "") setField(role, text);
      else push({ kind: "subhead", ...spoken(text, own) }, text);
    } else if (role === "paragraph") {
      const topics = readTopics(text.text);
      if (topics) {
        article.tags = topics;
        continue;
      }
      const dateline = isFirstParagraph ? splitDateline(text.text) : null;
      isFirstParagraph = false;
      const [head, body] = dateline
        ? splitText(text, dateline.dateline.length, dateline.textStart - dateline.dateline.length)
        : [null, text];
      if (head) setField("dateline", head);
      push({ kind: "paragraph", ...spoken(body, own) }, body);
    } else if (role === "caption") {
      const cut = creditStart(text.text);
      const [said, credit] = cut === null ? [text, undefined] : splitText(text, cut);
      push({ kind: "caption", ...spoken(said, own), ...(credit ? { credit: credit.text } : {}) }, said, credit);
    } else if (role === "quote") {
      const quote = quoteOf(text, own);
      push(quote.block, quote.text, quote.credit);
    } else if (role === "list" && itemRows(rows).length > 1) {
      for (const item of itemRows(rows)) {
        const said = logicalText(item, known);
        push({ kind: "paragraph", ...spoken(said, own) }, said);
      }
    } else if (role === "table") push({ kind: "table", ...spoken(text, own), rows: tableRows(rows) }, text);
    else if (role === "jump") {
      const jump = readJumpTo(text.text);
      const page = jump ? pageOf(labelOfJump(jump)) : undefined;
      push({ kind: "jump", ...spoken(text, own), ...(page === undefined ? {} : { page }) }, text);
    } else push({ kind: role, ...spoken(text, own) }, text);
  }
}

/** A paragraph of a story is closed where the next text is another, not where a subhead or the end follows. */
function isClosed(part: ClaimedPart, parts: readonly ClaimedPart[], { kind, tags }: DraftArticle): boolean {
  if (kind !== "article" || part.role !== "paragraph") return false;
  const next = parts.slice(parts.indexOf(part) + 1).find(({ role }) => role === "paragraph" || role === "subhead");
  // The line of its topics ends a story too, and is no part of it.
  return next ? next.role === "paragraph" && startsParagraph(next.rows[0] ?? []) : tags.length > 0;
}

/** The words right under a picture, for those who cannot see it. */
function captionUnder(
  { page, box: [x, y, w, h] }: ClaimedZone,
  captions: readonly ClaimedPart[],
  known: EditionContext["known"],
): string {
  const under = captions
    .flatMap(({ rows, zones }) => zones.map((zone) => ({ rows, zone })))
    .filter(
      ({ zone }) =>
        zone.page === page && zone.box[0] < x + w && zone.box[0] + zone.box[2] > x && zone.box[1] > y + h / 2,
    )
    .sort((a, b) => a.zone.box[1] - b.zone.box[1])[0];
  return under ? logicalText(under.rows, known).text : "";
}
