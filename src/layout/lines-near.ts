// Lines → for each the others about as high on the page. Never looks at where they stand across it.
import type { Line } from "./find-lines.ts";
import { midY } from "./rect.ts";

/** @returns for a line those of `lines`, itself left out, whose middles are nearer to its own than `reach` (working pixels), top to bottom. O(log lines + found) a call. */
export function linesNear(lines: readonly Line[], reach: number): (line: Line) => Line[] {
  const byMiddle = [...lines].sort((a, b) => midY(a) - midY(b));
  const middles = Float64Array.from(byMiddle, midY);
  return (line) => {
    const middle = midY(line);
    let [low, high] = [0, middles.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if (middle - middles[half]! < reach) high = half;
      else low = half + 1;
    }
    let end = low;
    while (end < middles.length && middles[end]! - middle < reach) end++;
    return byMiddle.slice(low, end).filter((other) => other !== line);
  };
}
