// Small things at the edges: a line at the raster's foot, a table of single cells. Each drawn here.
import { expect, it } from "vitest";
import { dpi, pt, px } from "../../src/edition/units.ts";
import type { Line } from "../../src/layout/find-lines.ts";
import { markBold } from "../../src/layout/mark-bold.ts";
import { scaleOf } from "../../src/layout/straightening.ts";

it("sees no ink past the foot of the raster", () => {
  const [width, height] = [400, 120];
  const ink = new Uint8Array(width * height);
  const line = (y0: number, y1: number): Line => {
    const rect = { x0: 10, x1: 390, y0, y1 };
    return { ...rect, atoms: [{ ...rect, size: 10, chars: 40 }], size: 10, chars: 40, bold: false };
  };
  for (const y of [20, 50, 80, 110]) for (let x = 10; x < 390; x += 4) ink[y * width + x] = 1;
  const measures = { width, height, scale: 1, areWords: true, atomSize: 10, xHeight: 6, bodySize: 10, lineHeight: 14 };
  const lines = [line(18, 28), line(48, 58), line(78, 88), line(108, 140)];
  expect(markBold(lines, ink, measures).map(({ bold }) => bold)).toEqual([false, false, false, false]);
});

it("takes a page's scale to five figures, so that a width told a hair too small moves no threshold", () => {
  const raster = { width: px(1405), height: px(2220), dpi: dpi(100), gray: new Uint8Array() };
  expect(scaleOf({ width: pt(1011.5999755859375), raster })).toBe(1);
  expect(scaleOf({ width: pt(505.8), raster })).toBe(2);
});
