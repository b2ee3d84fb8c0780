// Parts of a day → what a calendar prints of it. Apart from format.ts, which loads with the first page.
import { dayFormat, inBrief } from "./format.ts";

/** "November 2026". */
export const monthOfYear = dayFormat(({ month, year }) => `${month} ${year}`);
/** "November". */
export const monthName = dayFormat(({ month }) => month);
/** "Selasa". */
export const weekday = dayFormat((said) => said.weekday);
/** "Sel". */
export const shortWeekday = dayFormat((said) => inBrief(said.weekday));
