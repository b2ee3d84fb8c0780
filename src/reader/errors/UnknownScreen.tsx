// An address that names nothing → a kind sentence and the way to today's edition. Never a guess at what was meant.
import { Drawn } from "../../ui/Icon.tsx";
import { SIGNS } from "../../ui/signs.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useScreenTitle } from "../use-screen-title.ts";
import "../shell/serif-at-last.css";

export function UnknownScreen() {
  const { nothing } = useInsideWords();
  useScreenTitle(nothing.notFound);
  return (
    <div className="failure">
      <h1 className="failure-sentence">{nothing.notFound}</h1>
      <p>{nothing.notFoundWhy}</p>
      <a className="way-on" href="/">
        {nothing.toToday} <Drawn path={SIGNS.onward} />
      </a>
    </div>
  );
}
