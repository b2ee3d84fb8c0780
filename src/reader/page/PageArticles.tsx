// The stories of the pages on screen → buttons for those who do not tap on a picture: keyboard and screen reader. Out of sight until one has the focus.
import { useMemo } from "react";
import type { Article, Zone } from "../../edition/schema.ts";
import type { Catalogue } from "../../language/catalogue.ts";
import { nameOf, readableOn, zonesOn } from "./tap.ts";

interface PageArticlesProps {
  readonly strings: Catalogue["page"];
  readonly articles: readonly Article[];
  /** The pages on screen. */
  readonly pages: readonly number[];
  readonly onOpen: (article: Article, zone: Zone) => void;
  /** The story whose button has the focus; null when none has. */
  readonly onPoint: (article: Article | null) => void;
}

export function PageArticles({ strings, articles, pages, onOpen, onPoint }: PageArticlesProps) {
  const stories = useMemo(() => storiesOn(articles, pages), [articles, pages]);
  if (stories.length === 0) return null;
  return (
    <ul className="page-articles" aria-label={strings.articlesHere}>
      {stories.map(({ article, zone }) => (
        <li key={article.id}>
          <button
            type="button"
            data-article={article.id}
            onClick={() => onOpen(article, zone)}
            onFocus={() => onPoint(article)}
            onBlur={() => onPoint(null)}
          >
            {nameOf(article)}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Page after page; a story of both stands with the first. */
const storiesOn = (articles: readonly Article[], pages: readonly number[]): ReturnType<typeof readableOn> =>
  pages.flatMap((page, at) =>
    readableOn(articles, page).filter(
      ({ article }) => !pages.slice(0, at).some((before) => zonesOn(article, before).length > 0),
    ),
  );
