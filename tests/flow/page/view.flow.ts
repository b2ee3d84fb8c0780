// The page view in a real browser, alone in its window: what fingers, keys and a mouse do to it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { PHONE } from "../harness/browser.ts";
import { PAGE, PAGE_COUNT } from "./harness/made-edition.ts";
import { PATIENCE, View } from "./harness/view.ts";

const view = new View();

describe("a tap", () => {
  it("on a story lights its zones and opens it, and no click follows; beside every story it puts the chrome away", async () => {
    await view.open({ options: PHONE });
    await view.shows("full");
    await view.still();
    await view.page.evaluate(() => addEventListener("click", () => (document.title += "!"), true));
    const [x, y] = await view.at(100, 400);
    await view.page.touchscreen.tap(x, y);
    await view.current().locator(".page-light-edge").waitFor();
    await expect.poll(view.told, PATIENCE).toEqual(["open p1-kolom1 at p1k0"]);
    await view.page.touchscreen.tap(...(await view.at(300, 890)));
    await expect.poll(view.told, PATIENCE).toEqual(["open p1-kolom1 at p1k0", "chrome"]);
    expect((await view.page.title()).replaceAll(/[^!]/g, "")).toBe("!");
    await view.page.waitForFunction(() => {
      const bar = document.querySelector(".page-controls")!.getBoundingClientRect();
      return bar.top >= innerHeight;
    });
    expect(view.complaints.list).toEqual([]);
  });

  it("on a photograph without a story enlarges it", async () => {
    await view.open({ options: PHONE });
    await view.shows("full");
    await view.still();
    const before = await view.paper();
    await view.page.touchscreen.tap(...(await view.at(480, 250)));
    await expect.poll(async () => (await view.paper()).width, PATIENCE).toBeGreaterThan(before.width * 1.5);
    expect(await view.told()).toEqual([]);
  });

  it("twice goes to the column under the finger, and back", async () => {
    await view.open({ options: PHONE });
    await view.shows("full");
    await view.still();
    const before = await view.paper();
    await view.page.mouse.dblclick(...(await view.at(100, 400)));
    await expect.poll(async () => (await view.paper()).width, PATIENCE).toBeCloseTo((PAGE.width / 170) * (360 - 24), 0);
    expect(await view.at(30, 0)).toEqual([expect.closeTo(12, 0), expect.any(Number)]);
    await view.still();
    await view.page.mouse.dblclick(180, 300);
    await expect.poll(async () => (await view.paper()).width, PATIENCE).toBeCloseTo(before.width, 0);
    // A story opens at the first tap; the second takes that back.
    const column = ["open p1-kolom1 at p1k0", "take back"];
    expect(await view.told()).toEqual([...column, ...column]);
  });
});

it("keeps the edge around a lit story as thin when the page is large", async () => {
  await view.open();
  await view.shows("full");
  await view.page.evaluate(() => stand.setLit("p1-kolom1"));
  const onScreen = (): Promise<number> =>
    view
      .current()
      .locator(".page-light-edge")
      .evaluate((edge) => {
        const paper = edge.closest<HTMLElement>(".page-paper")!;
        const scale = paper.getBoundingClientRect().width / paper.offsetWidth;
        return parseFloat(getComputedStyle(edge).strokeWidth) * scale;
      });
  await expect.poll(onScreen, PATIENCE).toBeCloseTo(2.5, 1);
  const before = (await view.paper()).width;
  for (let i = 0; i < 4; i++) await view.page.keyboard.press("+");
  // A page that has not begun to grow stands still too.
  await expect.poll(async () => (await view.paper()).width, PATIENCE).toBeGreaterThan(before * 2);
  await expect.poll(onScreen, PATIENCE).toBeCloseTo(2.5, 1);
});

describe("a page turns", () => {
  it("by keys and buttons, and not past its ends", async () => {
    await view.open();
    await view.shows("full");
    await view.page.keyboard.press("ArrowLeft");
    for (let page = 2; page <= PAGE_COUNT; page++) {
      await view.page.keyboard.press("PageDown");
      await expect.poll(view.told, PATIENCE).toContain(`turn ${page}`);
    }
    await view.page.keyboard.press("PageDown");
    await view.page.getByRole("button", { name: "Halaman sebelumnya" }).click();
    await view.shows("full", PAGE_COUNT - 1);
    await expect.poll(view.told, PATIENCE).toEqual(["turn 2", "turn 3", "turn 4", "turn 3"]);
    await expect.poll(() => view.page.locator(".page-folio").textContent(), PATIENCE).toBe("3 / 4 Utama");
  });

  it("at once, and says so; the folio follows in the frame after", async () => {
    await view.open();
    await view.shows("full");
    const atOnce = await view.page.evaluate(() => {
      const current = (): string | undefined =>
        document.querySelector<HTMLElement>(".page-frame[data-current]")?.dataset["page"];
      const turned = [1, 2].map(() => {
        dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown" }));
        return current();
      });
      return { turned, told: [...stand.told], folio: document.querySelector(".page-folio")?.textContent };
    });
    expect(atOnce).toEqual({ turned: ["2", "3"], told: ["turn 2", "turn 3"], folio: "1 / 4 Utama" });
    await expect.poll(() => view.page.locator(".page-folio").textContent(), PATIENCE).toBe("3 / 4 Utama");
  });

  it("under a finger that swipes, and comes back under one that does not mean it", async () => {
    await view.open({ options: PHONE });
    await view.shows("full");
    const session = await view.page.context().newCDPSession(view.page);
    const swipe = async (from: number, to: number): Promise<void> => {
      const point = (x: number) => [{ x, y: 400 }];
      await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: point(from) });
      for (let step = 1; step <= 6; step++) {
        await session.send("Input.dispatchTouchEvent", {
          type: "touchMove",
          touchPoints: point(from + ((to - from) * step) / 6),
        });
        await view.page.waitForTimeout(16);
      }
      await view.page.waitForTimeout(150);
      await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    };
    await swipe(300, 250);
    expect(await view.told()).toEqual([]);
    await swipe(300, 60);
    await view.shows("full", 2);
    await swipe(60, 300);
    await view.shows("full", 1);
    await expect.poll(view.told, PATIENCE).toEqual(["turn 2", "turn 1"]);
  });

  it("to a neighbour that is there already", async () => {
    await view.open();
    await view.shows("full");
    await view.page.waitForSelector('.page-frame[data-page="2"][data-shown="full"]');
    await view.page.keyboard.press("PageDown");
    // In the same task as the key: nothing is loaded any more.
    expect(await view.current().getAttribute("data-page")).toBe("2");
    await view.page.waitForSelector('.page-frame[data-page="3"][data-shown="full"]');
    expect(await view.page.locator(".page-frame").count()).toBe(3);
  });
});

