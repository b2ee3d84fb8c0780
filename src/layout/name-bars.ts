// What is written on bars → the headline of the texts under it, or furniture where those have headlines of their own. Never text.
import type { BlockPage } from "./block-page.ts";
import { holdsCentre, type Rect } from "./rect.ts";

const LARGE = 1.8;

/** O(bars × blocks). */
export function nameBars(
  { blocks, near, isFree, sets, measures: { bodySize } }: BlockPage,
  bars: readonly Rect[],
): void {
  for (const bar of bars) {
    const own = [...blocks.keys()].filter((i) => isFree(i) && holdsCentre(bar, blocks[i]!));
    const first = own[0];
    // Large type on a bar is a story's own headline.
    if (first === undefined || own.some((i) => blocks[i]!.size > bodySize * LARGE)) continue;
    const below = near.below(own.at(-1)!);
    const heads = below >= 0 && blocks[below]!.kind === "body";
    for (const i of own) {
      blocks[i]!.kind = heads ? "headline" : "furniture";
      sets.join(i, first);
    }
    if (heads) sets.join(below, first);
  }
}
