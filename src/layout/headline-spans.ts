// A headline's ink → the width it rules over: to the next neighbour on its row. Never wider than a rule or frame allows.
import type { Block } from "./find-blocks.ts";
import type { Rules } from "./find-rules.ts";
import type { Measures } from "./measures.ts";
import { heightOf, midY, sharedY, type Rect } from "./rect.ts";

export interface Span {
  readonly x0: number;
  readonly x1: number;
}

/**
 * @param rules the page's. @param frames sides of frames bound a span as upright rules do.
 * @returns for each block its span: headlines widened, all others as they are. O(headlines × blocks).
 */
export function headlineSpans(
  blocks: readonly Block[],
  isFree: (index: number) => boolean,
  rules: Rules,
  frames: readonly Rect[],
  measures: Measures,
): Span[] {
  const sides = frames.flatMap((f): Rect[] => [
    { ...f, x1: f.x0 },
    { ...f, x0: f.x1 },
  ]);
  const uprights = [...rules.upright, ...sides];
  return blocks.map((b, i) =>
    b.kind === "headline" && isFree(i) ? widened(b, blocks, uprights, rules.level, measures) : { x0: b.x0, x1: b.x1 },
  );
}

function widened(
  head: Block,
  blocks: readonly Block[],
  uprights: readonly Rect[],
  levels: readonly Rect[],
  { width, lineHeight }: Measures,
): Span {
  let left = 0;
  let right = width;
  for (const other of blocks) {
    if (other === head || sharedY(other, head) <= lineHeight * 0.3) continue;
    if (other.x1 <= head.x0 + lineHeight * 0.5) left = Math.max(left, other.x1);
    if (other.x0 >= head.x1 - lineHeight * 0.5) right = Math.min(right, other.x0);
  }
  for (const side of uprights) {
    if (side.y0 >= head.y1 || side.y1 <= head.y0 || heightOf(side) <= heightOf(head)) continue;
    if (side.x1 <= head.x0) left = Math.max(left, side.x1);
    if (side.x0 >= head.x1) right = Math.min(right, side.x0);
  }
  // A rule right above a headline is as wide as its story.
  for (const rule of levels) {
    const near = rule.y1 < head.y0 && head.y0 - rule.y1 < lineHeight * 2 && midY(rule) < head.y0;
    if (!near || rule.x0 >= head.x0 || rule.x1 <= head.x1 - lineHeight) continue;
    left = Math.max(left, rule.x0 - lineHeight);
    right = Math.min(right, rule.x1 + lineHeight);
  }
  return { x0: Math.min(head.x0, left + lineHeight * 0.6), x1: Math.max(head.x1, right - lineHeight * 0.6) };
}
