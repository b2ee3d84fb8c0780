// A shelf over a real server of a synthetic site, in the memory store that Node leaves it; closed after each test. Never a check of its own.
import { afterEach } from "vitest";
import { isKoranError, type ErrorCode } from "../../src/edition/errors.ts";
import { openLibrary, type LibraryOptions } from "../../src/library/open-library.ts";
import type { Library, LibraryEvent } from "../../src/library/types.ts";
import { serveEditions, type EditionServer } from "./edition-server.ts";
import { makeSite, type EditionWish } from "./synthetic-edition.ts";

export const KEY = "2026-11-20";
const open: { library: Library; server: EditionServer }[] = [];
afterEach(async () => {
  for (const { library, server } of open.splice(0)) {
    library.close();
    await server.stop();
  }
});

/** @param answered hears of each answer before the library does. */
export async function start(
  wish: EditionWish = {},
  options: LibraryOptions = {},
  answered = (_url: string): void => undefined,
) {
  const { site, manifest } = makeSite(wish);
  const server = await serveEditions(site);
  const library = await openLibrary({
    async fetch(input, init) {
      const response = await fetch(new URL(input as string, server.url), init);
      answered(input as string);
      return response;
    },
    ...options,
  });
  open.push({ library, server });
  const events: LibraryEvent[] = [];
  library.subscribe((event) => events.push(event));
  return { site, manifest, server, library, events };
}

export const codeOf = (work: Promise<unknown>): Promise<ErrorCode | "none" | "not ours"> =>
  work.then(
    () => "none" as const,
    (error: unknown) => (isKoranError(error) ? error.code : ("not ours" as const)),
  );
export const assetsAsked = (server: EditionServer): string[] =>
  server.requests.filter((url) => /\/(open|paid)\//.test(url));
