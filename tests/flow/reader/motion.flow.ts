// Where an article comes from and goes to, seen at a twentieth of its speed; and that a second tap takes the first one back. Never its text.
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Box } from "../../../src/edition/geometry.ts";
import { NEXT_TAP_MS } from "../../../src/reader/page/gesture-reader.ts";
import { DESKTOP, PHONE } from "../harness/browser.ts";
import { current, paperAtRest, pathOf, showsPage, tapOn } from "../harness/reader-at-work.ts";
import { deskOver, isAt, PATIENCE } from "./reader-bench.ts";
import { EDITION, oneEdition, PAPER, TEXT } from "./readable-site.ts";

/** The story that goes on on page 2; its zones on page 1, as one. */
const STORY = { id: "a1", body: [40, 210, 420, 500] as Box, place: [40, 120, 420, 590] as Box };
const SLOWLY = 0.05;

const desk = deskOver(oneEdition);

async function visit(context: BrowserContextOptions): Promise<Page> {
  const page = await desk.visit(`${EDITION}/1`, { context });
  await showsPage(page, 1);
  await paperAtRest(page);
  return page;
}
async function slowly(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Animation.enable");
  await session.send("Animation.setPlaybackRate", { playbackRate: SLOWLY });
}
const sheet = (page: Page) => page.locator(".article-sheet:not(.article-leaving)");
const opened = (page: Page) => page.locator(".article-sheet:not([data-ahead], .article-leaving)");
const leaving = (page: Page) => page.locator(".article-leaving");

/** Where the sheet would stand at one end of its way. */
const standing = (page: Page, which: "first" | "last"): Promise<{ box: Box; animated: string[] }> =>
  page.evaluate((which) => {
    const element = document.querySelector(".article-sheet")!;
    const [animation] = element.getAnimations();
    const effect = animation!.effect as KeyframeEffect;
    animation!.pause();
    animation!.currentTime = which === "first" ? 0 : 199.9;
    const { left, top, width, height } = element.getBoundingClientRect();
    const own = new Set(["offset", "computedOffset", "easing", "composite"]);
    const animated = new Set(
      effect.getKeyframes().flatMap((frame) => Object.keys(frame).filter((key) => !own.has(key))),
    );
    animation!.play();
    return { box: [left, top, width, height] as const, animated: [...animated].sort() };
  }, which);

/** Where a box of the page stands in the window. */
async function inWindow(page: Page, [x, y, width, height]: Box): Promise<Box> {
  const [left, top, paperWidth] = await paperAtRest(page);
  const scale = paperWidth / PAPER.width;
  return [left + x * scale, top + y * scale, width * scale, height * scale];
}

describe.each<[string, BrowserContextOptions]>([
  ["on a phone", PHONE],
  ["on a desk", DESKTOP],
])("an article %s", (_, context) => {
  it("rises from its place on the page and returns to it, by transform and opacity alone", async () => {
    const page = await visit(context);
    const place = await inWindow(page, STORY.place);
    await slowly(page);
    await tapOn(page, STORY.body, PAPER);
    await opened(page).waitFor({ state: "attached" });
    const from = await standing(page, "first");
    expect(from.animated).toEqual(["opacity", "transform"]);
    for (const side of [0, 1, 2] as const) expect(from.box[side]).toBeCloseTo(place[side], 0);
    await page.keyboard.press("Escape");
    await leaving(page).waitFor({ state: "attached" });
    await page.waitForFunction(() => document.querySelector(".article-leaving")!.getAnimations().length > 0);
    const to = await standing(page, "last");
    expect(to.animated).toEqual(["opacity", "transform"]);
    for (const side of [0, 1, 2] as const) expect(Math.abs(to.box[side] - place[side])).toBeLessThan(3);
    expect(await page.getByRole("dialog").count()).toBe(0);
    await leaving(page).waitFor({ state: "detached" });
    expect(desk.complaints).toEqual([]);
  });
  it("is there and gone at once where motion is not wanted", async () => {
    const page = await visit({ ...context, reducedMotion: "reduce" });
    await tapOn(page, STORY.body, PAPER);
    await sheet(page).waitFor();
    expect(await sheet(page).evaluate((node) => node.getAnimations().length)).toBe(0);
    await page.keyboard.press("Escape");
    await sheet(page).waitFor({ state: "detached" });
    expect(await leaving(page).count()).toBe(0);
  });
});

