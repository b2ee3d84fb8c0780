// Twice the text size on phones, on every screen → nothing cut off, nothing wider than the window, nothing under a bar that stays. Never what it looks like.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { PHONE } from "../harness/browser.ts";
import { cutText, underBars } from "../harness/cut-text.ts";
import { atRest, keptByItself, showsPage } from "../harness/reader-at-work.ts";
import { SCREENS_OF_A_PHONE } from "./every-screen.ts";
import { deskOver, FAILED_LOAD, PATIENCE } from "./reader-bench.ts";
import { EDITION, siteWith } from "./readable-site.ts";

/** As long as a folio, "12 / 12 · Internasional", becomes. */
const desk = deskOver(() => siteWith({ pages: 12, section: "Internasional" }));

/** As a reader sets it on the device: once the document is read, before the app runs. */
const twice = (): void => {
  const enlarge = (): void => {
    document.documentElement.style.fontSize = "200%";
  };
  document.addEventListener("readystatechange", enlarge, { once: true });
};

async function opened(width: number, height: number, before?: () => void): Promise<Page> {
  const context = { ...PHONE, viewport: { width, height } };
  const page = await desk.visit("/", { context, allowed: [FAILED_LOAD], ...(before && { before }) });
  await keptByItself(page);
  return page;
}

describe.each([
  [320, 640],
  [360, 800],
  [412, 915],
])("twice the text size on a phone %i px wide", (width, height) => {
  it("cuts no word and hides nothing that has the focus, on any screen", async () => {
    const page = await opened(width, height, twice);
    const found: Record<string, string[]> = {};
    for (const [index, [path, ready, more]] of SCREENS_OF_A_PHONE.entries()) {
      await page.setViewportSize({ width, height });
      await page.goto(desk.bench.app.url + path);
      await page.locator(ready).first().waitFor();
      await more?.(page);
      const here = [...(await cutText(page, width)), ...(await underBars(page))];
      if (here.length > 0) found[`${index}: ${path}`] = here;
    }
    expect(found).toEqual({});
  });
});

it("a table of four columns is read without a sideways step, on the smallest phone too", async () => {
  const page = await opened(320, 640, twice);
  await page.goto(`${desk.bench.app.url}${EDITION}/artikel/a1`);
  const table = page.locator(".article-table");
  await table.scrollIntoViewIfNeeded();
  expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const row = table.locator("tr", { hasText: "Minyak goreng" });
  expect(await row.innerText()).toMatch(/Minyak goreng curah \(liter\)\s+17\.600\s+17\.500\s+naik/);
  const headings = await row
    .locator("td")
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, "::before").content));
  expect(headings).toEqual(['"Hari ini\u00a0"', '"Kemarin\u00a0"', '"Arah\u00a0"']);
});

describe("turning from the front page to an inner one", () => {
  it.each([
    ["as the letters are", undefined],
    ["at letters of twice the size", twice],
  ])("moves neither sheet nor pager nor what says the day, %s", async (_, before) => {
    const page = await opened(360, 800, before);
    const places = (): Promise<unknown[]> =>
      Promise.all([".strip", ".strip-date", ".sheet", ".page-controls"].map((of) => atRest(page.locator(of))));
    const front = await places();
    await page.getByRole("button", { name: "Halaman berikutnya" }).click();
    await showsPage(page, 2);
    expect(await places()).toEqual(front);
    await page.getByRole("button", { name: "Isi edisi" }).click();
    await expect
      .poll(() => page.locator(".strip-contents").evaluate((cross) => cross === document.activeElement), PATIENCE)
      .toBe(true);
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.locator(".contents-way").evaluate((way) => way === document.activeElement), PATIENCE)
      .toBe(true);
  });
});

describe("the folio", () => {
  it.each([
    ["as it is", undefined],
    ["twice the text size", twice],
  ])("is whole on the smallest phone, %s, and the page keeps clear of it", async (_, before) => {
    const page = await opened(320, 640, before);
    await page.goto(`${desk.bench.app.url}${EDITION}/12`);
    await page.locator(".page-stage img").first().waitFor();
    expect(await cutText(page, 320)).toEqual([]);
    const paper = await page.locator(".page-frame[data-current] .page-paper").boundingBox();
    const controls = await page.locator(".page-controls").boundingBox();
    expect(paper!.y + paper!.height).toBeLessThanOrEqual(controls!.y + 1);
  });
});
