// An edition → its contents by section and page, every line a link to the article, or to the page where there is no text. Never the article itself.
import { memo, useRef } from "react";
import { hasBody } from "../../edition/body.ts";
import type { Article, Page } from "../../edition/schema.ts";
import type { OpenEdition } from "../../library/types.ts";
import { Find } from "../find/Find.tsx";
import { articlePath, pagePath } from "../routes.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { contentsOf, leadOf, type ContentsPage, type ContentsSection } from "./contents.ts";
import { SaveEdition } from "./SaveEdition.tsx";
import { useHereInSight } from "./use-here-in-sight.ts";
import "../shell/serif-at-last.css";
import "./contents.css";

interface ContentsProps {
  readonly edition: OpenEdition;
  /** The pages on screen. */
  readonly pages: readonly number[];
  /** The one that lies open beside them. */
  readonly article: string | null;
  /** Laid over the page of a phone. */
  readonly over: boolean;
  /** A line whose story is to be seen on its page. */
  readonly onLook: (article: string) => void;
}

/** Drawn anew only for another page or edition: an article that opens over a phone's page leaves it alone. */
export const Contents = memo(function Contents(props: ContentsProps) {
  const { strings } = useLanguage();
  const { edition, over } = props;
  const list = useRef<HTMLElement>(null);
  useHereInSight(list, props.pages[0]!);
  return (
    <section ref={list} className={over ? "contents contents-over" : "contents"} aria-labelledby="contents-heading">
      <div className="contents-top">
        <h2 id="contents-heading" className="contents-heading">
          {strings.edition.contents}
        </h2>
        <SaveEdition edition={edition} />
      </div>
      <Find edition={edition} article={props.article} onLook={props.onLook}>
        {contentsOf(edition.manifest, edition.text).map((section) => (
          <Section key={section.pages[0]!.page.number} {...props} section={section} />
        ))}
      </Find>
    </section>
  );
});

function Section({ section, ...props }: ContentsProps & { readonly section: ContentsSection }) {
  const { contents } = useInsideWords();
  const { manifest } = props.edition;
  const { name, pages } = section;
  const [first, last] = [pages[0]!.page, pages.at(-1)!.page];
  const alone = first === last;
  const here = alone && props.pages.includes(first.number);
  return (
    <section className="contents-section">
      <h3>
        <a href={pagePath(manifest.title, manifest.key, first.number)} aria-current={here ? "true" : undefined}>
          <span lang={name === null ? undefined : props.edition.title.language}>
            {name ?? contents.noSection({ pages: pages.length })}
          </span>
          <span>{alone ? contents.page(first) : contents.pages({ first: first.label, last: last.label })}</span>
        </a>
      </h3>
      {pages.map((entry) => (
        <OnePage key={entry.page.number} {...props} entry={entry} alone={alone} />
      ))}
    </section>
  );
}

interface OnePageProps extends ContentsProps {
  readonly entry: ContentsPage;
  /** The only one of its section, whose heading says its number and leads to it. */
  readonly alone: boolean;
}

function OnePage({ entry: { page, articles }, alone, ...props }: OnePageProps) {
  const { contents } = useInsideWords();
  const { manifest, title } = props.edition;
  const path = pagePath(manifest.title, manifest.key, page.number);
  const here = props.pages.includes(page.number);
  return (
    <div className="contents-page" data-here={here ? "" : undefined} data-alone={alone ? "" : undefined}>
      {!alone && (
        <a
          className="contents-number"
          href={path}
          aria-label={contents.page(page)}
          aria-current={here ? "true" : undefined}
        >
          {page.label}
        </a>
      )}
      {articles.length === 0 ? (
        <a className="contents-plain" href={path}>
          {contents.nothingListed}
        </a>
      ) : (
        <ul lang={title.language}>
          {articles.map((article) => (
            <li key={article.id}>
              <Line {...props} line={article} page={page} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type LineProps = Omit<ContentsProps, "pages"> & { readonly line: Article; readonly page: Page };

function Line({ edition: { manifest }, line, page, article, onLook }: LineProps) {
  const reads = hasBody(line);
  return (
    <a
      href={
        reads ? articlePath(manifest.title, manifest.key, line.id) : pagePath(manifest.title, manifest.key, page.number)
      }
      aria-current={line.id === article ? "true" : undefined}
      onClick={reads ? undefined : () => onLook(line.id)}
    >
      {line.kicker && <span className="contents-kicker">{line.kicker}</span>}
      <span className="contents-words">
        <span className="contents-headline">{line.headline}</span>
        <span className="contents-lead">{leadOf(line)}</span>
      </span>
    </a>
  );
}
