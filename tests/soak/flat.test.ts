import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FLAT, growthOf } from "./flat.ts";

const noisy = fc.array(fc.double({ min: 100, max: 104, noNaN: true }), { minLength: 3, maxLength: 60 });

describe("what is flat", () => {
  it("is the same figure again and again, whatever the first third was", () => {
    fc.assert(
      fc.property(noisy, fc.double({ min: 0, max: 1e9, noNaN: true }), (values, start) => {
        const third = Math.floor(values.length / 3);
        const warmed = values.map((value, at) => (at < values.length - 2 * third ? start : value));
        expect(growthOf(warmed).isFlat).toBe(true);
      }),
    );
  });
  it("is one peak among many", () => {
    expect(growthOf([80, 90, 95, 100, 100, 100, 100, 900, 101]).isFlat).toBe(true);
  });
  it("is what falls", () => {
    expect(growthOf([300, 250, 200, 150, 100, 50])).toMatchObject({ second: 200, last: 100, isFlat: true });
  });
  it("is nothing that stays nothing", () => {
    expect(growthOf([0, 0, 0]).isFlat).toBe(true);
    expect(growthOf([0, 0, 1]).isFlat).toBe(false);
  });
});

describe("what grows", () => {
  it("is seen, however slowly it does so, where it goes past the bound from third to third", () => {
    // A megabyte a minute on top of fifty.
    const leak = Array.from({ length: 30 }, (_, minute) => 50 + minute);
    expect(growthOf(leak)).toMatchObject({ second: 65, last: 75, isFlat: false });
    expect(growthOf(leak).times).toBeCloseTo(75 / 65);
  });
  it("is told apart from what is flat by the bound alone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.double({ min: 1, max: 3, noNaN: true }), (third, times) => {
        const values = [100, 100 * times].flatMap((value) => Array.from({ length: third }, () => value));
        expect(growthOf([...Array.from({ length: third }, () => 1), ...values]).isFlat).toBe(
          (100 * times) / 100 <= FLAT,
        );
      }),
    );
  });
});

it("says nothing of fewer than three", () => {
  expect(() => growthOf([1, 2])).toThrow(RangeError);
});
