// The title and the edition on screen → the thin strip above the page: name, date in full, and over a phone's page what closes the contents, or on its side opens them.
// Never holds what is read.
import { usePathname } from "wouter/use-browser-location";
import { fullDate, shortDate } from "../../language/format.ts";
import { Icon } from "../../ui/Icon.tsx";
import { publishHeight } from "../publish-height.ts";
import { toggleContents, useScreen } from "../state.ts";
import { useLanguage } from "../use-language.ts";
import { useOnItsSide, useMedia } from "../use-media.ts";

const itsHeight = (strip: HTMLElement) => publishHeight("--strip-height", strip);

export function Strip({ layout }: { readonly layout: "today" | "page" | "text" }) {
  const { language, strings } = useLanguage();
  const title = useScreen((state) => state.title);
  const edition = useScreen((state) => state.edition);
  const roomy = useMedia("(min-width: 37.5em)");
  const onItsSide = useOnItsSide();
  const path = usePathname();
  const contentsOpen = useScreen((state) => state.contentsAt === path);
  const hasWay = edition !== null && layout === "page" && (contentsOpen || onItsSide);
  return (
    <header ref={itsHeight} className="strip">
      <div className="strip-names">
        <a className="strip-title" href={title === null ? "/" : `/${title.id}`}>
          {title?.name ?? "koran"}
        </a>
        {edition && (
          <time className="strip-date" dateTime={edition.date}>
            {hasWay && !roomy ? shortDate(language, edition.date) : fullDate(language, edition.date)}
          </time>
        )}
      </div>
      {hasWay && (
        <button
          type="button"
          className="icon-button strip-contents"
          aria-label={strings.edition.contents}
          aria-expanded={contentsOpen}
          // What laid them over the page is under them now.
          autoFocus={contentsOpen}
          onClick={() => toggleContents(path)}
        >
          <Icon name={contentsOpen ? "close" : "contents"} />
        </button>
      )}
    </header>
  );
}
