// A server with several titles, with none, or with a title that has printed nothing → the choice, or how to begin. Never an empty page.
import { Fragment } from "react";
import type { Title } from "../../edition/schema.ts";
import { fullDate } from "../../language/format.ts";
import { FrontPage } from "../archive/FrontPage.tsx";
import type { Found } from "../edition/find-edition.ts";
import { useLibrary } from "../library-context.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { useLoad } from "../use-load.ts";
import { useScreenTitle } from "../use-screen-title.ts";
import { newestPublished } from "./newest.ts";
import "../shell/serif-at-last.css";
import "../shell/text-screen.css";
import "./titles.css";

/** Its parts stand on one line each, where a browser would break them at their hyphens. */
const FIRST_PRINT = ["npm run press --", "KORAN.pdf", '--title "Kabar Musi"', "--date 2026-11-20"];

export function NothingToRead({ found }: { readonly found: Exclude<Found, { kind: "edition" }> }) {
  const { nothing } = useInsideWords();
  const titles = found.kind === "titles" ? found.titles : [];
  const heading =
    found.kind === "no-editions"
      ? nothing.noEditions({ title: found.title.name })
      : titles.length === 0
        ? nothing.noTitles
        : nothing.chooseTitle;
  useScreenTitle(heading);
  return (
    <div className="text-screen">
      <h1>{heading}</h1>
      {titles.length > 0 ? (
        <ul className="titles">
          {titles.map((title) => (
            <Line key={title.id} title={title} />
          ))}
        </ul>
      ) : (
        <>
          <p>{nothing.comeBack}</p>
          <p className="for-staff">{nothing.forStaff}</p>
          <pre tabIndex={0}>
            <code>
              {FIRST_PRINT.map((part, index) => (
                <Fragment key={part}>
                  {index > 0 && " "}
                  <span>{part}</span>
                </Fragment>
              ))}
            </code>
          </pre>
        </>
      )}
    </div>
  );
}

/** As on a newsstand: today's front page beside the name. What has not come, or cannot, leaves the name alone. */
function Line({ title: { id, name, place } }: { readonly title: Title }) {
  const library = useLibrary();
  const { language } = useLanguage();
  const [loaded] = useLoad(id, async (signal) => newestPublished((await library.title(id, { signal })).index));
  const newest = loaded.state === "ready" ? loaded.value : null;
  return (
    <li>
      <a href={`/${id}`}>
        {newest ? <FrontPage title={id} edition={newest.key} cover={newest.cover} /> : <span className="front" />}
        <span className="titles-name">{name}</span>
        <span className="titles-about">
          {place && <span>{place}</span>}
          {newest && <span>{fullDate(language, newest.date)}</span>}
        </span>
      </a>
    </li>
  );
}
