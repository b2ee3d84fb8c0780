// Pages in a real browser: which picture lies over which, sharp tiles over both, what becomes of every bitmap; and all that can go missing.
import { describe, expect, it } from "vitest";
import { shelfBytes } from "../../../src/reader/page/tile-shelf.ts";
import { DESKTOP } from "../harness/browser.ts";
import { BROKEN_PAGE } from "./harness/made-edition.ts";
import { View } from "./harness/view.ts";

const view = new View();

describe("layers", () => {
  it("lie over each other, better over worse, and none is taken away", async () => {
    await view.open();
    await view.shows("full");
    const widths = await view
      .current()
      .locator("img")
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(widths).toEqual([412, 1236]);
    expect(await view.current().locator("canvas").count()).toBe(0);
    expect(await view.page.evaluate(() => stand.settled)).toEqual(["small", "full"]);
    expect(view.complaints.list).toEqual([]);
  });

  it("are followed by sharp tiles past the full picture's own pixels, and not before", async () => {
    await view.open();
    await view.shows("full");
    await view.sharp("no");
    const [x, y] = await view.at(100, 400);
    await view.page.mouse.dblclick(x, y);
    await view.sharp("yes");
    const { tile, dark } = await view
      .current()
      .locator("canvas")
      .first()
      .evaluate(async (canvas) => {
        const pixels = stand.measurePixels(await createImageBitmap(canvas as HTMLCanvasElement));
        return { tile: pixels.width * pixels.height, dark: pixels.darkPercent };
      });
    expect(tile).toBeGreaterThan(500_000);
    expect(dark).toBeGreaterThan(3);
    expect(view.complaints.list).toEqual([]);
  });

  it("fall back by one where a PDF is broken: the full picture stays", async () => {
    await view.open();
    await view.shows("full");
    await view.page.evaluate((number) => stand.turnTo(number), BROKEN_PAGE);
    await view.shows("full", BROKEN_PAGE);
    for (let i = 0; i < 4; i++) await view.page.keyboard.press("+");
    await view.sharp("failed");
    expect(await view.current().locator("img").count()).toBe(2);
    expect(await view.current().locator("canvas").count()).toBe(0);
  });

  it("say so where no picture can be had, and try again", async () => {
    await view.open({
      allowed: [/Failed to load resource/],
      before: (page) => page.route("**/*.webp", (route) => route.abort()),
    });
    await view.shows("missing");
    expect(await view.page.evaluate(() => stand.settled)).toEqual(["missing"]);
    await view.page.unroute("**/*.webp");
    await view.page.getByRole("button", { name: "Coba lagi" }).click();
    await view.shows("full");
    expect(await view.page.locator(".page-missing").count()).toBe(0);
    expect(view.complaints.list).toEqual([]);
  });
});

describe("tiles", () => {
  it("come from this thread where a worker cannot draw", async () => {
    await view.open({
      before: (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, "OffscreenCanvas")),
    });
    await view.shows("full");
    for (let i = 0; i < 3; i++) await view.page.keyboard.press("+");
    await view.sharp("yes");
    expect(await view.current().locator("canvas").count()).toBeGreaterThan(0);
    expect(view.complaints.list).toEqual([]);
  });

  it("are on canvases that a worker got, once that is there", async () => {
    await view.open();
    await view.shows("full");
    for (let i = 0; i < 3; i++) await view.page.keyboard.press("+");
    await view.sharp("yes");
    await expect.poll(() => view.page.workers().some((worker) => worker.url().includes("canvas-worker"))).toBe(true);
    /** Of those on the page now. */
    const given = (): Promise<boolean> =>
      view
        .current()
        .locator("canvas")
        .evaluateAll((canvases) =>
          canvases.some((canvas) => {
            try {
              (canvas as HTMLCanvasElement).getContext("bitmaprenderer");
              return false;
            } catch {
              return true;
            }
          }),
        );
    const keys = ["ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft"];
    await expect
      .poll(async () => {
        keys.push(keys[0]!);
        await view.page.keyboard.press(keys.shift()!);
        await view.sharp("yes");
        return given();
      })
      .toBe(true);
    expect(view.complaints.list).toEqual([]);
  });

  it.each(["render-worker", "canvas-worker"])("come from this thread when the %s does not start", async (name) => {
    await view.open({
      allowed: [/Failed to load resource/],
      before: (page) => page.route(`**/${name}*`, (route) => route.abort()),
    });
    await view.shows("full");
    for (let i = 0; i < 3; i++) await view.page.keyboard.press("+");
    await view.sharp("yes");
    expect(view.complaints.list).toEqual([]);
  });

  it.each(["**/*.pdf", "**/sharp-layer*"])("come by themselves once a network brings %s", async (missing) => {
    await view.open({
      allowed: [/Failed to load resource/],
      before: (page) => page.route(missing, (route) => route.abort()),
    });
    await view.shows("full");
    for (let i = 0; i < 3; i++) await view.page.keyboard.press("+");
    await view.sharp("failed");
    await view.page.unroute(missing);
    await view.sharp("yes");
    expect(view.complaints.list).toEqual([]);
  });

  it("come from this thread when the worker's parser does not start", async () => {
    view.served.lose(/pdf\.worker/, 1);
    await view.open({ allowed: [/Failed to load resource/] });
    await view.shows("full");
    for (let i = 0; i < 3; i++) await view.page.keyboard.press("+");
    await view.sharp("yes");
    expect(view.complaints.list).toEqual([]);
  });

  it("fail, and the picture stays, where no parser starts at all; the next move tries again", async () => {
    view.served.lose(/pdf\.worker/);
    await view.open({ allowed: [/Failed to load resource/] });
    await view.shows("full");
    for (let i = 0; i < 3; i++) await view.page.keyboard.press("+");
    await view.sharp("failed");
    expect(await view.current().locator("img").count()).toBe(2);
    view.served.lose(null);
    await view.page.keyboard.press("-");
    await view.sharp("yes");
  });

  it.each([1, 8])("stay within the bound of a device of %i GB, and no bitmap lives on beside them", async (memory) => {
    const tell = (gb: number): unknown => Object.defineProperty(Navigator.prototype, "deviceMemory", { get: () => gb });
    // No screen takes more than the least bound.
    const options = { ...DESKTOP, deviceScaleFactor: memory === 1 ? 1 : 2 };
    await view.open({ options, before: (page) => page.addInitScript(tell, memory) });
    await view.shows("full");
    let most = 0;
    let tiles = 0;
    for (const key of ["+", "+", "+", "+", "ArrowDown", "ArrowDown", "ArrowRight", "-", "ArrowUp", "-", "+"]) {
      await view.page.keyboard.press(key);
      await view.page.waitForTimeout(250);
      // Where the full picture is fine enough none are drawn.
      await view.page.waitForSelector('.page-frame[data-current]:is([data-sharp="yes"], [data-sharp="no"])');
      const held = await view.page.evaluate(() =>
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
    expect(most).toBeLessThanOrEqual(shelfBytes(memory));
    const bitmaps = await view.page.evaluate(() => globalThis.caught.map((bitmap) => bitmap.width));
    expect(bitmaps.length).toBeGreaterThan(3);
    expect(bitmaps.every((width) => width === 0)).toBe(true);
    await view.page.keyboard.press("PageDown");
    await view.shows("full", 2);
    expect(await view.page.locator(".page-tiles canvas").count()).toBe(0);
  });
});
