// A title's index and a day without an edition → the edition to read instead. Pure; apart from newest.ts, which the first page waits for.
import type { IsoDate } from "../../edition/dates.ts";
import type { EditionLine, TitleIndex } from "../../edition/schema.ts";

const DAY_MS = 86_400_000;
const daysBetween = (a: IsoDate, b: IsoDate): number => Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS;

/** The edition published nearest to a day; of two as near, the later one; of one day, the one the index names first.
 *  @param asked the key that could not be had. @returns null where there is no other. */
export function nearestPublished({ latest }: TitleIndex, day: IsoDate, asked: string): EditionLine | null {
  const nearer = (a: EditionLine, b: EditionLine): number =>
    daysBetween(a.date, day) - daysBetween(b.date, day) || b.date.localeCompare(a.date);
  return latest.filter(({ key }) => key !== asked).sort(nearer)[0] ?? null;
}
