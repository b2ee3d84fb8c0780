// A reader's way past every screen of the app, over the sample: each stands still where it is looked at. Never a judgement of what is seen.
import type { Page } from "playwright-core";
import { bytesOf, filesOf } from "../../../src/edition/contract.ts";
import { centre } from "../../../src/edition/geometry.ts";
import type { Manifest } from "../../../src/edition/schema.ts";
import { insideWords } from "../../../src/language/inside.ts";
import { leadStoryOf, OWN_EDITIONS } from "../harness/lead-story.ts";
import {
  article as openArticle,
  keptByItself,
  onScreen,
  paperAtRest,
  say,
  sheetOf,
  showsPage,
  showsSharp,
} from "../harness/reader-at-work.ts";
import { standIn } from "../reader/spoken-stand-in.ts";

/** Looks at the screen as it stands. @param marks what it is seen in: the device's light and dark, or one of the reader's own choices. */
export type Look = (screen: string, marks?: readonly string[]) => Promise<void>;

export interface Tour {
  readonly page: Page;
  /** Of the app that the page is of. */
  readonly url: string;
  readonly look: Look;
  /** Narrower than a desk: the contents lie under the page, or over it. */
  readonly narrow: boolean;
}

const {
  archive,
  article: words,
  settings,
  data,
  saving,
  shelf,
  nothing,
  reading,
  columns,
  find,
  ruler,
  selection,
  sharing,
  speech,
} = insideWords("id");
const { manifest, article } = leadStoryOf(OWN_EDITIONS);
const TITLE = `/${manifest.title}`;
const EDITION = `${TITLE}/${manifest.key}`;
/** An inner page, on a desk the left one of a spread. */
const INNER = 2;
const BEFORE = "2026-11-19";
const ARTICLE = `${EDITION}/artikel/${article.id}`;
/** A fresh page has settled on its front page: contents, strip of pages and all. */
const FRONT = ".overview-handle";

/** Opens an address inside the app, as a link in it does. */
async function go({ page }: Tour, path: string, ready: string): Promise<void> {
  await page.evaluate((path) => history.pushState(null, "", path), path);
  await page.locator(ready).first().waitFor();
  await page.evaluate(() => scrollTo(0, 0));
}

const choose = (page: Page, name: string): Promise<void> => page.getByRole("radio", { name, exact: true }).click();

/** A reader's first morning: an empty shelf, the paper, its articles, what is then on the device, and no network. */
export async function firstMorning(tour: Tour): Promise<void> {
  const { page, url, look, narrow } = tour;
  await page.goto(`${url}/rak`);
  await page.getByText(shelf.empty).waitFor();
  await look("shelf-empty");
  await go(tour, "/tidak/ada/di/sini", ".failure a");
  await look("unknown-address");

  await go(tour, "/", FRONT);
  await showsPage(page, 1);
  await keptByItself(page);
  await paperAtRest(page);
  await look("today");
  if (narrow) {
    await page.locator(".contents").evaluate((contents) => contents.scrollIntoView());
    await look("today-contents");
  }
  await thePages(tour);
  await theArticle(tour);
  await theArchive(tour);
  await theShelf(tour);
  await theSettings(tour);
  await withoutNetwork(tour);
}

/** With its frames, where the page is in sight too. */
async function theSearch({ page, look, narrow }: Tour): Promise<void> {
  if (narrow) await page.getByRole("button", { name: say.edition.contents }).click();
  const field = page.getByRole("searchbox", { name: find.label });
  await field.fill("jembatan");
  await page.locator(".found a").first().waitFor();
  if (!narrow) await page.locator(".page-words > div").first().waitFor();
  await field.blur(); // a caret blinks
  await look("find");
  await page.getByRole("button", { name: find.clear }).click();
  await page.locator(".contents-section").first().waitFor();
  await field.blur();
  if (narrow) await page.getByRole("button", { name: say.edition.contents }).click();
}

