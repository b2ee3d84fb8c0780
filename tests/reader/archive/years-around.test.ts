import { describe, expect, it } from "vitest";
import { yearsAround } from "../../../src/reader/archive/years-around.ts";

const CENTURY = Array.from({ length: 107 }, (_, index) => 1920 + index);

describe("the years in one line", () => {
  it("are all there while they are few", () => {
    expect(yearsAround([2024, 2026, 2025], 2026)).toEqual([2026, 2025, 2024]);
    expect(yearsAround([], null)).toEqual([]);
  });
  it.each([
    [2026, [2026, 2025, 2024, 2023, null, 1920]],
    [2024, [2026, 2025, 2024, 2023, null, 1920]],
    [2023, [2026, null, 2024, 2023, 2022, null, 1920]],
    [1970, [2026, null, 1971, 1970, 1969, null, 1920]],
    [1920, [2026, null, 1923, 1922, 1921, 1920]],
    [1800, [2026, null, 1923, 1922, 1921, 1920]],
  ])("of a century around %i are %j", (shown, line) => {
    expect(yearsAround(CENTURY, shown)).toEqual(line);
  });
});
