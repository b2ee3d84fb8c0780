import { describe, expect, it } from "vitest";
import { heaviestFirst, planPages } from "../../src/press/plan-pages.ts";

const PORTRAIT = { width: 800, height: 1200 };
const SPREAD = { width: 1600, height: 1200 };
const plan = (...sizes: { width: number; height: number }[]) =>
  planPages([sizes], ["paper.pdf"], null).map(({ index, part, page }) => [page, index, part]);

describe("the pages of a paper", () => {
  it("follow one another over several files", () => {
    const jobs = planPages([[PORTRAIT], [PORTRAIT, PORTRAIT]], ["a.pdf", "b.pdf"], null);
    expect(jobs.map(({ page, source, index }) => [page, source, index])).toEqual([
      [1, 0, 0],
      [2, 1, 0],
      [3, 1, 1],
    ]);
  });

  it("are two where a sheet is as wide as two of its neighbours", () => {
    expect(plan(PORTRAIT, SPREAD, PORTRAIT)).toEqual([
      [1, 0, "whole"],
      [2, 1, "left"],
      [3, 1, "right"],
      [4, 2, "whole"],
    ]);
  });

  it("stay whole in a landscape paper, and beside pages of another height", () => {
    expect(plan(SPREAD, SPREAD)).toEqual([
      [1, 0, "whole"],
      [2, 1, "whole"],
    ]);
    expect(plan(PORTRAIT, { width: 1600, height: 900 }).map(([, , part]) => part)).toEqual(["whole", "whole"]);
  });

  it("can be chosen, and are counted from 1 again", () => {
    const chosen = planPages([[PORTRAIT, SPREAD, PORTRAIT]], ["paper.pdf"], { first: 3, last: 4 });
    expect(chosen.map(({ page, index, part }) => [page, index, part])).toEqual([
      [1, 1, "right"],
      [2, 2, "whole"],
    ]);
  });

  it("are refused where there is none, too many, too large or too small", () => {
    const refused = (sizes: { width: number; height: number }[]): string => {
      try {
        planPages([sizes], ["paper.pdf"], null);
        return "planned";
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(refused([])).toBe("no-input");
    expect(refused(Array.from({ length: 401 }, () => PORTRAIT))).toBe("page-too-large");
    expect(refused([{ width: 7200, height: 7200 }])).toBe("planned");
    expect(refused([{ width: 300, height: 7201 }])).toBe("page-too-large");
    expect(refused([{ width: 300, height: 3 }])).toBe("broken-pdf");
  });
});

describe("the pages with most on them", () => {
  it("are begun first, halves of a spread together, the others in their order", () => {
    const jobs = planPages([[PORTRAIT, SPREAD, PORTRAIT], [PORTRAIT]], ["a.pdf", "b.pdf"], null);
    const begun = (...weights: number[][]): number[] => heaviestFirst(jobs, weights).map(({ page }) => page);
    expect(begun([10, 30, 20], [40])).toEqual([5, 2, 3, 4, 1]);
    expect(begun([0, 0, 0], [0])).toEqual([1, 2, 3, 4, 5]);
  });
});