async function thePages(tour: Tour): Promise<void> {
  const { page, look, narrow } = tour;
  await go(tour, `${EDITION}/${INNER}`, ".page-frame[data-current]");
  await showsPage(page, INNER);
  await paperAtRest(page);
  await look("page");
  await page.getByRole("button", { name: sharing.open }).click();
  await page.locator(".sharing-way").first().waitFor();
  await look("sharing");
  await page.keyboard.press("Escape");
  await page.locator(".sharing").waitFor({ state: "detached" });
  if (narrow) {
    await page.getByRole("button", { name: say.edition.contents }).click();
    await page.locator(".contents-over .contents-section").first().waitFor();
    await look("contents-over");
    await page.getByRole("button", { name: say.edition.contents }).click();
    await page.locator(".contents-over").waitFor({ state: "detached" });
  }
  await theSearch(tour);
  await page.locator(".overview-handle").click();
  await page.locator(`.overview-page[data-page="${INNER}"] image`).waitFor({ state: "attached" });
  await page.waitForFunction(() =>
    [...document.querySelectorAll(".overview-page")].every((link) => {
      const { left, right } = link.getBoundingClientRect();
      return right <= 0 || left >= innerWidth || link.querySelector("image") !== null;
    }),
  );
  await look("strip");
  await page.locator(".overview-handle").click();
  await page.locator(".overview-strip").waitFor({ state: "detached" });
  for (let step = 0; step < 3; step++) await page.getByRole("button", { name: say.page.zoomIn }).click();
  await showsSharp(page);
  await page.locator(".page-map:not([data-shown])").waitFor({ state: "attached" });
  await look("page-enlarged");
  await page.getByRole("button", { name: say.page.fit }).click();
  await theSelection(tour);
}

/** The lead story's first column, on its page. */
async function theSelection(tour: Tour): Promise<void> {
  const { page, look } = tour;
  await go(tour, `${EDITION}/1`, ".page-selection");
  await showsPage(page, 1);
  const column = article.zones.find(({ page: on, kind }) => on === 1 && kind === "text")!;
  const [x, y] = await onScreen(page, centre(column.box), manifest.pages[0]!);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.locator(".selection-marker > div").first().waitFor();
  await page.mouse.up();
  await page.getByRole("button", { name: selection.toTheEndSaid }).click();
  await page.locator(".selection-bar").waitFor();
  await page.mouse.move(0, 0);
  await look("selection");
  await page.keyboard.press("Escape");
}

async function theArticle(tour: Tour): Promise<void> {
  const { page, look } = tour;
  await go(tour, ARTICLE, ".article-sheet");
  await openArticle(page).locator("p", { hasText: "\u00ad" }).first().waitFor();
  await paperAtRest(page);
  await look("article");
  await theRuler(tour);
  await readAloud(tour);
  await sheetOf(page).evaluate((sheet) => sheet.scrollTo(0, sheet.scrollHeight));
  await page.locator(".other-articles").waitFor();
  await look("article-end");
  await page.getByRole("button", { name: reading.byColumn }).click();
  await page.getByRole("button", { name: columns.onward, exact: true }).click();
  await paperAtRest(page);
  await showsSharp(page);
  await look("columns");
  await page.getByRole("button", { name: columns.end }).click();
}

async function theRuler({ page, look }: Tour): Promise<void> {
  await page.getByRole("button", { name: words.display }).click();
  await page.getByRole("switch", { name: ruler.name }).check();
  await page.locator(".ruler-band").waitFor();
  await look("ruler");
  await page.getByRole("switch", { name: ruler.name }).uncheck();
  await page.getByRole("button", { name: words.display }).click();
}

/** By a stand-in for the voice that these browsers have not, which never comes to an end. */
async function readAloud({ page, look }: Tour): Promise<void> {
  await page.addInitScript(standIn());
  await page.reload();
  await openArticle(page).locator("p", { hasText: "\u00ad" }).first().waitFor();
  await page.getByRole("button", { name: speech.listen }).click();
  // Kicker, headline, the two sentences of the deck.
  for (let step = 0; step < 3; step++) await page.getByRole("button", { name: speech.next }).click();
  await paperAtRest(page);
  await look("listening");
  await page.getByRole("button", { name: speech.close }).click();
}

async function theArchive(tour: Tour): Promise<void> {
  const { page, look } = tour;
  await go(tour, `${TITLE}/arsip`, ".calendar img");
  await page.locator(`[data-day="${manifest.date}"] img`).waitFor();
  await look("archive");
  await page.getByLabel(archive.day).fill("19 nov");
  await page.locator(".day-field a").first().waitFor();
  await page.locator(".day-field").evaluate((field) => field.scrollIntoView({ block: "center" }));
  await page.getByLabel(archive.day).blur(); // a caret blinks
  await look("archive-typed");
  await go(tour, `${TITLE}/arsip/2026/10`, ".archive-empty");
  await look("archive-empty");
  await go(tour, `${TITLE}/2026-11-21/1`, ".failure a");
  await look("edition-missing");
}

