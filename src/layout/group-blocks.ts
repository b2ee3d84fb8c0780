// Blocks of a page → the articles they belong to. Never joins over a wide rule or out of a frame.
import type { BlockPage } from "./block-page.ts";
import { disjointSets, type DisjointSets } from "./disjoint-sets.ts";
import { ruleBetween, type Block } from "./find-blocks.ts";
import type { Rules } from "./find-rules.ts";
import { headlineSpans } from "./headline-spans.ts";
import type { Measures } from "./measures.ts";
import { nameCaptions, nameKickers, nameQuotes } from "./name-blocks.ts";
import { nameBars } from "./name-bars.ts";
import { nameBold } from "./name-bold.ts";
import { nameIndex } from "./name-index.ts";
import { nameNotices } from "./name-notices.ts";
import { neighbours } from "./neighbours.ts";
import { holdsCentre, midY, sharedX, widthOf, type Rect } from "./rect.ts";

/** What is smaller than this share of the headline over it is its deck, and may stand a little farther below. */
const DECK_SIZE = 0.7;

/** Fewer lines are no column. */
const COLUMN_LINES = 4;

/**
 * A frame is one article; the rest hangs under its headline, column by column, photographs with what they belong to.
 * @param blocks top to bottom; their kinds are refined (furniture, index, notice, caption, quote, kicker, headline, subhead). @param bars see written-panels.ts. @returns an article number a block, from 0. O(blocks²).
 * Source: our own measurement, press findings, steps 1 to 5.
 */
export function groupBlocks(
  blocks: readonly Block[],
  rules: Rules,
  frames: readonly Rect[],
  bars: readonly Rect[],
  measures: Measures,
): Int32Array {
  const sets = disjointSets(blocks.length);
  const frameOf = blocks.map((b) => frames.findIndex((f) => holdsCentre(f, b, 2)));
  joinAlike(frameOf, sets);
  nameFurniture(blocks, rules, measures, sets);
  const isFree = (i: number): boolean => frameOf[i]! < 0 && !["furniture", "index"].includes(blocks[i]!.kind);
  const spans = headlineSpans(blocks, isFree, rules, frames, measures);
  const near = neighbours(blocks, isFree, spans, measures);
  const page: BlockPage = { blocks, rules, measures, near, sets, isFree };
  nameNotices(page);
  nameIndex(page);
  nameCaptions(page);
  nameQuotes(page);
  nameKickers(page);
  nameBold(page);
  nameBars(page, bars);
  blocks.forEach((block, i) => {
    if (!isFree(i) || ["caption", "kicker", "notice"].includes(block.kind)) return;
    if (block.kind === "continuation") joinContinuation(i, page);
    else if (block.kind === "photograph") joinPhotograph(i, page);
    else if (block.kind === "headline") joinHeadline(i, page);
    else joinText(i, page);
  });
  joinHeadless(page);
  return sets.numbered();
}

/** Columns without a headline go on those at their left: a photograph stood between them and what they hang under. */
function joinHeadless({ blocks, near, rules, sets, isFree, measures: { lineHeight } }: BlockPage): void {
  const groups = new Map<number, number[]>();
  blocks.forEach((_, i) => {
    if (!isFree(i)) return;
    const own = groups.get(sets.find(i));
    if (own) own.push(i);
    else groups.set(sets.find(i), [i]);
  });
  for (const own of groups.values()) {
    if (own.some((i) => blocks[i]!.kind === "headline") || !own.some((i) => blocks[i]!.kind === "photograph")) continue;
    const text = own.filter((i) => blocks[i]!.kind === "body" && blocks[i]!.lines.length >= COLUMN_LINES);
    const first = text.sort((a, b) => blocks[a]!.x0 - blocks[b]!.x0 || blocks[a]!.y0 - blocks[b]!.y0)[0];
    if (first === undefined) continue;
    const block = blocks[first]!;
    const left = near.left(first);
    const column = left < 0 ? undefined : blocks[left]!;
    if (!column || !["body", "quote"].includes(column.kind) || column.lines.length < COLUMN_LINES) continue;
    const top = Math.min(...own.map((i) => blocks[i]!.y0));
    if (column.y1 < block.y0 + lineHeight || ruleBetween(rules, column.x0, block.x1, top, block.y0)) continue;
    sets.join(first, left);
  }
}

function joinAlike(keys: readonly number[], sets: DisjointSets): void {
  const first = new Map<number, number>();
  keys.forEach((key, i) => {
    if (key < 0) return;
    const anchor = first.get(key);
    if (anchor === undefined) first.set(key, i);
    else sets.join(i, anchor);
  });
}

/** What stands above the last page-wide rule near the top: masthead, date, folio. One group. */
function nameFurniture(blocks: readonly Block[], rules: Rules, { width, height }: Measures, sets: DisjointSets): void {
  const wide = rules.level.filter((r) => widthOf(r) > width * 0.75 && r.y1 < height * 0.12);
  const head = Math.max(0, ...wide.map((r) => r.y1));
  joinAlike(
    blocks.map((b) => {
      if (midY(b) >= head) return -1;
      b.kind = "furniture";
      return 0;
    }),
    sets,
  );
}

