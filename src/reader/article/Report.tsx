// "Something is wrong with this article" → a report kept on this device, and an honest word on where it is. Never sent, never said to be.
import { useEffect, useId, useRef, useState, type RefObject, type SubmitEvent } from "react";
import { asKoranError, type KoranError } from "../../edition/errors.ts";
import type { Article } from "../../edition/schema.ts";
import type { OpenEdition, ReportSubject } from "../../library/types.ts";
import { Choice } from "../../ui/Choice.tsx";
import { explain } from "../errors/remedies.ts";
import { useLibrary } from "../library-context.ts";
import { nameOf } from "../page/tap.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import "../../ui/choice.css";
import "./report.css";

interface ReportProps {
  readonly edition: OpenEdition;
  readonly article: Article;
}

const SUBJECTS: readonly ReportSubject[] = ["zones", "text", "other"];
/** One sentence. */
const MOST_LETTERS = 300;

export function Report({ edition, article }: ReportProps) {
  const { report } = useInsideWords();
  const library = useLibrary();
  const [state, setState] = useState<"closed" | "open" | "kept">("closed");
  const around = useRef<HTMLDivElement>(null);
  useFocusOnChange(around, state);
  if (state === "closed")
    return (
      <div className="report" ref={around}>
        <button type="button" className="text-button report-open" onClick={() => setState("open")}>
          {report.open}
        </button>
      </div>
    );
  return (
    <div className="report" ref={around}>
      {state === "open" && (
        <ReportForm
          edition={edition}
          article={article}
          onKept={() => setState("kept")}
          onCancel={() => setState("closed")}
        />
      )}
      <div role="status">
        {state === "kept" && (
          <>
            <p>{library.storage().kind === "device" ? report.kept : report.keptInTab}</p>
            <a className="way-on" href="/setelan">
              {report.see}
            </a>
          </>
        )}
      </div>
    </div>
  );
}

/** What had the focus is gone with the state before: it goes on to the first thing that can be done now. */
function useFocusOnChange(around: RefObject<HTMLElement | null>, state: string): void {
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    around.current?.querySelector<HTMLElement>("input:checked, a, button")?.focus();
  }, [around, state]);
}

interface FormProps extends ReportProps {
  readonly onKept: () => void;
  readonly onCancel: () => void;
}

function ReportForm({ edition: { manifest }, article, onKept, onCancel }: FormProps) {
  const { report, article: words } = useInsideWords();
  const { strings } = useLanguage();
  const library = useLibrary();
  const sentenceId = useId();
  const [subject, setSubject] = useState<ReportSubject>("text");
  const [sentence, setSentence] = useState("");
  const [failed, setFailed] = useState<KoranError | null>(null);
  const keeping = useRef(false);
  const keep = async (): Promise<void> => {
    if (keeping.current) return; // a second tap while the first is being written
    keeping.current = true;
    try {
      await library.keepReport({
        title: manifest.title,
        key: manifest.key,
        revision: manifest.revision,
        article: article.id,
        headline: nameOf(article) || words.unnamed[article.kind],
        subject,
        sentence: sentence.trim(),
      });
      onKept();
    } catch (reason) {
      setFailed(asKoranError(reason));
    } finally {
      keeping.current = false;
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void keep();
  };
  return (
    <form className="report-form" onSubmit={submit}>
      <Choice
        legend={report.what}
        value={subject}
        options={SUBJECTS.map((value) => ({ value, words: report.subjects[value] }))}
        onChoose={setSubject}
      />
      <label htmlFor={sentenceId}>{report.sentence}</label>
      <textarea
        id={sentenceId}
        rows={3}
        maxLength={MOST_LETTERS}
        value={sentence}
        onChange={(event) => setSentence(event.target.value)}
      />
      <p className="report-stays">{report.stays}</p>
      {failed && <p role="alert">{explain(failed, strings.failures).sentence}</p>}
      <div className="report-ways">
        <button type="submit" className="primary">
          {report.keep}
        </button>
        <button type="button" className="text-button" onClick={onCancel}>
          {report.cancel}
        </button>
      </div>
    </form>
  );
}
