// Tells the addresses of the app, which all open the same page, from those of files and machines: one rule for the server and the
// service worker. Never looks at what exists.

/** First path segments under which files or answers for programs lie. */
export const NOT_THE_APP = ["editions", "assets", "api"];

/** Ids of titles, editions and articles, page numbers, the app's own words: none has a dot or needs an escape. */
export const APP_SEGMENT = /^[A-Za-z0-9_-]+$/;

/** "/", "/kabar-musi/2026-11-20/1", "/rak/" are the app's; "/assets/x", "/editions/…", "/icon.png" are not. @param path of a URL. */
export function isAppAddress(path: string): boolean {
  const segments = path.split("/").filter((segment) => segment !== "");
  return segments.every((segment) => APP_SEGMENT.test(segment)) && !NOT_THE_APP.includes(segments[0] ?? "");
}
