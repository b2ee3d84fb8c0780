// Days and months as text → the days and months around them. Never reads the clock, never knows a time zone: a day is already somebody's.
import type { IsoDate } from "./dates.ts";

/** "2026-11". Sorts as text. */
export type IsoMonth = string;

/** As `Date` counts them. */
export const SUNDAY = 0;
export const MONDAY = 1;

const DAY_MS = 86_400_000;
const noon = (day: IsoDate): number => Date.parse(`${day}T12:00:00Z`);
const twoDigits = (number: number): string => String(number).padStart(2, "0");

export const addDays = (day: IsoDate, count: number): IsoDate =>
  new Date(noon(day) + count * DAY_MS).toISOString().slice(0, 10);

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: IsoDate): number => new Date(noon(day)).getUTCDay();

/** Of a day or of a month. */
export const yearOf = (day: string): number => Number(day.slice(0, 4));
export const monthOf = (day: IsoDate): IsoMonth => day.slice(0, 7);
export const dayNumberOf = (day: IsoDate): number => Number(day.slice(8));

/** @param month from 1. */
export const isoMonth = (year: number, month: number): IsoMonth =>
  `${String(year).padStart(4, "0")}-${twoDigits(month)}`;

/** From 1. */
export const monthNumberOf = (month: IsoMonth): number => Number(month.slice(5, 7));

export function addMonths(month: IsoMonth, count: number): IsoMonth {
  const months = yearOf(month) * 12 + monthNumberOf(month) - 1 + count;
  return isoMonth(Math.floor(months / 12), (months % 12) + 1);
}

/** Never by the first day after it: no text names the one after the year 9999. */
export function daysIn(month: IsoMonth): number {
  const first = new Date(noon(`${month}-01`));
  first.setUTCMonth(first.getUTCMonth() + 1, 0);
  return first.getUTCDate();
}

/** The day of a month with this number, or the month's last where it is shorter. */
export const dayOrLast = (month: IsoMonth, number: number): IsoDate =>
  `${month}-${twoDigits(Math.min(number, daysIn(month)))}`;
