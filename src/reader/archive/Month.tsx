// A month that is known → its calendar, gone through by keys, and the editions of a day that has several. Never loads a year.
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { monthOf, type IsoMonth } from "../../edition/calendar.ts";
import type { IsoDate } from "../../edition/dates.ts";
import { monthOfYear } from "../../language/calendar-format.ts";
import { WEEK_STARTS } from "../../language/locale.ts";
import { goTo } from "../navigation.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { Calendar } from "./Calendar.tsx";
import { DayEditions } from "./DayEditions.tsx";
import { byDay, latest, type Front, type MonthsAround } from "./front.ts";
import { landIn, stepOf } from "./month-grid.ts";
import { monthPath } from "./MonthSteps.tsx";

/** The day the reader is on. It outlives a change of month, and the wait for another year. */
export interface Chosen {
  readonly day: IsoDate;
  /** A key led to it: as soon as it is there, it is to have the focus. */
  readonly awaited: boolean;
}

interface MonthProps {
  readonly title: string;
  readonly month: IsoMonth;
  /** Of the whole year. */
  readonly fronts: readonly Front[];
  readonly aspect: number;
  readonly around: MonthsAround;
  readonly today: IsoDate;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen) => void;
}

export function Month({ title, month, fronts, aspect, around, today, chosen, onChoose }: MonthProps) {
  const { language } = useLanguage();
  const { archive: words } = useInsideWords();
  const place = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<IsoDate | null>(null);
  const days = byDay(fronts.filter(({ date }) => monthOf(date) === month));
  const start = monthOf(today) === month ? today : (latest([...days.keys()]) ?? `${month}-01`);
  const here = chosen !== null && monthOf(chosen.day) === month;
  const active = here ? chosen.day : start;
  const awaited = here && chosen.awaited;
  const several = opened === null ? undefined : days.get(opened);

  useEffect(() => {
    if (awaited) focusOn(place.current, active);
  }, [awaited, active]);

  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = stepOf(event.key, active, WEEK_STARTS[language]);
    if (step === null) return;
    event.preventDefault();
    if (step.month === 0) return focusOn(place.current, step.day);
    const next = step.month < 0 ? around.before : around.after;
    if (next === null) return;
    onChoose({ day: landIn(next, step, event.key), awaited: true });
    goTo(monthPath(title, next), { replace: true });
  };
  return (
    <div ref={place} className="archive-days">
      {days.size === 0 && (
        <p className="archive-empty">{words.emptyMonth({ month: monthOfYear(language, `${month}-01`) })}</p>
      )}
      <Calendar
        title={title}
        month={month}
        days={days}
        aspect={aspect}
        heading="archive-month"
        today={today}
        active={active}
        opened={several ? opened : null}
        onKey={onKey}
        onActive={(day) => onChoose({ day, awaited: false })}
        onSeveral={(day) => setOpened(day === opened ? null : day)}
      />
      {several && opened !== null && (
        <DayEditions
          key={opened}
          title={title}
          day={opened}
          fronts={several}
          onClose={() => {
            setOpened(null);
            focusOn(place.current, opened);
          }}
          onLeft={() => setOpened(null)}
        />
      )}
    </div>
  );
}

const focusOn = (place: HTMLElement | null, day: IsoDate): void =>
  place?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
