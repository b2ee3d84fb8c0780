// The nearest months with an edition → a step back and a step on, within thumb's reach. Never a step to a month without any.
import { useLayoutEffect, useRef } from "react";
import { monthNumberOf, yearOf, type IsoMonth } from "../../edition/calendar.ts";
import { monthOfYear } from "../../language/format.ts";
import { Icon } from "../../ui/Icon.tsx";
import { archivePath } from "../routes.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";

interface MonthStepsProps {
  readonly title: string;
  readonly before: IsoMonth | null;
  readonly after: IsoMonth | null;
  /** The step that had the focus leads nowhere any more, or not yet: the focus is nobody's. */
  readonly onFocusLost: () => void;
}

export const monthPath = (title: string, month: IsoMonth): string =>
  archivePath(title, yearOf(month), monthNumberOf(month));

export function MonthSteps({ title, before, after, onFocusLost }: MonthStepsProps) {
  const { language } = useLanguage();
  const { archive: words } = useInsideWords();
  const said = (month: IsoMonth): string => monthOfYear(language, `${month}-01`);
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
          <span>{said(before)}</span>
        </a>
      )}
      {after !== null && (
        <a className="month-after" href={monthPath(title, after)} aria-label={words.nextMonth({ month: said(after) })}>
          <span>{said(after)}</span>
          <Icon name="next" />
        </a>
      )}
    </nav>
  );
}
