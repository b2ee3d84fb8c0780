// A day with several editions → all of them to choose from, near the thumb. Never stays when the reader turns to something else.
import { useEffect, useEffectEvent, useRef } from "react";
import type { IsoDate } from "../../edition/dates.ts";
import { fullDate } from "../../language/format.ts";
import { Icon } from "../../ui/Icon.tsx";
import { pagePath } from "../routes.ts";
import { useLanguage } from "../use-language.ts";
import type { Front } from "./front.ts";
import { FrontPage } from "./FrontPage.tsx";

interface DayEditionsProps {
  readonly title: string;
  readonly day: IsoDate;
  readonly fronts: readonly Front[];
  readonly onClose: () => void;
}

export function DayEditions({ title, day, fronts, onClose }: DayEditionsProps) {
  const { language, strings } = useLanguage();
  const sheet = useRef<HTMLDivElement>(null);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    sheet.current?.querySelector("a")?.focus({ preventScroll: true });
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !sheet.current?.contains(event.target)) close();
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, []);
  return (
    <div
      ref={sheet}
      className="day-editions"
      role="dialog"
      aria-labelledby="day-editions"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
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
              <span className="day-editions-name">{name ?? strings.archive.unnamed}</span>
              <span className="day-editions-note">
                {strings.archive.pages({ pages })}
                {here && ` · ${strings.archive.onDevice}`}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