it.each([
  ["before the address knows", false],
  ["after the address has changed", true],
])("a second tap takes the article back and goes to the column: %s", async (_, later) => {
  const page = await visit(PHONE);
  const [x, y, width, height] = await inWindow(page, STORY.body);
  const session = await page.context().newCDPSession(page);
  const since = Date.now() / 1000;
  const tap = (afterSeconds: number) =>
    Promise.all(
      (["touchStart", "touchEnd"] as const).map((type) =>
        session.send("Input.dispatchTouchEvent", {
          type,
          touchPoints: type === "touchStart" ? [{ x: x + width / 2, y: y + height / 2 }] : [],
          // By the finger's own clock, however late this machine hears of it.
          timestamp: since + afterSeconds,
        }),
      ),
    );
  // For as long as this machine takes to bring it, the second is waited for.
  await page.evaluate((waits) => {
    const later = window.setTimeout.bind(window);
    Object.assign(window, { setTimeout: (run: () => void, ms = 0) => later(run, ms === waits ? 20_000 : ms) });
  }, NEXT_TAP_MS);
  const first = tap(0);
  if (later) {
    await first;
    await page.waitForFunction(() => location.pathname.includes("/artikel/"));
  }
  await Promise.all([first, tap(0.2)]);
  await sheet(page).waitFor({ state: "detached" });
  await isAt(page, `${EDITION}/1`);
  const column = TEXT.articles.find(({ id }) => id === STORY.id)!.zones[1]!.box[2];
  const paperWidth = async (): Promise<number> => (await current(page).locator(".page-paper").boundingBox())!.width;
  await expect.poll(paperWidth, PATIENCE).toBeCloseTo((PAPER.width / column) * (360 - 24), 0);
  expect(desk.complaints).toEqual([]);
});

/** The story is on screen and has its address. */
async function openWholly(page: Page, layer: "over" | "beside"): Promise<void> {
  await tapOn(page, STORY.body, PAPER);
  await isAt(page, `${EDITION}/artikel/${STORY.id}`);
  await page.waitForFunction((layer) => document.documentElement.dataset["article"] === layer, layer);
}

/** What the app leaves for the frame after comes half a second later: the address of what is on screen already. */
const slowFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const frame = window.requestAnimationFrame.bind(window);
    Object.assign(globalThis, { realFrame: frame }); // what looks on need not wait as long
    const asked = new Set<number>();
    window.requestAnimationFrame = (work) => {
      const id = window.setTimeout(() => frame((now) => asked.delete(id) && work(now)), 500);
      asked.add(id);
      return id;
    };
    window.cancelAnimationFrame = (id) => asked.delete(id);
  });

// Escape once fell on nothing here: the address still said page, so there was no article to close.
it.each([
  ["closes it", "Escape", `${EDITION}/1`, 0],
  ["goes on to the next story", "ArrowRight", `${EDITION}/artikel/a2`, 1],
])("a key before the address of a story that has opened %s", async (_, key, to, sheets) => {
  const page = await visit(PHONE);
  await slowFrames(page);
  await tapOn(page, STORY.body, PAPER);
  await opened(page).waitFor();
  await opened(page).press(key);
  await isAt(page, to);
  await page.waitForTimeout(1500);
  expect(pathOf(page)).toBe(to);
  expect(await opened(page).count()).toBe(sheets);
  expect(desk.complaints).toEqual([]);
});

it("a story opened while the one before it is on its way back stays", async () => {
  const page = await visit(PHONE);
  await openWholly(page, "over");
  await page.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    document.querySelector<HTMLElement>(".page [data-article=a2]")!.click();
  });
  await isAt(page, `${EDITION}/artikel/a2`);
  await opened(page).getByRole("heading", { name: "Pasar Pagi Pindah" }).waitFor();
  await page.keyboard.press("Escape");
  await isAt(page, `${EDITION}/1`);
});

it("a reader who goes back before the address of a story has come goes back, and it closes", async () => {
  const page = await visit(PHONE);
  await page.evaluate((path) => history.pushState(null, "", path), `${EDITION}/1`);
  await slowFrames(page);
  await tapOn(page, STORY.body, PAPER);
  await opened(page).waitFor();
  await page.evaluate(() => history.back());
  await sheet(page).waitFor({ state: "detached" });
  await page.waitForTimeout(1500);
  expect(pathOf(page)).toBe(`${EDITION}/1`);
  expect(await sheet(page).count()).toBe(0);
});

// Who was quicker than the second frame was taken to the headline, and the key meant for a button fell on that.
it("a reader who goes back before the address of a page has come sees the page before it again", async () => {
  const page = await visit(PHONE);
  await page.evaluate((path) => history.pushState(null, "", path), `${EDITION}/1`);
  await slowFrames(page);
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.querySelector(".page-frame[data-current]")?.matches("[data-page='2']"));
  await page.evaluate(() => history.back());
  await page.waitForFunction(() => document.querySelector(".page-frame[data-current]")?.matches("[data-page='1']"));
  await page.waitForTimeout(1500);
  expect(pathOf(page)).toBe(`${EDITION}/1`);
  expect(await current(page).getAttribute("data-page")).toBe("1");
});

