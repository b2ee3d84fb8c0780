// What a reader feels from the first paint to an open article, measured in a real browser over the real app: how soon, and what jumps meanwhile.
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { centre, type Box } from "../../src/edition/geometry.ts";
import { PHONE } from "../flow/harness/browser.ts";
import { cpuBetween } from "./page-measures.ts";
import { onSlowProcessor } from "./slow-processor.ts";
import { onScreen, sheetOf, showsPage, tapOn } from "../flow/harness/reader-at-work.ts";
import { unwatchedPage } from "./unwatched.ts";

/** A story and where it stands on page 1. */
export interface Story {
  readonly box: Box;
  readonly paper: { readonly width: number; readonly height: number };
}

const STORED = "Tersimpan. Halaman tajam menjaga huruf tetap jelas saat diperbesar.";

async function inContext<T>(browser: Browser, measure: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(PHONE);
  try {
    return await measure(await unwatchedPage(context));
  } finally {
    await context.close();
  }
}

interface Shifts {
  sum: number;
}

/** From the front page, cold, over another page and back, to an article and back. @returns the sum of all shifts that no touch explains. */
export function layoutShift(browser: Browser, origin: string, story: Story): Promise<number> {
  return inContext(browser, async (page) => {
    await page.addInitScript(() => {
      const shifts: Shifts = { sum: 0 };
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
          if (!entry.hadRecentInput) shifts.sum += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(origin);
    await showsPage(page, 1);
    await page.getByText(STORED).waitFor();
    await page.keyboard.press("PageDown");
    await showsPage(page, 2);
    await page.waitForTimeout(1500);
    await page.keyboard.press("PageUp");
    await showsPage(page, 1);
    await page.waitForTimeout(1500);
    await tapOn(page, story.box, story.paper);
    await sheetOf(page).locator("h1").waitFor();
    await page.waitForTimeout(2000);
    await page.keyboard.press("Escape");
    await page.waitForTimeout(1000);
    return page.evaluate(() => (globalThis as unknown as { shifts: Shifts }).shifts.sum);
  });
}

/** Visits after the first, with the network off. @returns milliseconds from each navigation to its first contentful paint. */
export function paintsFromWorker(browser: Browser, origin: string, times: number): Promise<number[]> {
  return inContext(browser, async (page) => {
    await page.goto(origin);
    await page.getByText(STORED).waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.context().setOffline(true);
    const paints: number[] = [];
    for (let time = 0; time < times; time++) {
      await page.goto("about:blank");
      await page.waitForTimeout(1000);
      await page.goto(origin);
      await showsPage(page, 1);
      paints.push(
        await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity),
      );
    }
    return paints;
  });
}

/** A processor this many times slower than this machine's. */
export const SLOWER = 4;

/** How long a finger rests on the glass when it taps: people's mean is somewhat longer. */
export const FINGER_RESTS_MS = 80;

export interface Tap {
  /** From the finger's leaving to the end of the first frame in which the article can be seen. */
  readonly tookMs: number;
  /** What the main thread worked meanwhile, which other programs of the machine do not lengthen. */
  readonly cpuMs: number;
}

/** Taps on a story whose edition and code are there. @param restsMs how long the finger stays; 0: as no finger can. */
export function tapsToArticle(
  browser: Browser,
  origin: string,
  story: Story,
  times: number,
  restsMs: number,
): Promise<Tap[]> {
  return inContext(browser, async (page) => {
    await page.goto(origin);
    await showsPage(page, 1);
    await page.getByText(STORED).waitFor();
    const taps: Tap[] = [];
    const glass = await page.context().newCDPSession(page);
    for (let time = 0; time < times; time++) {
      await page.waitForTimeout(2000);
      const [x, y] = await onScreen(page, centre(story.box), story.paper);
      await page.evaluate(watchForArticle);
      await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing"] });
      await onSlowProcessor(SLOWER, async () => {
        await sleep(500); // until the processor is slow
        const down = glass.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
        if (restsMs > 0) await sleep(restsMs);
        await Promise.all([down, glass.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] })]);
        // Asking meanwhile would take its time from the page.
        await page.waitForTimeout(1500);
      });
      const cpuMs = cpuBetween(await browser.stopTracing(), "finger left", "article seen");
      taps.push({ tookMs: (await page.evaluate(() => globalThis.articleAfterMs)) ?? Infinity, cpuMs });
      await page.evaluate(() => performance.clearMarks());
      await page.keyboard.press("Escape");
      await sheetOf(page).waitFor({ state: "detached" });
    }
    return taps;
  });
}
declare global {
  var articleAfterMs: number | null;
}

function watchForArticle(): void {
  globalThis.articleAfterMs = null;
  const look = (since: number): void => {
    const headline = document.querySelector(".article-sheet h1");
    const seen = headline?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ?? false;
    if (!seen) {
      requestAnimationFrame(() => look(since));
      return;
    }
    const { port1, port2 } = new MessageChannel();
    const end = (): void => {
      globalThis.articleAfterMs = performance.now() - since;
      performance.mark("article seen");
    };
    port1.addEventListener("message", end, { once: true });
    port1.start();
    port2.postMessage(null);
  };
  const left = (event: PointerEvent): void => {
    performance.mark("finger left");
    requestAnimationFrame(() => look(event.timeStamp));
  };
  addEventListener("pointerup", left, { capture: true, once: true });
}
