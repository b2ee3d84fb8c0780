// A day with several editions → all of them to choose from, near the thumb. Never stays when the reader turns to something else.
import { useEffect, useEffectEvent, useRef } from "react";
import type { IsoDate } from "../../edition/dates.ts";
import { fullDate } from "../../language/format.ts";
import { Dotted } from "../../ui/Dotted.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { pagePath } from "../routes.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import type { Front } from "./front.ts";
import { FrontPage } from "./FrontPage.tsx";

interface DayEditionsProps {
  readonly title: string;
  readonly day: IsoDate;
  readonly fronts: readonly Front[];
  /** The reader is done with it. */
  readonly onClose: () => void;
  /** The focus is somewhere else already. */
  readonly onLeft: () => void;
}

export function DayEditions({ title, day, fronts, onClose, onLeft }: DayEditionsProps) {
  const { language, strings } = useLanguage();
  const { archive: words } = useInsideWords();
  const sheet = useRef<HTMLDivElement>(null);
  const close = useEffectEvent(onClose);
  const left = useEffectEvent(onLeft);
  useEffect(() => {
    sheet.current?.querySelector("a")?.focus({ preventScroll: true });
    /** The day's own button is no way out: it closes what it has opened. */
    const isElsewhere = ({ target }: Event): boolean =>
      target instanceof Element && !sheet.current?.contains(target) && target.closest(`[data-day="${day}"]`) === null;
    const press = (event: Event): void => {
      if (isElsewhere(event)) close();
    };
    const turn = (event: Event): void => {
      if (isElsewhere(event)) left();
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key === "Escape") close();
    };
    document.addEventListener("pointerdown", press);
    document.addEventListener("focusin", turn);
    document.addEventListener("keydown", escape);
    return () => {
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("focusin", turn);
      document.removeEventListener("keydown", escape);
    };
  }, [day]);
  return (
    <div ref={sheet} className="day-editions" role="dialog" aria-labelledby="day-editions">
      <div className="day-editions-top">
        <h2 id="day-editions">{fullDate(language, day)}</h2>
        <button type="button" className="icon-button" aria-label={strings.nav.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <ul>
        {fronts.map(({ key, name, cover, pages, here }) => (
          <li key={key}>
            <a href={pagePath(title, key, 1)}>
              <FrontPage title={title} edition={key} cover={cover} />
              <span className="day-editions-name">{name ?? words.unnamed}</span>
              <span className="day-editions-note">
                <Dotted parts={[words.pages({ pages }), here ? words.onDevice : null]} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
