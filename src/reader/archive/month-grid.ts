// A month → its weeks, and a key on one of its days → the day it leads to. Pure; knows no edition and no clock.
import {
  addDays,
  addMonths,
  dayNumberOf,
  dayOrLast,
  daysIn,
  monthOf,
  weekdayOf,
  type IsoMonth,
} from "../../edition/calendar.ts";
import type { IsoDate } from "../../edition/dates.ts";

/** Seven places a week; null where another month's day would stand. @param weekStart 0 for Sunday. */
export function weeksOf(month: IsoMonth, weekStart: number): (IsoDate | null)[][] {
  const lead = columnOf(`${month}-01`, weekStart);
  const length = daysIn(month);
  return Array.from({ length: Math.ceil((lead + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, column) => {
      const number = week * 7 + column - lead + 1;
      return number < 1 || number > length ? null : dayOrLast(month, number);
    }),
  );
}

/** From 0. */
const columnOf = (day: IsoDate, weekStart: number): number => (weekdayOf(day) - weekStart + 7) % 7;

/** A week of days that begins as weeks do here, for the names above the columns. */
export function anyWeek(weekStart: number): IsoDate[] {
  const sunday = "2023-01-01";
  return Array.from({ length: 7 }, (_, column) => addDays(sunday, weekStart + column));
}

export interface Step {
  readonly day: IsoDate;
  /** Left or right of the month: -1 before it, 1 after it. */
  readonly month: -1 | 0 | 1;
}

/** As the ARIA Authoring Practices' date grid. @returns null for a key that moves nothing. */
export function stepOf(key: string, day: IsoDate, weekStart: number): Step | null {
  /** By its sign and not by the days as text, for no text names a day after the year 9999. */
  const days = (count: number): Step => {
    const other = addDays(day, count);
    return { day: other, month: monthOf(other) === monthOf(day) ? 0 : count < 0 ? -1 : 1 };
  };
  /** The week's end, or the month's where that comes first. */
  const within = (count: number): Step => {
    const { day: other, month } = days(count);
    if (month === 0) return { day: other, month };
    return { day: dayOrLast(monthOf(day), month < 0 ? 1 : daysIn(monthOf(day))), month: 0 };
  };
  const months = (count: -1 | 1): Step => ({
    day: dayOrLast(addMonths(monthOf(day), count), dayNumberOf(day)),
    month: count,
  });
  const column = columnOf(day, weekStart);
  switch (key) {
    case "ArrowLeft":
      return days(-1);
    case "ArrowRight":
      return days(1);
    case "ArrowUp":
      return days(-7);
    case "ArrowDown":
      return days(7);
    case "Home":
      return within(-column);
    case "End":
      return within(6 - column);
    case "PageUp":
      return months(-1);
    case "PageDown":
      return months(1);
    default:
      return null;
  }
}

/** Where a step out of a month lands, when months between it and `month` have no edition. @param month the one it leads to. */
export function landIn(month: IsoMonth, step: Step, key: string): IsoDate {
  if (monthOf(step.day) === month) return step.day;
  if (key.startsWith("Page")) return dayOrLast(month, dayNumberOf(step.day));
  return dayOrLast(month, step.month < 0 ? daysIn(month) : 1);
}
