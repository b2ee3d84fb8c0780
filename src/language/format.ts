// Turns days and byte counts into what a newspaper would print, by Intl. Never reads the clock or the browser's settings.
import type { IsoDate } from "../edition/dates.ts";
import { localeOf, type Language } from "./locale.ts";

const dayOf = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`);

/** A weekday has its comma in every language, and a day keeps its month beside it; after a weekday's comma and before the year a line may end, as large letters on a narrow screen need. */
const together = (said: string): string =>
  said.replace(/^(\p{L}+) (?=\d{1,2}\s)/u, "$1, ").replaceAll(/(\d) /g, "$1\u00a0");

/** A format costs a phone some ten milliseconds to make and nothing to use: made once a language. */
function dayFormat(options: Intl.DateTimeFormatOptions): (language: Language, date: IsoDate) => string {
  const made: Partial<Record<Language, Intl.DateTimeFormat>> = {};
  return (language, date) => {
    made[language] ??= new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: "UTC" });
    return together(made[language].format(dayOf(date)));
  };
}

/** "Selasa, 24 November 2026". */
export const fullDate = dayFormat({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
/** "Sel, 24 Nov". */
export const shortDate = dayFormat({ weekday: "short", day: "numeric", month: "short" });
/** "November 2026". */
export const monthOfYear = dayFormat({ month: "long", year: "numeric" });
/** "November". */
export const monthName = dayFormat({ month: "long" });
/** "Selasa". */
export const weekday = dayFormat({ weekday: "long" });
/** "Sel". */
export const shortWeekday = dayFormat({ weekday: "short" });

const UNITS = ["B", "KB", "MB", "GB"] as const;

/** Bytes with at most one decimal, as shops sell them (1 MB = 1,000,000): 4100000 → "4,1 MB", 18 MB without a decimal. */
export function formatBytes(language: Language, bytes: number): string {
  // Thresholds after rounding: 999,999 bytes are 1 MB, not "1.000 KB".
  const step = bytes < 1000 ? 0 : bytes < 999_500 ? 1 : bytes < 999_500_000 ? 2 : 3;
  const value = bytes / 1000 ** step;
  const digits = step >= 2 && value < 10 ? 1 : 0;
  const number = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: digits }).format(value);
  return `${number}\u00a0${UNITS[step]}`;
}
