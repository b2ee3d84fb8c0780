// A story read on the page itself, column by column, with one button: over columns, to the page where it goes on, on a phone held either way and on a desk.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/edition/schema.ts";
import { insideWords } from "../../../src/language/inside.ts";
import { axe } from "../harness/access.ts";
import { DESKTOP, PHONE } from "../harness/browser.ts";
import { current, focused, paperAtRest, sheetOf, showsPage, tapOn } from "../harness/reader-at-work.ts";
import { deskOver, isAt, PATIENCE, type VisitOptions } from "./reader-bench.ts";
import { EDITION, PAPER, siteWith } from "./readable-site.ts";

const say = insideWords("id");
const HEAD = [40, 730, 420, 60] as const;
const COLUMNS = [
  [40, 800, 130, 440],
  [190, 800, 130, 440],
] as const;
const BEYOND = [40, 480, 130, 600] as const;
const STORY: Article = {
  id: "c1",
  kind: "article",
  section: null,
  headline: "Perahu Kertas Sampai ke Muara",
  pick: false,
  tags: [],
  blocks: [{ kind: "paragraph", text: "Perahu kertas buatan anak dusun sampai ke muara setelah dua hari." }],
  zones: [
    { id: "c1h", page: 1, kind: "headline", box: HEAD },
    { id: "c1a", page: 1, kind: "text", box: COLUMNS[0] },
    { id: "c1b", page: 1, kind: "text", box: COLUMNS[1] },
    { id: "c1j", page: 1, kind: "jump", box: [190, 1242, 130, 10] },
    { id: "c1c", page: 2, kind: "text", box: BEYOND },
  ],
};
const desk = deskOver(() => siteWith({ articles: [STORY] }));

async function walk(options: VisitOptions = {}): Promise<Page> {
  const page = await desk.visit(`${EDITION}/artikel/${STORY.id}`, { ready: ".article-sheet h1", ...options });
  await page.getByRole("button", { name: say.reading.byColumn }).click();
  await bar(page).waitFor();
  return page;
}
const bar = (page: Page) => page.getByRole("group", { name: say.columns.group });
const said = (page: Page): Promise<string> => bar(page).getByRole("status").innerText();
const onward = (page: Page) => bar(page).getByRole("button", { name: say.columns.onward, exact: true });
/** How many parts there are. */
const parts = async (page: Page): Promise<number> => Number((await said(page)).split(" ").at(-1));

/** What of the page is on the screen above the bar, page points. */
async function seen(page: Page): Promise<{ left: number; top: number; right: number; bottom: number }> {
  const [x, y, width] = await paperAtRest(page);
  const scale = width / PAPER.width;
  const stage = (await page.locator(".page-stage").boundingBox())!;
  const foot = (await bar(page).boundingBox())!.y;
  return {
    left: (stage.x - x) / scale,
    top: (stage.y - y) / scale,
    right: (stage.x + stage.width - x) / scale,
    bottom: (foot - y) / scale,
  };
}
async function expectSeen(page: Page, [x, y, width, height]: readonly number[]): Promise<void> {
  const screen = await seen(page);
  expect(screen.left).toBeLessThanOrEqual(x! + 1);
  expect(screen.top).toBeLessThanOrEqual(y! + 1);
  expect(screen.right).toBeGreaterThanOrEqual(x! + width! - 1);
  expect(screen.bottom).toBeGreaterThanOrEqual(y! + height! - 1);
}

