// The whole thread in a real browser: a paper from the server to a phone with no network. Over the sample, or over any edition:
// KORAN_FLOW_EDITIONS=FOLDER npm run flow first-light
import { join } from "node:path";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { startApp, type App } from "./harness/app.ts";
import { axe } from "./harness/access.ts";
import { DESKTOP, listen, makeProfile, PHONE, type Complaints, type Profile } from "./harness/browser.ts";
import { leadStoryOf, OWN_EDITIONS } from "./harness/lead-story.ts";
import {
  article,
  engineIsKept,
  paperAtRest,
  reportsCsp,
  say,
  showsPage,
  showsSharp,
  tapOn,
  zoomInto,
  SAVES,
} from "./harness/reader-at-work.ts";

const editions = process.env["KORAN_FLOW_EDITIONS"] ?? OWN_EDITIONS;
const shots = process.env["KORAN_FLOW_SHOTS"];
const story = leadStoryOf(editions);
const { manifest } = story;
const paper = manifest.pages[0]!;
/** A paper of one page has none to turn to. */
const second = manifest.pages[1];

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

  await tapOn(page, story.zone.box, paper);
  await article(page).waitFor();
  const said = async (): Promise<string> =>
    (await article(page).innerText()).replaceAll("\u00ad", "").replaceAll(/\s+/g, " ");
  // What lies below the first screen comes a frame later.
  for (const words of story.words) await expect.poll(said, { timeout: 10_000 }).toContain(words);
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

    if (second) {
      await page.getByRole("button", { name: say.page.next }).click();
      await showsPage(page, 2);
      await page.getByRole("button", { name: say.page.previous }).click();
      await showsPage(page, 1);
    }

    await page.goto(app.url);
    await showsPage(page, 1);
    const save = page.getByRole("button", { name: SAVES });
    await save.scrollIntoViewIfNeeded();
    await save.click();
    await page.getByText(/^Tersimpan seluruhnya/).waitFor();
    await look(`${name}-online-4-saved`);
    await engineIsKept(page);
    expect(complaints.list).toEqual([]);
    expect(await cspReports()).toEqual([]);
    await context.close();

    await app.stop();
    await start(options, noNetwork);
    await context.setOffline(true);
    await readTheLead(`${name}-offline`);
    if (second) {
      await page.getByRole("button", { name: say.page.next }).click();
      await showsPage(page, 2);
      await zoomInto(page, [0, 0, second.width, second.height], second);
      await showsSharp(page);
    }
    expect(complaints.list).toEqual([]);
    expect(await cspReports()).toEqual([]);
  });
});

afterAll(() => {
  if (editions !== OWN_EDITIONS)
    console.log(
      `First light over ${editions}: ${story.titleName}, ${manifest.key}, tapped "${story.article.headline}".`,
    );
});
