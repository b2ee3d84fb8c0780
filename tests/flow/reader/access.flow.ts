// Every screen of the reader, in both languages, on a phone and on a desk, light and dark → nothing for axe to report. And the keyboard alone does all.
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axe } from "../harness/access.ts";
import { DESKTOP, PHONE } from "../harness/browser.ts";
import { focused, keptByItself, sheetOf } from "../harness/reader-at-work.ts";
import { SCREENS } from "./every-screen.ts";
import { deskOver, FAILED_LOAD, isAt, PATIENCE } from "./reader-bench.ts";
import { oneEdition } from "./readable-site.ts";

const desk = deskOver(oneEdition);

/** @returns what has the focus the moment the story's sheet is taken away, not a frame later: its tag. */
async function focusAsItLeaves(page: Page): Promise<() => Promise<string | undefined>> {
  const asked = await page.evaluateHandle(() => {
    const { promise, resolve } = Promise.withResolvers<string | undefined>();
    new MutationObserver(() => {
      if (!document.querySelector(".article-sheet:not([data-ahead])")) resolve(document.activeElement?.tagName);
    }).observe(document.body, { childList: true });
    return { promise };
  });
  return () => asked.evaluate(({ promise }) => promise);
}

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
    await sheetOf(page).waitFor();
    // The focus comes with the frame after the first; the button that had it says the same.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), PATIENCE).toBe("H1");
    expect(await focused(page)).toBe("Jembatan Lama Dibuka Kembali");
    const left = await focusAsItLeaves(page);
    await page.keyboard.press("Escape");
    expect(await left()).toBe("BUTTON");
    expect(await focused(page)).toBe("Jembatan Lama Dibuka Kembali");
    await isAt(page, "/");
  });
});
