// A tap on a story → its sheet in the next frame, and the address once that frame is drawn. Never decides what a tap means.
import { useEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { Article, Manifest } from "../../edition/schema.ts";
import type { OpenEdition } from "../../library/types.ts";
import { ArticleSheet } from "../article/lazy-article-sheet.ts";
import { openSoon } from "../navigation.ts";
import { articlePath } from "../routes.ts";
import { whenIdle } from "../when-idle.ts";
import type { ArticleLayerHandle } from "./ArticleLayer.tsx";

export interface Opening {
  /** A finger rests on a story; null: on none, or not for a tap. */
  readonly expect: (article: Article | null) => void;
  readonly open: (article: Article) => void;
  /** Undoes the last `open`, made a moment ago. */
  readonly undo: () => void;
}

export function useOpening({ title, key }: Manifest, layer: RefObject<ArticleLayerHandle | null>): Opening {
  const undo = useRef(() => {});
  return useMemo(
    () => ({
      expect: (article) => layer.current?.expect(article),
      open(article) {
        undo.current = openSoon(articlePath(title, key, article.id), () => layer.current?.expect(null));
        layer.current?.show(article);
      },
      undo: () => undo.current(),
    }),
    [title, key, layer],
  );
}

/** One rehearsal an edition, when there is time. */
export function useRehearsal(
  { text }: Pick<OpenEdition, "text">,
  isTime: boolean,
  layer: RefObject<ArticleLayerHandle | null>,
): void {
  const [story] = useState(() => text.articles.find(({ kind }) => kind === "article"));
  const done = useRef(false);
  useEffect(() => {
    if (!isTime || done.current || story === undefined) return undefined;
    return whenIdle(() => {
      done.current = true;
      ArticleSheet.prepare().then(
        () => layer.current?.rehearse(story),
        () => null, // it is fetched again for the tap
      );
    });
  }, [isTime, story, layer]);
}
