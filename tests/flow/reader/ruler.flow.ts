// The reading ruler over an article: switched on and off, kept, pulled and stepped, out of the way of taps; in large letters and on a desk.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/edition/schema.ts";
import { insideWords } from "../../../src/language/inside.ts";
import { axe } from "../harness/access.ts";
import { DESKTOP, PHONE } from "../harness/browser.ts";
import { atRest, focused, sheetOf } from "../harness/reader-at-work.ts";
import { deskOver, PATIENCE, type VisitOptions } from "./reader-bench.ts";
import { EDITION, siteWith } from "./readable-site.ts";

const { article: words, ruler } = insideWords("id");
const LONG: Article = {
  id: "r1",
  kind: "article",
  section: null,
  headline: "Catatan Panjang",
  pick: false,
  tags: [],
  blocks: Array.from({ length: 40 }, (_, at) => ({
    kind: "paragraph" as const,
    text: `Paragraf ke-${at} berisi keterangan yang biasa saja, dan cukup panjang untuk beberapa baris di layar kecil.`,
  })),
  zones: [{ id: "r1z", page: 2, kind: "text", box: [40, 500, 300, 300] }],
};
const desk = deskOver(() => siteWith({ articles: [LONG] }));

const grip = (page: Page) => page.getByRole("slider", { name: ruler.name });
const toggle = (page: Page) => page.getByRole("switch", { name: ruler.name });
const letters = (page: Page) => page.getByRole("button", { name: words.display });
const visit = (options: VisitOptions = {}): Promise<Page> =>
  desk.visit(`${EDITION}/artikel/r1`, { ready: ".article-sheet h1", ...options });
async function used(options: VisitOptions = {}): Promise<Page> {
  const page = await visit(options);
  await letters(page).click();
  await toggle(page).check();
  await page.locator(".ruler-band").waitFor();
  await letters(page).click();
  await toggle(page).waitFor({ state: "hidden" });
  return page;
}
const bandTop = async (page: Page): Promise<number> => (await atRest(page.locator(".ruler-band"))).y;
const scrolled = (page: Page): Promise<number> => sheetOf(page).evaluate((sheet) => sheet.scrollTop);
const lineOf = (page: Page): Promise<number> =>
  page
    .locator(".article-body > p")
    .first()
    .evaluate((text) => parseFloat(getComputedStyle(text).lineHeight));

describe("on a phone", () => {
  it("is switched on among the display choices, kept after a reload, and switched off", async () => {
    const page = await used();
    await page.reload();
    await page.locator(".ruler-band").waitFor();
    await letters(page).tap();
    expect(await toggle(page).isChecked()).toBe(true);
    await toggle(page).uncheck();
    await page.locator(".ruler").waitFor({ state: "detached" });
    await page.reload();
    await page.locator(".article-sheet h1").waitFor();
    expect(await page.locator(".ruler").count()).toBe(0);
    expect(desk.complaints).toEqual([]);
  });
  it("leaves three lines clear between its shades, stays at its place while the text scrolls, and lets taps through", async () => {
    const page = await used();
    const band = await atRest(page.locator(".ruler-band"));
    const line = await lineOf(page);
    expect(band.height).toBeGreaterThanOrEqual(3 * line);
    expect(band.height).toBeLessThan(3.5 * line);
    const [above, below] = await Promise.all([
      atRest(page.locator(".ruler-above")),
      atRest(page.locator(".ruler-below")),
    ]);
    expect([above.y, above.y + above.height, below.y + below.height]).toEqual([0, band.y, 800]);
    expect(Math.abs(below.y - band.y - band.height)).toBeLessThan(1);
    await sheetOf(page).evaluate((sheet) => sheet.scrollTo(0, 600));
    expect(await bandTop(page)).toBeCloseTo(band.y, 0);
    // What lies under the shade is tapped as ever; the bar above it is not dimmed.
    const under = (x: number, y: number): Promise<string> =>
      page.evaluate(([x, y]) => document.elementFromPoint(x!, y!)!.tagName, [x, y]);
    expect(await under(100, below.y + 40)).toBe("P");
    expect(await under(100, band.y + 20)).toBe("P");
    // To its very end the text scrolls no further than without it.
    const height = await sheetOf(page).evaluate((sheet) => sheet.scrollHeight);
    await letters(page).click();
    await toggle(page).uncheck();
    await letters(page).click();
    await page.locator(".ruler").waitFor({ state: "detached" });
    expect(await sheetOf(page).evaluate((sheet) => sheet.scrollHeight)).toBe(height);
  });
  it("is pulled by its grip, and stays there", async () => {
    const page = await used();
    const { x, y, width, height } = await atRest(grip(page));
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", to?: number): Promise<unknown> =>
      session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: to === undefined ? [] : [{ x: x + width / 2, y: to }],
      });
    const before = await bandTop(page);
    await touch("touchStart", y + height / 2);
    for (const by of [40, 90, 160]) await touch("touchMove", y + height / 2 + by);
    await touch("touchEnd");
    await expect.poll(() => bandTop(page), PATIENCE).toBeCloseTo(before + 160, 0);
    expect(await scrolled(page)).toBe(0);
    await page.reload();
    await page.locator(".ruler-band").waitFor();
    await expect.poll(() => bandTop(page), PATIENCE).toBeCloseTo(before + 160, 0);
  });
  it("is clean for axe, and whole in letters twice as large on the smallest phone", async () => {
    const page = await used({ context: { ...PHONE, viewport: { width: 320, height: 640 } } });
    expect(await axe(page)).toEqual([]);
    await letters(page).click();
    expect(await axe(page)).toEqual([]);
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    const label = page.locator(".article-display");
    expect(await label.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
    await letters(page).click();
    const band = await atRest(page.locator(".ruler-band"));
    expect(band.height).toBeGreaterThanOrEqual(3 * (await lineOf(page)));
    expect(band.y + band.height).toBeLessThanOrEqual(640);
  });
});

describe("on a desk, by keys alone", () => {
  it("steps line by line; at the end of its room, and with the focus in the text, the text goes on by a line", async () => {
    const page = await used({ context: DESKTOP });
    const line = await lineOf(page);
    await grip(page).focus();
    const before = await bandTop(page);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(Math.abs((await bandTop(page)) - before - 2 * line)).toBeLessThan(6);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("PageDown");
    expect(Math.abs((await bandTop(page)) - before - 4 * line)).toBeLessThan(12);
    expect(await scrolled(page)).toBe(0);
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => scrolled(page), PATIENCE).toBeGreaterThan(line - 3);
    expect(await page.getByRole("slider", { name: ruler.name }).getAttribute("aria-valuetext")).toBe(
      ruler.place({ percent: 100 }),
    );
    await page.keyboard.press("Home");
    const top = await bandTop(page);
    const at = await scrolled(page);
    await sheetOf(page).locator("h1").focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(async () => Math.round((await scrolled(page)) - at), PATIENCE).toBeGreaterThan(line - 3);
    expect(await bandTop(page)).toBeCloseTo(top, 0);
    expect(await axe(page)).toEqual([]);
  });
  it("the display choices are put away by Escape, before the article, and give the focus back", async () => {
    const page = await visit({ context: DESKTOP });
    await letters(page).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe(words.display);
    expect(await toggle(page).isVisible()).toBe(false);
    expect(await sheetOf(page).count()).toBe(1);
    await page.keyboard.press("Escape");
    await sheetOf(page).waitFor({ state: "detached" });
  });
});
