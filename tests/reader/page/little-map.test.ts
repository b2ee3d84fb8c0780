import { describe, expect, it } from "vitest";
import { shareOf } from "../../../src/reader/page/little-map.ts";

describe("what is seen of a spread", () => {
  it("is told in percent of the whole", () => {
    expect(shareOf([400, 320, 800, 640], { width: 1600, height: 1280 })).toEqual([25, 25, 50, 50]);
    expect(shareOf([0, 0, 1600, 1280], { width: 1600, height: 1280 })).toEqual([0, 0, 100, 100]);
  });
});
