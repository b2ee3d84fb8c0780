import { describe, expect, it } from "vitest";
import { bounds, corners, type Box, type Polygon } from "../../src/edition/geometry.ts";
import { zoneShape } from "../../src/press/bundle/zone-shape.ts";

const PAGE = { width: 500.4, height: 700 };
/** A box's corners, each lower by what it lies to the right. */
const askew = (box: Box, slope: number): Polygon =>
  corners(box).map(([x, y]) => [x - slope * (y - box[1]), y + slope * (x - box[0])]);

describe("the shape of a zone in the text tier", () => {
  it("is its box in whole points, each side rounded where it lies", () => {
    expect(zoneShape({ box: [10.4, 20.6, 100.4, 9.2] }, PAGE)).toEqual({ box: [10, 21, 101, 9] });
  });

  it("has no polygon where the zone lies as good as upright", () => {
    const box: Box = [10, 20, 100, 60];
    expect(zoneShape({ box, polygon: askew(box, 0.015) }, PAGE).polygon).toBeUndefined();
    expect(zoneShape({ box, polygon: corners(box) }, PAGE)).toEqual({ box });
  });

  it("keeps the polygon of a long zone that lies askew, and of one that is no rectangle; its box bounds it", () => {
    const box: Box = [40, 20, 100, 600];
    const leaning = zoneShape({ box, polygon: askew(box, 0.015) }, PAGE);
    expect(leaning.polygon).toEqual([
      [40, 20],
      [140, 22],
      [131, 622],
      [31, 620],
    ]);
    expect(leaning.box).toEqual(bounds(leaning.polygon!));
    const notched: Polygon = [...corners(box).slice(0, 3), [80, 620], [80, 300], [40, 300]];
    expect(zoneShape({ box, polygon: notched }, PAGE).polygon).toEqual(notched);
  });

  it("stays on the page and has an extent, however small or far out it was", () => {
    for (const box of [
      [-3, -4, 2, 2],
      [500.3, 699.9, 0.1, 0.1],
      [480, 690, 60, 60],
      [499.8, 10, 0.6, 300],
    ] as Box[]) {
      for (const polygon of [undefined, askew(box, 0.3)]) {
        const [x, y, width, height] = zoneShape(polygon ? { box, polygon } : { box }, PAGE).box;
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
        expect(x + width).toBeLessThanOrEqual(PAGE.width);
        expect(y + height).toBeLessThanOrEqual(PAGE.height);
      }
    }
  });
});
