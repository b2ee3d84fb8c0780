// What surrounds an article: the way to its place on the page, the stories before and after. Never its text: reading.flow.ts, never how it is shared: sharing.flow.ts.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { insideWords } from "../../../src/language/inside.ts";
import { DESKTOP } from "../harness/browser.ts";
import { current, paperAtRest, sheetOf } from "../harness/reader-at-work.ts";
import { deskOver, isAt, PATIENCE } from "./reader-bench.ts";
import { EDITION, oneEdition, PAPER } from "./readable-site.ts";

const say = insideWords("id");

const desk = deskOver(oneEdition, { ready: ".page-stage img" });
const headline = (page: Page): Promise<string> => sheetOf(page).locator("h1").innerText();
const lit = (page: Page) => current(page).locator(".page-light-edge[d]:not([d=''])");

describe("the way to its place on the page", () => {
  it("closes the article on a phone and lights its zones for a moment", async () => {
    const page = await desk.visit(`${EDITION}/1`);
    await page.getByRole("button", { name: "Isi edisi" }).click();
    await page.getByRole("link", { name: "Pasar Pagi Pindah" }).click();
    await page.getByRole("button", { name: say.reading.showOnPage }).click();
    // What the other stories are darkened by comes with this light alone.
    await current(page).locator(".page-light-rest").waitFor({ state: "attached" });
    await sheetOf(page).waitFor({ state: "detached" });
    await isAt(page, `${EDITION}/1`);
    await lit(page).waitFor({ state: "detached" });
    expect(desk.complaints).toEqual([]);
  });
  it("comes near to it where the page lies enlarged elsewhere", async () => {
    const page = await desk.visit(`${EDITION}/1`, { ready: ".page-stage img" });
    for (let press = 0; press < 4; press++) await page.keyboard.press("+");
    for (let press = 0; press < 30; press++) await page.keyboard.press("ArrowUp");
    await page.getByRole("button", { name: "Isi edisi" }).click();
    await page.getByRole("link", { name: "Pasar Pagi Pindah" }).click();
    await page.getByRole("button", { name: say.reading.showOnPage }).click();
    await sheetOf(page).waitFor({ state: "detached" });
    // The middle of the story: its light has gone where the machine is slow.
    const inSight = async (): Promise<boolean> => {
      const [x, y, width] = await paperAtRest(page);
      const [across, down] = [x + (620 * width) / PAPER.width, y + (320 * width) / PAPER.width];
      return across > 0 && across < 360 && down > 49 && down < 690;
    };
    await expect.poll(inSight, PATIENCE).toBe(true);
  });
  it("leads from under the front page to the screen of the article's own page", async () => {
    const page = await desk.visit("/");
    await page.getByRole("link", { name: /Perahu Buku Singgah/ }).click();
    await page.getByRole("button", { name: say.reading.showOnPage }).click();
    await lit(page).waitFor({ state: "attached" });
    await sheetOf(page).waitFor({ state: "detached" });
    await isAt(page, `${EDITION}/2`);
    expect(await current(page).getAttribute("data-page")).toBe("2");
  });
  it("brings the story to the middle of the page beside it on a desk", async () => {
    const page = await desk.visit(`${EDITION}/artikel/a2`, { context: DESKTOP });
    await sheetOf(page).waitFor();
    await lit(page).waitFor({ state: "attached" });
    const width = async (): Promise<number> => (await current(page).locator(".page-paper").boundingBox())!.width;
    const [before, offBefore] = [await width(), await offCentre(page)];
    await page.getByRole("button", { name: say.reading.showOnPage }).click();
    await expect.poll(width, PATIENCE).toBeGreaterThan(before * 1.5);
    await expect.poll(() => offCentre(page), PATIENCE).toBeLessThan(offBefore / 2); // the page's own edge stays at the window's
    expect(await sheetOf(page).count()).toBe(1);
    expect(await lit(page).count()).toBe(1);
  });
});

/** How far the middle of what is lit lies from the middle of the stage, sideways, CSS pixels. */
const offCentre = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const middle = (selector: string): number => {
      const { left, width } = document.querySelector(selector)!.getBoundingClientRect();
      return left + width / 2;
    };
    return Math.abs(middle(".page-frame[data-current] .page-light-edge") - middle(".page-stage"));
  });

describe("the stories before and after", () => {
  it("stand at its end with their headlines, and are gone through and left in one step", async () => {
    const page = await desk.visit(`${EDITION}/1`);
    await page.getByRole("button", { name: "Isi edisi" }).click();
    await page.getByRole("link", { name: /Jembatan Lama Dibuka Kembali/ }).click();
    const others = page.getByRole("navigation", { name: say.reading.others });
    await others.waitFor();
    expect(await others.getByRole("link").count()).toBe(1);
    await others.getByRole("link", { name: /Berikutnya Halaman 1 Pasar Pagi Pindah/ }).click();
    await expect.poll(() => headline(page), PATIENCE).toBe("Pasar Pagi Pindah");
    expect(await others.locator(".other-which").allInnerTexts()).toEqual([
      expect.stringMatching(/^Sebelumnya/i),
      expect.stringMatching(/^Berikutnya/i),
    ]);
    const [before, after] = await Promise.all(
      ["previous", "next"].map((which) => others.locator(`.other-${which} > .icon`).boundingBox()),
    );
    expect(before!.x).toBeLessThan(40);
    expect(after!.x).toBeGreaterThan(300);
    expect(await sheetOf(page).evaluate((sheet) => sheet.scrollTop)).toBe(0);
    await others.getByRole("link", { name: /Berikutnya Halaman 2 Perahu Buku/ }).click();
    await expect.poll(() => headline(page), PATIENCE).toBe("Perahu Buku Singgah di Hilir");
    expect(await page.locator(".article-bar").count()).toBe(1);
    expect(await page.locator(".report").count()).toBe(1);
    await others.getByRole("link", { name: /Sebelumnya Halaman 1 Pasar Pagi Pindah/ }).click();
    await expect.poll(() => headline(page), PATIENCE).toBe("Pasar Pagi Pindah");
    await page.getByRole("button", { name: "Kembali ke halaman 1" }).click();
    await sheetOf(page).waitFor({ state: "detached" });
    await isAt(page, `${EDITION}/1`);
  });
  it("come by arrow keys while the focus is in the article; with the focus on the page, arrows turn pages", async () => {
    const page = await desk.visit(`${EDITION}/artikel/a1`, { context: DESKTOP });
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), PATIENCE).toBe("H1");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => headline(page), PATIENCE).toBe("Pasar Pagi Pindah");
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), PATIENCE).toBe("H1");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => headline(page), PATIENCE).toBe("Jembatan Lama Dibuka Kembali");
    await page.keyboard.press("ArrowLeft");
    expect(await headline(page)).toBe("Jembatan Lama Dibuka Kembali");
    await page.getByRole("main").focus();
    await page.keyboard.press("ArrowRight");
    await isAt(page, `${EDITION}/2`);
  });
});
