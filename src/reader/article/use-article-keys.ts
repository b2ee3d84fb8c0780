// Keys while an article is open → back to the page, and the story before or after while the focus is in the article. Never a key of the page view:
// with the focus there, the same arrows turn pages.
import { useEffect, useEffectEvent, type KeyboardEvent as KeyPress } from "react";

interface ArticleKeys {
  readonly open: boolean;
  readonly close: () => void;
  /** Null at the first and the last story. */
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
}

/** Where arrows have another meaning. */
export const OWN_ARROWS = "input, textarea, select, .article-table";

/** Closing would lose what was written. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement && target.value.trim() !== "";

/** @returns for the article's own element: it hears a key before the page view, which lets go of what is prevented. */
export function useArticleKeys({ open, close, previous, next }: ArticleKeys): (event: KeyPress) => void {
  const escape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented && !isWriting(event.target)) close();
  });
  useEffect(() => {
    if (!open) return undefined;
    const listen = (event: KeyboardEvent): void => escape(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [open]);
  return (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.target instanceof Element && event.target.closest(OWN_ARROWS)) return;
    const go = event.key === "ArrowRight" ? next : event.key === "ArrowLeft" ? previous : null;
    if (go === null) return;
    event.preventDefault();
    go();
  };
}
