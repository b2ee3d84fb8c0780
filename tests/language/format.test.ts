import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { localeOf, type Language } from "../../src/language/locale.ts";
import { monthName, monthOfYear, shortWeekday, weekday } from "../../src/language/calendar-format.ts";
import { formatBytes, fullDate, shortDate } from "../../src/language/format.ts";

const plain = (said: string): string => said.replaceAll("\u00a0", " ");

describe("dates", () => {
  it("are printed in full as a newspaper prints them", () => {
    expect(plain(fullDate("id", "2026-11-24"))).toBe("Selasa, 24 November 2026");
    expect(plain(fullDate("en", "2026-11-24"))).toMatch(/^Tuesday,? 24 November 2026$/);
  });
  it("keep the day beside its month, and may be broken elsewhere", () => {
    expect(fullDate("id", "2026-11-24")).toBe("Selasa, 24\u00a0November 2026");
    expect(shortDate("id", "2026-11-24")).toBe("Sel, 24\u00a0Nov");
    expect(monthOfYear("id", "2026-11-24")).toBe("November 2026");
  });
  it("do not move with the time zone of the machine", () => {
    expect(plain(fullDate("id", "2026-01-01"))).toBe("Kamis, 1 Januari 2026");
    expect(weekday("id", "2026-11-01")).toBe("Minggu");
    expect(shortWeekday("id", "2026-11-01")).toBe("Min");
    expect(plain(monthOfYear("id", "2026-08-31"))).toBe("Agustus 2026");
    expect(plain(shortDate("id", "2026-11-24"))).toBe("Sel, 24 Nov");
  });
});

describe.each<Language>(["id", "en"])("what is printed here in %s", (language) => {
  const byIntl = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: "UTC" });
    return (date: string): string => made.format(new Date(`${date}T00:00:00Z`)).replace(",", "");
  };
  const [long, short] = ["long", "short"] as const;
  it.each([
    ["fullDate", fullDate, { weekday: long, day: "numeric", month: long, year: "numeric" }],
    ["shortDate", shortDate, { weekday: short, day: "numeric", month: short }],
    ["monthOfYear", monthOfYear, { month: long, year: "numeric" }],
    ["monthName", monthName, { month: long }],
    ["weekday", weekday, { weekday: long }],
    ["shortWeekday", shortWeekday, { weekday: short }],
  ] as const)("is what Intl says: %s", (_, print, options) => {
    const said = byIntl(options);
    for (let day = 0; day < 366; day++) {
      const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
      expect(plain(print(language, date)).replace(",", "")).toBe(plain(said(date)));
    }
  });
  it("is what Intl says: bytes", () => {
    const numberOf = (said: string): string => plain(said).split(" ")[0]!;
    assert(
      property(integer({ min: 0, max: 99_000_000_000 }), (bytes) => {
        const said = plain(formatBytes(language, bytes));
        const unit = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9 }[said.split(" ")[1]!]!;
        const digits = unit >= 1e6 && bytes / unit < 10 ? 1 : 0;
        const intl = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: digits });
        expect(numberOf(said)).toBe(intl.format(bytes / unit));
      }),
    );
  });
});

describe("bytes", () => {
  it("carry one decimal where it says something", () => {
    expect(plain(formatBytes("id", 4_100_000))).toBe("4,1 MB");
    expect(plain(formatBytes("id", 18_240_000))).toBe("18 MB");
    expect(plain(formatBytes("id", 86_400))).toBe("86 KB");
    expect(plain(formatBytes("en", 4_100_000))).toBe("4.1 MB");
  });
  it("stay beside their unit", () => expect(formatBytes("id", 4_100_000)).toBe("4,1\u00a0MB"));
  it("never print a fourth digit before the unit", () => {
    expect(plain(formatBytes("id", 999_999))).toBe("1 MB");
    expect(plain(formatBytes("id", 999_999_999))).toBe("1 GB");
    expect(plain(formatBytes("id", 0))).toBe("0 B");
  });
});
