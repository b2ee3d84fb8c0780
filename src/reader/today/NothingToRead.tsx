// A server with several titles, with none, or with a title that has printed nothing → the choice, or how to begin. Never an empty page.
import { Fragment } from "react";
import type { Found } from "../edition/find-edition.ts";
import { useLanguage } from "../use-language.ts";
import { useScreenTitle } from "../use-screen-title.ts";
import "../../ui/serif.css";
import "../shell/text-screen.css";

/** Its parts stand on one line each, where a browser would break them at their hyphens. */
const FIRST_PRINT = ["npm run press --", "PAPER.pdf", '--title "Kabar Musi"', "--date 2026-11-20"];

export function NothingToRead({ found }: { readonly found: Exclude<Found, { kind: "edition" }> }) {
  const { strings } = useLanguage();
  const { front } = strings;
  const titles = found.kind === "titles" ? found.titles : [];
  const heading =
    found.kind === "no-editions"
      ? front.noEditions({ title: found.title.name })
      : titles.length === 0
        ? front.noTitles
        : front.chooseTitle;
  useScreenTitle(heading);
  return (
    <div className="text-screen">
      <h1>{heading}</h1>
      {titles.length > 0 ? (
        <ul className="titles">
          {titles.map(({ id, name, place }) => (
            <li key={id}>
              <a href={`/${id}`}>
                <span className="titles-name">{name}</span>
                {place !== null && <span className="titles-place">{place}</span>}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <>
          <p>{front.printFirst}</p>
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
