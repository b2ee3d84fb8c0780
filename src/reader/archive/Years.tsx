// The years of a paper → one strip of links, the one on screen marked. Never a year without an edition, never more than fit a line or two.
import { archivePath } from "../routes.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { yearsAround } from "./years-around.ts";

interface YearsProps {
  readonly title: string;
  readonly years: readonly number[];
  readonly shown: number | null;
}

export function Years({ title, years, shown }: YearsProps) {
  const { archive: words } = useInsideWords();
  return (
    <nav className="years" aria-label={words.years}>
      {yearsAround(years, shown).map((year, index) =>
        year === null ? (
          <span key={`gap ${index}`} className="years-gap" aria-hidden="true">
            …
          </span>
        ) : (
          <a key={year} href={archivePath(title, year)} aria-current={year === shown ? "page" : undefined}>
            {year}
          </a>
        ),
      )}
    </nav>
  );
}
