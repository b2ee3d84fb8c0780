import { describe, expect, it } from "vitest";
import { isWeekday, printedDates } from "../../src/language/printed-date.ts";

describe("days that a paper prints", () => {
  it.each<[string, string[]]>([
    ["KABAR MUSI, JUMAT, 20 NOVEMBER 2026", ["2026-11-20"]],
    ["SABTU-MINGGU, 21-22 NOVEMBER 2026", ["2026-11-21", "2026-11-22"]],
    ["Selasa Pon, 4 Agt. 2026 / 20 Safar 1448 H", ["2026-08-04"]],
    ["Wednesday, December 13, 1944", ["1944-12-13"]],
    ["November 24, 2026 / 9 Jumadil, 25 November 2026", ["2026-11-24", "2026-11-25"]],
    ["8 Mei 2026, edisi 8 Mei 2026", ["2026-05-08"]],
  ])("%s", (line, days) => expect(printedDates(line)).toEqual(days));

  it.each(["31 Februari 2026", "20 Nov", "24 Halaman 2026", "NOMOR 18.204 TAHUN KE-52", "0 Mei 2026", ""])(
    "none in %s",
    (line) => expect(printedDates(line)).toEqual([]),
  );

  it("tells days of the week from other words", () => {
    expect(["Jumat", "SABTU-MINGGU", "Sunday", "JUMAT,"].map(isWeekday)).toEqual([true, true, true, true]);
    expect(["Ekonomi", "Jumat Berkah", ""].map(isWeekday)).toEqual([false, false, false]);
  });
});
