// A title and a month → its archive: years, the month's front pages, a field for a date. Never an edition itself, never another title's.
import { useEffect, useRef, useState } from "react";
import { isoMonth, monthOf, type IsoMonth } from "../../edition/calendar.ts";
import type { TitleIndex } from "../../edition/schema.ts";
import { NO_FACTS } from "../../language/failure.ts";
import { monthOfYear } from "../../language/calendar-format.ts";
import { Failure } from "../errors/Failure.tsx";
import { explain } from "../errors/remedies.ts";
import { useLibrary } from "../library-context.ts";
import { useScreen } from "../state.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { useLoad } from "../use-load.ts";
import { useScreenTitle } from "../use-screen-title.ts";
import { DayField } from "./DayField.tsx";
import { latest, monthsAround, monthsOf, yearsToKnow, type Front } from "./front.ts";
import { Month, type Chosen } from "./Month.tsx";
import { MonthSteps } from "./MonthSteps.tsx";
import { titleDay } from "./title-day.ts";
import { useBeginsInSight } from "./use-begins-in-sight.ts";
import { useArchive } from "./use-archive.ts";
import { aspectOf } from "./use-front-page.ts";
import { useOfflineLine } from "./use-offline-line.ts";
import { useNow } from "./use-now.ts";
import { useTight } from "./use-tight.ts";
import { Waiting } from "./Waiting.tsx";
import { Years } from "./Years.tsx";
import "../shell/serif-at-last.css";
import "../shell/text-screen.css";
import "./archive.css";

interface ArchiveScreenProps {
  readonly title: string;
  /** Null: the newest year there is. */
  readonly year: number | null;
  /** From 1; null: the year's newest month with an edition. */
  readonly month: number | null;
}

export function ArchiveScreen({ title, year, month }: ArchiveScreenProps) {
  const library = useLibrary();
  const { language, strings } = useLanguage();
  const { archive: words, nothing } = useInsideWords();
  const { loaded, again, want } = useArchive(title);
  const heading = useRef<HTMLHeadingElement>(null);
  const [field, setField] = useState<HTMLInputElement | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [stored] = useLoad(title, () => library.storedTitle(title).catch(() => null));
  const archive = loaded.state === "ready" ? loaded.value : null;
  const index = archive?.index ?? (stored.state === "ready" ? stored.value : null);
  useTitleOnScreen(index);
  const today = titleDay(index?.timeZone ?? null, useNow());
  const shownYear = year ?? latest(archive?.years ?? []);
  useOfflineLine(archive, shownYear, again);
  const fronts = shownYear === null ? null : (archive?.frontsIn(shownYear) ?? null);
  const shown = monthShown(shownYear, month, fronts);
  const name = words.title({ title: index?.name ?? "" }).trim();
  const monthSaid = shown === null ? null : monthOfYear(language, `${shown}-01`);
  const said = monthSaid ?? shownYear?.toString() ?? (archive === null ? words.loading : null);
  useScreenTitle(monthSaid === null ? name : `${name} – ${monthSaid}`);

  const years = archive?.years ?? [];
  /** A single one stands in the month's name already. Not known yet: as many papers have several, their room is kept. */
  const hasYears = archive === null ? (index?.years.length ?? 2) > 1 : years.length > 1;
  const hasField = archive !== null && years.length > 0;
  const fieldInSight = useBeginsInSight(field?.form ?? null);
  const tight = useTight();
  const nearby = shown ?? (shownYear === null ? null : isoMonth(shownYear, 1));
  const around =
    archive === null || nearby === null || fronts === null
      ? { before: null, after: null, years: [] }
      : monthsAround(nearby, years, archive.frontsIn);
  useWanted(
    want,
    archive === null || archive.offline || nearby === null ? [] : yearsToKnow(nearby, years, archive.frontsIn),
  );

  if (loaded.state === "failed") return <Failure error={loaded.error} facts={{ ...NO_FACTS, title }} onRetry={again} />;
  const failure = archive === null || shownYear === null ? null : archive.failureIn(shownYear);
  const aspect = monthAspect(fronts, shown, index);
  const marksDays = fronts?.some(({ here, date }) => here && monthOf(date) === shown) ?? false;
  const inside = () => {
    if (failure !== null)
      return (
        <div className="archive-failure" role="alert">
          <p>{explain(failure, strings.failures).sentence}</p>
          <button type="button" className="primary" onClick={again}>
            {strings.nav.retry}
          </button>
        </div>
      );
    if (archive !== null && shownYear === null)
      return (
        <p className="archive-empty">
          {archive.offline ? words.nothingHere : nothing.noEditions({ title: index?.name ?? title })}
        </p>
      );
    if (archive === null || fronts === null) return <Waiting month={shown ?? monthOf(today)} aspect={aspect} />;
    if (shown === null) return <p className="archive-empty">{words.emptyYear({ year: shownYear ?? 0 })}</p>;
    return (
      <Month
        key={shown}
        title={title}
        month={shown}
        fronts={fronts}
        aspect={aspect}
        around={around}
        today={today}
        chosen={chosen}
        onChoose={setChosen}
      />
    );
  };
  return (
    <div className="archive">
      <h1>{strings.nav.archive}</h1>
      {hasYears && <Years title={title} years={years} shown={shownYear} />}
      <section className="archive-month" aria-labelledby={said === null ? undefined : "archive-month"}>
        <div className="archive-month-top">
          {said !== null && (
            <h2 ref={heading} id="archive-month" tabIndex={-1} aria-live="polite">
              {said}
            </h2>
          )}
          {marksDays && (
            <p className="archive-key" aria-hidden="true">
              <span className="day-here" /> {words.onDevice}
            </p>
          )}
        </div>
        {inside()}
        <MonthSteps
          title={title}
          year={shownYear}
          before={around.before}
          after={around.after}
          tight={tight}
          onFindDay={hasField && !fieldInSight && !tight ? () => field?.focus() : null}
          onFocusLost={() => heading.current?.focus()}
        />
      </section>
      {hasField && <DayField title={title} archive={archive} today={today} onWant={want} field={setField} />}
    </div>
  );
}

function monthShown(year: number | null, month: number | null, fronts: readonly Front[] | null): IsoMonth | null {
  if (year === null) return null;
  return month === null ? latest(monthsOf(fronts ?? [])) : isoMonth(year, month);
}

/** A tabloid's, until a cover says better. */
const TABLOID = 0.65;

/** Of the month's tallest front page: every day has room for it before it comes. */
function monthAspect(fronts: readonly Front[] | null, month: IsoMonth | null, index: TitleIndex | null): number {
  const inMonth = (fronts ?? []).filter(({ date }) => month !== null && monthOf(date) === month);
  const covers = inMonth.flatMap(({ cover }) => (cover === null ? [] : [cover]));
  const known = covers.length > 0 ? covers : (index?.latest ?? []).slice(0, 1).map(({ cover }) => cover);
  return known.length === 0 ? TABLOID : Math.min(...known.map(aspectOf));
}

function useTitleOnScreen(index: TitleIndex | null): void {
  useEffect(() => {
    if (index !== null) useScreen.setState({ title: index });
  }, [index]);
}

function useWanted(want: (years: readonly number[]) => void, years: readonly number[]): void {
  const wanted = years.join(" ");
  useEffect(() => {
    if (wanted !== "") want(wanted.split(" ").map(Number));
  }, [want, wanted]);
}
