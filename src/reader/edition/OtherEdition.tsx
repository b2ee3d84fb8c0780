// An edition to read in place of the one asked for → its front page, small, and its day, under a heading. Never which one.
import type { ReactNode } from "react";
import type { Picture } from "../../edition/schema.ts";
import { fullDate } from "../../language/format.ts";
import { Dotted } from "../../ui/Dotted.tsx";
import { FrontPage } from "../archive/FrontPage.tsx";
import { pagePath } from "../routes.ts";
import { useLanguage } from "../use-language.ts";
import "../shelf/shelf.css";

interface OtherEditionProps {
  readonly heading: string;
  /** Of the title. */
  readonly id: string;
  readonly name: string;
  readonly edition: { readonly key: string; readonly date: string; readonly name: string | null };
  /** Null where only the edition itself, on this device, knows it. */
  readonly cover: Picture | null;
  readonly children?: ReactNode;
}

export function OtherEdition({ heading, id, name, edition, cover, children }: OtherEditionProps) {
  const { language } = useLanguage();
  return (
    <section className="other-edition" aria-labelledby="other-edition">
      <h2 id="other-edition">{heading}</h2>
      <ul className="shelf">
        <li>
          <FrontPage title={id} edition={edition.key} cover={cover} />
          <a className="shelf-edition" href={pagePath(id, edition.key, 1)}>
            <span className="shelf-title">{name}</span>
            <span className="shelf-date">
              <Dotted parts={[fullDate(language, edition.date), edition.name]} />
            </span>
          </a>
        </li>
      </ul>
      {children}
    </section>
  );
}
