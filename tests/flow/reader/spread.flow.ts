// A paper that lies open on a desk: which pages at once, how they turn, taps on either, the article beside them. Never one page alone: page/.
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/edition/schema.ts";
import { DESKTOP, PHONE } from "../harness/browser.ts";
import { atRest, current, pathOf, say, showsPage } from "../harness/reader-at-work.ts";
import { deskOver, isAt, PATIENCE } from "./reader-bench.ts";
import { EDITION, PAPER, siteWith } from "./readable-site.ts";

const PAGES = 6;
const RIGHT: Article = {
  id: "b1",
  kind: "article",
  section: "Niaga",
  headline: "Kopi Musi Dijual di Pasar Terapung",
  pick: false,
  tags: [],
  blocks: [{ kind: "paragraph", text: "Kopi dari hulu Musi kini dijual di pasar terapung." }],
  zones: [{ id: "y1", page: 3, kind: "text", box: [60, 200, 300, 500], order: 1 }],
};

const desk = deskOver(() => siteWith({ pages: PAGES, articles: [RIGHT] }));

async function visit(number: number, context: BrowserContextOptions = DESKTOP): Promise<Page> {
  const page = await desk.visit(`${EDITION}/${number}`, { context });
  await showsPage(page, number);
  return page;
}
const seen = (page: Page): Promise<number[]> =>
  current(page).evaluateAll((frames) =>
    frames.map((frame) => Number((frame as HTMLElement).dataset["page"])).sort((a, b) => a - b),
  );
const paperOf = (page: Page, number: number) =>
  page.locator(`.page-frame[data-current][data-page="${number}"] .page-paper`);
async function shows(page: Page, numbers: readonly number[]): Promise<void> {
  await expect.poll(() => seen(page), PATIENCE).toEqual(numbers);
  for (const number of numbers) await showsPage(page, number);
}
/** Where a page lies, once it stands still. */
const boxOf = (page: Page, number: number) => atRest(paperOf(page, number));
async function click(page: Page, number: number, x: number, y: number): Promise<void> {
  const box = await boxOf(page, number);
  await page.mouse.click(box.x + (x / PAPER.width) * box.width, box.y + (y / PAPER.height) * box.height);
}

describe("a paper on a desk", () => {
  it("turns by spread: the first page alone, then two at a time, the last alone", async () => {
    const page = await visit(1);
    expect(await seen(page)).toEqual([1]);
    await page.keyboard.press("ArrowRight");
    await shows(page, [2, 3]);
    await isAt(page, `${EDITION}/2`);
    expect(await page.locator(".page-folio").textContent()).toBe(`2–3 / ${PAGES} Utama`);
    await page.getByRole("button", { name: say.page.next }).click();
    await shows(page, [4, 5]);
    await page.keyboard.press("PageDown");
    await shows(page, [6]);
    await expect
      .poll(() => page.getByRole("button", { name: say.page.next }).getAttribute("aria-disabled"), PATIENCE)
      .toBe("true");
    await page.keyboard.press("PageDown");
    await page.mouse.move(900, 400);
    await page.mouse.wheel(-120, 0);
    await shows(page, [4, 5]);
    await isAt(page, `${EDITION}/4`);
    // A hand that pulls the paper over.
    await page.mouse.down();
    await page.mouse.move(1000, 400, { steps: 3 });
    await page.mouse.move(1300, 400, { steps: 5 });
    await page.mouse.up();
    await shows(page, [2, 3]);
    expect(desk.complaints).toEqual([]);
  });
  it("lies with its pages side by side, as large as the stage lets them", async () => {
    const page = await visit(2);
    await shows(page, [2, 3]);
    const [left, right] = [await boxOf(page, 2), await boxOf(page, 3)];
    expect(right.x).toBeCloseTo(left.x + left.width, 0);
    expect([right.y, right.height]).toEqual([left.y, left.height]);
    const stage = (await page.locator(".page-stage").boundingBox())!;
    expect(left.x - stage.x).toBeCloseTo(stage.x + stage.width - right.x - right.width, 0);
    expect(left.height).toBeGreaterThan(780);
  });
  it("opens at the spread that holds the page of a link, and says so", async () => {
    const page = await visit(3);
    await shows(page, [2, 3]);
    expect(pathOf(page)).toBe(`${EDITION}/3`);
    await page.getByRole("region", { name: `Halaman 2–3 dari ${PAGES}` }).waitFor();
    await expect
      .poll(() => page.locator(".contents-page[data-here] > .contents-number").allInnerTexts(), PATIENCE)
      .toEqual(["2", "3"]);
    await page.keyboard.press("PageDown");
    await shows(page, [4, 5]);
  });
  it("draws both pages sharp where they are enlarged", async () => {
    const page = await visit(2);
    await shows(page, [2, 3]);
    for (let step = 0; step < 4; step++) await page.keyboard.press("+");
    // The PDFs of this paper are no PDFs: what matters is that both were asked for.
    for (const number of [2, 3])
      await page.waitForSelector(`.page-frame[data-current][data-page="${number}"][data-sharp="failed"]`);
  });
});

