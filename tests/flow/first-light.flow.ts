// The whole thread in a real browser: a paper from the server to a phone with no network. Over the sample, or over any edition:
// KORAN_FLOW_EDITIONS=FOLDER npm run flow first-light
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { area } from "../../src/edition/geometry.ts";
import type { Article, Zone } from "../../src/edition/schema.ts";
import { parseJson, readManifest, readText, readTitlesIndex } from "../../src/edition/validate.ts";
import { ROOT, startApp, type App } from "./harness/app.ts";
import { axe } from "./harness/access.ts";
import { DESKTOP, listen, makeProfile, PHONE, type Complaints, type Profile } from "./harness/browser.ts";
import {
  article,
  onScreen,
  paperAtRest,
  reportsCsp,
  say,
  showsPage,
  showsSharp,
  zoomInto,
} from "./harness/reader-at-work.ts";

const OWN = join(ROOT, "editions");
const editions = process.env["KORAN_FLOW_EDITIONS"] ?? OWN;
const shots = process.env["KORAN_FLOW_SHOTS"];
const read = (path: string): unknown => parseJson(readFileSync(join(editions, path), "utf8"), path);

const [title] = readTitlesIndex(read("index.json")).titles;
const newest = (read(`${title!.id}/index.json`) as { latest: { key: string }[] }).latest[0]!;
const manifest = readManifest(read(`${title!.id}/${newest.key}/edition.json`));
const text = readText(read(`${title!.id}/${newest.key}/${manifest.text.path}`));

interface Story {
  readonly article: Article;
  readonly zone: Zone;
  /** Words that its text must hold. */
  readonly words: readonly string[];
}

/** The story with the largest text on page 1; of the sample, the lead, with words from both its pages. */
function leadStory(): Story {
  const zones = text.articles
    .filter(({ kind, headline }) => kind === "article" && headline !== "")
    .flatMap((found) =>
      found.zones.filter(({ page, kind }) => page === 1 && kind === "text").map((zone) => ({ article: found, zone })),
    );
  const [largest] = zones.sort((a, b) => area(b.zone.box) - area(a.zone.box));
  if (editions !== OWN) return { ...largest!, words: largest!.article.headline.split(" ").slice(0, 3) };
  const lead = zones.find((one) => one.article.headline.startsWith("Jembatan Dibuka"));
  return { ...lead!, words: ["Kini Hanya Tujuh Menit", "mendorong gerobak sayurnya", "hitungannya sederhana"] };
}

const story = leadStory();
const paper = manifest.pages[0]!;

let app: App;
let profile: Profile;
let context: BrowserContext;
let page: Page;
let complaints: Complaints;
let cspReports: () => Promise<string[]>;

async function start(options: BrowserContextOptions, allowed: readonly RegExp[] = []): Promise<void> {
  context = await profile.start(options);
  page = context.pages()[0] ?? (await context.newPage());
  complaints = listen(page, allowed);
  cspReports = await reportsCsp(page);
}

const look = async (name: string): Promise<void> => {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) });
};

/** Page 1, sharp text, the story under a tap, and back to the same spot: the same with and without a network. */
async function readTheLead(name: string): Promise<void> {
  await page.goto(app.url);
  await showsPage(page, 1);
  await look(`${name}-1-today`);
  expect(await axe(page)).toEqual([]);

  await zoomInto(page, story.zone.box, paper);
  await showsSharp(page);
  await look(`${name}-2-sharp`);
  const spot = await paperAtRest(page);

  const [x, y] = await onScreen(page, [story.zone.box[0] + story.zone.box[2] / 2, story.zone.box[1] + 20], paper);
  await page.touchscreen.tap(x, y).catch(() => page.mouse.click(x, y));
  await article(page).waitFor();
  const said = (await article(page).innerText()).replaceAll("\u00ad", "").replaceAll(/\s+/g, " ");
  for (const words of story.words) expect(said).toContain(words);
  await look(`${name}-3-article`);
  expect(await axe(page)).toEqual([]);

  await page.goBack();
  await article(page).waitFor({ state: "detached" });
  expect(await paperAtRest(page)).toEqual(spot);
  await page.keyboard.press("0");
}

const noNetwork = [/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_FAILED|Failed to load resource/];

describe.each([
  ["phone", PHONE],
  ["desktop", DESKTOP],
] as const)("on a %s", (name, options) => {
  beforeEach(async () => {
    app = await startApp({ editions });
    profile = await makeProfile();
  });
  afterEach(async () => {
    await context?.close();
    await app?.stop();
    await profile?.remove();
  });

  it("a paper is opened, read, saved, and read again without a network after a restart", async () => {
    await start(options);
    await readTheLead(`${name}-online`);

    await page.getByRole("button", { name: say.page.next }).click();
    await showsPage(page, 2);
    await page.getByRole("button", { name: say.page.previous }).click();
    await showsPage(page, 1);

    await page.goto(app.url);
    await showsPage(page, 1);
    const save = page.getByRole("button", { name: /^Simpan edisi/ });
    await save.scrollIntoViewIfNeeded();
    await save.click();
    await page.getByText(/^Tersimpan seluruhnya/).waitFor();
    await look(`${name}-online-4-saved`);
    expect(complaints.list).toEqual([]);
    expect(await cspReports()).toEqual([]);
    await context.close();

    await app.stop();
    await start(options, noNetwork);
    await context.setOffline(true);
    await readTheLead(`${name}-offline`);
    await page.getByRole("button", { name: say.page.next }).click();
    await showsPage(page, 2);
    await zoomInto(page, [0, 0, manifest.pages[1]!.width, manifest.pages[1]!.height], manifest.pages[1]!);
    await showsSharp(page);
    expect(complaints.list).toEqual([]);
    expect(await cspReports()).toEqual([]);
  });
});

afterAll(() => {
  if (editions !== OWN)
    console.log(`First light over ${editions}: ${title!.name}, ${newest.key}, tapped "${story.article.headline}".`);
});
