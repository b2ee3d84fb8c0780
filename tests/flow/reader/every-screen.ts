// Every screen of the reader, as a list of addresses over one edition and what a reader then does to see more of it. Never a judgement.
import type { Page } from "playwright-core";
import { paperAtRest, say, sheetOf } from "../harness/reader-at-work.ts";
import { EDITION } from "./readable-site.ts";
import { standIn } from "./spoken-stand-in.ts";

/** An address, what is there once it stands, and what a reader then does. */
export type Screen = readonly [path: string, ready: string, more?: (page: Page) => Promise<unknown>];

export const SCREENS: readonly Screen[] = [
  ["/", ".page-stage img"],
  ["/", ".contents", find("hilir", ".found a")],
  ["/", ".contents", find("jembatau", ".found-alike")],
  ["/", ".contents", find("xylofon", ".find-answer > p")],
  [`${EDITION}/2`, ".page-stage img"],
  [`${EDITION}/2`, ".overview-handle", openOverview],
  [`${EDITION}/1`, ".overview-handle", selectWords],
  [`${EDITION}/artikel/a1`, ".article-sheet .article img"],
  [`${EDITION}/artikel/a2`, ".report-open", (page) => page.locator(".report-open").click()],
  [`${EDITION}/artikel/a1`, ".article-sheet .article img", listen],
  [`${EDITION}/artikel/a1`, ".article-sheet .article img", listenOverPage],
  [`${EDITION}/artikel/a1`, ".article-sheet .article img", useRuler],
  [`${EDITION}/artikel/a3`, ".page-clip image"],
  [`${EDITION}/2`, ".strip-tools", share],
  [`${EDITION}/artikel/a1`, ".article-sheet .article img", shareArticle],
  [`${EDITION}/artikel/a1`, ".article-sheet .article img", cutArticle],
  ["/kabar-musi/arsip", ".calendar img"],
  ["/kabar-musi/arsip/2026/10", ".archive-empty"],
  ["/kabar-musi/arsip/2024", ".archive-empty"],
  ["/rak", ".shelf img"],
  ["/setelan", ".choice", openLicences],
  ["/kabar-musi/2026-11-21/1", ".failure a"],
  [`${EDITION}/99`, ".failure a"],
  ["/tidak/ada/di/sini", ".failure a"],
];

/** The same, and what more of them there is on a phone: the contents over a page, a page enlarged, the ends of what scrolls. */
export const SCREENS_OF_A_PHONE: readonly Screen[] = [
  ...SCREENS,
  [`${EDITION}/2`, ".page-stage img", openContents],
  [`${EDITION}/2`, ".page-stage img", findOverPage],
  [`${EDITION}/2`, ".page-stage img", enlarge],
  [`${EDITION}/artikel/a1`, ".article-sheet .article img", toTheEnd(".article-sheet")],
  ["/setelan", ".choice", toTheEnd("html")],
];

/** The player at the foot of the article, all its choices open. The voice of these browsers is none. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(standIn());
  await page.reload();
  await page.locator(".article-sheet .article img").waitFor();
  await page.locator(".article-listen").click();
  await page.locator(".player [aria-expanded]").click();
  await page.locator(".player-choices select").first().selectOption("edition");
}

/** The story is closed and read on. */
async function listenOverPage(page: Page): Promise<void> {
  await listen(page);
  await page.keyboard.press("Escape");
  await page.locator(".player-reading").waitFor();
}

/** A few words of the first story, by keys. */
async function selectWords(page: Page): Promise<void> {
  await page.locator(".page-selection").first().waitFor({ state: "attached" });
  await page.locator(".page-articles button").first().focus();
  for (let word = 0; word < 3; word++) await page.keyboard.press("Shift+ArrowRight");
  await page.locator(".selection-bar").waitFor();
}

/** Under the display choices, which stay open; and not for the screens after it. */
async function useRuler(page: Page): Promise<void> {
  await page.locator(".article-letters").click();
  await page.locator(".article-display input").check();
  await page.locator(".ruler-band").waitFor();
  await page.evaluate(() => localStorage.removeItem("koran.ruler"));
}

async function share(page: Page): Promise<void> {
  await page.locator(".strip-tools > button").first().click();
  await page.locator(".sharing-way").first().waitFor();
}

async function shareArticle(page: Page): Promise<void> {
  await sheetOf(page).locator(".article-tool").last().click();
  await page.locator(".sharing-way").first().waitFor();
}

async function cutArticle(page: Page): Promise<void> {
  await shareArticle(page);
  await page.locator("[data-way=clip]").click();
  await page.locator(".sharing-picture img").waitFor();
}

async function openContents(page: Page): Promise<void> {
  await page.getByRole("button", { name: say.edition.contents }).click();
  await page.locator(".contents-over .contents-section").first().waitFor();
}

function find(word: string, seen: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator(".find-field input").fill(word);
    await page.locator(seen).first().waitFor();
  };
}

async function findOverPage(page: Page): Promise<void> {
  await openContents(page);
  await find("hilir", ".found a")(page);
}

async function enlarge(page: Page): Promise<void> {
  for (let step = 0; step < 3; step++) await page.getByRole("button", { name: say.page.zoomIn }).click();
  await paperAtRest(page);
}

function toTheEnd(scroller: string): (page: Page) => Promise<void> {
  return (page) => page.locator(scroller).evaluate((element) => element.scrollTo(0, element.scrollHeight));
}

async function openOverview(page: Page): Promise<void> {
  await page.locator(".overview-handle").click();
  await page.locator(".overview-picture image").first().waitFor({ state: "attached" });
}

async function openLicences(page: Page): Promise<void> {
  await page.locator(".about summary").click();
  await page.locator(".licences summary").first().click();
  await seenWhole(page);
}

/** A window as high as the screen of text: nothing half under the bar at its foot, which axe would take for too small a target. */
async function seenWhole(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: page.viewportSize()!.width, height });
}
