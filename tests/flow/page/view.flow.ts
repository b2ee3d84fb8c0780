// The page view in a real browser, alone in its window: what is on screen when, what fingers and keys do, what becomes of every bitmap.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { SHELF_BYTES } from "../../../src/reader/page/tile-shelf.ts";
import { DESKTOP, listen, PHONE, type Complaints } from "../harness/browser.ts";
import { browserOfFile } from "../harness/browser-of-file.ts";
import { BROKEN_PAGE, PAGE, PAGE_COUNT } from "./harness/made-edition.ts";
import { standOfFile } from "./harness/open-stand.ts";

const browser = browserOfFile();
const served = standOfFile();
let page: Page;
let complaints: Complaints;

afterEach(() => page.context().close());

/** Every bitmap that reaches the page, so that a test can ask whether it is still alive. */
function catchBitmaps(): void {
  const caught: ImageBitmap[] = [];
  Object.assign(globalThis, { caught });
  type Add = (this: Worker, ...args: Parameters<Worker["addEventListener"]>) => void;
  const add = Reflect.get(Worker.prototype, "addEventListener") as Add;
  Worker.prototype.addEventListener = function (this: Worker, ...args: Parameters<Add>) {
    if (args[0] === "message")
      add.call(this, "message", (event) => {
        const { ok } = (event as MessageEvent<{ ok?: unknown }>).data;
        if (ok instanceof ImageBitmap) caught.push(ok);
      });
    add.apply(this, args);
  };
}
declare global {
  var caught: ImageBitmap[];
}

interface Opening {
  readonly options?: BrowserContextOptions;
  readonly allowed?: readonly RegExp[];
  readonly before?: (page: Page) => Promise<unknown>;
}

async function open({ options = DESKTOP, allowed = [], before }: Opening = {}): Promise<void> {
  page = await (await browser().newContext(options)).newPage();
  complaints = listen(page, allowed);
  await page.addInitScript(catchBitmaps);
  await before?.(page);
  await page.goto(served().url);
}

const current = (): ReturnType<Page["locator"]> => page.locator(".page-frame[data-current]");
const shows = (shown: string, number = 1): Promise<unknown> =>
  page.waitForSelector(`.page-frame[data-current][data-page="${number}"][data-shown="${shown}"]`);
const sharp = (state: string): Promise<unknown> =>
  page.waitForSelector(`.page-frame[data-current][data-sharp="${state}"]`);
const told = (): Promise<string[]> => page.evaluate(() => stand.told);
const paper = async () => (await current().locator(".page-paper").boundingBox())!;

/** A point of the page, where it is on screen now. */
async function at(x: number, y: number): Promise<[number, number]> {
  const box = await paper();
  return [box.x + (x / PAGE.width) * box.width, box.y + (y / PAGE.height) * box.height];
}

/** Waits until the paper stands still. */
async function still(): Promise<void> {
  let before = "";
  await expect
    .poll(async () => {
      const now = JSON.stringify(await paper());
      const same = now === before;
      before = now;
      return same;
    })
    .toBe(true);
}

describe("layers", () => {
  it("lie over each other, better over worse, and none is taken away", async () => {
    await open();
    await shows("full");
    const widths = await current()
      .locator("img")
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(widths).toEqual([412, 1236]);
    expect(await current().locator("canvas").count()).toBe(0);
    expect(await page.evaluate(() => stand.settled)).toEqual(["small", "full"]);
    expect(complaints.list).toEqual([]);
  });

  it("are followed by sharp tiles past the full picture's own pixels, and not before", async () => {
    await open();
    await shows("full");
    await sharp("no");
    const [x, y] = await at(100, 400);
    await page.mouse.dblclick(x, y);
    await sharp("yes");
    const { tile, dark } = await current()
      .locator("canvas")
      .first()
      .evaluate(async (canvas) => {
        const pixels = stand.measurePixels(await createImageBitmap(canvas as HTMLCanvasElement));
        return { tile: pixels.width * pixels.height, dark: pixels.darkPercent };
      });
    expect(tile).toBeGreaterThan(500_000);
    expect(dark).toBeGreaterThan(3);
    expect(complaints.list).toEqual([]);
  });

  it("fall back by one where a PDF is broken: the full picture stays", async () => {
    await open();
    await shows("full");
    await page.evaluate((number) => stand.turnTo(number), BROKEN_PAGE);
    await shows("full", BROKEN_PAGE);
    for (let i = 0; i < 4; i++) await page.keyboard.press("+");
    await sharp("failed");
    expect(await current().locator("img").count()).toBe(2);
    expect(await current().locator("canvas").count()).toBe(0);
  });

  it("say so where no picture can be had, and try again", async () => {
    await open({
      allowed: [/Failed to load resource/],
      before: (page) => page.route("**/*.webp", (route) => route.abort()),
    });
    await shows("missing");
    expect(await page.evaluate(() => stand.settled)).toEqual(["missing"]);
    await page.unroute("**/*.webp");
    await page.getByRole("button", { name: "Coba lagi" }).click();
    await shows("full");
    expect(await page.locator(".page-missing").count()).toBe(0);
    expect(complaints.list).toEqual([]);
  });
});

