// An address → the edition it means, opened, or what stands there instead of one. Never draws, never stores.
import { isKoranError } from "../../edition/errors.ts";
import type { Title, TitleIndex } from "../../edition/schema.ts";
import type { Library, OpenEdition } from "../../library/types.ts";
import { dateOfKey, formatRoute, type EditionRoute } from "../routes.ts";
import { onlyTitle, rememberOnlyTitle } from "../today/only-title.ts";
import { newestPublished, newestStored, titleAtOnce } from "../today/newest.ts";

export type Found =
  | { readonly kind: "edition"; readonly edition: OpenEdition }
  | { readonly kind: "titles"; readonly titles: readonly Title[] }
  | { readonly kind: "no-editions"; readonly title: Title };

/** What an address asks to have opened; turning a page or opening an article asks for nothing new. */
export const askedBy = (base: EditionRoute): string => {
  switch (base.screen) {
    case "front":
      return "/";
    case "title":
      return `/${base.title}`;
    default:
      return `/${base.title}/${base.key}`;
  }
};

/** Editions on screen last: going to page two, or back to the front, opens nothing anew. */
let lastOpened: OpenEdition | null = null;
/** The one shown as "today", by the address that showed it. */
let lastNewest: { readonly asked: string; readonly edition: OpenEdition } | null = null;

export function rememberOpened(edition: OpenEdition): void {
  lastOpened = edition;
  const newest = lastNewest?.edition.manifest;
  if (lastNewest && newest?.title === edition.manifest.title && newest.key === edition.manifest.key)
    lastNewest = { ...lastNewest, edition };
}

/** The reader switched to a newer edition, or it was the newest that could be had. */
export function rememberNewest(route: EditionRoute, edition: OpenEdition): void {
  lastNewest = { asked: formatRoute(route), edition };
  lastOpened = edition;
}

/** Whether an edition is the one that was shown as "today". */
export const wasToday = (title: string, key: string): boolean =>
  lastNewest?.edition.manifest.title === title && lastNewest.edition.manifest.key === key;

/** The edition an address means, where it is open already. */
export function openedAlready(route: EditionRoute): OpenEdition | null {
  if (route.screen === "front" || route.screen === "title")
    return lastNewest?.asked === formatRoute(route) ? lastNewest.edition : null;
  return lastOpened?.manifest.title === route.title && lastOpened.manifest.key === route.key ? lastOpened : null;
}

/** Newest on the device at once; the network is asked only where the device has none.
 *  @param onTitle hears what is known of the newspaper before its edition has come.
 *  @throws KoranError as the library's `open`, `title` and `titles` do, and 'bad-date' for a key that names no day. */
export async function findEdition(
  library: Library,
  route: EditionRoute,
  signal: AbortSignal,
  onTitle: (index: TitleIndex) => void,
): Promise<Found> {
  if (route.screen === "page" || route.screen === "article") {
    dateOfKey(route.key);
    const page = route.screen === "page" ? route.page : undefined;
    const edition = await library.open(route.title, route.key, { signal, page });
    rememberOpened(edition);
    return { kind: "edition", edition };
  }
  if (route.screen === "title") return newest(library, route, route.title, signal, onTitle);
  const known = titleAtOnce(await library.shelf(), onlyTitle());
  if (known !== null) return newest(library, route, known, signal, onTitle);
  const titles = await allTitles(library, signal);
  rememberOnlyTitle(titles);
  return titles.length === 1 ? newest(library, route, titles[0]!.id, signal, onTitle) : { kind: "titles", titles };
}

/** A server on which nothing has been printed yet has no list of titles either. */
async function allTitles(library: Library, signal: AbortSignal): Promise<readonly Title[]> {
  try {
    return (await library.titles({ signal })).index.titles;
  } catch (error) {
    if (isKoranError(error, "http-status") && error.details["status"] === 404) return [];
    throw error;
  }
}

async function newest(
  library: Library,
  route: EditionRoute,
  title: string,
  signal: AbortSignal,
  onTitle: (index: TitleIndex) => void,
): Promise<Found> {
  const stored = newestStored(await library.shelf(), title);
  let key = stored?.key;
  if (key === undefined) {
    const { index } = await library.title(title, { signal });
    onTitle(index);
    key = newestPublished(index)?.key;
    if (key === undefined) return { kind: "no-editions", title: index };
  }
  const edition = await library.open(title, key, { signal, page: 1 });
  rememberNewest(route, edition);
  return { kind: "edition", edition };
}