it("a page turned to beside a story stays where the story is closed before its address has come", async () => {
  const page = await visit(DESKTOP);
  await openWholly(page, "beside");
  // Taken from the headline, which gets it last of all.
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), PATIENCE).toBe("H1");
  await page.locator("#content").focus();
  await slowFrames(page);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  await sheet(page).waitFor({ state: "detached" });
  await page.waitForTimeout(1500);
  expect(pathOf(page)).toBe(`${EDITION}/2`);
  expect(await current(page).getAttribute("data-page")).toBe("2");
});

it("closing twice closes once", async () => {
  const page = await visit(PHONE);
  await openWholly(page, "over");
  await page.evaluate(() => {
    for (let press = 0; press < 2; press++)
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  });
  await sheet(page).waitFor({ state: "detached" });
  await page.waitForTimeout(500);
  expect(pathOf(page)).toBe(`${EDITION}/1`);
});

it("a button that has the focus before the headline of a story would get it keeps it", async () => {
  const page = await visit(PHONE);
  await slowFrames(page);
  await tapOn(page, STORY.body, PAPER);
  const button = opened(page).getByRole("button").first();
  await button.focus();
  await page.waitForFunction(() => document.documentElement.dataset["article"] === "over");
  await page.waitForTimeout(500);
  expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
});

it("of two turns within one frame only where they led becomes an address", async () => {
  const page = await desk.visit("/", { context: PHONE });
  await showsPage(page, 1);
  const turned = await page.evaluate(() => {
    const before = history.length;
    for (const key of ["PageDown", "PageUp"]) dispatchEvent(new KeyboardEvent("keydown", { key }));
    return { before, path: location.pathname };
  });
  expect(turned.path).toBe("/");
  await isAt(page, `${EDITION}/1`);
  expect(await page.evaluate(() => history.length)).toBe(turned.before + 1);
});

it("a story opened before the address of the page that was turned to lies on that page", async () => {
  const page = await visit(PHONE);
  await slowFrames(page);
  await page.keyboard.press("ArrowRight");
  const onPage2 = TEXT.articles.find(({ id }) => id === STORY.id)!.zones[2]!.box;
  await tapOn(page, onPage2, PAPER);
  await opened(page).waitFor();
  await isAt(page, `${EDITION}/artikel/${STORY.id}`);
  await page.keyboard.press("Escape");
  await isAt(page, `${EDITION}/2`);
});

it("a finger that rests on a story finds its sheet made and laid out, unseen, deaf to keys; one that moves on leaves nothing", async () => {
  const page = await visit(PHONE);
  const [left, top, width, height] = await inWindow(page, STORY.body);
  const [x, y] = [left + width / 2, top + height / 2];
  const session = await page.context().newCDPSession(page);
  const finger = (type: "touchStart" | "touchMove" | "touchEnd", at: number | null) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: at === null ? [] : [{ x: at, y }] });
  await finger("touchStart", x);
  await sheet(page).waitFor({ state: "attached" });
  expect(await sheet(page).isVisible()).toBe(false);
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect((await sheet(page).locator("h1").boundingBox())!.height).toBeGreaterThan(20);
  await page.keyboard.press("Escape");
  expect(await sheet(page).count()).toBe(1);
  expect(await page.locator("html").getAttribute("data-article")).toBeNull();
  expect(pathOf(page)).toBe(`${EDITION}/1`);
  await finger("touchMove", x - 40);
  await sheet(page).waitFor({ state: "detached" });
  await finger("touchMove", x);
  await finger("touchEnd", null);
  await Promise.all([finger("touchStart", x), finger("touchEnd", null)]);
  await page.getByRole("article").waitFor();
  expect(desk.complaints).toEqual([]);
});

it("a sheet made under a resting finger gives the focus back to what opened it, not to what had it then", async () => {
  const page = await visit(PHONE);
  const [left, top, width, height] = await inWindow(page, STORY.body);
  const session = await page.context().newCDPSession(page);
  await page.locator(".strip-title").focus();
  const touchPoints = [{ x: left + width / 2, y: top + height / 2 }];
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  await sheet(page).waitFor({ state: "attached" });
  const opener = page.locator(".page-articles button").first();
  await opener.press("Enter");
  await page.getByRole("article").waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), PATIENCE).toBe("H1");
  await page.keyboard.press("Escape");
  await sheet(page).waitFor({ state: "detached" });
  await expect.poll(() => opener.evaluate((button) => button === document.activeElement), PATIENCE).toBe(true);
});
