// Blocks → for each the one it hangs under, the headline over it, the one below and the one to its left. Never looks at furniture or into frames.
import type { Block } from "./find-blocks.ts";
import type { Span } from "./headline-spans.ts";
import type { Measures } from "./measures.ts";
import { sharedX, widthOf } from "./rect.ts";

/** Each gives an index, or -1 for none. O(blocks) a call. */
export interface Neighbours {
  above(index: number): number;
  /** The nearest headline whose span it stands in, whatever lies between. */
  over(index: number): number;
  below(index: number): number;
  left(index: number): number;
}

export function neighbours(
  blocks: readonly Block[],
  isFree: (index: number) => boolean,
  spans: readonly Span[],
  { lineHeight }: Measures,
): Neighbours {
  const others = (index: number): number[] => [...blocks.keys()].filter((j) => j !== index && isFree(j));
  return {
    above(index) {
      const block = blocks[index]!;
      let best = -1;
      let lowest = -Infinity;
      for (const j of others(index)) {
        const other = blocks[j]!;
        if (other.y1 > block.y0 + lineHeight * 0.7 || other.y0 >= block.y0) continue;
        const span = block.kind === "headline" ? other : spans[j]!;
        const shared = Math.min(span.x1, block.x1) - Math.max(span.x0, block.x0);
        if (shared < 0.4 * widthOf(block) && shared < 0.8 * widthOf(other)) continue;
        // Of two at one height the one that covers the block wins.
        const foot = other.y1 + (shared >= 0.7 * widthOf(block) ? 4 : 0);
        if (foot > lowest) {
          lowest = foot;
          best = j;
        }
      }
      return best;
    },
    over(index) {
      const block = blocks[index]!;
      let best = -1;
      for (const j of others(index)) {
        const other = blocks[j]!;
        if (other.kind !== "headline" || other.y1 > block.y0 + lineHeight * 0.7) continue;
        const shared = Math.min(spans[j]!.x1, block.x1) - Math.max(spans[j]!.x0, block.x0);
        if (shared > 0.7 * widthOf(block) && (best < 0 || other.y1 > blocks[best]!.y1)) best = j;
      }
      return best;
    },
    below(index) {
      const block = blocks[index]!;
      let best = -1;
      let highest = Infinity;
      for (const j of others(index)) {
        const other = blocks[j]!;
        if (other.y0 < block.y1 - lineHeight * 0.7 || other.y1 <= block.y1) continue;
        if (sharedX(other, block) < 0.4 * Math.min(widthOf(block), widthOf(other))) continue;
        if (other.y0 < highest) {
          highest = other.y0;
          best = j;
        }
      }
      return best;
    },
    left(index) {
      const block = blocks[index]!;
      let best = -1;
      let nearest = -Infinity;
      for (const j of others(index)) {
        const other = blocks[j]!;
        if (other.x1 > block.x0 + lineHeight) continue;
        if (other.y0 > block.y0 + lineHeight * 1.6 || other.y1 < block.y0 + lineHeight * 0.3) continue;
        const reach = other.kind === "headline" ? Math.max(lineHeight * 4, widthOf(block) * 1.05) : lineHeight * 4;
        if (block.x0 - other.x1 > reach) continue;
        if (other.x1 > nearest) {
          nearest = other.x1;
          best = j;
        }
      }
      return best;
    },
  };
}
