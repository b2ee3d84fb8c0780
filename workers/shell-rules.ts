// The service worker's decisions as plain values: which caches stay, what answers a request. Never touches a cache or the network.
import { isAppAddress } from "../src/edition/app-address.ts";
import { manifestUrl, signatureUrl } from "../src/edition/contract.ts";

export const CACHE_PREFIX = "koran-shell-";

export const cacheNameOf = (version: string): string => CACHE_PREFIX + version;

/**
 * Caches to delete once a build is in charge. The build before stays: a page of it may still be open in another tab.
 * @param names in the order they were made, as `caches.keys()` gives them; those of others are never named.
 */
export function outdatedCaches(names: readonly string[], current: string): string[] {
  const others = names.filter((name) => name.startsWith(CACHE_PREFIX) && name !== current);
  return others.slice(0, -1);
}

/** Before the address of a page: where its first picture is, for the app's page that is opened there. No server knows it. */
export const SIGHT_PREFIX = "/assets/first-sight";

/** The page of the app, from the cache | the first picture for it | a file of a build, cache first | not ours: the browser asks the network as ever. */
export type Route = "page" | "sight" | "file" | "pass";

export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly isNavigation: boolean;
  readonly hasRange: boolean;
}

const TITLE_AND_KEY = /^\/([a-z0-9-]+)\/(\d{4}-\d{2}-\d{2}[a-z0-9-]*)(?:\/|$)/;

/** What a page at an address of an edition asks for first, or once it has it from the device, to hear of a correction: manifest and signature. None at another address. */
export function askedFirstAt(path: string): string[] {
  const [, title, key] = TITLE_AND_KEY.exec(path) ?? [];
  return title !== undefined && key !== undefined && isAppAddress(path)
    ? [manifestUrl(title, key), signatureUrl(title, key)]
    : [];
}

/** Editions are never ours: the library keeps them in IndexedDB, checked against their hashes. */
export function routeOf(asked: Asked, origin: string, shellPaths: ReadonlySet<string>): Route {
  const { pathname } = asked.url;
  if (asked.method !== "GET" || asked.url.origin !== origin || asked.hasRange) return "pass";
  if (asked.isNavigation) return isAppAddress(pathname) ? "page" : "pass";
  if (pathname.startsWith(`${SIGHT_PREFIX}/`)) return "sight";
  return pathname.startsWith("/assets/") || shellPaths.has(pathname) ? "file" : "pass";
}
