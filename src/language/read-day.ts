// What somebody typed for a day ("20 nov", "kemarin", "jumat lalu") → the day it means, seen from today. Never reads the clock, never guesses at nonsense.
import {
  addDays,
  addMonths,
  dayNumberOf,
  dayOrLast,
  isoMonth,
  MONDAY,
  monthOf,
  weekdayOf,
  yearOf,
} from "../edition/calendar.ts";
import { readIsoDate, type IsoDate } from "../edition/dates.ts";
import type { DayWords, Span } from "./day-words.ts";

export type ReadDay =
  | { readonly kind: "day"; readonly day: IsoDate }
  /** It has the form of a date, but no calendar has it: "31 februari". */
  | { readonly kind: "no-such-day" }
  | { readonly kind: "unknown" };

const UNKNOWN: ReadDay = { kind: "unknown" };
const NO_SUCH_DAY: ReadDay = { kind: "no-such-day" };
const FEWEST_LETTERS = 3;

/**
 * A date without a year (or with a day only) is the latest that is not after today, since a paper's archive lies in the past; a
 * weekday alone is the latest one, today included. Numbers stand day first; month first only where nothing else is possible.
 * @param today the day it is where the paper comes out. @param words languages, the reader's own first.
 */
export function readDay(typed: string, today: IsoDate, words: readonly DayWords[]): ReadDay {
  const text = typed
    .normalize("NFKD")
    .replace(/[\p{M}'’‘`]/gu, "")
    .toLowerCase()
    .replace(/^\s+|[\s,./-]+$/g, "");
  const numbers = readNumbers(text, today);
  if (numbers !== UNKNOWN) return numbers;
  const tokens = text
    .replace(/(\d)(st|nd|rd|th)\b/g, "$1")
    .replace(/(\d)(?=\p{L})|(\p{L})(?=\d)/gu, "$& ")
    .split(/[\s,./-]+/)
    .filter((token) => token !== "");
  for (const language of words) {
    const read = readWords(tokens, today, language);
    if (read !== UNKNOWN) return read;
  }
  return UNKNOWN;
}

/** Whatever is typed, "constructor" too: only what the table itself holds. */
const named = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.entries(table).find(([known]) => known === name)?.[1];

const day = (iso: IsoDate): ReadDay => ({ kind: "day", day: iso });

/** "2026-11-20", "20/11/2026", "20.11.26", "20-11", "20 11 2026". */
function readNumbers(text: string, today: IsoDate): ReadDay {
  const iso = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text);
  if (iso) return dayOfParts(Number(iso[3]), Number(iso[2]), iso[1], today);
  const parts = /^(\d{1,2})[-/. ]\s*(\d{1,2})(?:[-/. ]\s*(\d{4}|\d{2}))?$/.exec(text);
  if (!parts) return UNKNOWN;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  const monthFirst = second > 12 && first <= 12;
  return monthFirst ? dayOfParts(second, first, parts[3], today) : dayOfParts(first, second, parts[3], today);
}

/** @param year four digits, two, or none. */
function dayOfParts(number: number, month: number, year: string | undefined, today: IsoDate): ReadDay {
  if (month < 1 || month > 12) return NO_SUCH_DAY;
  if (year !== undefined) return inCalendar(yearMeant(year, today), month, number);
  // Nine years hold a 29 February, whatever the century.
  for (let back = 0; back < 9; back += 1) {
    const read = inCalendar(yearOf(today) - back, month, number);
    if (read.kind === "day" && read.day <= today) return read;
  }
  return NO_SUCH_DAY;
}

/** "26" is the latest year that ends so and is not after this one. */
function yearMeant(year: string, today: IsoDate): number {
  const number = Number(year);
  if (year.length > 2) return number;
  const inThisCentury = Math.floor(yearOf(today) / 100) * 100 + number;
  return inThisCentury > yearOf(today) ? inThisCentury - 100 : inThisCentury;
}

function inCalendar(year: number, month: number, number: number): ReadDay {
  const iso = `${isoMonth(year, month)}-${String(number).padStart(2, "0")}`;
  try {
    return day(readIsoDate(iso));
  } catch {
    return NO_SUCH_DAY;
  }
}

function readWords(tokens: readonly string[], today: IsoDate, words: DayWords): ReadDay {
  const phrase = named(words.phrases, tokens.join(" "));
  if (phrase !== undefined) return day(addDays(today, phrase));
  const ago = readAgo(tokens, today, words);
  if (ago !== UNKNOWN) return ago;
  const said = tokens.filter((token) => !words.fillers.includes(token));
  const weekday = readWeekday(said, today, words);
  return weekday === UNKNOWN ? readDate(said, today, words) : weekday;
}

/** "2 hari lalu", "seminggu yang lalu", "a week ago". */
function readAgo(tokens: readonly string[], today: IsoDate, words: DayWords): ReadDay {
  const [first = "", second = ""] = tokens;
  const one = named(words.oneSpan, first);
  const count =
    one === undefined ? (named(words.numbers, first) ?? (/^\d{1,3}$/.test(first) ? Number(first) : null)) : 1;
  const span = one ?? named(words.spans, second);
  const rest = tokens.slice(one === undefined ? 2 : 1).join(" ");
  if (count === null || span === undefined || !words.ago.includes(rest)) return UNKNOWN;
  return day(before(today, count, span));
}

const MONTHS = { month: 1, year: 12 } as const;
const DAYS = { day: 1, week: 7 } as const;

function before(today: IsoDate, count: number, span: Span): IsoDate {
  if (span === "day" || span === "week") return addDays(today, -count * DAYS[span]);
  return dayOrLast(addMonths(monthOf(today), -count * MONTHS[span]), dayNumberOf(today));
}

/** Where a name or enough letters of it stand in a list; -1 for nowhere. */
const placeOf = (names: readonly (readonly string[])[], token: string): number =>
  names.findIndex((forms) =>
    forms.some((form) => form === token || (token.length >= FEWEST_LETTERS && form.startsWith(token))),
  );

/** "jumat", "jumat lalu", "last friday", "friday last week"; before a date it says nothing that the date does not. */
function readWeekday(tokens: readonly string[], today: IsoDate, words: DayWords): ReadDay {
  const at = tokens.findIndex((token) => placeOf(words.weekdays, token) !== -1);
  if (at === -1 || at > 1) return UNKNOWN;
  const weekday = placeOf(words.weekdays, tokens[at]!);
  const rest = tokens.filter((_, index) => index !== at);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const said = rest.join(" ");
  if (said === "") return day(addDays(today, -back));
  if (words.last.includes(said)) return day(addDays(today, back === 0 ? -7 : -back));
  const inThisWeek = addDays(today, ((weekday - MONDAY + 7) % 7) - ((weekdayOf(today) - MONDAY + 7) % 7));
  if (words.current.includes(said)) return day(inThisWeek);
  if (words.lastWeek.includes(said)) return day(addDays(inThisWeek, -7));
  if (at !== 0) return UNKNOWN;
  const numbers = readNumbers(said, today);
  return numbers === UNKNOWN ? readDate(rest, today, words) : numbers;
}

/** "20 nov 2026", "nov 20", "20 november", "20". */
function readDate(tokens: readonly string[], today: IsoDate, words: DayWords): ReadDay {
  const [first = "", second, year] = tokens;
  if (tokens.length > 3 || (year !== undefined && !/^(\d{4}|\d{2})$/.test(year))) return UNKNOWN;
  const isNumber = (token: string): boolean => /^\d{1,2}$/.test(token);
  if (second === undefined) return isNumber(first) ? latestWithNumber(Number(first), today) : UNKNOWN;
  const [number, name] = isNumber(first) ? [first, second] : [second, first];
  const month = placeOf(words.months, name) + 1;
  return isNumber(number) && month > 0 ? dayOfParts(Number(number), month, year, today) : UNKNOWN;
}

function latestWithNumber(number: number, today: IsoDate): ReadDay {
  if (number < 1 || number > 31) return NO_SUCH_DAY;
  for (let month = monthOf(today); ; month = addMonths(month, -1)) {
    const found = dayOrLast(month, number);
    if (dayNumberOf(found) === number && found <= today) return day(found);
  }
}
