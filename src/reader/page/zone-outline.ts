// The zones of one article on one page → the path of the one shape they make together, as a pen would draw around the story. Pure.
import { bottom, bounds, fromCorners, right, union, type Box, type Point } from "../../edition/geometry.ts";
import type { Zone } from "../../edition/schema.ts";

/** The part of a frame that no box covers, in the cells that the boxes' edges cut it into. */
interface Rest {
  /** The edges from left to right, and from top to bottom: one more than there are cells. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Row by row; 1 where a box lies. */
  readonly covered: Uint8Array;
}

/** @param gap zones nearer than this are drawn as one: a gutter, the air under a headline.
 *  @param air how far around the print the edge runs, at most half the gap.
 *  @returns an SVG path in page points, to be filled by the even-odd rule. Cost: about n² cells for n zones. */
export function outlineOf(zones: readonly Pick<Zone, "box" | "polygon">[], gap: number, air: number): string {
  const skew = skewOf(zones);
  const boxes = zones.flatMap(({ box, polygon }) =>
    polygon === undefined ? [box] : isSlanted(polygon) ? [bounds(polygon.map((point) => turned(point, -skew)))!] : [],
  );
  const drawn = zones.filter(({ polygon }) => polygon && !isSlanted(polygon)).map(({ polygon }) => polygon!);
  const reach = gap / 2;
  const wide = ranged(boxes.map((box) => grown(box, reach)));
  const frame = grown(union(wide) ?? [0, 0, 0, 0], 1);
  // All that is far from every box, come nearer again: what it leaves is the boxes, grown together.
  const far = boxesOf(restOf(wide, frame)).map((box) => grown(box, reach - air));
  const rings = boxes.length === 0 ? [] : ringsAround(restOf(far, frame));
  return [...rings.map((ring) => ring.map((point) => turned(point, skew))), ...drawn]
    .map((ring) => `M${ring.map((point) => point.map((at) => Math.round(at * 100) / 100).join(" ")).join("L")}Z`)
    .join("");
}

/** A box of a page that lay askew has four corners; any other polygon was drawn by someone. */
const isSlanted = (polygon: readonly Point[]): boolean => polygon.length === 4;

/** Radians, by the upper edge of the first slanted zone. */
function skewOf(zones: readonly Pick<Zone, "polygon">[]): number {
  const slanted = zones.find(({ polygon }) => polygon && isSlanted(polygon))?.polygon;
  if (!slanted) return 0;
  const [[x0, y0], [x1, y1]] = slanted as unknown as [Point, Point];
  return Math.atan2(y1 - y0, x1 - x0);
}

const turned = ([x, y]: Point, radians: number): Point =>
  radians === 0
    ? [x, y]
    : [x * Math.cos(radians) - y * Math.sin(radians), x * Math.sin(radians) + y * Math.cos(radians)];

/** Page points within which edges count as one: lines of type are not cut by the ruler. */
const ONE_EDGE = 4;

/** Boxes whose sides nearly meet a neighbour's, let out to the same line. */
function ranged(boxes: readonly Box[]): Box[] {
  const lines = (outwards: 1 | -1, sideOf: (box: Box) => number): number[] => {
    const sides = boxes.map((box) => outwards * sideOf(box)).sort((a, b) => b - a);
    const outermost = sides.filter((side, at) => at === 0 || sides[at - 1]! - side > ONE_EDGE);
    return boxes.map((box) => outwards * outermost.findLast((side) => side >= outwards * sideOf(box))!);
  };
  const [lefts, tops] = [lines(-1, (box) => box[0]), lines(-1, (box) => box[1])];
  const [rights, bottoms] = [lines(1, right), lines(1, bottom)];
  return boxes.map((_, at) => fromCorners(lefts[at]!, tops[at]!, rights[at]!, bottoms[at]!));
}

const grown = ([x, y, width, height]: Box, by: number): Box => [x - by, y - by, width + 2 * by, height + 2 * by];

function restOf(boxes: readonly Box[], [left, top, width, height]: Box): Rest {
  const within = (at: number, from: number, length: number): number => Math.min(Math.max(at, from), from + length);
  const sides = boxes.map(([x, y, w, h]) => [
    within(x, left, width),
    within(y, top, height),
    within(x + w, left, width),
    within(y + h, top, height),
  ]) as [number, number, number, number][];
  const xs = inOrder([left, left + width, ...sides.flatMap(([from, , to]) => [from, to])]);
  const ys = inOrder([top, top + height, ...sides.flatMap(([, from, , to]) => [from, to])]);
  const columns = xs.length - 1;
  const covered = new Uint8Array(columns * (ys.length - 1));
  for (const [fromX, fromY, toX, toY] of sides) {
    const [first, end] = [xs.indexOf(fromX), xs.indexOf(toX)];
    for (let row = ys.indexOf(fromY); ys[row]! < toY; row++)
      covered.fill(1, row * columns + first, row * columns + end);
  }
  return { xs, ys, covered };
}

const inOrder = (edges: readonly number[]): number[] => [...new Set(edges)].sort((a, b) => a - b);

/** One box for each run of cells in a row. */
function boxesOf({ xs, ys, covered }: Rest): Box[] {
  const columns = xs.length - 1;
  const boxes: Box[] = [];
  for (let row = 0; row < ys.length - 1; row++)
    for (let column = 0; column < columns; column++) {
      const from = column;
      while (column < columns && covered[row * columns + column] === 0) column++;
      if (column > from) boxes.push(fromCorners(xs[from]!, ys[row]!, xs[column]!, ys[row + 1]!));
    }
  return boxes;
}

/** Each edge between a cell of the rest and one that is not, the rest always on its right, chained into rings. */
function ringsAround({ xs, ys, covered }: Rest): Point[][] {
  const columns = xs.length - 1;
  const isRest = (column: number, row: number): boolean =>
    column >= 0 && column < columns && covered[row * columns + column] === 0;
  const ways = new Map<number, number[]>(); // two from a corner at which two parts only touch
  const go = (fromColumn: number, fromRow: number, column: number, row: number): void => {
    const from = fromRow * xs.length + fromColumn;
    ways.set(from, [...(ways.get(from) ?? []), row * xs.length + column]);
  };
  for (let row = 0; row < ys.length - 1; row++)
    for (let column = 0; column < columns; column++) {
      if (!isRest(column, row)) continue;
      if (!isRest(column, row - 1)) go(column, row, column + 1, row);
      if (!isRest(column + 1, row)) go(column + 1, row, column + 1, row + 1);
      if (!isRest(column, row + 1)) go(column + 1, row + 1, column, row + 1);
      if (!isRest(column - 1, row)) go(column, row + 1, column, row);
    }
  const rings: Point[][] = [];
  for (const start of ways.keys()) {
    const ring: Point[] = [];
    let at = start;
    do {
      ring.push([xs[at % xs.length]!, ys[Math.floor(at / xs.length)]!]);
      const next = ways.get(at)!.pop()!;
      if (ways.get(at)!.length === 0) ways.delete(at);
      at = next;
    } while (at !== start);
    rings.push(ring);
  }
  return rings;
}
