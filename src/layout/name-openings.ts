// Short blocks a little larger than the body, over a byline or a dateline → headlines: what opens a story is named by what follows it. Never a deck.
import { splitDateline } from "../language/newspaper-phrases.ts";
import type { BlockPage } from "./block-page.ts";
import { ruleBetween, type Block } from "./find-blocks.ts";
import { textOfLine } from "./line-roles.ts";
import { midX } from "./rect.ts";

/** Of the body's size. */
const LARGER = 1.1;
const MOST_LINES = 3;
/** In line heights: to what follows, and from what stands above, if no rule does. */
const NEAR = 1.5;
const APART = 1.2;
const DATELINE_LINES = 2;

/** O(blocks × neighbours). */
export function nameOpenings({ blocks, rules, near, isFree, measures: { bodySize, lineHeight } }: BlockPage): void {
  blocks.forEach((block, i) => {
    if (!isFree(i) || (block.kind !== "body" && block.kind !== "subhead")) return;
    if (block.lines.length > MOST_LINES || block.size < LARGER * bodySize) return;
    const next = blocks[near.below(i)];
    if (!next || !opensStory(next) || next.y0 - block.y1 > NEAR * lineHeight) return;
    const isAligned = Math.min(Math.abs(next.x0 - block.x0), Math.abs(midX(next) - midX(block))) < lineHeight;
    if (!isAligned || ruleBetween(rules, block.x0, block.x1, block.y1, next.y0)) return;
    const upper = blocks[near.above(i)];
    if (upper && ["headline", "kicker", "notice"].includes(upper.kind)) return;
    const isApart =
      !upper ||
      block.y0 - upper.y1 > APART * lineHeight ||
      ruleBetween(rules, block.x0, block.x1, upper.y1, block.y0) !== undefined;
    if (isApart) block.kind = "headline";
  });
}

const opensStory = ({ kind, lines }: Block): boolean =>
  kind === "byline" ||
  (kind === "body" && splitDateline(lines.slice(0, DATELINE_LINES).map(textOfLine).join(" ")) !== null);
