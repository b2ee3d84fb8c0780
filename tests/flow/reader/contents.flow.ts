// The contents of an edition: what stands in them, where each line leads, and that nothing moves when they come. Never what they lead to.
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DESKTOP, launchBrowser, PHONE } from "../harness/browser.ts";
import { current } from "../harness/reader-at-work.ts";
import { PATIENCE, startBench, type Bench, type Visit, type VisitOptions } from "./reader-bench.ts";
import { readableSite } from "./readable-site.ts";

const KEY = "2026-11-20";
const EDITION = `/kabar-musi/${KEY}`;

let browser: Browser;
let bench: Bench;
let open: Visit | null = null;
beforeAll(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  bench = await startBench(() => browser, (await readableSite([KEY])).site);
});
afterEach(async () => {
  await open?.close();
  await bench.end();
  open = null;
});
afterAll(() => browser.close());

async function visit(path: string, options: VisitOptions = {}): Promise<Page> {
  open = await bench.visit(path, options);
  await open.page.locator(".contents-section").first().waitFor();
  return open.page;
}
const pathOf = (page: Page): string => new URL(page.url()).pathname;

describe("the contents", () => {
  it("name section, pages and stories, and no advert", async () => {
    const page = await visit("/");
    expect(await page.locator(".contents-section").allInnerTexts()).toEqual([
      expect.stringMatching(
        /^Utama\s+Halaman 1–2\s+1\s+Jembatan\s+Jembatan Lama Dibuka Kembali\s+Warga menyeberang gratis .*\s+Pasar Pagi Pindah\s+Pasar pagi pindah .*\s+2\s+Perahu Buku Singgah di Hilir\s+Perahu buku .*\s+Pagi di Dermaga\s*$/,
      ),
    ]);
  });
  it("lead to a page by its number, and to the page, lit, where a headline has no text", async () => {
    const page = await visit("/");
    await page.getByRole("link", { name: "Halaman 2", exact: true }).click();
    await expect.poll(() => pathOf(page), PATIENCE).toBe(`${EDITION}/2`);
    await page.goBack();
    await page.getByRole("link", { name: "Pagi di Dermaga" }).click();
    await expect.poll(() => pathOf(page), PATIENCE).toBe(`${EDITION}/2`);
    await current(page).locator(".page-light-edge[d]:not([d=''])").waitFor({ state: "attached" });
    expect(await page.locator(".article-sheet").count()).toBe(0);
  });
  it("mark the page on screen and the story that is open", async () => {
    const page = await visit(`${EDITION}/artikel/a4`, { context: DESKTOP });
    expect(await page.locator(".contents [aria-current]").allInnerTexts()).toEqual([
      "2",
      expect.stringContaining("Perahu Buku Singgah di Hilir"),
    ]);
  });
});

describe("nothing moves when they come, nor while the edition is being kept", () => {
  it.each<[string, BrowserContextOptions]>([
    ["under the front page of a phone", PHONE],
    ["beside the page of a desk", DESKTOP],
  ])("%s", async (_, context) => {
    const page = await visit("/", {
      context,
      before: () => {
        const seen = { shift: 0 };
        Object.assign(globalThis, { seen });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
      },
    });
    await page.locator(".contents").evaluate((contents) => contents.scrollIntoView());
    await page.getByText("Teks dan gambar halaman sudah ada di perangkat ini.").waitFor();
    await page.getByRole("button", { name: /^Simpan edisi/ }).click();
    await page.getByText(/Tersimpan seluruhnya di perangkat ini/).waitFor();
    await page.waitForTimeout(500);
    const shift = await page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen.shift);
    expect(shift).toBeLessThan(0.01);
  });
});
