// One article of an edition → its text as a page of HTML. Never state, never a browser, so that the server renders it too.
import type { Article as ArticleData } from "../edition/schema.ts";
import type { InsideWords } from "../language/inside.ts";
import { Blocks, type BlockTools } from "./Blocks.tsx";
import { Dotted } from "./Dotted.tsx";

export interface ArticleProps extends BlockTools {
  readonly article: ArticleData;
  readonly strings: InsideWords["article"];
  /** BCP 47 tag of the paper's language, whatever the interface speaks. */
  readonly lang: string;
  /** For aria-labelledby of what holds the article. */
  readonly headlineId: string;
}

export function Article(props: ArticleProps) {
  const { article, strings, lang, headlineId } = props;
  const { kind, kicker, headline, deck, byline, dateline, section, tags } = article;
  const firstPage = article.zones[0]?.page;
  const signed = [byline, dateline].filter((line): line is string => line !== undefined && line !== "");
  return (
    <article className="article" lang={lang}>
      <header>
        {firstPage !== undefined && (
          <p className="article-section">
            <Dotted parts={[section, strings.page({ page: firstPage })]} />
          </p>
        )}
        {kicker && <p className="article-kicker">{kicker}</p>}
        <h1 className={headline === "" ? "article-unnamed" : "article-headline"} id={headlineId} tabIndex={-1}>
          {headline === "" ? strings.unnamed[kind] : headline}
        </h1>
        {deck && <p className="article-deck">{deck}</p>}
        {signed.length > 0 && (
          <p className="article-byline">
            <Dotted parts={signed} />
          </p>
        )}
      </header>
      <Blocks {...props} blocks={article.blocks} joined={pagesOf(article)} />
      {tags.length > 0 && (
        <footer className="article-tags">
          <h2>{strings.tags}</h2>
          <p>
            <Dotted parts={tags} />
          </p>
        </footer>
      )}
    </article>
  );
}

/** Pages that a story stands on: a jump to one of them is already joined. */
const pagesOf = (article: ArticleData): ReadonlySet<number> => new Set(article.zones.map((zone) => zone.page));
