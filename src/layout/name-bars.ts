// What is written on bars → the headline of the texts under it, or furniture where those have headlines of their own. Never text.
import type { BlockPage } from "./block-page.ts";
import { ruleBetween } from "./find-blocks.ts";
import { holdsCentre, type Rect } from "./rect.ts";

const LARGE = 1.8;

/** O(bars × blocks). */
export function nameBars(
  { blocks, near, isFree, rules, sets, measures: { bodySize, lineHeight } }: BlockPage,
  bars: readonly Rect[],
): void {
  const isAsWide = (bar: Rect, upper: Rect, lower: Rect): boolean => {
    const rule = ruleBetween(rules, lower.x0, lower.x1, upper.y1, lower.y0);
    return rule !== undefined && Math.abs(rule.x0 - bar.x0) < lineHeight && Math.abs(rule.x1 - bar.x1) < lineHeight;
  };
  for (const bar of bars) {
    const own = [...blocks.keys()].filter((i) => isFree(i) && holdsCentre(bar, blocks[i]!));
    const first = own[0];
    if (first === undefined) continue;
    for (const i of own) sets.join(i, first);
    // Large type on a bar is a story's own headline.
    if (own.some((i) => blocks[i]!.size > bodySize * LARGE)) continue;
    const below = near.below(own.at(-1)!);
    const heads = below >= 0 && blocks[below]!.kind === "body";
    for (const i of own) blocks[i]!.kind = heads ? "headline" : "furniture";
    if (!heads) continue;
    sets.join(below, first);
    // Short items under one bar, parted by rules of its width, are all of it.
    for (let last = below, next = near.below(last); next >= 0; last = next, next = near.below(last)) {
      const isItem = blocks[next]!.kind === "body" && isAsWide(bar, blocks[last]!, blocks[next]!);
      if (!isItem) break;
      sets.join(next, first);
    }
  }
}
