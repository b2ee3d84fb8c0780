// Rules and rows of dashes that the quick look over a row of ink must not miss, wherever in the row they begin. Each drawn here.
import { describe, expect, it } from "vitest";
import { findDashes } from "../../src/layout/find-dashes.ts";
import { findRules } from "../../src/layout/find-rules.ts";

const WIDTH = 203;
const HEIGHT = 40;
const ROW = 20;

/** One row of ink. */
function inked(isInk: (x: number) => boolean): Uint8Array {
  const ink = new Uint8Array(WIDTH * HEIGHT);
  for (let x = 0; x < WIDTH; x++) if (isInk(x)) ink[ROW * WIDTH + x] = 1;
  return ink;
}
const BEGINNINGS = Array.from({ length: 9 }, (_, start) => start);

describe.each(BEGINNINGS)("in a row from pixel %i on", (start) => {
  it("a rule broken as often as it may be is found", () => {
    const length = 80;
    const ink = inked((x) => x >= start && x < start + length && (x - start) % 12 !== 11);
    expect(findRules(ink, WIDTH, HEIGHT, [], 1).level).toMatchObject([{ x0: start, y0: ROW }]);
  });

  it("dashes with white above and below are found", () => {
    const length = 120;
    const ink = inked((x) => x >= start && x < start + length && (x - start) % 8 < 3);
    const [dashes, ...others] = findDashes(ink, WIDTH, HEIGHT, 1).level;
    expect(others).toEqual([]);
    expect(dashes!.x0).toBe(start);
    expect(dashes!.x1).toBeGreaterThan(start + length - 8);
  });
});

it("a rule as long as the row is wide is found to its last pixel", () => {
  expect(
    findRules(
      inked(() => true),
      WIDTH,
      HEIGHT,
      [],
      1,
    ).level,
  ).toMatchObject([{ x0: 0, x1: WIDTH }]);
});
