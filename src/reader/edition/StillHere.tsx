// This device's shelf → the newest edition that can be read without a network, and the way to the others. Nothing where there is none.
import { fullDate } from "../../language/format.ts";
import { Icon } from "../../ui/Icon.tsx";
import { FrontPage } from "../archive/FrontPage.tsx";
import { useLibrary } from "../library-context.ts";
import { pagePath } from "../routes.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { useLoad } from "../use-load.ts";
import "../shelf/shelf.css";

export function StillHere() {
  const library = useLibrary();
  const { language, strings } = useLanguage();
  const { network } = useInsideWords();
  const [loaded] = useLoad("shelf", () => library.shelf());
  const readable = loaded.state === "ready" ? loaded.value.filter(({ tiers }) => tiers.text.whole) : [];
  const [newest] = readable;
  if (newest === undefined) return null;
  return (
    <section className="still-here" aria-labelledby="still-here">
      <h2 id="still-here">{network.stillHere}</h2>
      <ul className="shelf">
        <li>
          <FrontPage title={newest.title} edition={newest.key} cover={null} />
          <a className="shelf-edition" href={pagePath(newest.title, newest.key, 1)}>
            <span className="shelf-title">{newest.titleName}</span>
            <span className="shelf-date">
              {fullDate(language, newest.date)}
              {newest.name !== null && ` · ${newest.name}`}
            </span>
          </a>
        </li>
      </ul>
      {readable.length > 1 && (
        <a className="way-on" href="/rak">
          {strings.wayOn.shelf} <Icon name="onward" />
        </a>
      )}
    </section>
  );
}
