// Clicks on links → screens without a reload; an opened article remembers the page it lies on. Never decides what a screen shows.
import { useEffect } from "react";
import { navigate } from "wouter/use-browser-location";
import { parseRoute, type Route } from "./routes.ts";

/** What the history entry of an article opened from a screen holds: the way back to the very spot. */
export interface Beneath {
  readonly beneath: string;
  /** Articles opened on top of one another since then. */
  readonly depth: number;
}

/** The entry's note, or null for one that was opened cold. @param state `history.state`, which other scripts may have written. */
export function readBeneath(state: unknown): Beneath | null {
  if (typeof state !== "object" || state === null) return null;
  const { beneath, depth } = state as Partial<Record<keyof Beneath, unknown>>;
  return typeof beneath === "string" && typeof depth === "number" ? { beneath, depth } : null;
}

/** The screen that lies under whatever is open. */
export const baseOf = (route: Route, note: Beneath | null): Route =>
  route.screen === "article" && note !== null ? parseRoute(note.beneath) : route;

/** The note for an article opened while `path` is on screen. Null: the article lies on its own page. */
export function beneathOf(path: string, state: unknown): Beneath | null {
  const here = parseRoute(path);
  if (here.screen === "article") {
    const note = readBeneath(state);
    return note && { beneath: note.beneath, depth: note.depth + 1 };
  }
  return here.screen === "front" || here.screen === "title" || here.screen === "page"
    ? { beneath: path, depth: 1 }
    : null;
}

export function goTo(path: string, options: { replace?: boolean } = {}): void {
  const state = parseRoute(path).screen === "article" ? beneathOf(location.pathname, history.state) : null;
  navigate(path, { replace: options.replace ?? false, state });
}

/** Another article in place of the one that is open: the way back stays as long as it was. */
export const goOnTo = (path: string): void => navigate(path, { replace: true, state: history.state });

/** Undoes the last `goTo`, made a moment ago. */
export const takeBack = (): void => history.back();

/** Back to the page beneath an article. @param page where to go when the article was opened by a link. */
export function closeArticle(page: string): void {
  const note = readBeneath(history.state);
  if (note === null) navigate(page, { replace: true });
  else history.go(-note.depth);
}

/** Ordinary clicks on ordinary links stay inside the app; every other kind (new tab, download, another site) is the browser's. */
export function useFollowLinks(): void {
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      if (
        event.defaultPrevented ||
        event.button !== 0 ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        event.altKey
      )
        return;
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
      if (parseRoute(link.pathname).screen === "unknown" || link.getAttribute("href")?.startsWith("#")) return;
      event.preventDefault();
      goTo(link.pathname);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, []);
}
