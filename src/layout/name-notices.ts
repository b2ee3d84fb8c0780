// Blocks of a page of small advertisements → each its own notice. Never a page with a rule or two between its stories.
import type { BlockPage } from "./block-page.ts";
import { ruleBetween, type Block } from "./find-blocks.ts";
import { isSetInCapitals } from "./line-roles.ts";
import { sharedX, widthOf, type Rect } from "./rect.ts";

const MOST_LINES = 9;
/** Fewer short texts between rules of their own width are no such page. */
const LEAST_NOTICES = 8;
const IN_A_COLUMN = 4;

/** Short texts between rules of their column's width, many on a page: none joins another. What stands over them in capitals is furniture. O(blocks × rules). */
export function nameNotices({ blocks, rules, near, sets, isFree, measures: { lineHeight } }: BlockPage): void {
  const isOwnRule = (rule: Rect, block: Block): boolean =>
    sharedX(rule, block) > 0.7 * widthOf(rule) && widthOf(rule) < 1.5 * widthOf(block) + lineHeight;
  const isShort = (i: number): boolean =>
    isFree(i) && (blocks[i]!.kind === "body" || blocks[i]!.kind === "bold") && blocks[i]!.lines.length <= MOST_LINES;
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
  const inColumn = (i: number): Block[] =>
    ruledOff.map((j) => blocks[j]!).filter((b) => sharedX(b, blocks[i]!) > 0.7 * widthOf(b));
  const columns = ruledOff.filter((i) => inColumn(i).length >= IN_A_COLUMN).map((i) => blocks[i]!);
  if (columns.length < LEAST_NOTICES) return;
  const area = short.filter((i) =>
    columns.some((c) => sharedX(c, blocks[i]!) > 0.7 * Math.min(widthOf(c), widthOf(blocks[i]!))),
  );
  const labels: number[] = [];
  for (const i of area) {
    const block = blocks[i]!;
    const isLabel = block.lines.length === 1 && isSetInCapitals(block.lines);
    block.kind = isLabel ? "furniture" : "notice";
    if (isLabel) labels.push(i);
  }
  for (const i of area) {
    const below = near.below(i);
    if (below < 0 || blocks[i]!.kind !== "notice" || blocks[below]!.kind !== "notice") continue;
    const [upper, lower] = [blocks[i]!, blocks[below]!];
    const isApart = ruleBetween(rules, upper.x0, upper.x1, upper.y1, lower.y0) !== undefined;
    if (!isApart && lower.y0 - upper.y1 < lineHeight * 0.7) sets.join(i, below);
  }
  for (const i of labels) sets.join(i, labels[0]!);
}
