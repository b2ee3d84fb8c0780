// Where the bar of a selection stands.
import { assert, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box } from "../../../src/edition/geometry.ts";
import { placeBar } from "../../../src/reader/select/place-bar.ts";
import { pushOf } from "../../../src/reader/select/push-at-edges.ts";

const ROOM: Box = [0, 50, 360, 600];
const BAR = { width: 300, height: 46 };

describe("the bar", () => {
  it("stands above the selection, in its middle as far as the screen lets it", () => {
    expect(placeBar([100, 300, 160, 40], BAR, ROOM)).toEqual([30, 244]);
    expect(placeBar([0, 300, 40, 40], BAR, ROOM)).toEqual([10, 244]);
  });
  it("stands below it, clear of the handles, where there is no room above", () =>
    expect(placeBar([100, 60, 160, 40], BAR, ROOM)).toEqual([30, 134]));
  it("stands at the foot where it fills the screen, or is out of sight", () => {
    expect(placeBar([0, 0, 360, 800], BAR, ROOM)).toEqual([30, 594]);
    expect(placeBar(null, BAR, ROOM)[1]).toBe(594);
    expect(placeBar([0, 900, 50, 20], BAR, ROOM)[1]).toBe(594);
  });
  it("never leaves the room", () =>
    assert(
      property(
        tuple(
          integer({ min: -900, max: 900 }),
          integer({ min: -900, max: 900 }),
          integer({ min: 1, max: 900 }),
          integer({ min: 1, max: 900 }),
        ),
        (selection) => {
          const [left, top] = placeBar(selection, BAR, ROOM);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + BAR.width).toBeLessThanOrEqual(360);
          expect(top).toBeGreaterThanOrEqual(50);
          expect(top + BAR.height).toBeLessThanOrEqual(650);
        },
      ),
    ));
});

describe("a page under a finger that selects", () => {
  it("stays in the middle of the screen, and moves on at its edges, ever faster up to a bound", () => {
    expect([300, 100, 560].map((at) => pushOf(at, 50, 650))).toEqual([0, 0, 0]);
    expect(pushOf(72, 50, 650)).toBeCloseTo(-7);
    expect(pushOf(628, 50, 650)).toBeCloseTo(7);
    expect([-500, 2000].map((at) => pushOf(at, 50, 650))).toEqual([-14, 14]);
  });
});
