// An edition → its contents by page, every line a link to the article or the page. Never the article itself.
import type { OpenEdition } from "../../library/types.ts";
import { articlePath, pagePath } from "../routes.ts";
import { useLanguage } from "../use-language.ts";
import { contentsOf, leadOf } from "./contents.ts";
import { SaveEdition } from "./SaveEdition.tsx";

interface ContentsProps {
  readonly edition: OpenEdition;
  /** The page on screen. */
  readonly page: number;
  readonly article: string | null;
  /** Laid over the page of a phone. */
  readonly over: boolean;
}

export function Contents({ edition, page, article, over }: ContentsProps) {
  const { strings } = useLanguage();
  const { manifest, text, title } = edition;
  return (
    <section className={over ? "contents contents-over" : "contents"} aria-labelledby="contents-heading">
      <div className="contents-top">
        <h2 id="contents-heading" className="contents-heading">
          {strings.edition.contents}
        </h2>
        <SaveEdition edition={edition} />
      </div>
      {contentsOf(manifest, text).map((entry) => {
        const { number, label, section } = entry.page;
        return (
          <section key={number} className="contents-page" data-here={number === page ? "" : undefined}>
            <h3>
              <a
                href={pagePath(manifest.title, manifest.key, number)}
                aria-current={number === page ? "true" : undefined}
              >
                {strings.edition.pageHeading({ label, section })}
              </a>
            </h3>
            {entry.articles.length > 0 && (
              <ul lang={title.language}>
                {entry.articles.map((line) => (
                  <li key={line.id}>
                    <a
                      href={articlePath(manifest.title, manifest.key, line.id)}
                      aria-current={line.id === article ? "true" : undefined}
                    >
                      {line.kicker && <span className="contents-kicker">{line.kicker}</span>}
                      <span className="contents-headline">{line.headline}</span>
                      <span className="contents-lead">{leadOf(line)}</span>
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </section>
  );
}
