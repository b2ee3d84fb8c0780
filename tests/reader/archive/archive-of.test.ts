import { describe, expect, it } from "vitest";
import { KoranError, type ErrorCode } from "../../../src/edition/errors.ts";
import type { EditionLine, TitleIndex } from "../../../src/edition/schema.ts";
import type { StoredEdition } from "../../../src/library/types.ts";
import { archiveOf, type Archive, type Basis, type YearAnswer } from "../../../src/reader/archive/archive-of.ts";
import { TITLE } from "../../library/synthetic-edition.ts";

const NO_TIER = { whole: false, bytes: 0, of: 0 };
const NO_TIERS = { text: NO_TIER, pages: NO_TIER, print: NO_TIER };
const stored = (key: string): StoredEdition => ({
  title: TITLE.id,
  titleName: TITLE.name,
  key,
  date: key,
  name: null,
  pages: 2,
  revision: 1,
  tiers: NO_TIERS,
});
const line = (key: string): EditionLine => ({
  key,
  date: key,
  name: null,
  pages: 2,
  cover: { path: "a.webp", bytes: 1, sha256: "", width: 65, height: 100 },
  tiers: { text: 0, pages: 0, print: 0 },
  revision: 1,
  access: "open",
});
const INDEX: TitleIndex = {
  format: 1,
  ...TITLE,
  latest: [],
  years: [2023, 2025, 2026].map((year) => ({ year, path: `index/${year}.json`, editions: 1 })),
};
const basis = (change: Partial<Basis> = {}): Basis => ({
  index: INDEX,
  fresh: true,
  offline: false,
  shelf: [stored("2026-11-20"), stored("2025-12-30")],
  ...change,
});
const came = (...keys: string[]): YearAnswer => ({ lines: keys.map(line), error: null, behind: false });
const failed = (code: ErrorCode): YearAnswer => ({ lines: null, error: new KoranError(code, ""), behind: true });
const days = (archive: Archive, year: number) => archive.frontsIn(year)?.map(({ date }) => date) ?? null;

describe("the archive", () => {
  it("keeps the year on screen whatever becomes of its neighbours", () => {
    const archive = archiveOf(basis(), { 2026: came("2026-11-24", "2026-11-20"), 2025: failed("timeout") });
    expect(archive).toMatchObject({ offline: false, years: [2023, 2025, 2026] });
    expect(archive.frontsIn(2026)?.map(({ here }) => here)).toEqual([false, true]);
    expect(archive.isBehind(2026)).toBe(false);
  });
  it.each(["offline", "timeout"] as const)("lists what the shelf has of a year that is %s, and says so", (code) => {
    const archive = archiveOf(basis(), { 2025: failed(code) });
    expect(days(archive, 2025)).toEqual(["2025-12-30"]);
    expect(archive.failureIn(2025)).toBeNull();
    expect(archive.isBehind(2025)).toBe(true);
  });
  it("says why a year cannot be known, where the shelf is no answer", () => {
    const archive = archiveOf(basis(), { 2023: failed("timeout"), 2025: failed("http-status") });
    for (const [year, code] of [
      [2023, "timeout"],
      [2025, "http-status"],
    ] as const) {
      expect(days(archive, year)).toBeNull();
      expect(archive.failureIn(year)?.code).toBe(code);
      expect(archive.isBehind(year)).toBe(false);
    }
  });
  it("over a slow index lists its years still, and the network may know more", () => {
    const archive = archiveOf(basis({ fresh: false }), { 2026: came("2026-11-24") });
    expect(archive.years).toEqual([2023, 2025, 2026]);
    expect(days(archive, 2026)).toEqual(["2026-11-24"]);
    expect(archive.isBehind(2026)).toBe(true);
  });
  it("without a network is the shelf, beside the years that came before", () => {
    const archive = archiveOf(basis({ fresh: false, offline: true }), { 2023: came("2023-02-27") });
    expect(archive.years).toEqual([2026, 2025, 2023]);
    expect([2026, 2025, 2023].map((year) => days(archive, year))).toEqual([
      ["2026-11-20"],
      ["2025-12-30"],
      ["2023-02-27"],
    ]);
  });
  it("without a network or an index is the shelf alone", () => {
    const archive = archiveOf(basis({ index: null, fresh: false, offline: true }), {});
    expect(archive.years).toEqual([2026, 2025]);
    expect(days(archive, 2026)).toEqual(["2026-11-20"]);
  });
});
