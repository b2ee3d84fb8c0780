// Boxes of words one after another → one box for those that stand beside each other in a line. Pure; never which words belong together.
import { bottom, right, union, type Box } from "../../edition/geometry.ts";

/** White between two words of a line is less than this, in heights of the line. */
const SPACE = 1.2;
/** And in a line that is set wide. */
const WIDE_SPACE = 2.5;

/** Whether a word goes on in the line that a box before it ends. Page points, or any other unit. @param space heights of the line that may be white between them. */
export function standBeside(one: Box, other: Box, space = SPACE): boolean {
  const overlap = Math.min(bottom(one), bottom(other)) - Math.max(one[1], other[1]);
  const lower = Math.min(one[3], other[3]);
  const gap = other[0] - right(one);
  return overlap * 2 > lower && gap < space * Math.max(one[3], other[3]) && gap > -lower;
}

/** @param boxes in the order of reading, none left out: so what stands beside the one before is of its line, however wide that is set.
 *  @returns one for each line. O(boxes). */
export function linesOf(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    const last = lines[lines.length - 1];
    if (last && standBeside(last, box, WIDE_SPACE)) lines[lines.length - 1] = union([last, box])!;
    else lines.push(box);
  }
  return lines;
}
