// Blocks of a page of small advertisements → each its own notice. Never a page with a rule or two between its stories.
import type { BlockPage } from "./block-page.ts";
import type { Block } from "./find-blocks.ts";
import { isSetInCapitals } from "./line-roles.ts";
import { sharedX, widthOf, type Rect } from "./rect.ts";

const MOST_LINES = 9;
/** Fewer short texts between rules of their own width are no such page. */
const LEAST_NOTICES = 6;

/** Short texts between rules of their column's width, many on a page: none joins another. What stands over them in capitals is furniture. O(blocks × rules). */
export function nameNotices({ blocks, rules, sets, isFree, measures: { lineHeight } }: BlockPage): void {
  const isOwnRule = (rule: Rect, block: Block): boolean =>
    sharedX(rule, block) > 0.7 * widthOf(rule) && widthOf(rule) < 1.5 * widthOf(block) + lineHeight;
  const isShort = (i: number): boolean =>
    isFree(i) && blocks[i]!.kind === "body" && blocks[i]!.lines.length <= MOST_LINES;
  const short = [...blocks.keys()].filter((i) => isShort(i));
  const ruledOff = short.filter((i) => {
    const block = blocks[i]!;
    return rules.level.some(
      (r) =>
        isOwnRule(r, block) &&
        ((r.y0 >= block.y1 - 2 && r.y0 - block.y1 < lineHeight * 2) ||
          (r.y1 <= block.y0 + 2 && block.y0 - r.y1 < lineHeight * 2)),
    );
  });
  if (ruledOff.length < LEAST_NOTICES) return;
  const columns = ruledOff.map((i) => blocks[i]!);
  const area = short.filter((i) => columns.some((c) => sharedX(c, blocks[i]!) > 0.7 * widthOf(c)));
  const labels: number[] = [];
  for (const i of area) {
    const block = blocks[i]!;
    const isLabel = block.lines.length === 1 && isSetInCapitals(block.lines);
    block.kind = isLabel ? "furniture" : "notice";
    if (isLabel) labels.push(i);
  }
  for (const i of labels) sets.join(i, labels[0]!);
}
