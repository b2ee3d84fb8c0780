// An article or a page printed, as Chromium makes a PDF of it: A4, the strip, all of the text or the page, and nothing of the app.
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { insideWords } from "../../../src/language/inside.ts";
import { DESKTOP, PHONE } from "../harness/browser.ts";
import { deskOver } from "./reader-bench.ts";
import { EDITION, oneEdition, TEXT } from "./readable-site.ts";
import { ARTICLE, atArticle, atPage, sheet, way } from "./sharing-hands.ts";

const { sharing: words, reading } = insideWords("id");
const desk = deskOver(oneEdition);

/** The browser's print dialog, which no test can see: that it was asked for. */
const withoutPrinter = (): void => {
  window.print = () => document.documentElement.setAttribute("data-printed", "");
};

/** Each page's size in points, and its text without spaces. */
async function printed(page: Page): Promise<{ width: number; height: number; text: string }[]> {
  await page.locator("html[data-printed]").waitFor({ state: "attached" });
  const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })), verbosity: 0 })
    .promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const one = await pdf.getPage(number);
    const { width, height } = one.getViewport({ scale: 1 });
    const { items } = await one.getTextContent();
    pages.push({ width, height, text: bare(items.map((item) => ("str" in item ? item.str : "")).join("")) });
  }
  return pages;
}
/** Without spaces and hyphens, of which print has its own. */
const bare = (text: string): string => text.replace(/[\s\u00ad\u2010-]/g, "");
const isA4 = ({ width, height }: { width: number; height: number }): boolean =>
  Math.abs(width - 595.3) < 1 && Math.abs(height - 841.9) < 1;

describe("print", () => {
  it.each([
    ["a phone", PHONE],
    ["a desk in the dark", { ...DESKTOP, colorScheme: "dark" }],
  ] as [string, BrowserContextOptions][])(
    "of an article, on %s, is A4 with strip, all of its text and its address, and nothing of the app",
    async (_, context) => {
      const page = await atArticle(desk, ARTICLE, { context, before: withoutPrinter });
      await way(page, words.ofArticle.print).click();
      const pages = await printed(page);
      expect(pages.map(isA4)).toEqual([true]);
      const text = pages.map((one) => one.text).join("");
      for (const strip of ["Kabar Musi", "Jumat, 20 November 2026", "Hal 1"]) expect(text).toContain(bare(strip));
      const [story] = TEXT.articles;
      for (const said of [story!.headline, story!.deck!, story!.byline!]) expect(text).toContain(bare(said));
      for (const block of story!.blocks)
        if (block.kind === "paragraph" || block.kind === "caption") expect(text).toContain(bare(block.text));
      expect(text).toContain(bare(desk.bench.app.url + ARTICLE));
      for (const ours of ["Setelan", reading.others, words.ofArticle.print]) expect(text).not.toContain(bare(ours));
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      await page.locator(".print-paper").waitFor({ state: "detached" });
      await sheet(page).waitFor({ state: "detached" });
      expect(desk.complaints).toEqual([]);
    },
  );
  it("of a page is one A4 with the strip and all of the page, whatever part of it is in sight", async () => {
    const page = await atPage(desk, `${EDITION}/2`, { before: withoutPrinter });
    await way(page, words.ofPage.print).click();
    await page.locator("html[data-printed]").waitFor({ state: "attached" });
    const { width, height } = await page.locator(".print-picture").evaluate((image) => {
      const { naturalWidth, naturalHeight } = image as HTMLImageElement;
      return { width: naturalWidth, height: naturalHeight };
    });
    expect(width / height).toBeCloseTo(800 / 1280, 2);
    // At the size it has on the sheet: 252 mm high.
    expect(height / (252 / 25.4)).toBeGreaterThan(200);
    expect(width * height).toBeLessThanOrEqual(16_000_000);
    const pages = await printed(page);
    expect(pages.map(isA4)).toEqual([true]);
    const parts = ["Kabar Musi", "Jumat, 20 November 2026", "Hal 2", "Utama", `${desk.bench.app.url}${EDITION}/2`];
    for (const part of parts) expect(pages[0]!.text).toContain(bare(part));
    expect(pages[0]!.text.replaceAll("·", "").length).toBe(bare(parts.join("")).length);
  });
});
