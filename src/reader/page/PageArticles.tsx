// The stories of a page → buttons for those who do not tap on a picture: keyboard and screen reader. Out of sight until one has the focus.
import type { Article, Zone } from "../../edition/schema.ts";
import type { Catalogue } from "../../language/catalogue.ts";
import { nameOf, readableOn } from "./tap.ts";

interface PageArticlesProps {
  readonly strings: Catalogue["page"];
  readonly articles: readonly Article[];
  readonly page: number;
  readonly onOpen: (article: Article, zone: Zone) => void;
  /** The story whose button has the focus; null when none has. */
  readonly onPoint: (article: Article | null) => void;
}

export function PageArticles({ strings, articles, page, onOpen, onPoint }: PageArticlesProps) {
  const stories = readableOn(articles, page);
  if (stories.length === 0) return null;
  return (
    <ul className="page-articles" aria-label={strings.articlesHere}>
      {stories.map(({ article, zone }) => (
        <li key={article.id}>
          <button
            type="button"
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
