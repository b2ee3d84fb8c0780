import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxHolds, type Box } from "../../../src/edition/geometry.ts";
import type { Page } from "../../../src/edition/schema.ts";
import {
  hasRoomForTwo,
  indexOf,
  partOn,
  sideAt,
  spreadsOf,
  toSide,
  toSpread,
  type Spread,
} from "../../../src/reader/page/spread.ts";

const page = (number: number, width = 800, height = 1280): Page => ({ number, width, height }) as Page;
const pages = (count: number): Page[] => Array.from({ length: count }, (_, index) => page(index + 1));
const numbers = (spreads: readonly Spread[]): number[][] =>
  spreads.map(({ sides }) => sides.map((side) => side.page.number));

describe("a paper that lies open", () => {
  it("shows its first page alone, then two at a time", () => {
    expect(numbers(spreadsOf(pages(7), true))).toEqual([[1], [2, 3], [4, 5], [6, 7]]);
  });
  it("shows its last page alone where it has an even number of them", () => {
    expect(numbers(spreadsOf(pages(4), true))).toEqual([[1], [2, 3], [4]]);
    expect(numbers(spreadsOf(pages(2), true))).toEqual([[1], [2]]);
  });
  it("shows every page once and in order, two at a time or one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.boolean(), (count, two) => {
        const spreads = spreadsOf(pages(count), two);
        expect(numbers(spreads).flat()).toEqual(pages(count).map(({ number }) => number));
        expect(spreads.every(({ sides }) => sides.length <= (two ? 2 : 1))).toBe(true);
      }),
    );
  });
  it("is found by either of its pages", () => {
    const spreads = spreadsOf(pages(6), true);
    expect([1, 2, 3, 4, 5, 6].map((number) => indexOf(spreads, number))).toEqual([0, 1, 1, 2, 2, 3]);
  });
});

describe("two pages of different size", () => {
  const spread = spreadsOf([page(1), page(2, 500, 700), page(3, 600, 900)], true)[1]!;
  it("lie side by side, tops level", () => {
    expect([spread.width, spread.height]).toEqual([1100, 900]);
    expect(spread.sides.map(({ left }) => left)).toEqual([0, 500]);
  });
  it("divide its points between them, and those beside them go to the nearer", () => {
    const at = (x: number): number => sideAt(spread, [x, 10]).page.number;
    expect([-40, 0, 499, 500, 1099, 1300].map(at)).toEqual([2, 2, 2, 3, 3, 3]);
  });
  it("divide a box between them", () => {
    const box: Box = [450, 650, 200, 400];
    expect(spread.sides.map((side) => partOn(side, box))).toEqual([
      [450, 650, 50, 50],
      [0, 650, 150, 250],
    ]);
    expect(partOn(spread.sides[0], [600, 0, 100, 100])).toBeNull();
  });
  it("keep a box of theirs where its points are", () => {
    const [x, y, width, height] = [
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: 1, max: 90 }),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...spread.sides), fc.tuple(x, y, width, height), (side, box) => {
        const whole = toSpread(side, box);
        expect(sideAt(spread, [whole[0], whole[1]])).toBe(side);
        expect(boxHolds(box, toSide(side, [whole[0], whole[1]]))).toBe(true);
        expect(partOn(side, whole)).toEqual(box);
      }),
    );
  });
});

describe("room for two", () => {
  it("is where they need not be much smaller than one alone", () => {
    const has = (width: number, height: number): boolean =>
      hasRoomForTwo({ width: 794, height: 1219 }, { width, height });
    expect(has(1120, 798)).toBe(true); // 1440 × 900 beside the contents
    expect(has(704, 619)).toBe(true); // 1024 × 720 beside the contents
    expect(has(576, 798)).toBe(false); // and with an article open at 1440
    expect(has(1056, 978)).toBe(true); // but not at 1920
    expect(has(360, 700)).toBe(false);
  });
});
