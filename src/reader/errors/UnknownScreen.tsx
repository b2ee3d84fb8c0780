// An address that names nothing → a kind sentence and the way to today's edition. Never a guess at what was meant.
import { Icon } from "../../ui/Icon.tsx";
import { useLanguage } from "../use-language.ts";
import { useScreenTitle } from "../use-screen-title.ts";
import "../../ui/serif.css";

export function UnknownScreen() {
  const { strings } = useLanguage();
  useScreenTitle(strings.front.notFound);
  return (
    <div className="failure">
      <h1 className="failure-sentence">{strings.front.notFound}</h1>
      <p>{strings.front.notFoundWhy}</p>
      <a className="way-on" href="/">
        {strings.front.toToday} <Icon name="onward" />
      </a>
    </div>
  );
}
