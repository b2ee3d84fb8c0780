// Turns days and byte counts into what a newspaper would print. Never reads the clock or the browser's settings.
import type { IsoDate } from "../edition/dates.ts";
import type { Language } from "./locale.ts";

interface Names {
  /** January first. */
  readonly months: readonly string[];
  /** Sunday first. */
  readonly weekdays: readonly string[];
  /** Of months that are not cut after three letters. */
  readonly shortMonths: Readonly<Record<string, string>>;
}

/** As Intl says them (a test holds the two together), which costs a cheap phone a fifth of a second to ask the first time: before the first page. */
const NAMES: Readonly<Record<Language, Names>> = {
  id: {
    months: "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" "),
    weekdays: "Minggu Senin Selasa Rabu Kamis Jumat Sabtu".split(" "),
    shortMonths: {},
  },
  en: {
    months: "January February March April May June July August September October November December".split(" "),
    weekdays: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
    shortMonths: { September: "Sept" },
  },
};

export const inBrief = (name: string): string => name.slice(0, 3);

interface Said {
  readonly day: number;
  readonly year: number;
  readonly month: string;
  readonly shortMonth: string;
  readonly weekday: string;
}

/** A day keeps its month beside it; after a weekday's comma and before the year a line may end, as large letters on a narrow screen need. */
export const dayFormat =
  (print: (said: Said) => string) =>
  (language: Language, date: IsoDate): string => {
    const at = new Date(`${date}T00:00:00Z`);
    const { months, weekdays, shortMonths } = NAMES[language];
    const month = months[at.getUTCMonth()]!;
    return print({
      day: at.getUTCDate(),
      year: at.getUTCFullYear(),
      month,
      shortMonth: shortMonths[month] ?? inBrief(month),
      weekday: weekdays[at.getUTCDay()]!,
    });
  };

/** "Selasa, 24 November 2026". */
export const fullDate = dayFormat(({ weekday, day, month, year }) => `${weekday}, ${day}\u00a0${month} ${year}`);
/** "Sel, 24 Nov". */
export const shortDate = dayFormat(({ weekday, day, shortMonth }) => `${inBrief(weekday)}, ${day}\u00a0${shortMonth}`);
const UNITS = ["B", "KB", "MB", "GB"] as const;

/** Bytes with at most one decimal, as shops sell them (1 MB = 1,000,000): 4100000 → "4,1 MB", 18 MB without a decimal. */
export function formatBytes(language: Language, bytes: number): string {
  // Thresholds after rounding: 999,999 bytes are 1 MB, not "1.000 KB".
  const step = bytes < 1000 ? 0 : bytes < 999_500 ? 1 : bytes < 999_500_000 ? 2 : 3;
  const value = bytes / 1000 ** step;
  const digits = step >= 2 && value < 10 ? 1 : 0;
  const number = String(Number(value.toFixed(digits)));
  return `${language === "id" ? number.replace(".", ",") : number}\u00a0${UNITS[step]}`;
}
