import { describe, expect, it } from "vitest";
import { byDay, findDay, monthsAround, monthsOf, yearsToKnow, type Front } from "../../../src/reader/archive/front.ts";

const front = (key: string): Front => ({
  key,
  date: key.slice(0, 10),
  name: null,
  pages: 2,
  cover: null,
  here: false,
});
const BY_YEAR: Readonly<Record<number, readonly Front[]>> = {
  2026: ["2026-11-20", "2026-11-02-pagi", "2026-11-02-sore", "2026-03-31"].map(front),
  2024: ["2024-02-29", "2024-12-31"].map(front),
};
const YEARS = [2024, 2026];
const frontsIn = (year: number) => BY_YEAR[year] ?? null;
const only2026 = (year: number) => (year === 2026 ? frontsIn(year) : null);
const keys = (fronts: readonly Front[]) => fronts.map(({ key }) => key);

describe("fronts", () => {
  it("lie by day, in the order of the index", () => {
    const days = byDay(BY_YEAR[2026]!);
    expect(keys(days.get("2026-11-02")!)).toEqual(["2026-11-02-pagi", "2026-11-02-sore"]);
    expect(monthsOf(BY_YEAR[2026]!)).toEqual(["2026-03", "2026-11"]);
  });
});

describe("months around a month", () => {
  it("skip those without an edition", () => {
    expect(monthsAround("2026-11", YEARS, frontsIn)).toEqual({ before: "2026-03", after: null, years: [] });
  });
  it("reach into the next year that has one", () => {
    expect(monthsAround("2026-03", YEARS, frontsIn)).toEqual({ before: "2024-12", after: "2026-11", years: [2024] });
    expect(monthsAround("2024-12", YEARS, frontsIn)).toEqual({ before: "2024-02", after: "2026-03", years: [2026] });
  });
  it("stand beside a month that has none itself", () => {
    const around = monthsAround("2025-06", YEARS, (year) => frontsIn(year) ?? []);
    expect(around).toEqual({ before: "2024-12", after: "2026-03", years: [2024, 2026] });
  });
  it("say which years must be known first", () => {
    expect(monthsAround("2026-03", YEARS, only2026)).toEqual({ before: null, after: "2026-11", years: [2024] });
  });
});

describe("the years to know for a month", () => {
  it("are its own, and those of the next steps and the ones after", () => {
    expect(yearsToKnow("2026-11", YEARS, () => null)).toEqual([2026, 2024]);
    expect(yearsToKnow("2026-11", YEARS, only2026)).toEqual([2026, 2024]);
    expect(yearsToKnow("2026-11", [...YEARS, 2020], frontsIn)).toEqual([2026, 2024]);
    expect(yearsToKnow("2026-03", [...YEARS, 2020], frontsIn)).toEqual([2026, 2024]);
    expect(yearsToKnow("1950-01", YEARS, () => null)).toEqual([2024]);
    expect(yearsToKnow("2024-12", [...YEARS, 2020], frontsIn)).toEqual([2024, 2026, 2020]);
  });
});

describe("a day", () => {
  it("with editions is there with all of them", () => {
    const found = findDay("2026-11-02", YEARS, frontsIn);
    expect(found.kind === "there" && keys(found.fronts)).toEqual(["2026-11-02-pagi", "2026-11-02-sore"]);
  });
  it.each([
    ["2026-11-21", ["2026-11-20"]],
    ["2026-11-19", ["2026-11-02-pagi", "2026-11-02-sore"]],
    ["2026-01-01", ["2024-12-31"]],
    ["2025-07-01", ["2024-12-31"]],
    ["2030-01-01", ["2026-11-20"]],
    ["1999-01-01", []],
  ])("%s has none, and the nearest before is %j", (day, before) => {
    const found = findDay(day, YEARS, frontsIn);
    expect(found.kind === "none" && keys(found.before)).toEqual(before);
  });
  it("asks only for the years it needs, one after the other", () => {
    expect(findDay("2026-01-01", YEARS, () => null)).toEqual({ kind: "unknown", year: 2026 });
    expect(findDay("2026-01-01", YEARS, only2026)).toEqual({ kind: "unknown", year: 2024 });
    expect(findDay("2026-11-21", YEARS, only2026).kind).toBe("none");
  });
});
