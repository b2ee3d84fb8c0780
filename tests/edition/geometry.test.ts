import { describe, expect, it } from "vitest";
import { bounds, boxHolds, intersection, polygonArea, polygonHolds, union } from "../../src/edition/geometry.ts";

describe("boxes", () => {
  it("share what both hold, and nothing where they only touch", () => {
    expect(intersection([0, 0, 10, 10], [5, 5, 10, 10])).toEqual([5, 5, 5, 5]);
    expect(intersection([0, 0, 10, 10], [10, 0, 10, 10])).toBeNull();
  });
  it("are bounded together, and nothing bounds none", () => {
    expect(
      union([
        [1, 2, 3, 4],
        [0, 5, 1, 9],
      ]),
    ).toEqual([0, 2, 4, 12]);
    expect(union([])).toBeNull();
  });
  it("hold their own edges", () => {
    expect(boxHolds([0, 0, 2, 2], [2, 2])).toBe(true);
    expect(boxHolds([0, 0, 2, 2], [2.01, 2])).toBe(false);
  });
});

describe("polygons", () => {
  const notched = [
    [0, 0],
    [10, 0],
    [10, 10],
    [5, 10],
    [5, 5],
    [0, 5],
  ] as const;
  it("hold what lies inside and not what lies in a notch", () => {
    expect(polygonHolds(notched, [7, 8])).toBe(true);
    expect(polygonHolds(notched, [2, 8])).toBe(false);
  });
  it("have the area of the shape, in either direction", () => {
    expect(polygonArea(notched)).toBe(75);
    expect(polygonArea([...notched].reverse())).toBe(75);
    expect(bounds(notched)).toEqual([0, 0, 10, 10]);
  });
});
