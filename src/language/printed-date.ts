// A line as a paper prints it ("SABTU-MINGGU, 21-22 NOVEMBER 2026") → the days it names. Never guesses a year, a month or a day that is not there.
import { daysIn, isoMonth } from "../edition/calendar.ts";
import type { IsoDate } from "../edition/dates.ts";
import { dayWordsEnglish } from "./day-words-english.ts";
import { dayWordsIndonesian } from "./day-words-indonesian.ts";

const LANGUAGES = [dayWordsIndonesian, dayWordsEnglish];
const SHORTEST_NAME = 3;

/** Day first, one or two of them: "24 November 2026", "21-22 NOV. 2026"; or month first: "November 24, 2026". */
const DAY_FIRST =
  /(?<!\d)(?<first>\d{1,2})(?:\s*[-–/&]\s*(?<last>\d{1,2}))?\s+(?<month>\p{L}{3,})\.?,?\s+(?<year>\d{4})(?!\d)/gu;
const MONTH_FIRST =
  /(?<!\p{L})(?<month>\p{L}{3,})\.?\s+(?<first>\d{1,2})(?:\s*[-–/&]\s*(?<last>\d{1,2}))?,?\s+(?<year>\d{4})(?!\d)/gu;

/** @returns days of the calendar in the order they stand, none twice. O(letters). */
export function printedDates(line: string): IsoDate[] {
  const found = [DAY_FIRST, MONTH_FIRST].flatMap((pattern) => [...line.matchAll(pattern)]);
  return [...new Set(found.sort((a, b) => a.index - b.index).flatMap(({ groups }) => daysOf(groups!)))];
}

/** "Jumat", "SABTU-MINGGU", "Jumat,": days of the week and no other word. */
export const isWeekday = (text: string): boolean =>
  /\p{L}/u.test(text) &&
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) =>
    LANGUAGES.some(({ weekdays }) => weekdays.flat().includes(word)),
  );

function daysOf({ first, last, month, year }: Readonly<Record<string, string | undefined>>): IsoDate[] {
  const number = monthOf(month!.toLowerCase());
  if (number === null || Number(year) < 1600) return [];
  const iso = isoMonth(Number(year), number);
  return [first, last]
    .filter((day) => day !== undefined && Number(day) >= 1 && Number(day) <= daysIn(iso))
    .map((day) => `${iso}-${day!.padStart(2, "0")}`);
}

/** From 1. A short form is the name's beginning: "Nov". */
function monthOf(name: string): number | null {
  for (const { months } of LANGUAGES) {
    const at = months.findIndex((names) => names.some((n) => name.length >= SHORTEST_NAME && n.startsWith(name)));
    if (at >= 0) return at + 1;
  }
  return null;
}
