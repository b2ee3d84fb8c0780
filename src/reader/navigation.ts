// Clicks on links → screens without a reload; an opened article remembers the page it lies on. Never decides what a screen shows.
import { useEffect } from "react";
import { navigate } from "wouter/use-browser-location";
import { afterFrame } from "./after-frame.ts";
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

/** What is on screen already and has no address yet. */
interface Soon {
  readonly isTurn: boolean;
  readonly arrive: () => void;
  /** As if it had never been. */
  readonly drop: () => void;
}
let soon: Soon | null = null;
/** By our own doing: the reader has not gone anywhere. */
let goingBack = false;
/** A history that does not answer. */
const BACK_TIMEOUT_MS = 1000;

/** Something on screen waits for its address. */
export const isGoing = (): boolean => soon !== null;

/** Whoever goes anywhere goes from what is on screen. */
const arrive = (): void => soon?.arrive();

/** Once, however often it is asked for on the way. */
function goBack(steps: number): void {
  if (goingBack) return;
  goingBack = true;
  const heard = new AbortController();
  const over = (): void => {
    heard.abort();
    clearTimeout(timer);
    goingBack = false;
  };
  // Once all have heard it.
  addEventListener("popstate", () => setTimeout(over), { signal: heard.signal });
  const timer = setTimeout(over, BACK_TIMEOUT_MS);
  history.go(-steps);
}

/** Once the next frame is drawn; at once where someone goes on from there before that; never where the reader has gone back.
 *  @param settled whether it has come. @returns undoes it, however far it has come. */
function begin(path: string, isTurn: boolean, go: () => void, settled: (arrived: boolean) => void): () => void {
  let forget = (): void => {};
  const drop = (): void => {
    if (soon === me) soon = null;
    forget();
    removeEventListener("popstate", onBack);
  };
  const arrive = (): void => {
    drop();
    go();
    settled(true);
  };
  const giveUp = (): void => {
    drop();
    settled(false);
  };
  const onBack = (): void => {
    if (!goingBack) giveUp();
  };
  const wait = (): void => void (forget = afterFrame(() => (goingBack ? wait() : arrive())));
  const me: Soon = { isTurn, arrive, drop };
  soon = me;
  addEventListener("popstate", onBack);
  wait();
  return () => {
    if (soon === me) giveUp();
    else if (location.pathname === path) goBack(1);
  };
}

/** A story that is on screen in the next frame. @param settled its address has come, or does not come. @returns undoes it, a moment later. */
export function openSoon(path: string, settled: () => void): () => void {
  arrive();
  return begin(path, false, () => goTo(path), settled);
}

/** A page that is turned to; those that were turned past have no address. @param undone the reader has gone back meanwhile. */
export function turnSoon(path: string, undone: () => void): void {
  if (soon?.isTurn) soon.drop();
  else arrive();
  begin(
    path,
    true,
    () => turnTo(path),
    (arrived) => arrived || undone(),
  );
}

/** A page in the place of a page; from elsewhere a step of its own. */
export function turnTo(path: string): void {
  arrive();
  goTo(path, { replace: parseRoute(location.pathname).screen === "page" });
}

export function goTo(path: string, options: { replace?: boolean } = {}): void {
  arrive();
  const state = parseRoute(path).screen === "article" ? beneathOf(location.pathname, history.state) : null;
  navigate(path, { replace: options.replace ?? false, state });
}

/** Another article in place of the one that is open: the way back stays as long as it was. */
export const goOnTo = (path: string): void => navigate(path, { replace: true, state: history.state });

/** Back to the page beneath an article. @param page where to go when the article was opened by a link. */
export function closeArticle(page: string): void {
  arrive();
  // A page that was turned to has closed it.
  if (parseRoute(location.pathname).screen !== "article") return;
  const note = readBeneath(history.state);
  if (note === null) navigate(page, { replace: true });
  else goBack(note.depth);
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
