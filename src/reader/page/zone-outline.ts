// The zones of one story on one page, and those of the others → the path of one calm shape around the story, as a pen would draw it. Pure.
import {
  area,
  bottom,
  bounds,
  fromCorners,
  intersection,
  right,
  union,
  type Box,
  type Point,
} from "../../edition/geometry.ts";
import type { Zone } from "../../edition/schema.ts";

type Shape = Pick<Zone, "box" | "polygon">;

/** The part of a frame that no box covers, in the cells that the boxes' edges cut it into. */
interface Rest {
  /** The edges from left to right, and from top to bottom: one more than there are cells. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Row by row; 1 where a box lies. */
  readonly covered: Uint8Array;
}

/** The rectangle around the story, less the largest rectangles free of its print that other stories reach into: what is nobody's, the white beside a short
 *  line or around a picture, is the story's. A shape drawn by hand stays as it is.
 *  @param others zones that it must not touch; where they lie in the story's own, or reach in by a hair, they do not count.
 *  @param air how far around the print the edge runs; towards another story at most half of what lies between.
 *  @returns an SVG path in page points, to be filled by the even-odd rule. Cost: about n³ for n zones, some 0.1 ms for a lead story. */
export function outlineOf(zones: readonly Shape[], others: readonly Shape[], air: number): string {
  const skew = skewOf(zones);
  const upright = ({ box, polygon }: Shape): Box =>
    polygon === undefined ? box : bounds(polygon.map((point) => turned(point, -skew)))!;
  const drawn = zones.filter(({ polygon }) => polygon && !isSlanted(polygon)).map(({ polygon }) => polygon!);
  const foreign = others.map(upright);
  const print = zones.filter(({ polygon }) => polygon === undefined || isSlanted(polygon)).map(upright);
  const bare = union(print);
  const frame = bare && letOut(bare, foreign, air);
  const own = print.map((box) => letOut(box, foreign, air));
  const rings = frame === null ? [] : ringsAround(restOf(cutsFor(foreign, own, frame), frame));
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

/** A box with air around it, on each side at most half of what lies between it and its neighbour there. */
function letOut(box: Box, others: readonly Box[], air: number): Box {
  let [left, top, toRight, toBottom] = [air, air, air, air];
  for (const other of others) {
    const [x, y] = [
      Math.max(box[0] - right(other), other[0] - right(box)),
      Math.max(box[1] - bottom(other), other[1] - bottom(box)),
    ];
    if (Math.max(x, y) <= 0 || Math.max(x, y) >= 2 * air) continue;
    // Side by side or one above the other: of a neighbour across the corner, the wider way counts.
    if (x >= y && other[0] < box[0]) left = Math.min(left, x / 2);
    else if (x >= y) toRight = Math.min(toRight, x / 2);
    else if (other[1] < box[1]) top = Math.min(top, y / 2);
    else toBottom = Math.min(toBottom, y / 2);
  }
  return fromCorners(box[0] - left, box[1] - top, right(box) + toRight, bottom(box) + toBottom);
}

/** What is to be cut out of the frame, so that nothing foreign is left in it: few rectangles, none of them through the story's own. */
function cutsFor(foreign: readonly Box[], own: readonly Box[], frame: Box): Box[] {
  let inside = own.reduce<readonly Box[]>(
    (parts, box) => parts.flatMap((part) => without(part, box)),
    foreign.map((box) => intersection(box, frame)).filter((part) => part !== null),
  );
  const cuts: Box[] = [];
  for (;;) {
    inside = inside.filter(([, , width, height]) => Math.min(width, height) > HAIR);
    const cut = bestCut(inside, own, frame);
    if (cut === null) return cuts;
    cuts.push(cut);
    inside = inside.flatMap((part) => without(part, cut));
  }
}

/** So far another zone may reach into the frame, page points: boxes of print are not exact. */
const HAIR = 2;

/** Of all rectangles that touch the story on each side, or the frame: the one that takes most of what is foreign. Of two that take the
 *  same, the one with more sides on the frame makes the simpler shape, then the larger. */
function bestCut(inside: readonly Box[], own: readonly Box[], frame: Box): Box | null {
  if (inside.length === 0) return null;
  let best: Box | null = null;
  let most: readonly number[] = [0, 0, 0];
  for (const from of new Set([frame[0], ...own.map(right)]))
    for (const to of new Set([right(frame), ...own.map(([x]) => x)])) {
      if (to - from <= 0) continue;
      const between = own.filter((box) => box[0] < to && right(box) > from).sort((a, b) => a[1] - b[1]);
      let top = frame[1];
      for (const below of [...between, null]) {
        const cut = fromCorners(from, top, to, below === null ? bottom(frame) : below[1]);
        if (below !== null) top = Math.max(top, bottom(below));
        if (cut[3] <= 0) continue;
        const taken = inside.reduce((sum, part) => sum + area(intersection(part, cut) ?? [0, 0, 0, 0]), 0);
        const score = [Math.round(taken), sidesOn(frame, cut), area(cut)];
        if (taken < 1 || !isMore(score, most)) continue;
        [best, most] = [cut, score];
      }
    }
  return best;
}

const isMore = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && a[at]! > b[at]!;
};

const sidesOn = (frame: Box, cut: Box): number =>
  [cut[0] === frame[0], cut[1] === frame[1], right(cut) === right(frame), bottom(cut) === bottom(frame)].filter(Boolean)
    .length;

/** The parts of a box outside another: above, below, to the left, to the right. */
function without(box: Box, other: Box): Box[] {
  const shared = intersection(box, other);
  if (shared === null) return [box];
  const [x, y] = box;
  return [
    fromCorners(x, y, right(box), shared[1]),
    fromCorners(x, bottom(shared), right(box), bottom(box)),
    fromCorners(x, shared[1], shared[0], bottom(shared)),
    fromCorners(right(shared), shared[1], right(box), bottom(shared)),
  ].filter((part) => area(part) > 0);
}

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
