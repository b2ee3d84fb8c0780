// Blocks that the engine saw → the sides of columns among them, and where one column is whole. Never a side in a headline.
import type { Atom } from "./atoms.ts";
import type { Measures } from "./measures.ts";
import { median } from "./median.ts";
import { heightOf, holdsCentre, midX, sharedX, sharedY, widthOf, type Rect } from "./rect.ts";

/** Blocks beside one another over so many lines are columns. */
const LEAST_LINES = 4.6;
/** From line to line, of a word's size. */
const PITCH = 1.4;
/** What is narrower, in x-heights, is a cell or a speck. */
const NARROWEST = 8;
const WIDEST_GAP = 7;
/** Two sides in one line are one, over so many lines that the engine read across; of large type they are not. */
const BRIDGE_LINES = 8;
const LARGE = 1.25;

export interface EngineColumns {
  /** Between two columns, thin and upright. */
  readonly sides: readonly Rect[];
  /** Runs of text that the engine saw as one: a white strip that begins and ends inside is a river of word gaps. */
  readonly whole: readonly Rect[];
}

/** @param blocks the engine's, straightened. Its paragraphs cut a column where they like, its columns are good. O(blocks² + blocks × atoms). */
export function engineColumns(blocks: readonly Rect[], atoms: readonly Atom[], measures: Measures): EngineColumns {
  const { xHeight, atomSize } = measures;
  const wide = blocks
    .filter((b) => widthOf(b) > NARROWEST * xHeight)
    .map((rect) => {
      const size = median(atoms.filter((a) => a.size > 0 && holdsCentre(rect, a)).map((a) => a.size));
      return { rect, lines: (height: number) => height / (Math.max(size, atomSize) * PITCH) };
    });
  const large = atoms.filter((a) => a.size > LARGE * atomSize);
  const sides: Rect[] = [];
  for (const { rect: left, lines } of wide)
    for (const { rect: right, lines: linesOfRight } of wide) {
      const gap = right.x0 - left.x1;
      const shared = sharedY(left, right);
      if (gap < -xHeight || gap > WIDEST_GAP * xHeight || right.x0 <= left.x0) continue;
      if (Math.min(lines(shared), linesOfRight(shared)) < LEAST_LINES) continue;
      const x = (left.x1 + right.x0) / 2;
      const side = { x0: x - 1, x1: x + 1, y0: Math.max(left.y0, right.y0), y1: Math.min(left.y1, right.y1) };
      sides.push(...withoutHeads(side, large, measures));
    }
  const whole = wide.filter(
    ({ rect, lines }) =>
      lines(heightOf(rect)) >= LEAST_LINES &&
      !wide.some(({ rect: other }) => other !== rect && sharedY(rect, other) > 0 && sharedX(rect, other) > xHeight * 3),
  );
  return { sides: [...sides, ...bridges(sides, large, measures)], whole: whole.map(({ rect }) => rect) };
}

/** What is missing of a side between two pieces of it. */
function bridges(sides: readonly Rect[], large: readonly Atom[], { xHeight, lineHeight }: Measures): Rect[] {
  return sides.flatMap((upper) => {
    const lower = sides
      .filter((s) => s.y0 >= upper.y1 && s.y0 - upper.y1 < BRIDGE_LINES * lineHeight)
      .filter((s) => Math.abs(midX(s) - midX(upper)) < xHeight)
      .sort((a, b) => a.y0 - b.y0)[0];
    if (!lower) return [];
    const x = (midX(upper) + midX(lower)) / 2;
    const bridge = { x0: x - 1, x1: x + 1, y0: upper.y1, y1: lower.y0 };
    return large.some((a) => isNear(a, bridge, lineHeight)) ? [] : [bridge];
  });
}

/** Of a side, what stands beside no large type: a headline is set over columns. */
function withoutHeads(side: Rect, large: readonly Atom[], { lineHeight }: Measures): Rect[] {
  let pieces = [side];
  for (const atom of large.filter((a) => isNear(a, side, lineHeight)))
    pieces = pieces
      .flatMap((p) => [
        { ...p, y1: Math.min(p.y1, atom.y0 - 1) },
        { ...p, y0: Math.max(p.y0, atom.y1 + 1) },
      ])
      // Else each atom would double what is left, the empty ones too.
      .filter((p) => heightOf(p) > 0);
  return pieces;
}

const isNear = (atom: Rect, side: Rect, lineHeight: number): boolean =>
  sharedX(atom, side) > -2 * lineHeight && sharedY(atom, side) > 0;
