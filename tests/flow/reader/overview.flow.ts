// The strip of all pages: how it is pulled up, what stands in it, where it leads, what it costs. Never the page above it.
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { insideWords } from "../../../src/language/inside.ts";
import { putIndexes, putManifest, type Site } from "../../library/synthetic-edition.ts";
import { DESKTOP, PHONE } from "../harness/browser.ts";
import { atRest, current, focused, pathOf } from "../harness/reader-at-work.ts";
import { deskOver, isAt, PATIENCE } from "./reader-bench.ts";
import { EDITION, KEY, readableSite } from "./readable-site.ts";

const { overview: say, settings } = insideWords("id");
const PAGES = 30;
const SECTIONS: Readonly<Record<number, string>> = { 1: "Utama", 9: "Ekonomi", 21: "Olahraga" };

/** A thick paper: its second page thirty times over. */
async function thickPaper(): Promise<Site> {
  const { site, manifests } = await readableSite([KEY]);
  const [manifest] = manifests;
  const pages = Array.from({ length: PAGES }, (_, index) => {
    const number = index + 1;
    const like = manifest!.pages[Math.min(index, 1)]!;
    return { ...like, number, label: String(number), section: SECTIONS[number] ?? null };
  });
  const thick = { ...manifest!, pages };
  putManifest(site, thick);
  putIndexes(site, [thick]);
  return site;
}
const desk = deskOver(thickPaper);

const visit = (path: string, context: BrowserContextOptions): Promise<Page> =>
  desk.visit(path, { context, ready: ".overview-handle" });
const handle = (page: Page) => page.locator(".overview-handle");
const strip = (page: Page) => page.getByRole("group", { name: say.pages });
async function pull(page: Page, by: number): Promise<void> {
  const { x, y, width, height } = (await handle(page).boundingBox())!;
  const [middle, foot] = [x + width / 2, y + height - 6];
  await page.mouse.move(middle, foot);
  await page.mouse.down();
  await page.mouse.move(middle, foot + by / 2);
  await page.mouse.move(middle, foot + by);
  await page.mouse.up();
}

describe("on a phone", () => {
  it("comes up at a pull or a tap, goes at another, and leads to a page", async () => {
    const page = await visit(`${EDITION}/2`, PHONE);
    expect(await strip(page).count()).toBe(0);
    await pull(page, -40);
    await strip(page).waitFor();
    await pull(page, 40);
    await strip(page).waitFor({ state: "detached" });
    await handle(page).click();
    await strip(page).getByRole("link", { name: "Halaman 3, Utama" }).click();
    await strip(page).waitFor({ state: "detached" });
    await isAt(page, `${EDITION}/3`);
    expect(await current(page).getAttribute("data-page")).toBe("3");
    expect(desk.complaints).toEqual([]);
  });
  it("goes with the rest of the chrome", async () => {
    const page = await visit(`${EDITION}/1`, PHONE);
    const seen = (): Promise<string> => page.locator(".overview").evaluate((node) => getComputedStyle(node).opacity);
    expect(await seen()).toBe("1");
    await page.touchscreen.tap(180, 80);
    await expect.poll(seen, PATIENCE).toBe("0");
  });
});

describe("on a phone on its side", () => {
  it.each(["16px", "32px"])("leaves its pull and some of the page in sight, at a text size of %s", async (size) => {
    const page = await visit(`${EDITION}/2`, { ...PHONE, viewport: { width: 800, height: 360 } });
    await page.evaluate((root) => document.documentElement.style.setProperty("font-size", root), size);
    await handle(page).click();
    await strip(page).waitFor();
    const stripBox = (await strip(page).boundingBox())!;
    expect((await handle(page).boundingBox())!.y).toBeGreaterThanOrEqual(48);
    const number = (await strip(page).locator("a > span").first().boundingBox())!;
    expect(number.y + number.height).toBeLessThanOrEqual(stripBox.y + stripBox.height + 1);
    await handle(page).click();
    await strip(page).waitFor({ state: "detached" });
  });
});

