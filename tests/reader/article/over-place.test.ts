import { describe, expect, it } from "vitest";
import { overPlace } from "../../../src/reader/article/over-place.ts";

describe("a sheet over a place", () => {
  it("is as wide as it, top on top", () => {
    expect(overPlace([40, 300, 90, 200], [0, 0, 360, 800])).toBe("translate(40px, 300px) scale(0.25)");
  });
  it("is moved from where it lies beside the page", () => {
    expect(overPlace([400, 100, 288, 50], [864, 49, 576, 851])).toBe("translate(-464px, 51px) scale(0.5)");
  });
});
