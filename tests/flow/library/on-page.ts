// What the shelf's flows do and ask in the shelf's page, whichever browser it stands in. Never a check.
import type { Page } from "playwright-core";

/** Keeps an edition with its print. @returns the code of what went wrong; "none". */
export const keep = (page: Page, key: string): Promise<string> =>
  page.evaluate(async (key) => {
    const { library, codeOf } = await window.bench;
    return codeOf(library.open("kabar-musi", key).then((edition) => library.keep(edition, ["pages", "print"])));
  }, key);

export const shelfOf = (page: Page) => page.evaluate(async () => (await window.bench).library.shelf());

/** What is wrong on the device. */
export const faultsOf = (page: Page): Promise<string[]> => page.evaluate(async () => (await window.bench).faults());