describe("tiles", () => {
  it("come from this thread where a worker cannot draw", async () => {
    await open({ before: (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, "OffscreenCanvas")) });
    await shows("full");
    for (let i = 0; i < 3; i++) await page.keyboard.press("+");
    await sharp("yes");
    expect(await current().locator("canvas").count()).toBeGreaterThan(0);
    expect(complaints.list).toEqual([]);
  });

  it("come from this thread when the worker does not start", async () => {
    await open({
      allowed: [/Failed to load resource/],
      before: (page) => page.route("**/render-worker*", (route) => route.abort()),
    });
    await shows("full");
    for (let i = 0; i < 3; i++) await page.keyboard.press("+");
    await sharp("yes");
    expect(complaints.list).toEqual([]);
  });

  it("stay within their bound, and no bitmap lives on beside them", async () => {
    await open({ options: { ...DESKTOP, deviceScaleFactor: 2 } });
    await shows("full");
    let most = 0;
    let tiles = 0;
    for (const key of ["+", "+", "+", "+", "ArrowDown", "ArrowDown", "ArrowRight", "-", "ArrowUp", "-", "+"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(250);
      await sharp("yes");
      const held = await page.evaluate(() =>
        [...document.querySelectorAll(".page-tiles canvas")].map((canvas) => {
          const { width, height } = canvas as HTMLCanvasElement;
          return width * height * 4;
        }),
      );
      tiles = Math.max(tiles, held.length);
      most = Math.max(
        most,
        held.reduce((sum, bytes) => sum + bytes, 0),
      );
    }
    expect(tiles).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(SHELF_BYTES);
    const bitmaps = await page.evaluate(() => globalThis.caught.map((bitmap) => bitmap.width));
    expect(bitmaps.length).toBeGreaterThan(3);
    expect(bitmaps.every((width) => width === 0)).toBe(true);
    await page.keyboard.press("PageDown");
    await shows("full", 2);
    expect(await page.locator(".page-tiles canvas").count()).toBe(0);
  });
});

describe("a tap", () => {
  it("on a story lights its zones and opens it, and no click follows; beside every story it puts the chrome away", async () => {
    await open({ options: PHONE });
    await shows("full");
    await still();
    await page.evaluate(() => addEventListener("click", () => (document.title += "!"), true));
    const [x, y] = await at(100, 400);
    await page.touchscreen.tap(x, y);
    await current().locator(".page-light-edge").waitFor();
    await expect.poll(told).toEqual(["open p1-kolom1 at p1k0"]);
    await page.touchscreen.tap(...(await at(300, 890)));
    await expect.poll(told).toEqual(["open p1-kolom1 at p1k0", "chrome"]);
    expect((await page.title()).replaceAll(/[^!]/g, "")).toBe("!");
    await page.waitForFunction(() => {
      const bar = document.querySelector(".page-controls")!.getBoundingClientRect();
      return bar.top >= innerHeight;
    });
    expect(complaints.list).toEqual([]);
  });

  it("on a photograph without a story enlarges it", async () => {
    await open({ options: PHONE });
    await shows("full");
    await still();
    const before = await paper();
    await page.touchscreen.tap(...(await at(480, 250)));
    await expect.poll(async () => (await paper()).width).toBeGreaterThan(before.width * 1.5);
    expect(await told()).toEqual([]);
  });

  it("twice goes to the column under the finger, and back", async () => {
    await open({ options: PHONE });
    await shows("full");
    await still();
    const before = await paper();
    await page.mouse.dblclick(...(await at(100, 400)));
    await expect.poll(async () => (await paper()).width).toBeCloseTo((PAGE.width / 170) * (360 - 24), 0);
    expect(await at(30, 0)).toEqual([expect.closeTo(12, 0), expect.any(Number)]);
    await still();
    await page.mouse.dblclick(180, 300);
    await expect.poll(async () => (await paper()).width).toBeCloseTo(before.width, 0);
    // A story opens at the first tap; the second takes that back.
    const column = ["open p1-kolom1 at p1k0", "take back"];
    expect(await told()).toEqual([...column, ...column]);
  });
});

it("keeps the edge around a lit story as thin when the page is large", async () => {
  await open();
  await shows("full");
  await page.evaluate(() => stand.setLit("p1-kolom1"));
  const onScreen = (): Promise<number> =>
    current()
      .locator(".page-light-edge")
      .evaluate((edge) => {
        const paper = edge.closest<HTMLElement>(".page-paper")!;
        const scale = paper.getBoundingClientRect().width / paper.offsetWidth;
        return parseFloat(getComputedStyle(edge).strokeWidth) * scale;
      });
  await expect.poll(onScreen).toBeCloseTo(2.5, 1);
  const before = (await paper()).width;
  for (let i = 0; i < 4; i++) await page.keyboard.press("+");
  // A page that has not begun to grow stands still too.
  await expect.poll(async () => (await paper()).width).toBeGreaterThan(before * 2);
  await expect.poll(onScreen).toBeCloseTo(2.5, 1);
});

