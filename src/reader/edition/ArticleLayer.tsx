// The article that is open → its sheet over or beside the page. A story under a resting finger → its sheet made beforehand, unseen. Never an address.
import { startTransition, Suspense, useImperativeHandle, useState, type Ref } from "react";
import type { Box } from "../../edition/geometry.ts";
import type { Article } from "../../edition/schema.ts";
import type { OpenEdition } from "../../library/types.ts";
import { ArticleSheet } from "../article/lazy-article-sheet.ts";
import { whenIdle } from "../when-idle.ts";

export interface ArticleLayerHandle {
  /** This one may be opened in a moment; null: only what the address names. */
  expect(article: Article | null): void;
  /** Opens it in the next frame, whatever the address says, until it is expected otherwise. */
  show(article: Article): void;
  /** Makes a sheet, unseen, and throws it away: the first story that is tapped then finds its code compiled. */
  rehearse(article: Article): void;
}

interface ArticleLayerProps {
  readonly handle: Ref<ArticleLayerHandle>;
  readonly edition: OpenEdition;
  /** The one that the address names, or null. */
  readonly article: Article | null;
  readonly page: number;
  readonly wide: boolean;
  /** Shows where the article stands on its page, or reads it there column by column. */
  readonly onShowOnPage: (article: Article, byColumn: boolean) => void;
  readonly placeOf: (article: string) => Box | null;
}

interface Ahead {
  readonly article: Article;
  readonly open: boolean;
}

/** A finger rests on the glass for some 80 ms before it has tapped: by then the sheet is there and laid out, unseen and without effects. */
export function ArticleLayer({ handle, article, onShowOnPage, ...rest }: ArticleLayerProps) {
  const [ahead, setAhead] = useState<Ahead | null>(null);
  useImperativeHandle(
    handle,
    () => ({
      expect: (one) => startTransition(() => setAhead(one && { article: one, open: false })),
      show: (one) => setAhead({ article: one, open: true }),
      rehearse(one) {
        const made = { article: one, open: false };
        startTransition(() => setAhead((now) => now ?? made));
        whenIdle(() => startTransition(() => setAhead((now) => (now === made ? null : now))));
      },
    }),
    [],
  );
  const open = ahead?.open ? ahead.article : article;
  const shown = open ?? ahead?.article;
  const life = useLife(Boolean(open));
  if (shown === undefined) return null;
  return (
    <Suspense fallback={null}>
      <ArticleSheet
        key={life}
        {...rest}
        article={shown}
        open={Boolean(open)}
        onShowOnPage={(byColumn) => onShowOnPage(shown, byColumn)}
      />
    </Suspense>
  );
}

/** A sheet that was open is not opened again, even where one for the same story is still expected: all that was in it left with it (use-rising.ts).
 *  @returns which one this is. */
function useLife(open: boolean): number {
  const [life, setLife] = useState({ open, number: 0 });
  if (life.open !== open) setLife({ open, number: open ? life.number : life.number + 1 });
  return life.number;
}
