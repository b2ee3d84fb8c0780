// A tap on a story → its sheet in the next frame, and the address once that frame is drawn. Never decides what a tap means.
import { useMemo, useRef, type RefObject } from "react";
import type { Article, Manifest } from "../../edition/schema.ts";
import { afterFrame } from "../after-frame.ts";
import { goTo, takeBack } from "../navigation.ts";
import { articlePath } from "../routes.ts";
import type { ArticleLayerHandle } from "./ArticleLayer.tsx";

export interface Opening {
  /** A finger rests on a story; null: on none, or not for a tap. */
  readonly expect: (article: Article | null) => void;
  readonly open: (article: Article) => void;
  /** Undoes the last `open`, made a moment ago. */
  readonly undo: () => void;
}

export function useOpening({ title, key }: Manifest, layer: RefObject<ArticleLayerHandle | null>): Opening {
  const undo = useRef<() => void>(() => {});
  return useMemo(
    () => ({
      expect: (article) => layer.current?.expect(article),
      open(article) {
        layer.current?.show(article);
        const forget = afterFrame(() => {
          goTo(articlePath(title, key, article.id));
          layer.current?.expect(null);
          undo.current = takeBack;
        });
        undo.current = () => {
          forget();
          layer.current?.expect(null);
        };
      },
      undo: () => undo.current(),
    }),
    [title, key, layer],
  );
}
