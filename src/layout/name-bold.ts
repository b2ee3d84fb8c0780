// Bold blocks about as large as the body → headlines of small stories and subheads inside larger ones. Never what is only emphasis.
import type { BlockPage } from "./block-page.ts";
import { ruleBetween, type Block } from "./find-blocks.ts";
import { midX } from "./rect.ts";

const MOST_LINES = 3;
const MOST_CHARS = 90;
/** Of the body's size; what is larger is a headline wherever it stands. */
const LARGEST_SUBHEAD = 1.45;
/** To the text above a subhead, in line heights: of type no larger than the body's, and of larger type. */
const FARTHEST = 3;
const NEAR = 1.5;

/** Flush or centred over text: under a rule, a bar or nothing it heads a story of its own, under text, or what says whence that goes on, it parts one. Else it is text. O(blocks × neighbours). */
export function nameBold({ blocks, rules, near, isFree, measures: { bodySize, lineHeight } }: BlockPage): void {
  const isSmallHead = (block: Block): boolean =>
    block.kind === "headline" && block.size < LARGEST_SUBHEAD * bodySize && block.lines.every((line) => line.bold);
  blocks.forEach((block, i) => {
    const isHead = isSmallHead(block);
    if (block.kind !== "bold" && !isHead) return;
    if (!isHead) block.kind = "body";
    const chars = block.lines.reduce((sum, line) => sum + line.chars, 0);
    if (!isFree(i) || block.lines.length > MOST_LINES || chars > MOST_CHARS) return;
    const below = near.below(i);
    const text = below < 0 ? undefined : blocks[below]!;
    if (text?.kind !== "body" || text.y0 - block.y1 > lineHeight * 1.5) return;
    const isAligned = Math.abs(text.x0 - block.x0) <= lineHeight || Math.abs(midX(text) - midX(block)) <= lineHeight;
    if (!isAligned || ruleBetween(rules, block.x0, block.x1, block.y1, text.y0)) return;
    const above = near.above(i);
    const upper = above < 0 ? undefined : blocks[above]!;
    // The rule under a quote is the quote's.
    const isRuledOff =
      upper !== undefined &&
      upper.kind !== "quote" &&
      ruleBetween(rules, block.x0, block.x1, upper.y1, block.y0) !== undefined;
    if (text.lines.length < 2 && !isRuledOff) return;
    const farthest = lineHeight * (isHead ? NEAR : FARTHEST);
    const isUnderText = upper !== undefined && (!isHead || upper.kind === "body" || upper.kind === "continuation");
    block.kind = isUnderText && !isRuledOff && block.y0 - upper.y1 <= farthest ? "subhead" : "headline";
  });
}
