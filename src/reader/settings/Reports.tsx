// The reports on this device → a list with a way to each article, and to take a report away. Never a word that they were sent.
import { useRef, useState } from "react";
import { asKoranError, type KoranError } from "../../edition/errors.ts";
import { shortDate } from "../../language/format.ts";
import type { Report } from "../../library/types.ts";
import { Dotted } from "../../ui/Dotted.tsx";
import { explain } from "../errors/remedies.ts";
import { useLibrary } from "../library-context.ts";
import { articlePath, dateOfKey } from "../routes.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { useLoad } from "../use-load.ts";

export function Reports() {
  const library = useLibrary();
  const { report } = useInsideWords();
  const { strings } = useLanguage();
  const [loaded, again] = useLoad("reports", () => library.reports());
  const [dropped, setDropped] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const [refused, setRefused] = useState<KoranError | null>(null);
  const drop = async ({ id }: Report): Promise<void> => {
    setDropped(false); // said anew for each
    try {
      await library.dropReport(id);
      setRefused(null);
    } catch (reason) {
      setRefused(asKoranError(reason));
      return;
    }
    setDropped(true);
    again();
    heading.current?.focus(); // its button is gone
  };
  const failed = refused ?? (loaded.state === "failed" ? loaded.error : null);
  const reports = loaded.state === "ready" ? loaded.value : [];
  const told = library.storage().kind === "device" ? report.waiting : report.keptInTab;
  return (
    <section aria-busy={loaded.state === "loading"}>
      <h2 ref={heading} tabIndex={-1}>
        {report.heading}
      </h2>
      {loaded.state === "ready" && <p className="muted">{reports.length === 0 ? report.none : told}</p>}
      {failed && <p role="alert">{explain(failed, strings.failures).sentence}</p>}
      <p role="status" className="report-said">
        {dropped && report.dropped}
      </p>
      <ul className="reports">
        {reports.map((line) => (
          <li key={line.id}>
            <ReportLine line={line} onDrop={() => void drop(line)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReportLine({ line, onDrop }: { readonly line: Report; readonly onDrop: () => void }) {
  const library = useLibrary();
  const { report } = useInsideWords();
  const { language } = useLanguage();
  const [paper] = useLoad(line.title, () => library.storedTitle(line.title));
  const spoken = paper.state === "ready" ? paper.value?.language : undefined;
  return (
    <>
      <a className="report-article" href={articlePath(line.title, line.key, line.article)}>
        <span className="report-headline" lang={spoken}>
          {line.headline}
        </span>
        <span className="report-about">
          <Dotted
            parts={[report.subjects[line.subject], report.edition({ date: shortDate(language, dateOfKey(line.key)) })]}
          />
        </span>
        {line.sentence !== "" && <span className="report-sentence">{line.sentence}</span>}
      </a>
      <button
        type="button"
        className="text-button"
        aria-label={report.dropReport({ headline: line.headline })}
        onClick={onDrop}
      >
        {report.drop}
      </button>
    </>
  );
}
