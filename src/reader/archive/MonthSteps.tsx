// The nearest months with an edition → a step back and a step on, and between them the way to the field for a date, within thumb's reach.
// Never a step to a month without any.
import { useLayoutEffect, useRef } from "react";
import { monthNumberOf, yearOf, type IsoMonth } from "../../edition/calendar.ts";
import { monthName, monthOfYear } from "../../language/calendar-format.ts";
import { Icon } from "../../ui/Icon.tsx";
import { archivePath } from "../routes.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";

interface MonthStepsProps {
  readonly title: string;
  /** On screen. */
  readonly year: number | null;
  readonly before: IsoMonth | null;
  readonly after: IsoMonth | null;
  /** No bar that stays in sight: its words would take the days' room. */
  readonly tight: boolean;
  /** To the field for a date; null where that is in sight, or there is none. */
  readonly onFindDay: (() => void) | null;
  /** The step that had the focus leads nowhere any more, or not yet: the focus is nobody's. */
  readonly onFocusLost: () => void;
}

export const monthPath = (title: string, month: IsoMonth): string =>
  archivePath(title, yearOf(month), monthNumberOf(month));

export function MonthSteps({ title, year, before, after, tight, onFindDay, onFocusLost }: MonthStepsProps) {
  const { language } = useLanguage();
  const { archive: words } = useInsideWords();
  const said = (month: IsoMonth): string => monthOfYear(language, `${month}-01`);
  /** Without the year of the month on screen: three ways share the width of a phone. */
  const short = (month: IsoMonth): string =>
    yearOf(month) === year ? monthName(language, `${month}-01`) : said(month);
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (focused.current === null || focused.current.isConnected) return;
    focused.current = null;
    onFocusLost();
  });
  return (
    <nav
      className="month-steps"
      aria-label={words.months}
      data-tight={tight || undefined}
      onFocus={({ target }) => (focused.current = target)}
      onBlur={() => (focused.current = null)}
    >
      {before !== null && (
        <a
          className="month-before"
          href={monthPath(title, before)}
          aria-label={words.previousMonth({ month: said(before) })}
        >
          <Icon name="previous" />
          <span>{short(before)}</span>
        </a>
      )}
      <button type="button" className="month-find" hidden={onFindDay === null} onClick={onFindDay ?? undefined}>
        {words.day}
      </button>
      {after !== null && (
        <a className="month-after" href={monthPath(title, after)} aria-label={words.nextMonth({ month: said(after) })}>
          <span>{short(after)}</span>
          <Icon name="next" />
        </a>
      )}
    </nav>
  );
}
