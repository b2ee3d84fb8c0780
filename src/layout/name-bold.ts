// Bold blocks of body size → headlines of small stories and subheads inside larger ones. Never what is only emphasis.
import type { BlockPage } from "./block-page.ts";
import { ruleBetween } from "./find-blocks.ts";

const MOST_LINES = 3;
const MOST_CHARS = 90;

/** Flush over text: under a rule, a bar or nothing it heads a story of its own, under text it parts one. Else it is text. O(blocks × neighbours). */
export function nameBold({ blocks, rules, near, isFree, measures: { lineHeight } }: BlockPage): void {
  blocks.forEach((block, i) => {
    if (block.kind !== "bold") return;
    block.kind = "body";
    const chars = block.lines.reduce((sum, line) => sum + line.chars, 0);
    if (!isFree(i) || block.lines.length > MOST_LINES || chars > MOST_CHARS) return;
    const below = near.below(i);
    const text = below < 0 ? undefined : blocks[below]!;
    if (text?.kind !== "body" || text.lines.length < 2 || text.y0 - block.y1 > lineHeight * 1.5) return;
    if (Math.abs(text.x0 - block.x0) > lineHeight || ruleBetween(rules, block.x0, block.x1, block.y1, text.y0)) return;
    const above = near.above(i);
    const upper = above < 0 ? undefined : blocks[above]!;
    const isRuledOff = upper && ruleBetween(rules, block.x0, block.x1, upper.y1, block.y0) !== undefined;
    block.kind = !upper || isRuledOff || block.y0 - upper.y1 > lineHeight * 3 ? "headline" : "subhead";
  });
}
