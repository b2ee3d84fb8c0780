// Words selected on the page by keys alone, from the story that has the focus on. Never an article's own text, which the browser selects.
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { insideWords } from "../../../src/language/inside.ts";
import { DESKTOP } from "../harness/browser.ts";
import { focused, pathOf } from "../harness/reader-at-work.ts";
import { deskOver, PATIENCE } from "./reader-bench.ts";
import { atPage, bar, copied, FIRST_PAGE, inColumns, isClear } from "./selection-hands.ts";
import { STORY } from "./set-in-columns.ts";
import { delayWords } from "./withhold-words.ts";

const { selection: words } = insideWords("id");
const desk = deskOver(inColumns);

/** Until it is this: a line is selected once the words of its page have come. */
const copies = (page: Page, text: string): Promise<void> =>
  expect
    .poll(async () => {
      await page.keyboard.press("Control+C");
      return copied(page);
    }, PATIENCE)
    .toBe(text);

it("keys alone select from the story that has the focus, by word and by line, and copy", async () => {
  const page = await atPage(desk, FIRST_PAGE, { context: DESKTOP });
  await page.getByRole("button", { name: STORY.headline }).focus();
  await page.keyboard.press("Shift+ArrowRight");
  await bar(page).waitFor();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Control+C");
  await expect.poll(() => copied(page), PATIENCE).toBe("Malam Terakhir");
  await page.keyboard.press("Shift+ArrowDown");
  await copies(page, "Malam Terakhir Sampan Tua\n\nPerahu terakhir");
  expect(await focused(page)).toBe(STORY.headline);
  expect(pathOf(page)).toBe(FIRST_PAGE);
  // Its bar is within reach, and gives the focus back.
  await bar(page).getByRole("button", { name: words.clear }).focus();
  await page.keyboard.press("Enter");
  await isClear(page);
  expect(await focused(page)).toBe(STORY.headline);
});
// A line asked for by a quick hand fell on nothing.
it("a line that is asked for before the page's words have come is selected when they have", async () => {
  const page = await atPage(desk, FIRST_PAGE, { context: DESKTOP, before: delayWords });
  await page.getByRole("button", { name: STORY.headline }).focus();
  for (const key of ["Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowDown"]) await page.keyboard.press(key);
  await bar(page).waitFor();
  await page.keyboard.press("Control+C");
  await expect.poll(() => copied(page), PATIENCE).toBe("Malam Terakhir");
  await page.evaluate(() => dispatchEvent(new Event("words-come")));
  await copies(page, "Malam Terakhir Sampan Tua\n\nPerahu terakhir");
});
