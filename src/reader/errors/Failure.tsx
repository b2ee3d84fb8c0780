// A failure and what is known about it → one sentence and a way on, where the screen would be. Never a stack, never a dead end.
import type { ReactNode } from "react";
import type { KoranError } from "../../edition/errors.ts";
import { NO_FACTS, type FailureFacts } from "../../language/failure.ts";
import { Drawn } from "../../ui/Icon.tsx";
import { SIGNS } from "../../ui/signs.ts";
import { archivePath, pagePath } from "../routes.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { explain, type Remedy } from "./remedies.ts";

interface FailureProps {
  readonly error: KoranError;
  readonly facts?: FailureFacts;
  /** The title and edition the address names, where it names any. */
  readonly title?: string | null;
  readonly edition?: string | null;
  /** Of the edition asked for, as it is read; where the sentence does not name it. */
  readonly day?: string | null;
  readonly onRetry: () => void;
  /** What else there is to do, under the way on. */
  readonly children?: ReactNode;
}

export function Failure({
  error,
  facts = NO_FACTS,
  title = null,
  edition = null,
  day = null,
  onRetry,
  children,
}: FailureProps) {
  const { strings } = useLanguage();
  const { wayOn } = useInsideWords();
  const { sentence, remedy } = explain(error, strings.failures, facts);
  const [what, advice] = sentence.split("\n");
  const link = linkOf(remedy, { title, edition, pages: facts.pages });
  const words =
    remedy === "last-page"
      ? wayOn.lastPage({ page: facts.pages ?? 1 })
      : remedy === "reload"
        ? strings.nav.reload
        : wayOn[WORDS[remedy]];
  return (
    <div className="failure" role="alert">
      {day !== null && <p className="failure-day">{day}</p>}
      <h1 className="failure-sentence" tabIndex={-1} data-code={error.code}>
        {asHeading(what!)}
      </h1>
      {advice !== undefined && <p>{advice}</p>}
      {link === null ? (
        <button type="button" className="primary" onClick={remedy === "reload" ? () => location.reload() : onRetry}>
          {words}
        </button>
      ) : (
        <a className="way-on" href={link}>
          {words} <Drawn path={SIGNS.onward} />
        </a>
      )}
      {children}
    </div>
  );
}

/** A headline ends in no full stop. */
const asHeading = (sentence: string): string => sentence.replace(/\.$/u, "");

const WORDS = {
  retry: "retry",
  archive: "archive",
  titles: "titles",
  today: "today",
  "first-page": "firstPage",
  shelf: "shelf",
  settle: "settle",
} as const satisfies Record<Exclude<Remedy, "last-page" | "reload">, string>;

interface Place {
  readonly title: string | null;
  readonly edition: string | null;
  readonly pages: number | null;
}

/** Null: the way on is a button, since it does something here. */
function linkOf(remedy: Remedy, { title, edition, pages }: Place): string | null {
  const front = title === null ? "/" : `/${title}`;
  switch (remedy) {
    case "retry":
    case "reload":
      return null;
    case "archive":
      return title === null ? "/" : archivePath(title);
    case "titles":
      return "/";
    case "today":
    case "settle":
      return front;
    case "first-page":
      return title === null || edition === null ? front : pagePath(title, edition, 1);
    case "last-page":
      return title === null || edition === null ? front : pagePath(title, edition, pages ?? 1);
    default:
      return "/rak";
  }
}
