// A block → the blocks it may hang on, and where each stands. Never a judgement: owner-features.ts and the weights give that.
import type { BlockPage } from "./block-page.ts";
import { ruleBetween, type Block } from "./find-blocks.ts";
import { textOfLine } from "./line-roles.ts";
import { heightOf, midX, midY, sharedX, sharedY, widthOf } from "./rect.ts";

/** `over`: the headline whose span it stands in, whatever lies between. `wrap`: the foot of the column at its left. `inset`: a headline set into a photograph. */
export type Place = "inset" | "above" | "over" | "left" | "wrap" | "below";

export interface Candidate {
  readonly owner: number;
  readonly place: Place;
}

/** What names the text under it: it may belong to what stands below. */
export const LEADS: readonly Block["kind"][] = ["photograph", "kicker", "continuation", "caption", "byline"];
/** Columns begin at one height within so many lines. */
const COLUMN_TOP = 6;
/** Under a headline, in lines: what begins there is its text. */
const ROWS_BELOW = 3;

/** Rules of neighbouring columns that differ by less, in lines, are one. */
const SAME_HEIGHT = 0.6;

/** The owners that one block may have, each once. O(blocks). */
export function ownerCandidates(index: number, page: BlockPage): Candidate[] {
  const { blocks, near } = page;
  const block = blocks[index]!;
  const found: Candidate[] = [];
  const add = (owner: number, place: Place): void => {
    if (owner >= 0 && owner !== index && found.every((c) => c.owner !== owner)) found.push({ owner, place });
  };
  if (block.kind === "photograph") add(insetIn(index, page), "inset");
  add(near.above(index), "above");
  if (block.kind === "headline") add(headlineBefore(index, page), "left");
  else if (block.kind !== "kicker" && block.kind !== "continuation") {
    add(near.over(index), "over");
    add(near.left(index), "left");
    add(columnBefore(index, page), "wrap");
  }
  if (LEADS.includes(block.kind)) add(belowCaption(index, page), "below");
  return found;
}

/** A headline that lies in a photograph. */
function insetIn(index: number, { blocks, isFree, measures: { lineHeight } }: BlockPage): number {
  const photo = blocks[index]!;
  return blocks.findIndex(
    (b, i) =>
      b.kind === "headline" &&
      isFree(i) &&
      b.x0 > photo.x0 &&
      b.x1 < photo.x1 &&
      b.y0 > photo.y0 &&
      b.y0 < photo.y1 - lineHeight,
  );
}

/** Whether a block begins in the middle of a sentence. */
export const goesOn = ({ lines }: Block): boolean => lines[0] !== undefined && /^\p{Ll}/u.test(textOfLine(lines[0]));

/** Whether the text flush under a headline begins in the middle of a sentence. */
export function textGoesOn(index: number, { blocks, near, measures }: BlockPage): boolean {
  const text = blocks[near.below(index)];
  return text !== undefined && Math.abs(text.x0 - blocks[index]!.x0) < 2 * measures.lineHeight && goesOn(text);
}

/** The nearest headline at its left on the same row, where it, or what is set below it, runs on from there: one headline read in pieces. */
function headlineBefore(index: number, page: BlockPage): number {
  const { blocks, isFree, measures } = page;
  const { lineHeight } = measures;
  const head = blocks[index]!;
  let best = -1;
  blocks.forEach((other, i) => {
    if (other.kind !== "headline" || i === index || !isFree(i) || other.x1 > head.x0 + head.size) return;
    if (sharedY(other, head) < 0.5 * Math.min(heightOf(other), heightOf(head))) return;
    if (best < 0 || other.x1 > blocks[best]!.x1) best = i;
  });
  if (best < 0) return -1;
  const middle = (blocks[best]!.x1 + head.x0) / 2;
  const runsOn = blocks.some(
    (b, i) =>
      i !== index &&
      i !== best &&
      b.y0 > head.y1 - 4 &&
      b.y0 - head.y1 < ROWS_BELOW * lineHeight &&
      b.x0 < middle - lineHeight &&
      b.x1 > middle + lineHeight,
  );
  return runsOn || goesOn(head) || textGoesOn(index, page) ? best : -1;
}

/** What stands below, past a photograph's caption. */
function belowCaption(index: number, { blocks, near }: BlockPage): number {
  const below = near.below(index);
  return below >= 0 && blocks[index]!.kind === "photograph" && blocks[below]!.kind === "caption"
    ? near.below(below)
    : below;
}

/** Of text at the top of its column: the last block of the column at its left, from whose foot one reads on. */
function columnBefore(index: number, { blocks, near, rules, isFree, measures }: BlockPage): number {
  const block = blocks[index]!;
  if (block.kind === "photograph") return -1;
  const above = near.above(index);
  const upper = above < 0 ? undefined : blocks[above]!;
  const isTop =
    !upper ||
    upper.kind === "photograph" ||
    upper.kind === "caption" ||
    (upper.kind === "headline" && widthOf(upper) > 1.3 * widthOf(block)) ||
    ruleBetween(rules, block.x0, block.x1, upper.y1, block.y0) !== undefined;
  if (!isTop) return -1;
  let best = -1;
  const inColumn = blocks.filter((b) => b.kind !== "headline" && sharedX(b, block) > 0.5 * widthOf(block));
  // A rule over both columns, in one piece or one over each, or a headline with no text on its row in the other, ends what one reads from one into the other.
  const over = rules.level.filter((r) => r.y0 > block.y0 && r.x0 < midX(block) && r.x1 > midX(block));
  const ends = (other: Block): boolean =>
    rules.level.some(
      (r) =>
        r.y1 < other.y0 + 2 &&
        r.x0 < midX(other) &&
        r.x1 > midX(other) &&
        over.some((s) => Math.abs(midY(r) - midY(s)) < SAME_HEIGHT * measures.lineHeight),
    ) ||
    blocks.some(
      (h) =>
        h.kind === "headline" &&
        h.y0 > block.y1 &&
        h.y1 < other.y0 + 2 &&
        sharedX(h, other) > 0 &&
        inColumn.every((b) => sharedY(b, h) <= 0),
    );
  blocks.forEach((other, i) => {
    if (i === index || !isFree(i) || other.kind === "headline" || other.kind === "photograph") return;
    if (ends(other)) return;
    const width = Math.max(widthOf(block), widthOf(other));
    if (other.x1 > block.x0 + measures.lineHeight || midX(block) - midX(other) > 1.6 * width) return;
    if (other.y1 < block.y0 + COLUMN_TOP * measures.lineHeight) return;
    const now = blocks[best];
    if (!now || (other.y1 > now.y1 && sharedX(now, other) > 0) || other.x0 > now.x1) best = i;
  });
  return best;
}