describe("what comes for later", () => {
  const isMounted = (page: number): Promise<boolean> =>
    view.page.locator(`.page-frame[data-page="${page}"]`).count().then(Boolean);

  it("waits for the page on screen, and the page behind for the page ahead", async () => {
    const gates: (() => void)[] = [];
    const hold = async (page: number): Promise<void> => {
      await view.page.route(`**/p0${page}.*mid*`, async (route) => {
        await new Promise<void>((go) => gates.push(go));
        await route.continue();
      });
    };
    await view.open();
    await view.shows("full");
    await view.page.waitForSelector('.page-frame[data-page="2"][data-shown="full"]');
    await hold(3);
    await hold(4);
    await view.page.keyboard.press("PageDown");
    await view.page.keyboard.press("PageDown");
    await view.shows("small", 3);
    await view.page.waitForTimeout(1000);
    expect(await isMounted(4)).toBe(false);
    gates.shift()!();
    await view.shows("full", 3);
    await view.page.waitForSelector('.page-frame[data-page="4"][data-shown="small"]');
    expect(await isMounted(2)).toBe(true);
    gates.shift()!();
    await view.page.waitForSelector('.page-frame[data-page="4"][data-shown="full"]');
  });
});

describe("a pinch", () => {
  it("holds the page between two fingers", async () => {
    await view.open({ options: PHONE });
    await view.shows("full");
    await view.still();
    const before = await view.paper();
    const session = await view.page.context().newCDPSession(view.page);
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
    await view.page.waitForTimeout(120);
    await touch("touchEnd", 0);
    await view.still();
    expect((await view.paper()).width / before.width).toBeCloseTo(2.5, 1);
    expect(await view.told()).toEqual([]);
  });
});

describe("without a finger", () => {
  it("a story has its button: pointed at it lights up, pressed it opens", async () => {
    await view.open();
    await view.shows("full");
    await view.page.keyboard.press("Tab");
    expect(await view.page.evaluate(() => document.activeElement?.textContent)).toBe(
      "Panen padi, bagian 1 di halaman 1",
    );
    await view.current().locator(".page-light-edge").waitFor();
    await view.page.keyboard.press("Enter");
    expect(await view.told()).toEqual(["open p1-kolom1 at p1k0"]);
  });

  it("every button is large enough for one", async () => {
    await view.open({ options: PHONE });
    await view.shows("full");
    const boxes = await view.page
      .locator(".page-controls button")
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes).toHaveLength(5);
    for (const { width, height, top } of boxes) {
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
      expect(top).toBeGreaterThan(400);
    }
  });

  it("nothing stands in the way of a screen reader", async () => {
    await view.open();
    await view.shows("full");
    const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    await view.page.evaluate(axe);
    const faults = await view.page.evaluate(async () => {
      const { run } = (globalThis as unknown as { axe: typeof import("axe-core") }).axe;
      const { violations } = await run(document.querySelector(".page")!);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
    });
    expect(faults).toEqual([]);
  });
});

it("keeps its spot and hears no key while an article covers it", async () => {
  await view.open();
  await view.shows("full");
  await view.page.mouse.dblclick(...(await view.at(100, 400)));
  await view.sharp("yes");
  await view.still();
  const before = await view.paper();
  await view.page.evaluate(() => stand.told.splice(0));
  // Counted in the page, behind its own work.
  const pause = (paused: boolean): Promise<unknown> =>
    view.page.evaluate((paused) => {
      stand.setPaused(paused);
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 200))));
    }, paused);
  await pause(true);
  await view.page.keyboard.press("PageDown");
  await view.page.keyboard.press("-");
  await pause(false);
  await view.still();
  expect(await view.paper()).toEqual(before);
  expect(await view.told()).toEqual([]);
  await view.page.keyboard.press("PageDown");
  await expect.poll(view.told, PATIENCE).toEqual(["turn 2"]);
});
