// A zone's place as layout measured it → as the text tier carries it: whole points, a polygon only where the box alone would mislead. Never leaves the page.
import { bounds, corners, fromCorners, type Box, type Polygon } from "../../edition/geometry.ts";

export interface Shape {
  readonly box: Box;
  readonly polygon?: Polygon;
}

/** Page points. A polygon that strays less from its box is the box, laid a little askew: 1 mm, less than half of what lies between two columns. */
const LEAN = 3;

/** How far the corners of a zone lie from those of its box. */
function leanOf(polygon: Polygon, box: Box): number {
  const upright = corners(box);
  if (polygon.length !== upright.length) return Infinity;
  return Math.max(...polygon.flatMap(([x, y], i) => [Math.abs(x - upright[i]![0]), Math.abs(y - upright[i]![1])]));
}

/**
 * A point is 0.35 mm, half of what layout's raster resolves; tenths of it would make a tenth of the text tier (docs/decisions/0024).
 * @param page in points. @returns sides of at least one point; `box` bounds `polygon` where there is one.
 */
export function zoneShape({ box, polygon }: Shape, page: { readonly width: number; readonly height: number }): Shape {
  const [right, bottom] = [Math.max(1, Math.floor(page.width)), Math.max(1, Math.floor(page.height))];
  const within = (value: number, most: number): number => Math.min(Math.max(0, Math.round(value)), most);
  if (polygon && leanOf(polygon, box) > LEAN) {
    const whole = polygon.map(([x, y]) => [within(x, right), within(y, bottom)] as const);
    const around = bounds(whole);
    if (around && around[2] > 0 && around[3] > 0) return { box: around, polygon: whole };
  }
  const [x0, y0] = [within(box[0], right - 1), within(box[1], bottom - 1)];
  const [x1, y1] = [within(box[0] + box[2], right), within(box[1] + box[3], bottom)];
  return { box: fromCorners(x0, y0, Math.max(x0 + 1, x1), Math.max(y0 + 1, y1)) };
}
