// Rectangles in working pixels: the straightened raster of one page. Never page points: those are edition/geometry's boxes.

/** Corners, in working pixels; x1 and y1 are just outside. */
export interface Rect {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export const widthOf = (r: Rect): number => r.x1 - r.x0;
export const heightOf = (r: Rect): number => r.y1 - r.y0;
export const midX = (r: Rect): number => (r.x0 + r.x1) / 2;
export const midY = (r: Rect): number => (r.y0 + r.y1) / 2;
export const areaOf = (r: Rect): number => Math.max(0, r.x1 - r.x0) * Math.max(0, r.y1 - r.y0);
/** How much two share from left to right; negative: the gap between them. */
export const sharedX = (a: Rect, b: Rect): number => Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
/** How much two share from top to bottom; negative: the gap between them. */
export const sharedY = (a: Rect, b: Rect): number => Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
export const holdsPoint = (r: Rect, x: number, y: number, slack = 0): boolean =>
  x > r.x0 - slack && x < r.x1 + slack && y > r.y0 - slack && y < r.y1 + slack;
export const holdsCentre = (r: Rect, inner: Rect, slack = 0): boolean => holdsPoint(r, midX(inner), midY(inner), slack);
export const holds = (r: Rect, inner: Rect, slack = 0): boolean =>
  inner.x0 > r.x0 - slack && inner.x1 < r.x1 + slack && inner.y0 > r.y0 - slack && inner.y1 < r.y1 + slack;
export const touches = (a: Rect, b: Rect, slack = 0): boolean => sharedX(a, b) > -slack && sharedY(a, b) > -slack;

/** The smallest rectangle around all. @throws nothing; of none it is empty at the origin. */
export function around(rects: Iterable<Rect>): Rect {
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  for (const r of rects) {
    x0 = Math.min(x0, r.x0);
    y0 = Math.min(y0, r.y0);
    x1 = Math.max(x1, r.x1);
    y1 = Math.max(y1, r.y1);
  }
  return x1 >= x0 ? { x0, y0, x1, y1 } : { x0: 0, y0: 0, x1: 0, y1: 0 };
}

/** From top to bottom, in one row from left to right: the order every list of rectangles starts from. */
export const byTopThenLeft = (a: Rect, b: Rect): number => a.y0 - b.y0 || a.x0 - b.x0;
