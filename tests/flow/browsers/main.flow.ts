// The whole thread in the two other engines, Firefox and WebKit: opened, read, turned, saved, and read again with no server at all.
// Never a copy of first-light.flow.ts: that one also restarts the browser, which WebKitGTK's driver would make forget everything, and looks
// at every screen with axe.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startApp, type App } from "../harness/app.ts";
import { leadStoryOf, OWN_EDITIONS } from "../harness/lead-story.ts";
import { SAVES } from "../harness/reader-at-work.ts";
import type { Driver, Pointer } from "../harness/webdriver/driver.ts";
import { findFirefox, startFirefox } from "../harness/webdriver/firefox.ts";
import { findWebKit, startWebKit } from "../harness/webdriver/webkit.ts";
import {
  paperAtRest,
  seenOf,
  showsPage,
  showsSharp,
  tapButton,
  until,
  untilShown,
  wordsOf,
} from "./reader-by-webdriver.ts";

const firefox = findFirefox();
const webkit = findWebKit();
const shots = process.env["KORAN_FLOW_SHOTS"];
const story = leadStoryOf(OWN_EDITIONS);
const paper = story.manifest.pages[0]!;

/** Enough that the pictures are no longer sharp, and the story still lies in the middle. A double tap hangs on a machine's speed. */
const ZOOM_STEPS = 3;
/** Neither browser has a graphics card here; on a machine that does other work each needs a minute or more. */
const PATIENT = { timeout: 240_000 } as const;
/** WebDriver's names for keys. */
const PAGE_DOWN = "\uE00F";
const PAGE_UP = "\uE00E";

let app: App;
let driver: Driver;

const look = async (name: string): Promise<void> => {
  // WebKitGTK's driver does not answer where the page that it shall picture is enlarged.
  if (shots && !driver.name.startsWith("WebKit"))
    writeFileSync(join(shots, `${driver.name.split(" ")[0]}-${name}.png`), await driver.screenshot());
};

/** Page 1, sharp text, the story under a tap, and back to the same spot. */
async function readTheLead(pointer: Pointer, when: string): Promise<void> {
  await showsPage(driver, 1);
  await look(`${when}-1-today`);
  const whole = await paperAtRest(driver);
  for (let step = 0; step < ZOOM_STEPS; step++) await driver.press("+");
  await showsSharp(driver);
  const spot = await paperAtRest(driver);
  expect(spot[2]).toBeGreaterThan(whole[2] * 1.5);
  await look(`${when}-2-sharp`);

  await driver.tap(...(await seenOf(driver, story.zone.box, paper)), pointer);
  await untilShown(driver, "article", "the article");
  // What lies below the first screen comes a frame later.
  for (const words of story.words)
    await expect.poll(() => wordsOf(driver, "article"), { timeout: 45_000 }).toContain(words);
  await look(`${when}-3-article`);

  await driver.back();
  await until(driver, "!document.querySelector('article')", "the page again");
  expect(await paperAtRest(driver)).toEqual(spot);
  await driver.press("0");
  await paperAtRest(driver);
}

/** By the keyboard: its keys are the app's own, where a tap on a busy machine may become a long press. */
async function turn(key: string, page: number): Promise<void> {
  await driver.press(key);
  await showsPage(driver, page);
}

async function readOnlineAndOffline(pointer: Pointer): Promise<void> {
  await driver.open(app.url);
  await readTheLead(pointer, "online");
  await turn(PAGE_DOWN, 2);
  await turn(PAGE_UP, 1);

  await driver.open(app.url);
  await showsPage(driver, 1);
  await tapButton(driver, SAVES, pointer);
  await until(driver, "/Tersimpan seluruhnya/.test(document.body.innerText)", "that all is saved");
  await driver.evaluate("navigator.serviceWorker.ready.then(() => null)");
  await look("online-4-saved");

  await app.stop();
  await driver.reload();
  await until(driver, "/Edisi tersimpan bisa dibaca/.test(document.body.innerText)", "that nothing came");
  await readTheLead(pointer, "offline");
  await turn(PAGE_DOWN, 2);
}

beforeEach(async () => {
  app = await startApp();
});
afterEach(async () => {
  await driver?.close();
  await app?.stop();
});

// Firefox is a package of the system, which npm cannot bring: a machine that has and gets none has nothing to run this in, and its finder says NOT TESTED by name.
describe.skipIf(firefox === null)("in Firefox", () => {
  it("a paper is read with a finger, saved, and read again with the server gone", PATIENT, async () => {
    driver = await startFirefox(firefox!, { viewport: { width: 360, height: 800 }, devicePixelRatio: 2 });
    await readOnlineAndOffline("touch");
  });
});

// WebKitGTK and its driver are packages of the system too; without them there is no such browser to run this in, and its finder says NOT TESTED by name.
describe.skipIf(webkit === null)("in WebKitGTK", () => {
  it("a paper is read with a mouse, saved, and read again with the server gone", PATIENT, async () => {
    driver = await startWebKit(webkit!, { width: 1300, height: 900 });
    await readOnlineAndOffline("mouse");
  });
});
