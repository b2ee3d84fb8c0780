// The nearest months with an edition → a step back and a step on, within thumb's reach. Never a step to a month without any.
import { monthNumberOf, yearOf, type IsoMonth } from "../../edition/calendar.ts";
import { monthOfYear } from "../../language/format.ts";
import { Icon } from "../../ui/Icon.tsx";
import { archivePath } from "../routes.ts";
import { useLanguage } from "../use-language.ts";

interface MonthStepsProps {
  readonly title: string;
  readonly before: IsoMonth | null;
  readonly after: IsoMonth | null;
}

export const monthPath = (title: string, month: IsoMonth): string =>
  archivePath(title, yearOf(month), monthNumberOf(month));

export function MonthSteps({ title, before, after }: MonthStepsProps) {
  const { language, strings } = useLanguage();
  const said = (month: IsoMonth): string => monthOfYear(language, `${month}-01`);
  return (
    <nav className="month-steps" aria-label={strings.archive.months}>
      {before !== null && (
        <a
          className="month-before"
          href={monthPath(title, before)}
          aria-label={strings.archive.previousMonth({ month: said(before) })}
        >
          <Icon name="previous" />
          <span>{said(before)}</span>
        </a>
      )}
      {after !== null && (
        <a
          className="month-after"
          href={monthPath(title, after)}
          aria-label={strings.archive.nextMonth({ month: said(after) })}
        >
          <span>{said(after)}</span>
          <Icon name="next" />
        </a>
      )}
    </nav>
  );
}
