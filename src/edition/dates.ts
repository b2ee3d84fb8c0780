// Calendar days and edition keys as text: read, checked, compared. Never reads the clock.
import { KoranError } from "./errors.ts";

/** "2026-11-20": a day of the calendar, in no time zone. Sorts as text. */
export type IsoDate = string;

/** @returns the day itself. @throws KoranError 'bad-date' for another form or a day that no calendar has (2026-02-30). */
export function readIsoDate(text: string): IsoDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts) {
    const [, year, month, day] = parts.map(Number) as [number, number, number, number];
    const date = new Date(Date.UTC(year, month - 1, day));
    if (year >= 1600 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day)
      return text;
  }
  throw new KoranError("bad-date", `not a day of the calendar in the form YYYY-MM-DD: ${text}`, { details: { text } });
}

/** The day that a moment falls on in a time zone ("Asia/Jakarta"). */
export function dayIn(timeZone: string, moment: Date): IsoDate {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    moment,
  );
}

/** The offset of a time zone at the start of a day, as "+07:00". */
export function offsetAt(timeZone: string, day: IsoDate): string {
  const name = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" })
    .formatToParts(new Date(`${day}T00:00:00Z`))
    .find((part) => part.type === "timeZoneName")?.value;
  const offset = name?.replace("GMT", "") ?? "";
  return offset === "" ? "+00:00" : offset;
}

/** Start of a day in a time zone, as written in `publishedAt`. */
export const startOfDay = (timeZone: string, day: IsoDate): string => `${day}T00:00:00${offsetAt(timeZone, day)}`;

export interface EditionKey {
  readonly date: IsoDate;
  /** "pagi", "sore", a region; null for the only edition of a day. */
  readonly slug: string | null;
}

/** "2026-11-20-pagi" → its day and slug. @throws KoranError 'bad-date'. */
export function readEditionKey(key: string): EditionKey {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:-([a-z0-9]+(?:-[a-z0-9]+)*))?$/.exec(key);
  if (!parts) throw new KoranError("bad-date", `not an edition key: ${key}`, { details: { text: key } });
  return { date: readIsoDate(parts[1]!), slug: parts[2] ?? null };
}

export const editionKeyOf = (date: IsoDate, slug: string | null): string => (slug === null ? date : `${date}-${slug}`);

/** Editions, the newest day first; of one day the last key. */
export const newestFirst = (
  a: { readonly date: string; readonly key: string },
  b: { readonly date: string; readonly key: string },
): number => b.date.localeCompare(a.date) || b.key.localeCompare(a.key);
