// Letters → chains of those that stand beside one another on a row: words, or whole rows. Never reads one.
import type { Component } from "./connected-components.ts";
import { disjointSets } from "./disjoint-sets.ts";
import { heightOf, sharedX, sharedY, widthOf, type Rect } from "./rect.ts";

/** Of the lower letter's height that two of a row have in common; and how much higher than an x a letter is. */
const SAME_ROW = 0.6;
export const SAME_SIZE = 2.2;

/** Whether two letters stand side by side on one row, no farther apart than a share of the higher one's height. */
export function areBeside(a: Rect, b: Rect, gap: number): boolean {
  const [low, high] = [Math.min(heightOf(a), heightOf(b)), Math.max(heightOf(a), heightOf(b))];
  return -sharedX(a, b) <= gap * high && sharedY(a, b) > SAME_ROW * low && high < SAME_SIZE * low;
}

/** Letters beside one another, one with the next. O(n × letters near). */
export function chained(letters: readonly Component[], gap: number): Component[][] {
  const sorted = [...letters].sort((a, b) => a.x0 - b.x0);
  const sets = disjointSets(sorted.length);
  const widest = Math.max(0, ...sorted.map((c) => widthOf(c) + gap * heightOf(c)));
  sorted.forEach((a, i) => {
    for (let j = i + 1; j < sorted.length && sorted[j]!.x0 < a.x0 + widest; j++)
      if (areBeside(a, sorted[j]!, gap)) sets.join(i, j);
  });
  const chains: Component[][] = [];
  sets.numbered().forEach((set, i) => (chains[set] ??= []).push(sorted[i]!));
  return chains;
}
