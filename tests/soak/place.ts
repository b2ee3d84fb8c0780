// The app on screen → which of its places a reader is in now. Never a judgement about it.
import type { Page } from "playwright-core";

export const PLACES = [
  "sharing",
  "article",
  "contents",
  "pages",
  "columns",
  "page",
  "archive",
  "shelf",
  "settings",
  "failure",
  "waiting",
] as const;
export type Place = (typeof PLACES)[number];

/** What lies uppermost comes first. */
const SIGNS: readonly (readonly [Place, string])[] = [
  ["sharing", ".sharing-ground"],
  ["article", ".article-sheet:not([data-ahead], .article-leaving)"],
  ["contents", ".contents-over"],
  ["pages", ".overview-strip"],
  ["columns", ".column-walk"],
  ["page", ".page-frame[data-current]"],
  ["archive", ".calendar, .archive-empty"],
  ["shelf", ".shelf, .shelf-ways"],
  ["settings", ".settings"],
  ["failure", ".failure"],
  ["waiting", ".waiting, .fetching, [aria-busy=true], .sheet-blank"],
];

/** @returns null where nothing is on screen that anybody would know. */
export const placeNow = (page: Page): Promise<Place | null> =>
  page.evaluate((signs) => signs.find(([, sign]) => document.querySelector(sign) !== null)?.[0] ?? null, SIGNS);