describe("a story read column by column", () => {
  it("goes on with one button, to the page where the story does, and ends", async () => {
    const page = await walk();
    await sheetOf(page).waitFor({ state: "detached" });
    await isAt(page, `${EDITION}/1`);
    await expect.poll(() => focused(page), PATIENCE).toBe(say.columns.onward);
    await expectSeen(page, HEAD);
    expect(await page.locator(".page-map").count()).toBe(0);
    const all = await parts(page);
    expect(all).toBeGreaterThan(1);
    /** How far down each column was seen whole. */
    const foot = new Map<readonly number[], number>();
    for (let part = 2; part <= all; part++) {
      await onward(page).click();
      await expect.poll(() => said(page), PATIENCE).toBe(say.columns.part({ part, parts: all }));
      const number = await current(page).getAttribute("data-page");
      const { bottom, left, right } = await seen(page);
      for (const column of number === "1" ? COLUMNS : [BEYOND])
        if (left <= column[0] + 1 && right >= column[0] + column[2] - 1) foot.set(column, bottom);
    }
    for (const column of [...COLUMNS, BEYOND])
      expect(foot.get(column)).toBeGreaterThanOrEqual(column[1] + column[3] - 1);
    await isAt(page, `${EDITION}/2`);
    await showsPage(page, 2);
    await bar(page).getByRole("button", { name: say.columns.back }).click();
    await expect.poll(() => said(page), PATIENCE).toBe(say.columns.part({ part: all - 1, parts: all }));
    await onward(page).click();
    await bar(page).getByRole("button", { name: say.columns.finish }).click();
    await bar(page).waitFor({ state: "detached" });
    expect(await focused(page)).not.toBe("");
    expect(desk.complaints).toEqual([]);
  });

  it("goes on by the space bar, back with shift, and ends by Escape", async () => {
    const page = await walk();
    const all = await parts(page);
    await page.keyboard.press("Space");
    await expect.poll(() => said(page), PATIENCE).toBe(say.columns.part({ part: 2, parts: all }));
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("Shift+Space");
    await expect.poll(() => said(page), PATIENCE).toBe(say.columns.part({ part: 1, parts: all }));
    await page.keyboard.press("Space");
    await expect.poll(() => said(page), PATIENCE).toBe(say.columns.part({ part: 2, parts: all }));
    await page.keyboard.press("Escape");
    await bar(page).waitFor({ state: "detached" });
    await isAt(page, `${EDITION}/1`);
  });

  it("stays with its words when the phone is turned", async () => {
    const page = await walk();
    await onward(page).click();
    await onward(page).click();
    const { top } = await seen(page);
    const words = Math.max(top, COLUMNS[0][1]) + 4;
    const upright = await parts(page);
    await page.setViewportSize({ width: 800, height: 360 });
    await expect.poll(() => parts(page), PATIENCE).toBeGreaterThan(upright);
    await expect
      .poll(async () => {
        const turned = await seen(page);
        return turned.top <= words && turned.bottom > words;
      }, PATIENCE)
      .toBe(true);
    expect(await axe(page)).toEqual([]);
  });

  it("lies beside the story on a desk", async () => {
    const page = await walk({ context: DESKTOP });
    await expectSeen(page, HEAD);
    expect(await sheetOf(page).count()).toBe(1);
    const all = await parts(page);
    for (let part = 2; part <= all; part++) await onward(page).click();
    await expect.poll(() => current(page).first().getAttribute("data-page"), PATIENCE).toBe("2");
    expect(await axe(page)).toEqual([]);
  });

  it("whose code does not come is shown on its page, and the paper stays", async () => {
    const page = await desk.visit(`${EDITION}/artikel/${STORY.id}`, {
      ready: ".article-sheet h1",
      allowed: [/Failed to load resource/],
      context: { ...PHONE, serviceWorkers: "block" },
    });
    await page.route("**/ColumnWalk*", (route) => route.abort());
    await page.getByRole("button", { name: say.reading.byColumn }).click();
    await sheetOf(page).waitFor({ state: "detached" });
    await showsPage(page, 1);
    await current(page).locator(".page-light-edge").waitFor({ state: "attached" });
    expect(await bar(page).count()).toBe(0);
    expect(await page.locator(".page-controls").count()).toBe(1);
    expect(desk.complaints).toEqual([]);
  });

  it("begins from a story that has no address yet", async () => {
    const page = await desk.visit(`${EDITION}/1`, { ready: ".page-stage img" });
    await page.evaluate((label) => {
      // As fast as a finger that knew where the button would be.
      new MutationObserver((_, watch) => {
        const button = document.querySelector<HTMLElement>(`.article-sheet:not([data-ahead]) [aria-label="${label}"]`);
        if (!button) return;
        watch.disconnect();
        Object.assign(globalThis, { pressedAt: location.pathname });
        button.click();
      }).observe(document, { childList: true, subtree: true, attributeFilter: ["data-ahead"] });
    }, say.reading.byColumn);
    await tapOn(page, COLUMNS[0], PAPER);
    await bar(page).waitFor();
    await sheetOf(page).waitFor({ state: "detached" });
    await isAt(page, `${EDITION}/1`);
    expect(await page.evaluate(() => (globalThis as { pressedAt?: string }).pressedAt)).toBe(`${EDITION}/1`);
    expect(desk.complaints).toEqual([]);
  });

  it("is not offered for what has no words", async () => {
    const page = await desk.visit(`${EDITION}/artikel/a5`, { ready: ".article-sheet" });
    expect(await page.getByRole("button", { name: say.reading.byColumn }).count()).toBe(0);
    expect(await page.getByRole("button", { name: say.reading.showOnPage }).count()).toBe(1);
  });
});
