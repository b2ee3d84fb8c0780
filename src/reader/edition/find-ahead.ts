// The edition that the address asks for as the app starts → looked for before the first screen is drawn, and handed to that screen. Never for an address that came later.
import type { TitleIndex } from "../../edition/schema.ts";
import type { Library } from "../../library/types.ts";
import type { EditionRoute } from "../routes.ts";
import { askedBy, findEdition, openedAlready, type Found } from "./find-edition.ts";
import { putOnScreen } from "./on-screen.ts";

interface Ahead {
  readonly asked: string;
  readonly found: Promise<Found>;
  readonly abort: AbortController;
  /** What is known of the newspaper so far, to whoever hears of it next. */
  title: TitleIndex | null;
  onTitle: (index: TitleIndex) => void;
}

let ahead: Ahead | null = null;

/** @returns when it is found, or is not. To draw the first screen takes a slow phone a second, in which the device and the network can work. */
export function findAhead(library: Library, base: EditionRoute): Promise<unknown> {
  const abort = new AbortController();
  const found = findEdition(library, base, abort.signal, (index) => begun.onTitle(index));
  const begun: Ahead = {
    asked: askedBy(base),
    found,
    abort,
    title: null,
    onTitle: (index) => (begun.title = index),
  };
  ahead = begun;
  return found.then(
    (answer) => {
      if (answer.kind !== "edition" || ahead !== begun) return;
      // Known as opened from now on: a later question is another one.
      ahead = null;
      putOnScreen(answer.edition.title, answer.edition.manifest);
    },
    () => null, // told to whoever takes it
  );
}

/** As {@link findEdition}; what is open already is there at once, and what was begun for this address is gone on with, once. */
export async function findBegun(
  library: Library,
  base: EditionRoute,
  signal: AbortSignal,
  onTitle: (index: TitleIndex) => void,
): Promise<Found> {
  const edition = openedAlready(base);
  if (edition !== null) return { kind: "edition", edition };
  const begun = ahead;
  ahead = null;
  if (begun?.asked !== askedBy(base)) {
    begun?.abort.abort();
    return findEdition(library, base, signal, onTitle);
  }
  if (begun.title) onTitle(begun.title);
  begun.onTitle = onTitle;
  signal.addEventListener("abort", () => begun.abort.abort());
  return begun.found;
}
