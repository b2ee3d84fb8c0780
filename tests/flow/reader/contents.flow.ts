// The contents of an edition: what stands in them, where each line leads, and that nothing moves when they come. Never what they lead to.
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { DESKTOP, PHONE } from "../harness/browser.ts";
import { current, focused, keptByItself, SAVES, sheetOf } from "../harness/reader-at-work.ts";
import { deskOver, FAILED_LOAD, isAt, PATIENCE } from "./reader-bench.ts";
import { EDITION, oneEdition } from "./readable-site.ts";

const desk = deskOver(oneEdition, { ready: ".contents-section" });

describe("the contents", () => {
  it("name section, pages and stories, and no advert", async () => {
    const page = await desk.visit("/");
    expect(await page.locator(".contents-section").allInnerTexts()).toEqual([
      expect.stringMatching(
        /^Utama\s+Halaman 1–2\s+1\s+Jembatan\s+Jembatan Lama Dibuka Kembali\s+Warga menyeberang gratis .*\s+Pasar Pagi Pindah\s+Pasar pagi pindah .*\s+2\s+Perahu Buku Singgah di Hilir\s+Perahu buku .*\s+Pagi di Dermaga\s*$/,
      ),
    ]);
  });
  it("lead to a page by its number, and to the page, lit, where a headline has no text", async () => {
    const page = await desk.visit("/");
    await page.getByRole("link", { name: "Halaman 2", exact: true }).click();
    await isAt(page, `${EDITION}/2`);
    await page.goBack();
    await page.getByRole("link", { name: "Pagi di Dermaga" }).click();
    await isAt(page, `${EDITION}/2`);
    await current(page).locator(".page-light-edge[d]:not([d=''])").waitFor({ state: "attached" });
    expect(await sheetOf(page).count()).toBe(0);
  });
  it("mark the page on screen and the story that is open", async () => {
    const page = await desk.visit(`${EDITION}/artikel/a4`, { context: DESKTOP });
    expect(await page.locator(".contents [aria-current]").allInnerTexts()).toEqual([
      "2",
      expect.stringContaining("Perahu Buku Singgah di Hilir"),
    ]);
  });
});

/** What Chromium says of a layout shift, beyond the standard library's types: its score, and the nodes that moved. */
interface Shift {
  value: number;
  sources: { node: Node | null }[];
}

describe("nothing moves when they come, nor while the edition is being kept", () => {
  it.each<[string, BrowserContextOptions]>([
    ["under the front page of a phone", PHONE],
    ["beside the page of a desk", DESKTOP],
  ])("%s", async (_, context) => {
    const page = await desk.visit("/", {
      context,
      before: () => {
        const seen = { shift: 0, moved: new Array<string>() };
        Object.assign(globalThis, { seen });
        new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries() as (PerformanceEntry & Shift)[]) {
            seen.shift += value;
            for (const { node } of sources)
              seen.moved.push(`${value.toFixed(4)} ${node?.parentElement?.className} > ${node?.nodeName}`);
          }
        }).observe({ type: "layout-shift", buffered: true });
      },
    });
    // The stand-ins, which hold the place of the text face, were accepted by the browser.
    const faces = await page.evaluate(() => [...document.fonts].map(({ family }) => family.replaceAll('"', "")));
    expect(faces).toEqual(expect.arrayContaining(["Like Georgia", "Like Noto", "Like Times", "Like DejaVu"]));
    await page.locator(".contents").evaluate((contents) => contents.scrollIntoView());
    await keptByItself(page);
    await page.getByRole("button", { name: SAVES }).click();
    await page.getByText(/Tersimpan seluruhnya/).waitFor();
    await page.waitForTimeout(500);
    const { shift, moved } = await page.evaluate(
      () => (globalThis as unknown as { seen: { shift: number; moved: string[] } }).seen,
    );
    expect(shift, moved.join("; ")).toBeLessThan(0.01);
  });
});

describe("saving by keyboard", () => {
  /** Pressed, and waiting for its print, with the focus on what stops it. @returns what then fails. */
  async function underWay(page: Page): Promise<() => void> {
    await keptByItself(page);
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(/\.pdf$/, async (route) => {
      await held;
      await route.abort();
    });
    await page.getByRole("button", { name: SAVES }).press("Enter");
    await page.getByRole("button", { name: "Batal" }).waitFor();
    await expect.poll(() => focused(page), PATIENCE).toBe("Batal");
    return letGo;
  }
  it("leaves the focus on the button that takes the other's place, both ways", async () => {
    const page = await desk.visit("/", { context: DESKTOP });
    const letGo = await underWay(page);
    await page.keyboard.press("Enter");
    letGo();
    await page.getByRole("button", { name: SAVES }).waitFor();
    await expect.poll(() => focused(page), PATIENCE).toMatch(SAVES);
  });
  it("leaves the focus on the line that says what happened, where there is no button any more", async () => {
    const page = await desk.visit("/", { context: DESKTOP, allowed: [FAILED_LOAD] });
    const letGo = await underWay(page);
    await page.context().setOffline(true);
    letGo();
    await page.locator(".save-state[role=alert]").waitFor();
    expect(await page.locator(".save-button").count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className), PATIENCE).toBe("save-state");
  });
});
