// Page points → the units of other formats. Never a unit without a name.
import type { Box, Polygon } from "../edition/geometry.ts";

/** ALTO's inch1200: whole numbers of it keep every tenth of a point that an edition has. */
export const inch1200 = (points: number): number => Math.round((points * 1200) / 72);

/** A picture of a page: how many of its pixels a point has. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly perPointX: number;
  readonly perPointY: number;
}

/** Whole pixels inside the picture. */
export const pixelOf = ({ width, height, perPointX, perPointY }: Pixels, [x, y]: readonly [number, number]) =>
  [
    Math.min(width, Math.max(0, Math.round(x * perPointX))),
    Math.min(height, Math.max(0, Math.round(y * perPointY))),
  ] as const;

/** "12,40 80,40 …". */
export const pixelPoints = (pixels: Pixels, polygon: Polygon): string =>
  polygon.map((point) => pixelOf(pixels, point).join(",")).join(" ");

/** Left, top, right and bottom in whole pixels. */
export const pixelCorners = (pixels: Pixels, [x, y, w, h]: Box): readonly number[] => [
  ...pixelOf(pixels, [x, y]),
  ...pixelOf(pixels, [x + w, y + h]),
];
