// Every screen of the app over the sample, on four sizes, light and dark, → the looks that are kept of them in kept/. Never what a screen does.
// What differs: test-results/looks/. Where that is right: `npm run looks:accept`. To look through them all: KORAN_FLOW_SHOTS=FOLDER.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startApp, type App } from "../harness/app.ts";
import { browserOfFile } from "../harness/browser-of-file.ts";
import { OWN_EDITIONS } from "../harness/lead-story.ts";
import {
  accept,
  ACCEPTS,
  bytesKept,
  differenceTo,
  forget,
  forgetDifferences,
  keptOf,
  layOut,
  saveShot,
  WHERE_TO_LOOK,
} from "./album.ts";
import type { Difference } from "./compare.ts";
import { firstMorning, nothingPrinted, severalTitles, underWay, type Look, type Tour } from "./screens.ts";
import { cameraOf, settle, standStill, STILL, STILL_ARGS, stillBuild } from "./still.ts";

const inHand = (width: number, height: number) => ({ viewport: { width, height }, hasTouch: true, isMobile: true });
const SIZES = [
  ["360x800", inHand(360, 800)],
  ["412x915", inHand(412, 915)],
  ["768x1024", inHand(768, 1024)],
  ["1440x900", { viewport: { width: 1440, height: 900 } }],
] as const;
/** All pictures in git together. */
const MOST_BYTES = 1_500_000;
/** A busy machine draws late. */
const PATIENCE_MS = 15_000;

const browser = browserOfFile(STILL_ARGS);
const apps: Record<"sample" | "empty" | "several", App> = {} as never;
const stopping: (() => unknown)[] = [];

beforeAll(async () => {
  const build = stillBuild();
  const empty = mkdtempSync(join(tmpdir(), "koran-looks-empty-"));
  const several = mkdtempSync(join(tmpdir(), "koran-looks-several-"));
  putSeveralTitles(several);
  stopping.push(() => build.remove());
  stopping.push(() => [empty, several].map((folder) => rmSync(folder, { recursive: true, force: true })));
  const dist = build.folder;
  for (const [name, editions] of Object.entries({ sample: OWN_EDITIONS, empty, several })) {
    const app = await startApp({ dist, editions });
    apps[name as keyof typeof apps] = app;
    stopping.push(() => app.stop());
  }
});
afterAll(async () => {
  for (const stop of stopping.reverse()) await stop();
});

/** The sample, and another title of the same papers: indexes and front pages are all that the choice shows. */
function putSeveralTitles(folder: string): void {
  const other = { id: "kabar-hulu", name: "Kabar Hulu", place: "Hulu", accent: "#1f5f4a" };
  const titles = readJson("index.json") as { titles: { id: string }[] };
  const own = titles.titles[0]!;
  const both = [own, { ...own, ...other }];
  writeFileSync(join(folder, "index.json"), JSON.stringify({ ...titles, titles: both }));
  const index = readJson(`${own.id}/index.json`) as { latest: { key: string; cover: { path: string } }[] };
  for (const [nth, { id }] of both.entries()) {
    mkdirSync(join(folder, id));
    // The other title is a day behind.
    writeFileSync(
      join(folder, id, "index.json"),
      JSON.stringify({ ...index, ...both[nth], latest: index.latest.slice(nth) }),
    );
    for (const { key, cover } of index.latest)
      cpSync(join(OWN_EDITIONS, own.id, key, cover.path), join(folder, id, key, cover.path));
  }
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(OWN_EDITIONS, path), "utf8"));

interface Shot {
  readonly shot: Buffer;
  readonly difference: Difference | null;
}

/** The screen as it stands: once its look is the kept one, or else once two looks after each other are the same. */
async function shotOf(page: Page, take: () => Promise<Buffer>, name: string): Promise<Shot> {
  const deadline = Date.now() + PATIENCE_MS;
  let before: Buffer | null = null;
  for (;;) {
    await settle(page);
    const shot = await take();
    const difference = await differenceTo(name, shot);
    if (difference?.where === null || before?.equals(shot) || Date.now() > deadline) return { shot, difference };
    before = shot;
    await page.waitForTimeout(300);
  }
}

it.each(SIZES)("%s: every screen looks as it is kept", { timeout: 600_000 }, async (size, device) => {
  forgetDifferences(size);
  const seen: string[] = [];
  const differences: string[] = [];

  const lookAt =
    (page: Page, take: () => Promise<Buffer>): Look =>
    async (screen, marks = ["light", "dark"]) => {
      for (const mark of marks) {
        if (mark === "dark") await page.emulateMedia({ colorScheme: "dark" });
        const name = `${size}/${screen}.${mark}`;
        seen.push(name);
        const { shot, difference } = await shotOf(page, take, name);
        saveShot(name, shot);
        if (difference?.where === null) continue;
        if (ACCEPTS) await accept(name, shot);
        else differences.push(await layOut(name, shot, difference));
      }
      await page.emulateMedia({ colorScheme: "light" });
    };
  const tour = async (way: (tour: Tour) => Promise<void>, { url }: App): Promise<void> => {
    const context = await browser().newContext({ ...STILL, ...device });
    try {
      const page = await context.newPage();
      await standStill(page);
      const look = lookAt(page, await cameraOf(page));
      await way({ page, url, look, narrow: device.viewport.width < 1024 });
    } finally {
      await context.close();
    }
  };
  await tour(firstMorning, apps.sample);
  await tour(underWay, apps.sample);
  await tour(nothingPrinted, apps.empty);
  await tour(severalTitles, apps.several);

  const gone = keptOf(size).filter((name) => !seen.includes(name));
  if (ACCEPTS) for (const name of gone) forget(name);
  else differences.push(...gone.map((name) => `${name}: no such screen was seen`));
  expect(differences, WHERE_TO_LOOK).toEqual([]);
});

it("is kept in few bytes", () => {
  expect(bytesKept(SIZES.flatMap(([size]) => keptOf(size)))).toBeLessThanOrEqual(MOST_BYTES);
});
