// A reader's hands and eyes in a browser that speaks WebDriver: what reader-at-work.ts is for playwright. Never looks inside the app's code.
import { setTimeout as sleep } from "node:timers/promises";
import { centre, type Box, type Point } from "../../../src/edition/geometry.ts";
import { isStill } from "../harness/still.ts";
import type { Driver, Pointer } from "../harness/webdriver/driver.ts";

/** For a machine that does other work; a browser without a graphics card draws slowly. */
const PATIENCE_MS = 45_000;
const CURRENT = ".page-frame[data-current]";

/** Waits until an expression is true. @throws Error that names what did not come, with the words that are on screen. */
export async function until(driver: Driver, expression: string, what: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await driver.evaluate<boolean>(`Boolean(${expression})`))) {
    if (Date.now() > end) {
      const seen = await driver.evaluate<string>("document.body.innerText.slice(0, 400)");
      throw new Error(`${driver.name} did not show ${what}. Pages: ${await pagesOf(driver)}. On screen: ${seen}`);
    }
    await sleep(100);
  }
}

/** What the stage says of the pages on screen, and how large they are. */
const pagesOf = (driver: Driver): Promise<string> =>
  driver.evaluate(
    `JSON.stringify([...document.querySelectorAll("${CURRENT}")].map((frame) => [{ ...frame.dataset }, frame.firstChild.style.transform]))`,
  );

export const untilShown = (driver: Driver, selector: string, what: string): Promise<void> =>
  until(driver, `document.querySelector(${JSON.stringify(selector)})`, what);

export const showsPage = (driver: Driver, page: number): Promise<void> =>
  untilShown(driver, `${CURRENT}[data-page="${page}"][data-shown="full"]`, `page ${page}`);

export const showsSharp = (driver: Driver): Promise<void> =>
  untilShown(driver, `${CURRENT}[data-sharp="yes"]`, "the page drawn sharp");

/** Where an element lies once it stands still. */
export async function atRest(driver: Driver, selector: string): Promise<Box> {
  const measure = `(({ x, y, width, height }) => [x, y, width, height])(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`;
  let before = "";
  for (;;) {
    await until(driver, `(${String(isStill)})()`, "all at rest");
    const box = await driver.evaluate<[number, number, number, number]>(measure);
    if (JSON.stringify(box) === before) return box;
    before = JSON.stringify(box);
    await driver.evaluate(
      "new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))",
    );
    await sleep(150);
  }
}

export const paperAtRest = (driver: Driver): Promise<Box> => atRest(driver, `${CURRENT} .page-paper`);

/** The middle of what is seen of a box of the page, in CSS pixels of the window. */
export async function seenOf(
  driver: Driver,
  [x, y, width, height]: Box,
  paper: { width: number; height: number },
): Promise<Point> {
  const [left, top, wide, high] = await paperAtRest(driver);
  const [stageLeft, stageTop, stageWide, stageHigh] = await atRest(driver, ".page-stage");
  const middle = (from: number, to: number, low: number, size: number): number =>
    (Math.max(from, low) + Math.min(to, low + size)) / 2;
  const [scaleX, scaleY] = [wide / paper.width, high / paper.height];
  return [
    middle(left + x * scaleX, left + (x + width) * scaleX, stageLeft, stageWide),
    middle(top + y * scaleY, top + (y + height) * scaleY, stageTop, stageHigh),
  ];
}

/** Taps the middle of the first button whose words fit. */
export async function tapButton(driver: Driver, words: RegExp, pointer: Pointer): Promise<void> {
  const mark = "data-wanted";
  const find = `[...document.querySelectorAll("button")].find((node) => ${words}.test(node.textContent) && node.getClientRects().length > 0)`;
  await until(driver, find, `a button "${words.source}"`);
  await driver.evaluate(`(${find}.setAttribute("${mark}", ""), ${find}.scrollIntoView({ block: "center" }))`);
  await driver.tap(...centre(await atRest(driver, `[${mark}]`)), pointer);
}

/** The words on screen, as they read: without soft hyphens, with single spaces. */
export async function wordsOf(driver: Driver, selector: string): Promise<string> {
  const said = await driver.evaluate<string>(`document.querySelector(${JSON.stringify(selector)}).innerText`);
  return said.replaceAll("\u00ad", "").replaceAll(/\s+/g, " ");
}
