import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, dayOrLast, daysIn, isoMonth, weekdayOf } from "../../src/edition/calendar.ts";

const day = fc
  .date({ min: new Date("1600-01-02"), max: new Date("2999-12-30"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("days", () => {
  it("follow one another over months, years and leap days", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
    expect(addDays("1900-03-01", -1)).toBe("1900-02-28");
  });
  it("come back by the same number of days, and carry the weekday along", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (from, count) => {
        expect(addDays(addDays(from, count), -count)).toBe(from);
        expect(weekdayOf(addDays(from, count))).toBe((((weekdayOf(from) + count) % 7) + 7) % 7);
      }),
    );
  });
  it("have the weekday that calendars print", () => {
    expect(weekdayOf("2026-11-20")).toBe(5);
    expect(weekdayOf("2026-11-22")).toBe(0);
    expect(weekdayOf("1945-08-17")).toBe(5);
  });
});

describe("months", () => {
  it("follow one another over years", () => {
    expect(addMonths("2026-11", 2)).toBe("2027-01");
    expect(addMonths("2026-01", -1)).toBe("2025-12");
    expect(addMonths("2026-12", -24)).toBe("2024-12");
    expect(isoMonth(2026, 3)).toBe("2026-03");
  });
  it("are as long as they are", () => {
    expect(["2026-02", "2024-02", "1900-02", "2026-11", "2026-12"].map(daysIn)).toEqual([28, 29, 28, 30, 31]);
  });
  it("have an end up to the last that can be written", () => {
    expect(["9999-12", "0000-02", "0001-01"].map(daysIn)).toEqual([31, 29, 31]);
    expect(dayOrLast("9999-12", 40)).toBe("9999-12-31");
  });
  it("lend their last day to a number they do not reach", () => {
    expect(dayOrLast("2026-02", 31)).toBe("2026-02-28");
    expect(dayOrLast("2026-11", 7)).toBe("2026-11-07");
  });
});
