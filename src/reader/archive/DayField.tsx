// What a reader types → the day it means, said in full, and its editions or the nearest before. Never opens anything before Enter or a tap.
import { useEffect, useId, useRef, useState, type FormEvent, type Ref } from "react";
import { usePathname } from "wouter/use-browser-location";
import type { IsoDate } from "../../edition/dates.ts";
import type { KoranError } from "../../edition/errors.ts";
import { dayWordsEnglish } from "../../language/day-words-english.ts";
import { dayWordsIndonesian } from "../../language/day-words-indonesian.ts";
import { fullDate } from "../../language/format.ts";
import { readDay, type ReadDay } from "../../language/read-day.ts";
import { Drawn } from "../../ui/Icon.tsx";
import { SIGNS } from "../../ui/signs.ts";
import { explain } from "../errors/remedies.ts";
import { goTo } from "../navigation.ts";
import { pagePath } from "../routes.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { findDay, type FoundDay, type Front } from "./front.ts";
import type { Archive } from "./archive-of.ts";

/** A date half typed is no mistake yet. */
const PATIENCE_MS = 800;

interface DayFieldProps {
  readonly title: string;
  readonly archive: Archive;
  readonly today: IsoDate;
  /** A year that must be known first. */
  readonly onWant: (years: readonly number[]) => void;
  readonly field: Ref<HTMLInputElement>;
}

export function DayField({ title, archive, today, onWant, field: input }: DayFieldProps) {
  const { language, strings } = useLanguage();
  const { archive: words } = useInsideWords();
  const [typed, setTyped] = useState("");
  const [settled, setSettled] = useState("");
  /** Enter opens what was found, or what will be, unless the reader turns to something else meanwhile. */
  const entered = useRef<{ readonly path: string; readonly failure: KoranError | null } | null>(null);
  const path = usePathname();
  const field = useId();
  const form = useRef<HTMLFormElement>(null);
  const offers = useRef<HTMLUListElement>(null);
  const dayWords = language === "id" ? [dayWordsIndonesian, dayWordsEnglish] : [dayWordsEnglish, dayWordsIndonesian];
  const read: ReadDay | null = typed.trim() === "" ? null : readDay(typed, today, dayWords);
  const day = read?.kind === "day" ? read.day : null;
  const found = day === null ? null : findDay(day, archive.years, archive.frontsIn);
  const fronts = found === null ? [] : frontsOf(found);
  const missing = found?.kind === "unknown" ? found.year : null;
  const failure = missing === null ? null : archive.failureIn(missing);

  useEffect(() => {
    const patience = setTimeout(() => setSettled(typed), PATIENCE_MS);
    return () => clearTimeout(patience);
  }, [typed]);
  // What is typed is answered below it, where the bars at the window's foot may lie.
  useEffect(() => {
    const isAnswered = fronts.length > 0 || settled === typed;
    if (typed !== "" && isAnswered) form.current!.scrollIntoView({ block: "nearest" });
  }, [typed, settled, fronts.length]);
  useEffect(() => {
    if (missing !== null) onWant([missing]);
  }, [missing, onWant]);
  useEffect(() => {
    const under = entered.current;
    if (under === null) return;
    const isOver = under.path !== path || (failure !== null && failure !== under.failure);
    if (!isOver && (found === null || found.kind === "unknown")) return;
    entered.current = null;
    if (!isOver && found !== null && found.kind !== "unknown") follow(title, found, offers.current);
  }, [found, title, offers, failure, path]);

  const say = (): string => {
    if (read === null) return words.dayHint;
    if (read.kind === "no-such-day") return settled === typed ? words.noSuchDay : "";
    if (read.kind === "unknown") return settled === typed ? words.notADay : "";
    const date = fullDate(language, read.day);
    if (failure !== null) return `${date}: ${explain(failure, strings.failures).sentence}`;
    if (found?.kind === "there") return date;
    return found?.kind === "none" ? words.noneOn({ date }) : words.looking({ date });
  };
  const offer = (front: Front): string => {
    if (found?.kind === "none") {
      const date = [fullDate(language, front.date), front.name].filter((part) => part !== null).join(", ");
      return words.nearestBefore({ date });
    }
    return fronts.length === 1 ? words.openDay : (front.name ?? words.unnamed);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setSettled(typed);
    if (found === null) return;
    if (found.kind === "unknown") {
      entered.current = { path, failure };
      onWant([found.year]);
    } else follow(title, found, offers.current);
  };
  return (
    <form
      ref={form}
      className="day-field"
      onSubmit={submit}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) entered.current = null;
      }}
    >
      <label htmlFor={field}>{words.day}</label>
      <input
        ref={input}
        id={field}
        type="text"
        value={typed}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        aria-describedby={`${field}-answer`}
        onChange={({ target }) => {
          setTyped(target.value);
          entered.current = null;
        }}
      />
      <p id={`${field}-answer`} className="day-answer" role="status" data-said={read?.kind ?? "hint"}>
        {say()}
      </p>
      {fronts.length > 0 && (
        <ul ref={offers}>
          {fronts.map((front) => (
            <li key={front.key}>
              <a className="way-on" href={pagePath(title, front.key, 1)}>
                {offer(front)} <Drawn path={SIGNS.onward} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

function frontsOf(found: FoundDay): readonly Front[] {
  if (found.kind === "unknown") return [];
  return found.kind === "there" ? found.fronts : found.before;
}

/** What Enter does: to the edition, or, where that day has none, to the offer of another. */
function follow(title: string, found: Exclude<FoundDay, { kind: "unknown" }>, offers: HTMLElement | null): void {
  if (found.kind === "there") goTo(pagePath(title, found.fronts[0]!.key, 1));
  else offers?.querySelector("a")?.focus();
}