/** The block above, the gap to it and the rule between that ends a story. */
function upward(index: number, { blocks, near, rules, measures }: BlockPage) {
  const block = blocks[index]!;
  const above = near.above(index);
  const upper = above < 0 ? undefined : blocks[above]!;
  const rule = upper && ruleBetween(rules, block.x0, block.x1, upper.y1, block.y0);
  // A quote or a subhead is narrower than its column's rules; the text over or under it is not.
  const below = block.kind === "subhead" ? near.below(index) : -1;
  const beside = [block.kind === "quote" ? upper : undefined, below < 0 ? undefined : blocks[below]];
  const column = Math.max(widthOf(block), ...beside.flatMap((b) => (b ? [widthOf(b)] : [])));
  const endsStory =
    rule !== undefined &&
    (widthOf(rule) > column * 1.5 + measures.lineHeight ||
      (upper!.kind === "body" && !["body", "quote", "pointer"].includes(block.kind)));
  return { above, upper, rule, endsStory, gap: upper ? block.y0 - upper.y1 : Infinity };
}

/** To a headline set into it; down to a headline under its caption; else up to what it hangs under; else down. */
function joinPhotograph(index: number, page: BlockPage): void {
  const { blocks, near, rules, sets } = page;
  const { lineHeight } = page.measures;
  const photo = blocks[index]!;
  const inset = blocks.findIndex(
    (b, i) =>
      b.kind === "headline" &&
      page.isFree(i) &&
      b.x0 > photo.x0 &&
      b.x1 < photo.x1 &&
      b.y0 > photo.y0 &&
      b.y0 < photo.y1 - lineHeight,
  );
  if (inset >= 0) {
    sets.join(index, inset);
    return;
  }
  const { above, upper, rule, endsStory, gap } = upward(index, page);
  const caption = blocks.findIndex((b, j) => b.kind === "caption" && sets.find(j) === sets.find(index));
  const below = near.below(caption >= 0 ? caption : index);
  const lower = below < 0 ? undefined : blocks[below]!;
  const ruledOff = lower !== undefined && ruleBetween(rules, photo.x0, photo.x1, photo.y1, lower.y0) !== undefined;
  const headBelow =
    lower !== undefined &&
    (lower.kind === "headline" || lower.kind === "kicker") &&
    lower.x0 > photo.x0 - lineHeight &&
    lower.x1 < photo.x1 + lineHeight &&
    !ruledOff;
  const tightUnderHead = upper?.kind === "headline" && !rule && gap < lineHeight;
  if (headBelow && !tightUnderHead) sets.join(index, below);
  else if (above >= 0 && !endsStory && gap < lineHeight * 2.2) sets.join(index, above);
  else if (below >= 0 && !ruledOff) sets.join(index, below);
}

/** "Sambungan dari hal 1" under its stub of a headline; over one it is its kicker. */
function joinContinuation(index: number, page: BlockPage): void {
  const { above, upper, rule, gap } = upward(index, page);
  if (upper?.kind === "headline" && !rule && gap < page.measures.lineHeight * 1.5) page.sets.join(index, above);
}

/** Only to a headline right above it: one of several levels, or the deck of a larger one. */
function joinHeadline(index: number, page: BlockPage): void {
  const { above, upper, rule, gap } = upward(index, page);
  const { lineHeight } = page.measures;
  const block = page.blocks[index]!;
  const isDeck = upper !== undefined && block.size < upper.size * DECK_SIZE;
  if (
    upper?.kind === "headline" &&
    !rule &&
    gap < Math.max(lineHeight * 0.9, upper.size * (isDeck ? 1.2 : 0.7)) &&
    upper.x0 <= block.x0 + lineHeight &&
    sharedX(upper, block) > 0.5 * Math.min(widthOf(upper), widthOf(block))
  )
    page.sets.join(index, above);
}

/** Up to a headline; to a headline at its left that begins at its height; up to text; to the column at its left. */
function joinText(index: number, page: BlockPage): void {
  const { blocks, near, sets } = page;
  const { lineHeight } = page.measures;
  const block = blocks[index]!;
  const { above, upper, rule, endsStory, gap } = upward(index, page);
  const left = near.left(index);
  // A rule over this column alone parts it from the one at its left.
  const isParted = left >= 0 && rule !== undefined && rule.x0 > blocks[left]!.x1 - lineHeight;
  const beside = left < 0 || isParted ? undefined : blocks[left]!;
  const besideHead = beside?.kind === "headline" && Math.abs(beside.y0 - block.y0) < lineHeight * 1.1;
  if (upper && !endsStory && upper.kind === "headline") sets.join(index, above);
  else if (besideHead && (!upper || gap > lineHeight * 0.8 || endsStory)) sets.join(index, left);
  else if (upper && !endsStory && gap < lineHeight * 3.5) sets.join(index, above);
  else if (beside && beside.kind !== "headline") sets.join(index, left);
  else if (upper && !endsStory) sets.join(index, above);
}