async function theShelf(tour: Tour): Promise<void> {
  const { page, look, narrow } = tour;
  await go(tour, `${TITLE}/${BEFORE}/1`, FRONT);
  if (narrow) await page.getByRole("button", { name: say.edition.contents }).click();
  await keptByItself(page);
  await go(tour, "/rak", ".shelf .front > img");
  await page.locator(".shelf > li").nth(1).locator("img").waitFor();
  await look("shelf");
}

async function theSettings(tour: Tour): Promise<void> {
  const { page, look } = tour;
  await go(tour, "/setelan", ".choice");
  await page.getByText(data.costs.nothing).waitFor();
  await look("settings");
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await look("settings-end");
  await page.evaluate(() => scrollTo(0, 0));

  await choose(page, settings.themes.sepia);
  await look("settings", ["sepia"]);
  await go(tour, ARTICLE, ".article-sheet");
  await openArticle(page).locator("p", { hasText: "\u00ad" }).first().waitFor();
  await paperAtRest(page);
  await look("article", ["sepia"]);
  await go(tour, "/setelan", ".choice");
  await choose(page, settings.themes.auto);

  await choose(page, settings.languages.en);
  await page.getByRole("heading", { name: "Settings" }).waitFor();
  await look("settings", ["english"]);
  await go(tour, "/rak", ".shelf .front > img");
  await look("shelf", ["english"]);
  await go(tour, "/setelan", ".choice");
  await choose(page, settings.languages.id);
  await page.getByRole("heading", { name: settings.title }).waitFor();
}

async function withoutNetwork(tour: Tour): Promise<void> {
  const { page, look } = tour;
  await page.context().setOffline(true);
  await page.getByText(say.status.offline).waitFor();
  await go(tour, "/", FRONT);
  await showsPage(page, 1);
  await paperAtRest(page);
  await look("today-offline");
  await go(tour, `${TITLE}/2026-11-18/1`, ".failure");
  await look("edition-offline");
}

/** What is seen while something is on its way: the server gives an edition, and its print, only when the look was taken. */
export async function underWay(tour: Tour): Promise<void> {
  const { page, url, look, narrow } = tour;
  const held: (() => void)[] = [];
  const hold = (pattern: string): Promise<unknown> =>
    page.route(pattern, async (route) => {
      await new Promise<void>((resolve) => held.push(resolve));
      await route.continue().catch(() => null); // the window may be gone
    });
  await page.addInitScript(() =>
    localStorage.setItem("koran.settings", JSON.stringify({ language: "id", theme: "auto", dataPolicy: "nothing" })),
  );
  await hold("**/edition.json");
  await hold("**/*.pdf");
  await page.goto(url);
  await page.getByText(/Membuka edisi/).waitFor();
  await look("opening");
  for (const release of held.splice(0)) release();
  await page.locator(FRONT).waitFor();
  await go(tour, `${EDITION}/1`, FRONT);
  await showsPage(page, 1);
  if (narrow) await page.getByRole("button", { name: say.edition.contents }).click();
  await page.getByText(saving.notKept).waitFor();
  await page.getByRole("button", { name: /^Simpan edisi/ }).click();
  await page.locator(`progress[value="${withoutPrint(manifest)}"]`).waitFor();
  await look("saving");
}

const withoutPrint = (manifest: Manifest): number =>
  bytesOf(filesOf(manifest, "text")) + bytesOf(filesOf(manifest, "pages"));

/** A server on which nothing has been printed. */
export async function nothingPrinted({ page, url, look }: Tour): Promise<void> {
  await page.goto(url);
  await page.getByRole("heading", { name: nothing.noTitles }).waitFor();
  await look("no-titles");
}

/** A server of several papers. */
export async function severalTitles({ page, url, look }: Tour): Promise<void> {
  await page.goto(url);
  await page.getByRole("heading", { name: nothing.chooseTitle }).waitFor();
  await page.locator(".titles .front > img").nth(1).waitFor();
  await look("choose-title");
}
