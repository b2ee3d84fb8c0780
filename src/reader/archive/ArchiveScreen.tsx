// A title and a year → its editions by date, newest first, with those on this device marked. Never a cover yet, never another title's.
import { useEffect } from "react";
import { monthName, dayInMonth } from "../../language/format.ts";
import type { EditionLine, TitleIndex } from "../../edition/schema.ts";
import type { Library } from "../../library/types.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Failure } from "../errors/Failure.tsx";
import { NO_FACTS } from "../../language/failure.ts";
import { useLibrary } from "../library-context.ts";
import { archivePath, pagePath } from "../routes.ts";
import { useScreen } from "../state.ts";
import { useLanguage } from "../use-language.ts";
import { useLoad } from "../use-load.ts";
import { useScreenTitle } from "../use-screen-title.ts";
import { byMonth } from "./by-month.ts";
import "../../ui/serif.css";
import "../shell/text-screen.css";

interface ArchiveScreenProps {
  readonly title: string;
  /** Null: the newest year there is. */
  readonly year: number | null;
}

interface Archive {
  readonly index: TitleIndex;
  readonly year: number | null;
  readonly editions: readonly EditionLine[];
  readonly here: ReadonlySet<string>;
  readonly from: "device" | "network";
}

async function readArchive(
  library: Library,
  title: string,
  asked: number | null,
  signal: AbortSignal,
): Promise<Archive> {
  const [{ index, from }, shelf] = await Promise.all([
    library.title(title, { signal }),
    library.shelf().catch(() => []),
  ]);
  const years = index.years.map((line) => line.year);
  const year = asked ?? (years.length === 0 ? null : Math.max(...years));
  const editions =
    year === null || !years.includes(year) ? [] : (await library.year(title, year, { signal })).index.editions;
  const here = new Set(shelf.filter((line) => line.title === title).map((line) => line.key));
  return { index, year, editions, here, from };
}

export function ArchiveScreen({ title, year }: ArchiveScreenProps) {
  const library = useLibrary();
  const { language, strings } = useLanguage();
  const [loaded, again] = useLoad(`${title}/${year}`, (signal) => readArchive(library, title, year, signal));
  const archive = loaded.state === "ready" ? loaded.value : null;
  const heading = strings.archive.title({ title: archive?.index.name ?? "" }).trim();
  useScreenTitle(heading);
  useEffect(() => {
    if (archive) useScreen.setState({ title: archive.index });
  }, [archive]);

  if (loaded.state === "failed") return <Failure error={loaded.error} facts={{ ...NO_FACTS, title }} onRetry={again} />;
  if (archive === null) return <div className="text-screen" aria-busy="true" />;
  return (
    <div className="text-screen">
      <h1>{heading}</h1>
      {archive.from === "device" && <p className="muted">{strings.archive.onlyOnDevice}</p>}
      <Years title={title} years={archive.index.years.map((line) => line.year)} shown={archive.year} />
      {archive.editions.length === 0 && <p>{strings.archive.empty}</p>}
      {byMonth(archive.editions).map(({ month, editions }) => (
        <section key={month} className="month">
          <h2>{monthName(language, `${month}-01`)}</h2>
          <ul className="lines">
            {editions.map((edition) => (
              <li key={edition.key}>
                <a href={pagePath(title, edition.key, 1)}>
                  <span className="lines-day">
                    {dayInMonth(language, edition.date)}
                    {edition.name !== null && ` · ${edition.name}`}
                  </span>
                  <span className="lines-note">
                    {archive.here.has(edition.key) && (
                      <>
                        <Icon name="here" /> {strings.archive.onDevice} ·{" "}
                      </>
                    )}
                    {strings.archive.pages({ pages: edition.pages })}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface YearsProps {
  readonly title: string;
  readonly years: readonly number[];
  readonly shown: number | null;
}

function Years({ title, years, shown }: YearsProps) {
  const { strings } = useLanguage();
  if (years.length < 2) return shown === null ? null : <p className="year">{shown}</p>;
  return (
    <nav className="years" aria-label={strings.archive.year}>
      {[...years]
        .sort((a, b) => b - a)
        .map((year) => (
          <a key={year} href={archivePath(title, year)} aria-current={year === shown ? "page" : undefined}>
            {year}
          </a>
        ))}
    </nav>
  );
}