describe("a page turns", () => {
  it("by keys and buttons, and not past its ends", async () => {
    await open();
    await shows("full");
    await page.keyboard.press("ArrowLeft");
    for (let i = 0; i < PAGE_COUNT + 1; i++) await page.keyboard.press("PageDown");
    await page.getByRole("button", { name: "Halaman sebelumnya" }).click();
    await shows("full", PAGE_COUNT - 1);
    expect(await told()).toEqual(["turn 2", "turn 3", "turn 4", "turn 3"]);
    expect(await page.locator(".page-folio").textContent()).toBe("3 / 4 Utama");
  });

  it("under a finger that swipes, and comes back under one that does not mean it", async () => {
    await open({ options: PHONE });
    await shows("full");
    const session = await page.context().newCDPSession(page);
    const swipe = async (from: number, to: number): Promise<void> => {
      const point = (x: number) => [{ x, y: 400 }];
      await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: point(from) });
      for (let step = 1; step <= 6; step++) {
        await session.send("Input.dispatchTouchEvent", {
          type: "touchMove",
          touchPoints: point(from + ((to - from) * step) / 6),
        });
        await page.waitForTimeout(16);
      }
      await page.waitForTimeout(150);
      await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    };
    await swipe(300, 250);
    expect(await told()).toEqual([]);
    await swipe(300, 60);
    await shows("full", 2);
    await swipe(60, 300);
    await shows("full", 1);
    expect(await told()).toEqual(["turn 2", "turn 1"]);
  });

  it("to a neighbour that is there already", async () => {
    await open();
    await shows("full");
    await page.waitForSelector('.page-frame[data-page="2"][data-shown="full"]');
    await page.keyboard.press("PageDown");
    // In the same task as the key: nothing is loaded any more.
    expect(await current().getAttribute("data-page")).toBe("2");
    await page.waitForSelector('.page-frame[data-page="3"][data-shown="full"]');
    expect(await page.locator(".page-frame").count()).toBe(3);
  });
});

describe("a pinch", () => {
  it("holds the page between two fingers", async () => {
    await open({ options: PHONE });
    await shows("full");
    await still();
    const before = await paper();
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", spread: number) =>
      session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints:
          type === "touchEnd"
            ? []
            : [
                { x: 180 - spread, y: 380, id: 0 },
                { x: 180 + spread, y: 380, id: 1 },
              ],
      });
    await touch("touchStart", 40);
    for (const spread of [50, 60, 80, 100]) await touch("touchMove", spread);
    await page.waitForTimeout(120);
    await touch("touchEnd", 0);
    await still();
    expect((await paper()).width / before.width).toBeCloseTo(2.5, 1);
    expect(await told()).toEqual([]);
  });
});

describe("without a finger", () => {
  it("a story has its button: pointed at it lights up, pressed it opens", async () => {
    await open();
    await shows("full");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Panen padi, bagian 1 di halaman 1");
    await current().locator(".page-light-edge").waitFor();
    await page.keyboard.press("Enter");
    expect(await told()).toEqual(["open p1-kolom1 at p1k0"]);
  });

  it("every button is large enough for one", async () => {
    await open({ options: PHONE });
    await shows("full");
    const boxes = await page
      .locator(".page-controls button")
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes).toHaveLength(5);
    for (const { width, height, top } of boxes) {
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
      expect(top).toBeGreaterThan(400);
    }
  });

  it("nothing stands in the way of a screen reader", async () => {
    await open();
    await shows("full");
    const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    await page.evaluate(axe);
    const faults = await page.evaluate(async () => {
      const { run } = (globalThis as unknown as { axe: typeof import("axe-core") }).axe;
      const { violations } = await run(document.querySelector(".page")!);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
    });
    expect(faults).toEqual([]);
  });
});

it("keeps its spot and hears no key while an article covers it", async () => {
  await open();
  await shows("full");
  await page.mouse.dblclick(...(await at(100, 400)));
  await sharp("yes");
  await still();
  const before = await paper();
  await page.evaluate(() => stand.told.splice(0));
  await page.evaluate(() => stand.setPaused(true));
  await page.waitForTimeout(200);
  await page.keyboard.press("PageDown");
  await page.keyboard.press("-");
  await page.evaluate(() => stand.setPaused(false));
  await page.waitForTimeout(200);
  await still();
  expect(await paper()).toEqual(before);
  expect(await told()).toEqual([]);
  await page.keyboard.press("PageDown");
  await expect.poll(told).toEqual(["turn 2"]);
});
