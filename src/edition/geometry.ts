// Boxes and polygons of one plane: what holds a point, what two share, what bounds many. Never rounds, never knows a unit.

/** `[x, y, width, height]`, origin top left, y down. */
export type Box = readonly [x: number, y: number, width: number, height: number];
export type Point = readonly [x: number, y: number];
export type Polygon = readonly Point[];

export const right = (box: Box): number => box[0] + box[2];
export const bottom = (box: Box): number => box[1] + box[3];
export const area = (box: Box): number => Math.max(0, box[2]) * Math.max(0, box[3]);
export const centre = (box: Box): Point => [box[0] + box[2] / 2, box[1] + box[3] / 2];

/** The box from two corners. @returns a negative side where the corners are crossed; see {@link area}. */
export const fromCorners = (x0: number, y0: number, x1: number, y1: number): Box => [x0, y0, x1 - x0, y1 - y0];

export const boxHolds = (box: Box, [x, y]: Point): boolean =>
  x >= box[0] && x <= right(box) && y >= box[1] && y <= bottom(box);

/** The part two boxes share, or null where they share no area. */
export function intersection(a: Box, b: Box): Box | null {
  const x0 = Math.max(a[0], b[0]);
  const y0 = Math.max(a[1], b[1]);
  const x1 = Math.min(right(a), right(b));
  const y1 = Math.min(bottom(a), bottom(b));
  return x1 > x0 && y1 > y0 ? fromCorners(x0, y0, x1, y1) : null;
}

/** The smallest box around all. @returns null for none. O(n). */
export function union(boxes: Iterable<Box>): Box | null {
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  for (const box of boxes) {
    x0 = Math.min(x0, box[0]);
    y0 = Math.min(y0, box[1]);
    x1 = Math.max(x1, right(box));
    y1 = Math.max(y1, bottom(box));
  }
  return x1 >= x0 ? fromCorners(x0, y0, x1, y1) : null;
}

/** Corners of a box, clockwise from the top left. */
export const corners = (box: Box): Polygon => [
  [box[0], box[1]],
  [right(box), box[1]],
  [right(box), bottom(box)],
  [box[0], bottom(box)],
];

/** The bounds of a polygon. @returns null for an empty one. */
export const bounds = (polygon: Polygon): Box | null => union(polygon.map(([x, y]) => [x, y, 0, 0] as const));

/** Area inside a simple polygon (shoelace), whatever its direction. O(n). */
export function polygonArea(polygon: Polygon): number {
  let sum = 0;
  for (let i = 0; i < polygon.length; i++) {
    const [x, y] = polygon[i]!;
    const [u, v] = polygon[(i + 1) % polygon.length]!;
    sum += x * v - u * y;
  }
  return Math.abs(sum) / 2;
}

/** Whether a simple polygon holds a point (even-odd rule). O(n). */
export function polygonHolds(polygon: Polygon, [x, y]: Point): boolean {
  let odd = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [xi, yi] = polygon[i]!;
    const [xj, yj] = polygon[j]!;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}
