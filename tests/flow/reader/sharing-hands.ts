// A reader's hands on the sheet of ways to share and print, and a device that takes what is shared and writes it down. Never a judgement.
import type { Locator, Page } from "playwright-core";
import { insideWords } from "../../../src/language/inside.ts";
import { sheetOf, showsPage } from "../harness/reader-at-work.ts";
import type { Desk, VisitOptions } from "./reader-bench.ts";
import { EDITION } from "./readable-site.ts";

const { sharing: words, reading } = insideWords("id");
/** With a photograph, a table and a second page. */
export const ARTICLE = `${EDITION}/artikel/a1`;
export const sheet = (page: Page): Locator => page.locator(".sharing");
export const way = (page: Page, name: string): Locator => sheet(page).getByRole("button", { name, exact: true });
/** It is there, and hears keys: that comes with the focus. */
export const hasFocus = (page: Page): Promise<void> => sheet(page).locator("[data-begins]:focus").waitFor();

/** The sheet over an article. */
export async function atArticle(desk: Desk, path = ARTICLE, options: VisitOptions = {}): Promise<Page> {
  const page = await desk.visit(path, { ready: ".article-sheet:not([data-ahead]) h1", ...options });
  await sheetOf(page).getByRole("button", { name: reading.share }).click();
  await hasFocus(page);
  return page;
}
/** The sheet over a page. */
export async function atPage(desk: Desk, path = `${EDITION}/2`, options: VisitOptions = {}): Promise<Page> {
  const page = await desk.visit(path, { ready: ".strip-tools", ...options });
  await showsPage(page, Number(path.at(-1)));
  await page.getByRole("button", { name: words.open }).click();
  await hasFocus(page);
  return page;
}

/** A device with a share sheet of its own, which takes what it is given and writes it down. */
export function withShareSheet(): void {
  const share = async (data: ShareData): Promise<void> => {
    const file = data.files?.[0];
    const bytes = file ? [...new Uint8Array(await file.arrayBuffer())] : [];
    Object.assign(globalThis, { shared: { ...data, files: undefined, name: file?.name, type: file?.type, bytes } });
    document.documentElement.dataset["shared"] = "";
  };
  Object.defineProperty(navigator, "share", { value: share });
  Object.defineProperty(navigator, "canShare", { value: ({ files }: ShareData) => Boolean(files) });
}
/** A browser without one. */
export function withoutShareSheet(): void {
  Reflect.deleteProperty(Navigator.prototype, "share");
  Reflect.deleteProperty(Navigator.prototype, "canShare");
}
interface Shared extends ShareData {
  readonly name?: string;
  readonly type?: string;
  readonly bytes: readonly number[];
}
export async function shared(page: Page): Promise<Shared> {
  await page.locator("html[data-shared]").waitFor();
  return page.evaluate(() => (globalThis as unknown as { shared: Shared }).shared);
}
