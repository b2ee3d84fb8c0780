// A month → its weeks as a table under the names of the weekdays, every day of one size. Never what stands in a day.
import type { KeyboardEvent, ReactNode } from "react";
import type { IsoMonth } from "../../edition/calendar.ts";
import type { IsoDate } from "../../edition/dates.ts";
import { shortWeekday, weekday } from "../../language/calendar-format.ts";
import { WEEK_STARTS } from "../../language/locale.ts";
import { useLanguage } from "../use-language.ts";
import { anyWeek, weeksOf } from "./month-grid.ts";

interface CalendarFrameProps {
  readonly month: IsoMonth;
  /** Width by height of the tallest sheet. */
  readonly aspect: number;
  /** A whole `<td>`. */
  readonly renderDay: (day: IsoDate) => ReactNode;
  /** The id of its heading, where the days can be gone through by keys; null for a picture of a calendar. */
  readonly heading: string | null;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

export function CalendarFrame({ month, aspect, renderDay, heading, onKeyDown }: CalendarFrameProps) {
  const { language } = useLanguage();
  const weekStart = WEEK_STARTS[language];
  return (
    <table
      className="calendar"
      role={heading === null ? "presentation" : "grid"}
      aria-labelledby={heading ?? undefined}
      aria-hidden={heading === null || undefined}
      data-known={heading === null ? undefined : ""}
      style={{ "--month-aspect": aspect }}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {anyWeek(weekStart).map((day) => (
            <th key={day} scope="col">
              <span aria-hidden="true">{shortWeekday(language, day)}</span>
              <span className="visually-hidden">{weekday(language, day)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month, weekStart).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, column) => (day === null ? <td key={column} /> : renderDay(day)))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