describe("the strip", () => {
  it("names the sections and marks the page on screen, in its middle", async () => {
    const page = await visit(`${EDITION}/15`, PHONE);
    await handle(page).click();
    expect(await strip(page).locator(".overview-name").allTextContents()).toEqual(["Utama", "Ekonomi", "Olahraga"]);
    const here = strip(page).locator("[aria-current=page]");
    expect(await here.getAttribute("aria-label")).toBe("Halaman 15, Ekonomi");
    const { x, width } = (await here.boundingBox())!;
    expect(Math.abs(x + width / 2 - 180)).toBeLessThan(60); // it snaps to a page's edge
  });
  it("fetches only what is near, and moves nothing when a picture comes", async () => {
    const page = await visit(`${EDITION}/1`, PHONE);
    await handle(page).click();
    const pictures = () => strip(page).locator(".overview-picture image").count();
    const widths = () =>
      strip(page).evaluate((node) => [...node.querySelectorAll("a")].map((link) => (link as HTMLElement).offsetWidth));
    const before = await widths();
    expect(new Set(before).size).toBe(1);
    await expect.poll(pictures, PATIENCE).toBeGreaterThan(3);
    await page.waitForTimeout(500);
    expect(await pictures()).toBeLessThan(12);
    await strip(page).evaluate((node) => node.scrollTo({ left: node.scrollWidth }));
    await strip(page).locator(`[data-page="${PAGES}"] image`).waitFor({ state: "attached" });
    expect(await pictures()).toBeLessThan(PAGES - 5);
    expect(await widths()).toEqual(before);
  });
});

describe("the contents beside the page", () => {
  it("come to the page on screen, and not when its first line is in sight", async () => {
    const page = await visit(`${EDITION}/1`, DESKTOP);
    const top = async (number: number): Promise<number> => {
      const box = (selector: string) => page.locator(selector).boundingBox();
      const line = await box(`.contents-page:has(> .contents-number[href$="/${number}"])`);
      return line!.y - (await box(".contents"))!.y;
    };
    await page.locator(".contents-page").first().waitFor();
    const atFirst = await top(1);
    await page.getByRole("button", { name: "Halaman berikutnya" }).click();
    await isAt(page, `${EDITION}/2`);
    expect(await top(1)).toBe(atFirst);
    await page.goto(`${desk.bench.app.url}${EDITION}/15`);
    await expect.poll(() => top(15), PATIENCE).toBeLessThan(400);
    expect(await top(15)).toBeGreaterThanOrEqual(0);
  });
});

describe("on a desk, by keyboard", () => {
  it("stands under the page, above controls that stay where they are; arrows go along it and turn nothing until a page is chosen", async () => {
    const page = await visit(`${EDITION}/8`, DESKTOP);
    const controls = page.locator(".page-controls");
    const before = await atRest(controls);
    await page.keyboard.press("h");
    await strip(page).waitFor();
    expect(await focused(page)).toBe("Halaman 8, Utama");
    const foot = async (selector: string): Promise<number> => {
      const { y, height } = (await page.locator(selector).first().boundingBox())!;
      return y + height;
    };
    const top = (await strip(page).boundingBox())!.y;
    await expect.poll(() => foot(".page-frame[data-current] .page-paper"), PATIENCE).toBeLessThan(top);
    expect(await atRest(controls)).toEqual(before);
    expect(await foot(".overview-strip")).toBeLessThanOrEqual(before.y + 1);
    expect(await strip(page).locator("[data-open]").allInnerTexts()).toEqual(["8", "9"]); // the two that lie open
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toBe("Halaman 9, Ekonomi");
    expect(pathOf(page)).toBe(`${EDITION}/8`);
    await page.keyboard.press("End");
    expect(await focused(page)).toBe(`Halaman ${PAGES}, Olahraga`);
    await page.keyboard.press("Enter");
    await isAt(page, `${EDITION}/${PAGES}`);
    expect(await strip(page).locator("[aria-current=page]").getAttribute("data-page")).toBe(String(PAGES));
    await page.keyboard.press("Escape");
    await strip(page).waitFor({ state: "detached" });
    expect(await focused(page)).toBe(say.open);
  });
  it("hears no letter and no sign once its reader has put them aside, and still all other keys", async () => {
    const page = await desk.visit("/setelan", { context: DESKTOP });
    await page.getByRole("radio", { name: settings.characterKeysUsed.unused.words, exact: true }).check();
    await page.goto(`${desk.bench.app.url}${EDITION}/8`);
    await handle(page).waitFor();
    const width = async (): Promise<number> =>
      (await current(page).first().locator(".page-paper").boundingBox())!.width;
    const before = await width();
    for (const key of ["+", "=", "h"]) await page.keyboard.press(key);
    await page.waitForTimeout(500); // longer than a page takes to grow
    expect(await width()).toBeCloseTo(before, 0);
    expect(await strip(page).count()).toBe(0);
    await page.keyboard.press("PageDown");
    await isAt(page, `${EDITION}/10`);
  });
});
