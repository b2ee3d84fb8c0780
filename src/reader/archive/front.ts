// Lines of an index, or of this device's shelf → the front pages of the archive, and which lie around a day or a month. Pure.
import { monthOf, yearOf, type IsoMonth } from "../../edition/calendar.ts";
import type { IsoDate } from "../../edition/dates.ts";
import type { EditionLine, Picture } from "../../edition/schema.ts";
import type { StoredEdition } from "../../library/types.ts";

/** One edition as the archive shows it. */
export interface Front {
  readonly key: string;
  readonly date: IsoDate;
  readonly name: string | null;
  readonly pages: number;
  /** Null where only the edition itself knows it. */
  readonly cover: Picture | null;
  /** Whether it can be read without a network. */
  readonly here: boolean;
}

export const frontOfLine = ({ key, date, name, pages, cover }: EditionLine, here: ReadonlySet<string>): Front => ({
  key,
  date,
  name,
  pages,
  cover,
  here: here.has(key),
});

export const frontOfStored = ({ key, date, name, pages }: StoredEdition): Front => ({
  key,
  date,
  name,
  pages,
  cover: null,
  here: true,
});

/** By day; editions of one day keep their order. O(n). */
export function byDay(fronts: readonly Front[]): ReadonlyMap<IsoDate, readonly Front[]> {
  const days = new Map<IsoDate, Front[]>();
  for (const front of fronts) days.set(front.date, [...(days.get(front.date) ?? []), front]);
  return days;
}

/** Months with an edition, oldest first. */
export const monthsOf = (fronts: readonly Front[]): IsoMonth[] =>
  [...new Set(fronts.map(({ date }) => monthOf(date)))].sort();

/** The greatest of some texts that sort, or null for none. */
export const latest = <T extends string | number>(some: readonly T[]): T | null =>
  some.reduce<T | null>((best, one) => (best === null || one > best ? one : best), null);
const earliest = <T extends string | number>(some: readonly T[]): T | null =>
  some.reduce<T | null>((best, one) => (best === null || one < best ? one : best), null);

/** Editions of a year, or null while they are not known. */
export type FrontsIn = (year: number) => readonly Front[] | null;

export interface MonthsAround {
  /** The nearest months with an edition; null where there is none, or it is not known yet. */
  readonly before: IsoMonth | null;
  readonly after: IsoMonth | null;
  /** Years that must be known to say so. */
  readonly years: readonly number[];
}

/** The years to know for a month, for the steps from it, and for the steps after those: a reader goes through months faster than they come. */
export function yearsToKnow(month: IsoMonth, years: readonly number[], frontsIn: FrontsIn): number[] {
  const { before, after, years: beside } = monthsAround(month, years, frontsIn);
  const next = [before, after].flatMap((other) => (other === null ? [] : monthsAround(other, years, frontsIn).years));
  return [...new Set([yearOf(month), ...beside, ...next])].filter((year) => years.includes(year));
}

/** @param years with an edition, in any order. */
export function monthsAround(month: IsoMonth, years: readonly number[], frontsIn: FrontsIn): MonthsAround {
  const year = yearOf(month);
  const here = monthsOf(frontsIn(year) ?? []);
  const before = latest(here.filter((other) => other < month));
  const after = earliest(here.filter((other) => other > month));
  const yearBefore = before === null ? latest(years.filter((other) => other < year)) : null;
  const yearAfter = after === null ? earliest(years.filter((other) => other > year)) : null;
  const monthsIn = (other: number | null): IsoMonth[] => (other === null ? [] : monthsOf(frontsIn(other) ?? []));
  return {
    before: before ?? latest(monthsIn(yearBefore)),
    after: after ?? earliest(monthsIn(yearAfter)),
    years: [yearBefore, yearAfter].filter((other) => other !== null),
  };
}

export type FoundDay =
  | { readonly kind: "there"; readonly fronts: readonly Front[] }
  /** `before`: the editions of the nearest earlier day with an edition. */
  | { readonly kind: "none"; readonly before: readonly Front[] }
  /** `year` must be known first. */
  | { readonly kind: "unknown"; readonly year: number };

/** @param years with an edition, in any order. */
export function findDay(day: IsoDate, years: readonly number[], frontsIn: FrontsIn): FoundDay {
  const sofar = years.filter((year) => year <= yearOf(day)).sort((a, b) => b - a);
  for (const year of sofar) {
    const fronts = frontsIn(year);
    if (fronts === null) return { kind: "unknown", year };
    const days = byDay(fronts);
    const there = days.get(day);
    if (there) return { kind: "there", fronts: there };
    const nearest = latest([...days.keys()].filter((other) => other < day));
    if (nearest !== null) return { kind: "none", before: days.get(nearest) ?? [] };
  }
  return { kind: "none", before: [] };
}
