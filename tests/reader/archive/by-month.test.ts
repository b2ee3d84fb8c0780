import { expect, it } from "vitest";
import type { EditionLine } from "../../../src/edition/schema.ts";
import { byMonth } from "../../../src/reader/archive/by-month.ts";

const line = (key: string) => ({ key, date: key.slice(0, 10) }) as EditionLine;

it("sets months and days newest first and keeps the index's order within a day", () => {
  const months = byMonth(["2026-10-31", "2026-11-02-pagi", "2026-11-02-sore", "2026-11-20"].map(line));
  expect(months.map(({ month, editions }) => [month, editions.map(({ key }) => key)])).toEqual([
    ["2026-11", ["2026-11-20", "2026-11-02-pagi", "2026-11-02-sore"]],
    ["2026-10", ["2026-10-31"]],
  ]);
});
