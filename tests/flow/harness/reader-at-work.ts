// A reader's hands and eyes on the app: opens, turns, zooms, taps by page points, waits for what shows. Never looks inside the app's code.
import type { Locator, Page } from "playwright-core";
import type { Box, Point } from "../../../src/edition/geometry.ts";
import { centre } from "../../../src/edition/geometry.ts";
import { catalogueOf } from "../../../src/language/catalogue.ts";
import { still } from "./still.ts";

export const say = catalogueOf("id");

/** As Playwright gives it, in CSS pixels of the window. */
export type Rectangle = NonNullable<Awaited<ReturnType<Locator["boundingBox"]>>>;

/** The app's address as its reader would send it: path alone. */
export const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** Words as they are read, whatever spaces hold them together. */
export const plain = (words: string): string => words.replaceAll("\u00a0", " ");

/** What has the focus, by its name or its words; "" where nothing has. */
export const focused = async (page: Page): Promise<string> =>
  plain(
    await page.evaluate(() => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) return "";
      return activeElement.getAttribute("aria-label") ?? activeElement.textContent;
    }),
  );

/** The page that is on screen now, or the two on a desk; their neighbours are mounted beside them. */
export const current = (page: Page): Locator => page.locator(".page-frame[data-current]");

/** Waits until page `number` shows at least its mid picture. */
export const showsPage = (page: Page, number: number): Promise<unknown> =>
  page.waitForSelector(`.page-frame[data-current][data-page="${number}"][data-shown="full"]`);

/** Waits until what is seen of the page is drawn sharp by pdf.js. */
export const showsSharp = (page: Page): Promise<unknown> =>
  page.waitForSelector('.page-frame[data-current][data-sharp="yes"]');

/** What is measured as a frame is drawn has been measured. */
const framesDrawn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { realFrame = requestAnimationFrame } = globalThis as { realFrame?: typeof requestAnimationFrame };
    return new Promise((drawn) => realFrame(() => realFrame(() => drawn())));
  });

/** Where something lies in the window, once it stands still. */
export async function atRest(element: Locator): Promise<Rectangle> {
  let before = "";
  for (;;) {
    await still(element.page());
    const box = await element.boundingBox();
    const now = JSON.stringify(box);
    if (box && now === before) return box;
    before = now;
    await framesDrawn(element.page());
    await element.page().waitForTimeout(100);
  }
}

/** Where the paper lies on screen, once it stands still; of two pages that lie open, the left one. */
export async function paperAtRest(page: Page): Promise<Box> {
  const { x, y, width, height } = await atRest(current(page).locator(".page-paper").first());
  return [x, y, width, height];
}

/** A point of the page in CSS pixels of the window. */
export async function onScreen(page: Page, [x, y]: Point, paper: { width: number; height: number }): Promise<Point> {
  const [left, top, width, height] = await paperAtRest(page);
  return [left + (x / paper.width) * width, top + (y / paper.height) * height];
}

/** Taps (touch) or clicks the middle of a box of the page. */
export async function tapOn(page: Page, box: Box, paper: { width: number; height: number }): Promise<void> {
  const [x, y] = await onScreen(page, centre(box), paper);
  const touch = await page.evaluate(() => navigator.maxTouchPoints > 0);
  if (touch) await page.touchscreen.tap(x, y);
  else await page.mouse.click(x, y);
}

/** Double taps the middle of a box. */
export async function zoomInto(page: Page, box: Box, paper: { width: number; height: number }): Promise<void> {
  const [x, y] = await onScreen(page, centre(box), paper);
  await page.mouse.dblclick(x, y);
}

/** The button that has all of an edition stored, by either of its names. */
export const SAVES = /^(Simpan edisi|Unduh halaman tajam) /;

/** Waits until the open edition's text and pages are on the device, as they come by themselves. */
export const keptByItself = (page: Page): Promise<void> =>
  page.getByText("Tersimpan. Halaman tajam menjaga huruf tetap jelas saat diperbesar.").waitFor();

/** Waits until the worker has what draws sharp pages; asks it for that. */
export async function engineIsKept(page: Page): Promise<void> {
  const kept = await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<boolean>((resolve) => {
      port1.addEventListener("message", ({ data }: MessageEvent<{ ok: boolean }>) => resolve(data.ok));
      port1.start();
    });
    active!.postMessage({ kind: "keep-engine" }, [port2]);
    return answer;
  });
  if (!kept) throw new Error("the worker could not keep what draws sharp pages");
}

/** Takes the network away, once the app itself is on the device. */
export async function goOffline(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await page.context().setOffline(true);
}

/** The sheet of the open article, never one that is made unseen for a tap that may come. */
export const sheetOf = (page: Page): Locator => page.locator(".article-sheet:not([data-ahead])");

/** The open article. */
export const article = (page: Page): Locator => page.getByRole("article");

/** Violations of the Content-Security-Policy that the page itself reports. */
export async function reportsCsp(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const reports: string[] = [];
    Object.assign(globalThis, { cspReports: reports });
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      reports.push(`${violatedDirective}: ${blockedURI}`),
    );
  });
  return () => page.evaluate(() => (globalThis as unknown as { cspReports: string[] }).cspReports);
}
