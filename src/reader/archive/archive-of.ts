// The index, this device's shelf and the years that came → what the archive lists, and how much of it is only this device's word. Pure.
import { yearOf } from "../../edition/calendar.ts";
import { isCutOff, type KoranError } from "../../edition/errors.ts";
import type { EditionLine, TitleIndex } from "../../edition/schema.ts";
import type { StoredEdition } from "../../library/types.ts";
import { frontOfLine, frontOfStored, type FrontsIn } from "./front.ts";

export interface Archive {
  /** Null where this device never saw it and cannot ask. */
  readonly index: TitleIndex | null;
  /** No network to ask for years: beside those that came before, only what this device holds is listed. */
  readonly offline: boolean;
  /** With an edition, in any order. */
  readonly years: readonly number[];
  readonly frontsIn: FrontsIn;
  /** Why nothing at all is known of the editions of a year. */
  readonly failureIn: (year: number) => KoranError | null;
  /** Whether the network may know more of a year than is listed. Not where a failure stands in its place. */
  readonly isBehind: (year: number | null) => boolean;
}

export interface Basis {
  readonly index: TitleIndex | null;
  /** Whether the network itself gave the index. */
  readonly fresh: boolean;
  readonly offline: boolean;
  readonly shelf: readonly StoredEdition[];
}

/** What came of asking for a year: a failure leaves the lines that came before it. */
export interface YearAnswer {
  readonly lines: readonly EditionLine[] | null;
  readonly error: KoranError | null;
  /** Whether the network may know a newer list than these lines. */
  readonly behind: boolean;
}
export type YearAnswers = Readonly<Record<number, YearAnswer>>;

export function archiveOf({ index, fresh, offline, shelf }: Basis, known: YearAnswers): Archive {
  const here = new Set(shelf.map(({ key }) => key));
  const onShelf = (year: number) => shelf.filter(({ date }) => yearOf(date) === year).map(frontOfStored);
  const listed = (index?.years ?? []).filter(({ editions }) => editions > 0).map(({ year }) => year);
  const cameBefore = listed.filter((year) => known[year]?.lines);
  const years = offline ? [...new Set([...shelf.map(({ date }) => yearOf(date)), ...cameBefore])] : listed;
  const frontsIn: FrontsIn = (year) => {
    const { lines = null, error = null } = known[year] ?? {};
    if (lines !== null) return lines.map((line) => frontOfLine(line, here));
    if (offline) return onShelf(year);
    if (!years.includes(year)) return [];
    const held = error !== null && isCutOff(error.code) ? onShelf(year) : [];
    return held.length > 0 ? held : null;
  };
  const failureIn = (year: number): KoranError | null =>
    frontsIn(year) === null ? (known[year]?.error ?? null) : null;
  const isBehind = (year: number | null): boolean =>
    year === null ? !fresh : failureIn(year) === null && (!fresh || (known[year]?.behind ?? false));
  return { index, offline, years, frontsIn, failureIn, isBehind };
}
