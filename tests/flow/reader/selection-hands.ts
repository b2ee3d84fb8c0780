// A reader's hands on words selected on the page: what any flow of them does and looks at. Never a judgement but that nothing is selected.
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { insideWords } from "../../../src/language/inside.ts";
import { PATIENCE, type Desk, type VisitOptions } from "./reader-bench.ts";
import { EDITION, siteWith } from "./readable-site.ts";
import { PRINTED, STORY } from "./set-in-columns.ts";

const { selection: words } = insideWords("id");
const CLIPBOARD = ["clipboard-read", "clipboard-write"];

/** One story in columns over two pages, each word of it where it is printed. */
export const inColumns = () => siteWith({ articles: [STORY], words: (number) => PRINTED[number - 1] ?? [] });

/** A page of it, once what selects has come. */
export async function atPage(desk: Desk, path: string, options: VisitOptions): Promise<Page> {
  const page = await desk.visit(path, {
    ready: ".page-frame[data-current][data-shown=full]",
    ...options,
    context: { ...options.context, permissions: CLIPBOARD },
  });
  await page.locator(".page-selection").first().waitFor({ state: "attached" });
  return page;
}
export const FIRST_PAGE = `${EDITION}/1`;
export const bar = (page: Page): Locator => page.getByRole("group", { name: words.group });
export const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
export const isClear = (page: Page): Promise<unknown> =>
  expect
    .poll(async () => [await page.locator(".selection-marker").count(), await bar(page).count()], PATIENCE)
    .toEqual([0, 0]);
