// The sheet of ways to share and print an article or a page: the link, the full screen, the keyboard alone. What a clip and a print are: clip.flow.ts, print.flow.ts.
import { describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { insideWords } from "../../../src/language/inside.ts";
import { axe } from "../harness/access.ts";
import { DESKTOP, PHONE } from "../harness/browser.ts";
import { focused, pathOf, plain, say, sheetOf, showsPage } from "../harness/reader-at-work.ts";
import { deskOver, PATIENCE } from "./reader-bench.ts";
import { EDITION, oneEdition } from "./readable-site.ts";
import { atArticle, atPage, hasFocus, shared, sheet, way, withoutShareSheet, withShareSheet } from "./sharing-hands.ts";

const { sharing: words, reading } = insideWords("id");
const desk = deskOver(oneEdition);

describe("the link", () => {
  it("goes to the device's share sheet with headline and paper, and ours closes", async () => {
    const page = await atArticle(desk, `${EDITION}/artikel/a2`, { before: withShareSheet });
    await way(page, words.ofArticle.link).click();
    const { title, url } = await shared(page);
    expect([plain(title!), url]).toEqual([
      "Pasar Pagi Pindah – Kabar Musi, Jumat, 20 November 2026",
      `${desk.bench.app.url}${EDITION}/artikel/a2`,
    ]);
    await sheet(page).waitFor({ state: "detached" });
    expect(await focused(page)).toBe(reading.share);
  });
  it("of the part of a page in sight is copied where there is no share sheet, and opens there", async () => {
    const context = { ...PHONE, permissions: ["clipboard-read", "clipboard-write"] };
    const page = await desk.visit(`${EDITION}/2`, { context, before: withoutShareSheet, ready: ".strip-tools" });
    await showsPage(page, 2);
    for (let step = 0; step < 4; step++) await page.getByRole("button", { name: say.page.zoomIn }).click();
    await page.getByRole("button", { name: words.open }).click();
    await way(page, words.region).click();
    await page.getByText(words.copied).waitFor();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect([link.pathname, link.hash]).toEqual([`${EDITION}/2`, expect.stringMatching(/^#xywh=\d+,\d+,\d+,\d+$/)]);
    const opened = await desk.visit(link.pathname + link.hash);
    await opened.locator(".page-region > div").waitFor();
  });
  it("is shown where it cannot be copied either", async () => {
    const page = await atPage(desk, `${EDITION}/1`, {
      before: () => {
        Reflect.deleteProperty(Navigator.prototype, "share");
        Object.defineProperty(navigator, "clipboard", { value: undefined });
      },
    });
    await way(page, words.ofPage.link).click();
    await page.getByText(words.copyThis({ url: `${desk.bench.app.url}${EDITION}/1` })).waitFor();
  });
});

describe("the full screen", () => {
  const isFull = (page: Page): Promise<boolean> => page.evaluate(() => document.fullscreenElement !== null);
  it("is filled and left by the button, by F, and by whatever else leaves it", async () => {
    const page = await desk.visit(`${EDITION}/2`, { context: DESKTOP, ready: ".strip-tools" });
    await page.getByRole("button", { name: words.full, exact: true }).click();
    await expect.poll(() => isFull(page), PATIENCE).toBe(true);
    await page.getByRole("button", { name: words.leaveFull }).click();
    await expect.poll(() => isFull(page), PATIENCE).toBe(false);
    await page.keyboard.press("f");
    await page.getByRole("button", { name: words.leaveFull }).waitFor();
    await page.evaluate(() => document.exitFullscreen());
    await page.getByRole("button", { name: words.full, exact: true }).waitFor();
  });
  it("has its way in the sheet of a phone, and none where the browser cannot", async () => {
    const page = await atPage(desk);
    await way(page, words.full).click();
    await expect.poll(() => isFull(page), PATIENCE).toBe(true);
    const before = (): void => void Object.defineProperty(Document.prototype, "fullscreenEnabled", { value: false });
    const without = await atPage(desk, `${EDITION}/2`, { before });
    expect(await way(without, words.full).count()).toBe(0);
    await without.keyboard.press("Escape");
    await without.keyboard.press("f");
    expect(await isFull(without)).toBe(false);
  });
  it("has no key where single characters are no commands", async () => {
    const page = await desk.visit(`${EDITION}/2`, {
      context: DESKTOP,
      ready: ".strip-tools",
      before: () => localStorage.setItem("koran.settings", JSON.stringify({ characterKeys: false })),
    });
    await page.keyboard.press("f");
    await page.waitForTimeout(300);
    expect(await isFull(page)).toBe(false);
  });
});

describe("the keyboard alone", () => {
  it("opens the sheet over a page, goes through it, and comes back to where it was; the page beneath hears nothing", async () => {
    const page = await desk.visit(`${EDITION}/1`, { context: DESKTOP, ready: ".strip-tools" });
    await page.getByRole("button", { name: words.open }).focus();
    await page.keyboard.press("Enter");
    await hasFocus(page);
    expect(await focused(page)).toBe(words.ofPage.link);
    const met: string[] = [];
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press("Tab");
      met.push(await focused(page));
    }
    expect(met.slice(0, 2)).toEqual([words.clip, words.ofPage.print]);
    expect(
      met.every((name) => ["", words.clip, words.ofPage.print, words.ofPage.link, say.nav.close].includes(name)),
    ).toBe(true);
    await page.keyboard.press("PageDown");
    expect(pathOf(page)).toBe(`${EDITION}/1`);
    await way(page, words.clip).focus();
    await page.keyboard.press("Enter");
    await sheet(page).locator("img").waitFor();
    expect(await focused(page)).toBe(words.back);
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page), PATIENCE).toBe(words.clip);
    await page.keyboard.press("Escape");
    await sheet(page).waitFor({ state: "detached" });
    expect(await focused(page)).toBe(words.open);
  });
  it("closes the sheet over an article with Escape, and the article with the next", async () => {
    const page = await atArticle(desk);
    await page.keyboard.press("Escape");
    await sheet(page).waitFor({ state: "detached" });
    expect(await sheetOf(page).count()).toBe(1);
    expect(await focused(page)).toBe(reading.share);
    await page.keyboard.press("Escape");
    await sheetOf(page).waitFor({ state: "detached" });
  });
  it("finds nothing for axe to report, with the clip too", async () => {
    const page = await atPage(desk);
    expect(await axe(page)).toEqual([]);
    await way(page, words.clip).click();
    await sheet(page).locator("img").waitFor();
    expect(await axe(page)).toEqual([]);
  });
});
