// An address of the app → the page that it shows, and the app's page with that page's picture in it, to be seen before the app has started: one rule for
// the server and the service worker. Never looks at what exists, never puts in a name that is not plain.
import { RESERVED_WORDS } from "./names.ts";

/** Null: the newest edition, the only title. Pages count from 1. */
export interface PageAsked {
  readonly title: string | null;
  readonly key: string | null;
  readonly page: number;
}

const PAGE_ADDRESS =
  /^\/(?:([a-z0-9]+(?:-[a-z0-9]+)*)\/?(?:(\d{4}-\d{2}-\d{2}(?:-[a-z0-9]+)*)\/?(?:([1-9]\d{0,3})\/?)?)?)?$/;

/** What page an address of the app shows as it opens; null where it shows none, or an article over it. Total. */
export function pageAskedAt(path: string): PageAsked | null {
  const found = PAGE_ADDRESS.exec(path);
  if (!found) return null;
  const [, title = null, key = null, page = "1"] = found;
  if (title !== null && (RESERVED_WORDS as readonly string[]).includes(title)) return null;
  return { title, key, page: Number(page) };
}

/** In index.html: where the app is drawn. */
const ROOT = '<div id="root"></div>';
const PLAIN_URL = /^[A-Za-z0-9/.-]+$/;

/** @param loading "lazy" where the address answers when it can: the window need not wait for it to count as loaded. */
export function withFirstSight(html: string, url: string, loading: "eager" | "lazy"): string {
  if (!PLAIN_URL.test(url)) return html;
  const image = `<img class="first-sight" src="${url}" alt="" loading="${loading}" fetchpriority="high" />`;
  return html.replace(ROOT, `${ROOT}\n    ${image}`);
}
