// A zone beside the running text → the blocks it writes: a picture, a caption with its credit, a table, a quotation, a pointer, a jump. Never running text.
import { corners, fromCorners, type Box } from "../edition/geometry.ts";
import { creditStart, labelOfJump, readJumpTo } from "../language/newspaper-phrases.ts";
import { hasWords, rowsOf, type ArticlePart } from "./article-parts.ts";
import type { EditionContext } from "./edition-context.ts";
import { logicalText, meanConfidence, splitText, type LogicalText } from "./logical-text.ts";
import { rounded } from "./rounded.ts";
import { tableRows } from "./table-rows.ts";
import type { DraftBlock, LayoutZone } from "./types.ts";

/** A block that stands beside the running text, and what ties its words. */
export interface Aside {
  readonly block: DraftBlock;
  readonly text?: LogicalText;
  readonly credit?: LogicalText;
}

const MARKED = /["“”„«»]/u;
const NAME_AND_OFFICE = /^\p{Lu}[^.!?]{2,80}$/u;

const SPEAKER = /[”"»]\s+(?=\p{Lu}[^.!?“”"«»]{2,80}$)/u;

/** A quotation; who spoke it apart, where that stands behind the mark that ends it. */
export function quoteOf(whole: LogicalText, zones: string[]): Aside {
  const end = SPEAKER.exec(whole.text);
  if (!end) return { block: { kind: "quote", ...spoken(whole, zones) }, text: whole };
  const [text, credit] = splitText(whole, end.index + 1, end[0].length - 1);
  return { block: { kind: "quote", ...spoken(text, zones), credit: credit.text }, text, credit };
}

/** A block set as a quotation may say who spoke the one before it: a name under what ends as a sentence or in a mark, without a mark of its own.
 *  The quotation before then has its words and zones too. @returns whether it was so. */
export function creditQuote(before: DraftBlock | undefined, speaker: DraftBlock): boolean {
  if (before?.kind !== "quote" || before.credit !== undefined || speaker.kind !== "quote") return false;
  if (!/[.!?”"»]$/u.test(before.text) || !NAME_AND_OFFICE.test(speaker.text) || MARKED.test(speaker.text)) return false;
  before.credit = speaker.text;
  before.zones = [...(before.zones ?? []), ...(speaker.zones ?? [])];
  return true;
}

/** What a zone beside the text says. A stub headline or a "sambungan" line says nothing. */
export function asidesOf(
  zone: LayoutZone,
  id: string,
  part: ArticlePart,
  { known, pageLabelled }: EditionContext,
): Aside[] {
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
  if (zone.kind === "table")
    return [{ block: { kind: "table", ...spoken(text, [id]), rows: tableRows(rowsOf(zone)) }, text }];
  if (zone.kind === "quote") return [quoteOf(text, [id])];
  if (zone.kind === "pointer") return [{ block: { kind: "related", ...spoken(text, [id]) }, text }];
  const jump = zone.kind === "jump" ? readJumpTo(text.text) : null;
  if (!jump) return [];
  const page = pageLabelled(labelOfJump(jump));
  return [{ block: { kind: "jump", ...spoken(text, [id]), ...(page === undefined ? {} : { page }) }, text }];
}

/** Page points of a photograph's edge that may show the paper beside it. */
const EDGE = 1.5;
/** A quarter of a degree: what a page's curl leaves of its skew, so that paper shows as a wedge along the whole side. */
const WEDGE = 0.0045;

/** The upright box that lies wholly in a photograph, on a page that lay askew too: what is cut out shows no paper. */
function insideOf({ box, polygon }: LayoutZone): Box {
  const [p, q, r, s] = polygon ?? corners(box);
  const wedge = polygon ? WEDGE : 0;
  const [besides, above] = [EDGE + wedge * box[3], EDGE + wedge * box[2]];
  const [left, right] = [Math.max(p![0], s![0]) + besides, Math.min(q![0], r![0]) - besides];
  const [top, bottom] = [Math.max(p![1], q![1]) + above, Math.min(r![1], s![1]) - above];
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
function captionUnder(image: LayoutZone, part: ArticlePart, known: EditionContext["known"]): string {
  const [x, y, w, h] = image.box;
  const under = part.zones
    .filter((z) => z.kind === "caption" && z.box[0] < x + w && z.box[0] + z.box[2] > x && z.box[1] > y + h / 2)
    .sort((a, b) => a.box[1] - b.box[1])[0];
  return under ? logicalText(rowsOf(under), known).text : "";
}

export function spoken(text: LogicalText, zones: string[]): { text: string; zones: string[]; confidence?: number } {
  const confidence = meanConfidence(text.words);
  return { text: text.text, zones, ...(confidence === undefined ? {} : { confidence }) };
}
