// A month and its editions → front pages on their days, one of them in the order of tabs. Never moves itself: keys are told to the screen.
import type { KeyboardEvent } from "react";
import { dayNumberOf, type IsoMonth } from "../../edition/calendar.ts";
import type { IsoDate } from "../../edition/dates.ts";
import { fullDate } from "../../language/format.ts";
import { pagePath } from "../routes.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { CalendarFrame } from "./CalendarFrame.tsx";
import type { Front } from "./front.ts";
import { FrontPage } from "./FrontPage.tsx";

interface CalendarProps {
  readonly title: string;
  readonly month: IsoMonth;
  readonly days: ReadonlyMap<IsoDate, readonly Front[]>;
  readonly aspect: number;
  readonly heading: string;
  readonly today: IsoDate;
  /** The day that Tab leads to. */
  readonly active: IsoDate;
  /** The day whose editions are laid out for choosing. */
  readonly opened: IsoDate | null;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onActive: (day: IsoDate) => void;
  readonly onSeveral: (day: IsoDate) => void;
}

export function Calendar({ title, days, today, active, opened, onKey, onActive, onSeveral, ...frame }: CalendarProps) {
  const { language } = useLanguage();
  const { archive } = useInsideWords();
  const renderDay = (day: IsoDate) => {
    const fronts = days.get(day) ?? [];
    const [first] = fronts;
    const place = {
      "data-day": day,
      tabIndex: day === active ? 0 : -1,
      "aria-current": day === today ? ("date" as const) : undefined,
      onFocus: () => onActive(day),
    };
    const date = fullDate(language, day);
    const face = <DayFace title={title} day={day} fronts={fronts} />;
    const here = fronts.some((front) => front.here) ? archive.onDevice : null;
    if (first === undefined)
      return (
        <td key={day} className="day" data-today={day === today ? "" : undefined} aria-label={date} {...place}>
          {face}
        </td>
      );
    const parts =
      fronts.length === 1
        ? [date, first.name, archive.pages({ pages: first.pages }), here]
        : [date, archive.editions({ count: fronts.length }), here];
    const label = parts.filter((part) => part !== null).join(", ");
    return (
      <td key={day} className="day" data-printed="" data-today={day === today ? "" : undefined}>
        {fronts.length === 1 ? (
          <a className="day-face" href={pagePath(title, first.key, 1)} aria-label={label} {...place}>
            {face}
          </a>
        ) : (
          <button
            type="button"
            className="day-face"
            aria-label={label}
            aria-haspopup="dialog"
            aria-expanded={opened === day}
            onClick={() => onSeveral(day)}
            {...place}
          >
            {face}
          </button>
        )}
      </td>
    );
  };
  return <CalendarFrame {...frame} renderDay={renderDay} onKeyDown={onKey} />;
}

interface DayFaceProps {
  readonly title: string;
  readonly day: IsoDate;
  readonly fronts: readonly Front[];
}

/** What eyes see of a day; its label says the same. */
function DayFace({ title, day, fronts }: DayFaceProps) {
  const [first] = fronts;
  return (
    <>
      <span className="day-line">
        <span className="day-number">{dayNumberOf(day)}</span>
        {fronts.some(({ here }) => here) && <span className="day-here" />}
      </span>
      <span className="day-space">
        {first && <FrontPage title={title} edition={first.key} cover={first.cover} />}
        {fronts.length > 1 && <span className="day-count" data-count={fronts.length} />}
      </span>
    </>
  );
}