describe("a story of either page", () => {
  it.each<[string, number, number, number, string]>([
    ["left", 2, 580, 650, "Perahu Buku Singgah di Hilir"],
    ["right", 3, 200, 450, RIGHT.headline],
  ])(
    "opens beside it at a click on the %s, and closed leaves the two as they lay",
    async (_, number, x, y, headline) => {
      const page = await visit(2);
      await shows(page, [2, 3]);
      const before = await boxOf(page, number);
      await click(page, number, x, y);
      const sheet = page.getByRole("region", { name: headline });
      await sheet.waitFor();
      // Two pages would have no room beside it: the story's own stays, as large as it was.
      await shows(page, [number]);
      const [beside, article] = [await boxOf(page, number), (await sheet.boundingBox())!];
      expect(beside.x + beside.width).toBeLessThanOrEqual(article.x + 1);
      expect(beside.width).toBeGreaterThan(before.width * 0.95);
      expect(await page.locator(`.page-frame[data-page="${number}"] .page-light-edge`).count()).toBe(1);
      await page.keyboard.press("Escape");
      await sheet.waitFor({ state: "detached" });
      await shows(page, [2, 3]);
      await isAt(page, `${EDITION}/2`);
      expect(await boxOf(page, number)).toEqual(before);
      expect(desk.complaints).toEqual([]);
    },
  );
  it("brought near and closed leaves room for two again once the page is seen whole", async () => {
    const page = await visit(2);
    await shows(page, [2, 3]);
    const whole = await boxOf(page, 2);
    await click(page, 2, 580, 650);
    const sheet = page.getByRole("region", { name: "Perahu Buku Singgah di Hilir" });
    await sheet.waitFor();
    await page.getByRole("button", { name: "Lihat di halaman" }).click();
    await expect.poll(async () => (await boxOf(page, 2)).width, PATIENCE).toBeGreaterThan(1.3 * whole.width);
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    await shows(page, [2]); // it stays as near as it was
    await page.keyboard.press("0");
    await shows(page, [2, 3]);
  });
  it("opens beside both where a window has room for them", async () => {
    const page = await visit(2, { viewport: { width: 1920, height: 1080 }, locale: "id-ID" });
    await click(page, 3, 200, 450);
    await page.getByRole("region", { name: RIGHT.headline }).waitFor();
    await page.waitForTimeout(300);
    expect(await seen(page)).toEqual([2, 3]);
  });
  it("has its button for the keyboard, in the order of the pages", async () => {
    const page = await visit(2);
    await shows(page, [2, 3]);
    expect(await page.locator(".page-articles button").allTextContents()).toEqual([
      "Jembatan Lama Dibuka Kembali",
      "Perahu Buku Singgah di Hilir",
      "Pagi di Dermaga",
      RIGHT.headline,
    ]);
  });
});

describe("one page at a time", () => {
  it.each<[string, BrowserContextOptions]>([
    ["on a phone", PHONE],
    ["on a phone that lies on its side", { ...PHONE, viewport: { width: 800, height: 360 } }],
    ["in a tall window", { viewport: { width: 1100, height: 1400 }, locale: "id-ID" }],
  ])("is what is seen %s", async (_, context) => {
    const page = await visit(3, context);
    expect(await seen(page)).toEqual([3]);
    await page.getByRole("button", { name: say.page.previous }).click();
    await shows(page, [2]);
    await isAt(page, `${EDITION}/2`);
  });
  it("goes on when a window grows tall, at the page that was asked for", async () => {
    const page = await visit(3);
    await shows(page, [2, 3]);
    await page.setViewportSize({ width: 1100, height: 1400 });
    await shows(page, [3]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await shows(page, [2, 3]);
  });
});
