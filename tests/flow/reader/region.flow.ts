// A link to a part of a page, opened cold: the whole part in sight with a frame about it, until the reader takes the page in hand. A bad one opens the page as ever.
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Box } from "../../../src/edition/geometry.ts";
import { DESKTOP, PHONE } from "../harness/browser.ts";
import { atRest, current, goOffline, keptByItself, paperAtRest, showsPage } from "../harness/reader-at-work.ts";
import { deskOver, PATIENCE } from "./reader-bench.ts";
import { EDITION, PAPER, siteWith } from "./readable-site.ts";

const desk = deskOver(() => siteWith({ pages: 3 }));
const frame = (page: Page) => page.locator(".page-region > div");

async function visit(path: string, context: BrowserContextOptions = PHONE): Promise<Page> {
  const page = await desk.visit(path, { context });
  await page.locator(".strip-tools").waitFor({ state: "attached" });
  return page;
}

/** The frame, the part of the paper it should be about, and what of the stage is not under the controls, CSS pixels of the window. */
async function measured(page: Page, [x, y, width, height]: Box) {
  await frame(page).waitFor();
  const paper = current(page)
    .filter({ has: page.locator(".page-region") })
    .locator(".page-paper");
  const on = await atRest(paper);
  const scale = on.width / PAPER.width;
  const framed = (await frame(page).boundingBox())!;
  const stage = (await page.locator(".page-stage").boundingBox())!;
  const controls = (await page.locator(".page-controls").boundingBox())!;
  return {
    framed: [framed.x, framed.y, framed.width, framed.height],
    wanted: [on.x + x * scale, on.y + y * scale, width * scale, height * scale],
    air: [
      framed.x - stage.x,
      framed.y - stage.y,
      stage.x + stage.width - framed.x - framed.width,
      controls.y - framed.y - framed.height,
    ],
  };
}

describe("a link to a region, opened cold", () => {
  it.each([
    ["in points, on a phone", `${EDITION}/2#xywh=400,500,360,300`, [400, 500, 360, 300], PHONE],
    ["of the first page by the title's address", "/kabar-musi#xywh=40,210,420,500", [40, 210, 420, 500], PHONE],
    [
      "in percent, on a phone on its side",
      `${EDITION}/1#xywh=percent:5,50,50,25`,
      [40, 640, 400, 320],
      { ...PHONE, viewport: { width: 800, height: 360 } },
    ],
    ["on the right page of a spread, on a desk", `${EDITION}/3#xywh=40,60,300,200`, [40, 60, 300, 200], DESKTOP],
  ] as const)("%s, shows all of it with some air and a frame about it", async (_, path, box, context) => {
    const page = await visit(path, context);
    const { framed, wanted, air } = await measured(page, box);
    framed.forEach((side, at) => expect(Math.abs(side - wanted[at]!)).toBeLessThan(2));
    for (const side of air) expect(side).toBeGreaterThan(2);
    // As large as the screen holds it: on one of both axes little is left beside it.
    expect(Math.min(air[0]! + air[2]!, air[1]! + air[3]!)).toBeLessThan(120);
    expect(desk.complaints).toEqual([]);
  });
  it("does so without a network, and keeps it in sight on a phone that is turned", async () => {
    const page = await visit("/"); // its contents say when the edition is here
    await keptByItself(page);
    await goOffline(page);
    await page.goto(`${desk.bench.app.url}${EDITION}/2#xywh=400,500,360,300`);
    await measured(page, [400, 500, 360, 300]);
    await page.setViewportSize({ width: 800, height: 360 });
    await expect
      .poll(async () => (await measured(page, [400, 500, 360, 300])).air.every((side) => side > 2), PATIENCE)
      .toBe(true);
  });
  it.each(["#xywh=", "#xywh=5000,5000,10,10", "#xywh=%E0%A4%A", "#xywh=<b>", "#content", "#xywh=1,1,0,0"])(
    "that names nothing on it opens the page as ever: %s",
    async (fragment) => {
      const page = await visit(`${EDITION}/2${fragment}`);
      await showsPage(page, 2);
      expect(await frame(page).count()).toBe(0);
      expect(await page.locator(".page-stage[data-whole]").count()).toBe(1);
      expect(desk.complaints).toEqual([]);
    },
  );
});

describe("the frame", () => {
  const link = `${EDITION}/2#xywh=40,60,300,400`;
  it("goes with the first touch of the page, which stays where it is", async () => {
    const page = await visit(link);
    await frame(page).waitFor();
    const before = await paperAtRest(page);
    const [x, y] = [180, 300];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await frame(page).waitFor({ state: "detached" });
    expect(await paperAtRest(page)).toEqual(before);
    await page.mouse.up();
  });
  it("goes with a key that moves the page, not with one that does not", async () => {
    const page = await visit(link);
    await frame(page).waitFor();
    await page.keyboard.press("Tab");
    expect(await frame(page).count()).toBe(1);
    await page.keyboard.press("-");
    await frame(page).waitFor({ state: "detached" });
  });
  it("goes with a turn, and does not come again on the way back from an article", async () => {
    const page = await visit(link);
    await frame(page).waitFor();
    await page.getByRole("button", { name: "Isi edisi" }).click();
    await page.getByRole("link", { name: /Perahu Buku/ }).click();
    await page.locator(".article-sheet:not([data-ahead]) h1").waitFor();
    await page.goBack();
    await page.locator(".article-sheet:not([data-ahead])").waitFor({ state: "detached" });
    // Keys are the page's again a frame or two later.
    await expect
      .poll(async () => {
        await page.keyboard.press("PageDown");
        return current(page).getAttribute("data-page");
      }, PATIENCE)
      .toBe("3");
    await frame(page).waitFor({ state: "detached" });
    await expect.poll(() => new URL(page.url()).hash, PATIENCE).toBe("");
  });
  it("comes where another region is typed into the address of the open app", async () => {
    const page = await visit(`${EDITION}/1`);
    await showsPage(page, 1);
    await page.evaluate(() => {
      location.hash = "xywh=480,120,280,400";
    });
    const { framed, wanted } = await measured(page, [480, 120, 280, 400]);
    framed.forEach((side, at) => expect(Math.abs(side - wanted[at]!)).toBeLessThan(2));
  });
});
