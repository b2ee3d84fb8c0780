import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayWordsEnglish } from "../../src/language/day-words-english.ts";
import { dayWordsIndonesian } from "../../src/language/day-words-indonesian.ts";
import { readDay } from "../../src/language/read-day.ts";

/** A Tuesday. */
const TODAY = "2026-11-24";
const BOTH = [dayWordsIndonesian, dayWordsEnglish];

const read = (typed: string, today = TODAY, words = BOTH): string => {
  const found = readDay(typed, today, words);
  return found.kind === "day" ? found.day : found.kind;
};

describe("a typed date in numbers", () => {
  it.each([
    ["20/11/2026", "2026-11-20"],
    ["20-11-2026", "2026-11-20"],
    ["20.11.2026", "2026-11-20"],
    ["20 11 2026", "2026-11-20"],
    ["1/2/2026", "2026-02-01"],
    ["20/11/26", "2026-11-20"],
    ["20/11/27", "1927-11-20"],
    ["20-11", "2026-11-20"],
    ["20/11/", "2026-11-20"],
    ["30/11", "2025-11-30"],
    ["24/11", "2026-11-24"],
    ["29/2", "2024-02-29"],
    ["2026-11-20", "2026-11-20"],
    ["2026/3/1", "2026-03-01"],
    ["11/20/2026", "2026-11-20"],
    ["20", "2026-11-20"],
    ["25", "2026-10-25"],
    ["31", "2026-10-31"],
    ["２０/１１", "2026-11-20"],
  ])("%s is %s", (typed, day) => expect(read(typed)).toBe(day));
});

describe("a typed date in Indonesian words", () => {
  it.each([
    ["20 nov 2026", "2026-11-20"],
    ["  20  NOVEMBER 2026 ", "2026-11-20"],
    ["20 november", "2026-11-20"],
    ["20 nopember", "2026-11-20"],
    ["25 nov", "2025-11-25"],
    ["17 agustus 1945", "1945-08-17"],
    ["17 agt 1945", "1945-08-17"],
    ["1 mei", "2026-05-01"],
    ["5 okt 26", "2026-10-05"],
    ["10 des", "2025-12-10"],
    ["20nov2026", "2026-11-20"],
    ["tanggal 20 bulan november tahun 2026", "2026-11-20"],
    ["Jumat, 20 November 2026", "2026-11-20"],
    ["senin 20/11/2026", "2026-11-20"],
    ["hari ini", "2026-11-24"],
    ["Kemarin", "2026-11-23"],
    ["kemarin dulu", "2026-11-22"],
    ["besok", "2026-11-25"],
    ["jumat", "2026-11-20"],
    ["Jum'at", "2026-11-20"],
    ["jum’at", "2026-11-20"],
    ["hari jumat", "2026-11-20"],
    ["jum", "2026-11-20"],
    ["selasa", "2026-11-24"],
    ["selasa lalu", "2026-11-17"],
    ["jumat lalu", "2026-11-20"],
    ["jumat yang lalu", "2026-11-20"],
    ["jumat kemarin", "2026-11-20"],
    ["jumat minggu lalu", "2026-11-20"],
    ["rabu minggu lalu", "2026-11-18"],
    ["jumat ini", "2026-11-27"],
    ["senin ini", "2026-11-23"],
    ["minggu", "2026-11-22"],
    ["ahad", "2026-11-22"],
    ["minggu lalu", "2026-11-22"],
    ["2 hari lalu", "2026-11-22"],
    ["dua hari yang lalu", "2026-11-22"],
    ["seminggu lalu", "2026-11-17"],
    ["3 pekan lalu", "2026-11-03"],
    ["sebulan yang lalu", "2026-10-24"],
    ["setahun lalu", "2025-11-24"],
  ])("%s is %s", (typed, day) => expect(read(typed, TODAY, [dayWordsIndonesian])).toBe(day));
});

describe("a typed date in English words", () => {
  it.each([
    ["nov 20", "2026-11-20"],
    ["Nov 20, 2026", "2026-11-20"],
    ["20 November 2026", "2026-11-20"],
    ["20th of november", "2026-11-20"],
    ["the 1st of May", "2026-05-01"],
    ["december 3rd", "2025-12-03"],
    ["Friday, November 20th, 2026", "2026-11-20"],
    ["today", "2026-11-24"],
    ["yesterday", "2026-11-23"],
    ["the day before yesterday", "2026-11-22"],
    ["friday", "2026-11-20"],
    ["fri", "2026-11-20"],
    ["last friday", "2026-11-20"],
    ["last tuesday", "2026-11-17"],
    ["this friday", "2026-11-27"],
    ["wednesday last week", "2026-11-18"],
    ["2 days ago", "2026-11-22"],
    ["a week ago", "2026-11-17"],
    ["two months ago", "2026-09-24"],
  ])("%s is %s", (typed, day) => expect(read(typed, TODAY, [dayWordsEnglish])).toBe(day));
});

describe("what is no date", () => {
  it.each(["31 februari", "31/4/2026", "29 feb 2025", "0/11", "32", "20/13/2026", "45 nov"])(
    "%s is in no calendar",
    (typed) => expect(read(typed)).toBe("no-such-day"),
  );
  it.each([
    "",
    "harga cabai",
    "2026",
    "november 2026",
    "20 n",
    "no",
    "20 nov 2026 pagi",
    "lalu",
    "jumat jumat",
    "constructor",
    "constructor hari lalu",
    "20 constructor",
    "//",
  ])("%j is not understood", (typed) => expect(read(typed)).toBe("unknown"));
  it("never throws, and never answers a day that is in no calendar", () => {
    const piece = fc.constantFrom(
      "20",
      "0",
      "99",
      "nov",
      "feb",
      "jumat",
      "lalu",
      "hari",
      "/",
      "-",
      "2026",
      "ago",
      "se",
    );
    const typed = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(" ")),
    );
    fc.assert(
      fc.property(typed, (text) => {
        expect(read(text)).toMatch(/^(\d{4}-\d{2}-\d{2}|unknown|no-such-day)$/);
      }),
    );
  });
});

describe("today", () => {
  it("decides what is meant, across months and years", () => {
    expect(read("kemarin", "2026-01-01")).toBe("2025-12-31");
    expect(read("20-11", "2026-03-01")).toBe("2025-11-20");
    expect(read("sebulan lalu", "2026-03-31")).toBe("2026-02-28");
    expect(read("31", "2026-03-01")).toBe("2026-01-31");
    expect(read("minggu ini", "2026-11-22")).toBe("2026-11-22");
  });
});
