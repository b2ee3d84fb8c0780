import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysIn, isoMonth, MONDAY, SUNDAY, weekdayOf } from "../../../src/edition/calendar.ts";
import { anyWeek, landIn, stepOf, weeksOf } from "../../../src/reader/archive/month-grid.ts";

const anyMonth = fc
  .tuple(fc.integer({ min: 1601, max: 2998 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => isoMonth(year, month));
const numbers = (weeks: readonly (readonly (string | null)[])[]) =>
  weeks.map((week) => week.map((day) => (day === null ? 0 : Number(day.slice(8)))));

describe("the weeks of a month", () => {
  it("begin on Monday, or on Sunday, with the days where they fall", () => {
    expect(numbers(weeksOf("2026-11", MONDAY))).toEqual([
      [0, 0, 0, 0, 0, 0, 1],
      [2, 3, 4, 5, 6, 7, 8],
      [9, 10, 11, 12, 13, 14, 15],
      [16, 17, 18, 19, 20, 21, 22],
      [23, 24, 25, 26, 27, 28, 29],
      [30, 0, 0, 0, 0, 0, 0],
    ]);
    expect(numbers(weeksOf("2026-11", SUNDAY))[0]).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(weeksOf("2021-02", MONDAY)).toHaveLength(4);
  });
  it("hold every day once, in its weekday's column, in no more rows than needed", () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: 0, max: 6 }), (month, weekStart) => {
        const weeks = weeksOf(month, weekStart);
        const days = weeks.flat().filter((day) => day !== null);
        expect(days).toHaveLength(daysIn(month));
        expect([...days].sort()).toEqual(days);
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          expect(week.some((day) => day !== null)).toBe(true);
          week.forEach((day, column) => day && expect(weekdayOf(day)).toBe((weekStart + column) % 7));
        }
      }),
    );
  });
  it("have a week to name the columns by", () => {
    expect(anyWeek(MONDAY).map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 0]);
    expect(anyWeek(SUNDAY).map(weekdayOf)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

describe("a key on a day", () => {
  it.each([
    ["ArrowLeft", "2026-11-20", "2026-11-19", 0],
    ["ArrowRight", "2026-11-30", "2026-12-01", 1],
    ["ArrowUp", "2026-11-03", "2026-10-27", -1],
    ["ArrowDown", "2026-11-20", "2026-11-27", 0],
    ["Home", "2026-11-20", "2026-11-16", 0],
    ["Home", "2026-12-02", "2026-12-01", 0],
    ["End", "2026-11-20", "2026-11-22", 0],
    ["End", "2026-11-30", "2026-11-30", 0],
    ["PageUp", "2026-03-31", "2026-02-28", -1],
    ["PageDown", "2026-12-05", "2027-01-05", 1],
    ["End", "9999-12-31", "9999-12-31", 0],
  ] as const)("%s on %s leads to %s", (key, from, to, month) => {
    expect(stepOf(key, from, MONDAY)).toEqual({ day: to, month });
  });
  it.each(["ArrowRight", "ArrowDown", "PageDown"])("%s at the end of the years that can be written leads on", (key) => {
    expect(stepOf(key, "9999-12-31", MONDAY)?.month).toBe(1);
  });
  it("that is no step leads nowhere", () => {
    expect(stepOf("Enter", "2026-11-20", MONDAY)).toBeNull();
    expect(stepOf("a", "2026-11-20", MONDAY)).toBeNull();
  });
  it("lands in the month there is, where months between have no edition", () => {
    const land = (key: string, from: string, into: string) => landIn(into, stepOf(key, from, MONDAY)!, key);
    expect(land("ArrowUp", "2026-11-03", "2026-10")).toBe("2026-10-27");
    expect(land("ArrowLeft", "2026-11-01", "2026-03")).toBe("2026-03-31");
    expect(land("ArrowDown", "2026-03-30", "2026-11")).toBe("2026-11-01");
    expect(land("PageUp", "2026-11-30", "2026-02")).toBe("2026-02-28");
    expect(land("PageDown", "2024-12-31", "2026-03")).toBe("2026-03-31");
  });
});
