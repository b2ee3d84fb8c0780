// Every screen of the reader, in both languages, on a phone and on a desk, light and dark → nothing for axe to report. And the keyboard alone does all.
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axe } from "../harness/access.ts";
import { DESKTOP, PHONE } from "../harness/browser.ts";
import { focused, keptByItself, pathOf } from "../harness/reader-at-work.ts";
import { FAILED_LOAD, PATIENCE, deskOver } from "./reader-bench.ts";
import { EDITION, oneEdition } from "./readable-site.ts";

const desk = deskOver(oneEdition);

/** Screens by address, what is there once they stand, and what a reader then does to see more of them. */
const SCREENS: readonly (readonly [path: string, ready: string, more?: (page: Page) => Promise<void>])[] = [
  ["/", ".page-stage img"],
  [`${EDITION}/2`, ".page-stage img"],
  [`${EDITION}/2`, ".overview-handle", openOverview],
  [`${EDITION}/artikel/a1`, ".article-sheet .article img"],
  [`${EDITION}/artikel/a2`, ".report-open", (page) => page.locator(".report-open").click()],
  [`${EDITION}/artikel/a3`, ".page-clip image"],
  ["/kabar-musi/arsip", ".calendar img"],
  ["/kabar-musi/arsip/2026/10", ".archive-empty"],
  ["/kabar-musi/arsip/2024", ".archive-empty"],
  ["/rak", ".shelf img"],
  ["/setelan", ".choice", openLicences],
  ["/kabar-musi/2026-11-21/1", ".failure a"],
  [`${EDITION}/7`, ".failure a"],
  ["/tidak/ada/di/sini", ".failure a"],
];

const say = (language: string, theme: string): string => JSON.stringify({ language, theme, textScale: 1 });

describe.each([
  ["Indonesian, phone, light", "id", "light", PHONE],
  ["English, phone, dark", "en", "dark", PHONE],
  ["Indonesian, desk, sepia", "id", "sepia", DESKTOP],
  ["English, desk, light", "en", "light", DESKTOP],
] as const)("axe: %s", (_, language, theme, device: BrowserContextOptions) => {
  it("finds nothing on any screen", async () => {
    const page = await desk.visit("/", { context: device, allowed: [FAILED_LOAD] });
    await page.evaluate((settings) => localStorage.setItem("koran.settings", settings), say(language, theme));
    await page.locator(".page-stage img").first().waitFor();
    await keptByItself(page);
    const found: Record<string, string[]> = {};
    for (const [path, ready, more] of SCREENS) {
      await page.setViewportSize(device.viewport!);
      await page.goto(desk.bench.app.url + path);
      await page.locator(ready).first().waitFor();
      await more?.(page);
      const here = await axe(page);
      if (here.length > 0) found[`${path} ${ready}`] = here;
    }
    expect(found).toEqual({});
    expect(desk.complaints).toEqual([]);
  });
});

describe("twice the text size on the narrowest phone", () => {
  it("never makes a screen wider than the window", async () => {
    const page = await desk.visit("/", { context: { ...PHONE, viewport: { width: 320, height: 640 } } });
    await keptByItself(page);
    const tooWide: string[] = [];
    for (const [path, ready, more] of SCREENS) {
      await page.goto(desk.bench.app.url + path);
      await page.locator(ready).first().waitFor();
      await more?.(page);
      const wide = await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
        return document.documentElement.scrollWidth > innerWidth;
      });
      if (wide) tooWide.push(path);
    }
    expect(tooWide).toEqual([]);
  });
});

describe("the keyboard alone", () => {
  it("skips to the page, opens a story, reads it, and comes back to where it was", async () => {
    const page = await desk.visit("/", { context: DESKTOP, ready: ".page-stage img" });
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Langsung ke isi");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Jembatan Lama Dibuka Kembali");
    await page.keyboard.press("Enter");
    await page.locator(".article-sheet").waitFor();
    // The focus comes with the frame after the first; the button that had it says the same.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), PATIENCE).toBe("H1");
    expect(await focused(page)).toBe("Jembatan Lama Dibuka Kembali");
    await page.keyboard.press("Escape");
    await page.locator(".article-sheet").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BUTTON");
    expect(await focused(page)).toBe("Jembatan Lama Dibuka Kembali");
    expect(pathOf(page)).toBe("/");
  });
});

async function openOverview(page: Page): Promise<void> {
  await page.locator(".overview-handle").click();
  await page.locator(".overview-picture image").first().waitFor({ state: "attached" });
}

async function openLicences(page: Page): Promise<void> {
  await page.locator(".about summary").click();
  await page.locator(".licences summary").first().click();
  await seenWhole(page);
}

/** A window as high as the screen of text: nothing half under the bar at its foot, which axe would take for too small a target. */
async function seenWhole(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: page.viewportSize()!.width, height });
}
