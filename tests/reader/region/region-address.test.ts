// A part of a page and its fragment: there and back, what the standard allows, and what means nothing.
import { assert, constantFrom, double, integer, oneof, property, string, tuple, webFragments } from "fast-check";
import { describe, expect, it } from "vitest";
import { bottom, right, type Box } from "../../../src/edition/geometry.ts";
import { readRegion, regionFragment, wholePoints } from "../../../src/reader/region/region-address.ts";

const PAPER = { width: 794.5, height: 1218.7 };
const isOnPaper = (box: Box): boolean =>
  box[0] >= 0 && box[1] >= 0 && box[2] > 0 && box[3] > 0 && right(box) <= 794.5 + 1e-9 && bottom(box) <= 1218.7 + 1e-9;

/** Hundredths of a point, on the page. */
const boxes = tuple(
  integer({ min: 0, max: 70_000 }),
  integer({ min: 0, max: 120_000 }),
  integer({ min: 1, max: 9_000 }),
  integer({ min: 1, max: 1_800 }),
).map((sides) => sides.map((side) => side / 100) as unknown as Box);

describe("a region", () => {
  it("printed and read again is the same", () => {
    assert(
      property(boxes, (box) => {
        const read = readRegion(regionFragment(box), PAPER)!;
        for (const side of [0, 1, 2, 3] as const) expect(read[side]).toBeCloseTo(box[side], 6);
      }),
    );
  });
  it("in whole points is the very same", () => {
    expect(readRegion(regionFragment([40, 120, 420, 80]), PAPER)).toEqual([40, 120, 420, 80]);
  });
  it.each([
    ["#xywh=40,120,420,80", [40, 120, 420, 80]],
    ["xywh=pixel:40,120,420,80", [40, 120, 420, 80]],
    ["#xywh=0.5,1.25,10,10", [0.5, 1.25, 10, 10]],
    ["#t=1,2&xywh=1,2,3,4&track=a", [1, 2, 3, 4]],
    ["#xywh=9,9,9,9&xywh=1,2,3,4", [1, 2, 3, 4]],
    ["#xywh=percent%3A0%2C0%2C100%2C100", [0, 0, 794.5, 1218.7]],
    ["#%78ywh=1,2,3,4", [1, 2, 3, 4]],
    ["#xywh=700,1200,500,500", [700, 1200, 94.5, 18.7]],
  ])("is read as the standard writes it: %s", (fragment, box) => {
    const read = readRegion(fragment, PAPER)!;
    box.forEach((side, at) => expect(read[at]).toBeCloseTo(side, 6));
  });
  it.each([
    [
      "",
      "#",
      "#xywh",
      "#xywh=",
      "#xywh=1,2,3",
      "#xywh=1,2,3,4,5",
      "#xywh=a,b,c,d",
      "#xywh=-1,2,3,4",
      "#xywh=1e3,2,3,4",
    ],
    [
      "#xywh=1,2,0,4",
      "#xywh=800,2,3,4",
      "#xywh=1,2000,3,4",
      "#xywh=percent:100,0,10,10",
      "#xywh=inch:1,2,3,4",
      "#xywh=%",
    ],
    ["#XYWH=1,2,3,4", "#xywh=1, 2,3,4", "#xywh=NaN,1,1,1", "#xywh=Infinity,1,1,1", "#content"],
  ])("that names nothing on the page is none: %s", (...fragments) => {
    for (const fragment of fragments) expect([fragment, readRegion(fragment, PAPER)]).toEqual([fragment, null]);
  });
  it("of any rubbish is none, or on the page", () => {
    const numbers = tuple(...[0, 1, 2, 3].map(() => double({ noNaN: false }))).map((all) => all.join(","));
    const digits = tuple(...[0, 1, 2, 3].map(() => integer({ min: 0 }))).map((all) => all.join(","));
    const units = constantFrom("", "pixel:", "percent:", "%", "xywh=");
    const rubbish = tuple(units, oneof(numbers, digits, string(), webFragments())).map(
      ([unit, rest]) => `#xywh=${unit}${rest}`,
    );
    assert(
      property(rubbish, (fragment) => {
        const box = readRegion(fragment, PAPER);
        expect(box === null || isOnPaper(box)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

it("whole points hold the part they stand for, and stay on the page", () => {
  assert(
    property(boxes, (box) => {
      const whole = wholePoints(box, PAPER);
      expect(isOnPaper(whole)).toBe(true);
      expect(whole[0]).toBeLessThanOrEqual(box[0]);
      expect(whole[1]).toBeLessThanOrEqual(box[1]);
      expect(right(whole)).toBeGreaterThanOrEqual(Math.min(right(box), PAPER.width) - 1e-9);
      expect(bottom(whole)).toBeGreaterThanOrEqual(Math.min(bottom(box), PAPER.height) - 1e-9);
    }),
  );
});
