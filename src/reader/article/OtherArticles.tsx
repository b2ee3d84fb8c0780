// The stories before and after this one → two links at its end, as they stand in print, each with its arrow on the side it leads to. Their keys are in use-article-keys.ts.
import type { Article } from "../../edition/schema.ts";
import type { OpenEdition } from "../../library/types.ts";
import { Dotted } from "../../ui/Dotted.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { articlePath } from "../routes.ts";
import { useInsideWords } from "../use-inside-words.ts";
import type { Neighbours } from "./neighbours.ts";

interface OtherArticlesProps {
  readonly edition: OpenEdition;
  readonly neighbours: Neighbours;
}

export function OtherArticles({ edition, neighbours: { previous, next } }: OtherArticlesProps) {
  const { reading } = useInsideWords();
  if (previous === null && next === null) return null;
  return (
    <nav className="other-articles" aria-label={reading.others}>
      {previous && <Other edition={edition} article={previous} which="previous" />}
      {next && <Other edition={edition} article={next} which="next" />}
    </nav>
  );
}

interface OtherProps {
  readonly edition: OpenEdition;
  readonly article: Article;
  readonly which: "next" | "previous";
}

function Other({ edition: { manifest, title }, article, which }: OtherProps) {
  const { reading, contents } = useInsideWords();
  const page = manifest.pages[(article.zones[0]?.page ?? 0) - 1];
  return (
    <a
      className={`other-article other-${which}`}
      href={articlePath(manifest.title, manifest.key, article.id)}
      aria-keyshortcuts={which === "next" ? "ArrowRight" : "ArrowLeft"}
    >
      <span className="other-which">
        <Dotted parts={[reading[which], page ? contents.page({ label: page.label }) : null]} />
      </span>
      <span className="other-headline" lang={title.language}>
        {article.headline}
      </span>
      <Icon name={which === "next" ? "next" : "previous"} />
    </a>
  );
}
