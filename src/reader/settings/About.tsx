// What koran is → a paragraph, its version and licence, and the licences of all it ships, fetched when they are opened.
import { useState } from "react";
import { version } from "../../../package.json";
import { explain } from "../errors/remedies.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { useLoad } from "../use-load.ts";
import { loadLicenceNotices } from "./licence-notices.ts";

export function About() {
  const { about } = useInsideWords();
  const [open, setOpen] = useState(false);
  return (
    <section className="about">
      <h2>{about.heading}</h2>
      <p>{about.what}</p>
      <p>{about.version({ version })}</p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{about.licences}</summary>
        {open && <Licences />}
      </details>
    </section>
  );
}

function Licences() {
  const { about } = useInsideWords();
  const { strings } = useLanguage();
  const [loaded, again] = useLoad("licences", loadLicenceNotices);
  if (loaded.state === "loading") return <p className="muted">{about.loading}</p>;
  if (loaded.state === "failed")
    return (
      <>
        <p role="alert">{explain(loaded.error, strings.failures).sentence}</p>
        <button type="button" className="text-button" onClick={again}>
          {strings.nav.retry}
        </button>
      </>
    );
  return (
    <ul className="licences">
      {loaded.value.map((notice) => (
        <li key={notice.name}>
          <details>
            <summary>{about.licence(notice)}</summary>
            <pre lang="en" tabIndex={0}>
              {notice.text}
            </pre>
          </details>
        </li>
      ))}
    </ul>
  );
}
