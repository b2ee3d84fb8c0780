// Words of one zone in the order of the file → printed lines. Never sorts: the order is the reading order.
import { bounds, corners, type Box } from "../edition/geometry.ts";
import type { Word } from "../edition/schema.ts";

export interface PrintedLine {
  readonly box: Box;
  readonly words: readonly Word[];
}

/** Of the lower of two words: sharing so much of their height they stand in one line. */
const SAME_LINE = 0.3;

function standsBehind({ box: before }: Word, { box: next }: Word): boolean {
  const shared = Math.min(before[1] + before[3], next[1] + next[3]) - Math.max(before[1], next[1]);
  return next[0] >= before[0] + before[2] / 2 && shared >= SAME_LINE * Math.min(before[3], next[3]);
}

/** O(words). */
export function linesOf(words: readonly Word[]): PrintedLine[] {
  const lines: Word[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line && standsBehind(line.at(-1)!, word)) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => ({ box: bounds(line.flatMap(({ box }) => corners(box)))!, words: line }));
}
