// An address → the screen it names, and back. Never reads the address bar, never knows whether what is named exists.
import { readEditionKey } from "../edition/dates.ts";
import { RESERVED_WORDS } from "../edition/names.ts";

export type Route =
  | { readonly screen: "front" }
  | { readonly screen: "title"; readonly title: string }
  | { readonly screen: "page"; readonly title: string; readonly key: string; readonly page: number }
  | { readonly screen: "article"; readonly title: string; readonly key: string; readonly article: string }
  /** `month` counts from 1, and stands only with its year. Null: the newest there is. */
  | { readonly screen: "archive"; readonly title: string; readonly year: number | null; readonly month: number | null }
  | { readonly screen: "shelf" }
  | { readonly screen: "settings" }
  | { readonly screen: "unknown"; readonly path: string };

/** Screens that show an edition. */
export type EditionRoute = Extract<Route, { screen: "front" | "title" | "page" | "article" }>;

export const showsEdition = (route: Route): route is EditionRoute =>
  route.screen === "front" || route.screen === "title" || route.screen === "page" || route.screen === "article";

const TITLE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ARTICLE = /^[A-Za-z0-9_-]+$/;
const PAGE = /^[1-9]\d{0,3}$/;
const YEAR = /^\d{4}$/;
const MONTH = /^(0?[1-9]|1[0-2])$/;

/** @param path an absolute path without query or fragment; a trailing slash is forgiven. Total: what names nothing is "unknown". */
export function parseRoute(path: string): Route {
  const unknown: Route = { screen: "unknown", path };
  const parts = path.split("/").filter((part) => part !== "");
  const [title, second, third, fourth] = parts;
  if (title === undefined) return { screen: "front" };
  if (parts.length === 1 && title === "rak") return { screen: "shelf" };
  if (parts.length === 1 && title === "setelan") return { screen: "settings" };
  if (!TITLE.test(title) || (RESERVED_WORDS as readonly string[]).includes(title)) return unknown;
  if (second === undefined) return { screen: "title", title };
  if (second === "arsip") {
    if (parts.length > 4 || (third !== undefined && !YEAR.test(third))) return unknown;
    if (fourth !== undefined && !MONTH.test(fourth)) return unknown;
    const number = (part: string | undefined): number | null => (part === undefined ? null : Number(part));
    return { screen: "archive", title, year: number(third), month: number(fourth) };
  }
  // An edition's address without a page means its front.
  if (third === undefined) return { screen: "page", title, key: second, page: 1 };
  if (third === "artikel")
    return fourth !== undefined && parts.length === 4 && ARTICLE.test(fourth)
      ? { screen: "article", title, key: second, article: fourth }
      : unknown;
  return parts.length === 3 && PAGE.test(third) ? { screen: "page", title, key: second, page: Number(third) } : unknown;
}

/** The one address of a screen: parseRoute(formatRoute(route)) is the route. */
export function formatRoute(route: Route): string {
  switch (route.screen) {
    case "front":
      return "/";
    case "title":
      return `/${route.title}`;
    case "page":
      return `/${route.title}/${route.key}/${route.page}`;
    case "article":
      return `/${route.title}/${route.key}/artikel/${route.article}`;
    case "archive":
      return [`/${route.title}/arsip`, ...monthParts(route)].join("/");
    case "shelf":
      return "/rak";
    case "settings":
      return "/setelan";
    default:
      return route.path;
  }
}

export const pagePath = (title: string, key: string, page: number): string =>
  formatRoute({ screen: "page", title, key, page });
export const articlePath = (title: string, key: string, article: string): string =>
  formatRoute({ screen: "article", title, key, article });
export const archivePath = (title: string, year: number | null = null, month: number | null = null): string =>
  formatRoute({ screen: "archive", title, year, month });

/** "2026", "11". */
function monthParts({ year, month }: Extract<Route, { screen: "archive" }>): string[] {
  if (year === null) return [];
  const four = String(year).padStart(4, "0");
  return month === null ? [four] : [four, String(month).padStart(2, "0")];
}

/** The day of an edition's key. @throws KoranError 'bad-date' for a key that names no day of the calendar. */
export const dateOfKey = (key: string): string => readEditionKey(key).date;
