// A page's first picture before the app has started → is it seen, is it where the app puts the page, does it go. Never how fast.
import type { BrowserContext, Page } from "playwright-core";
import { expect, it } from "vitest";
import { DESKTOP, PHONE } from "../harness/browser.ts";
import { showsPage, type Rectangle } from "../harness/reader-at-work.ts";
import { deskOver, FAILED_LOAD, PATIENCE } from "./reader-bench.ts";
import { EDITION, siteWith } from "./readable-site.ts";

const desk = deskOver(() => siteWith({ pages: 3 }));

const SIGHT = ".first-sight";
const at = (path: string): string => desk.bench.app.url + path;

/** The app's own script does not come until it is told to: what is seen is seen without it. */
async function withholdApp(context: BrowserContext): Promise<() => void> {
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  await context.route(/\/assets\/index\.[0-9a-f]+\.js$/, async (route) => {
    await gate;
    await route.continue();
  });
  return go;
}

/** A visit after which the app answers by its service worker. */
async function onceInstalled(path = "/rak"): Promise<Page> {
  const page = await desk.visit(path);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

/** A page of the same browser whose app does not start: the worker has it, so its own fetches are left alone. */
async function withoutApp(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.addInitScript(() => {
    // What starts the app looks for its place in the page first.
    const find = document.getElementById.bind(document);
    document.getElementById = (id) => (id === "root" ? null : find(id));
  });
  return other;
}

/** What is painted of it, and where: null while its bytes have not come. */
const sightOf = (page: Page): Promise<{ box: Rectangle; ratio: number } | null> =>
  page.evaluate((selector) => {
    const image = document.querySelector<HTMLImageElement>(selector);
    if (!image?.complete || image.naturalWidth < 100) return null;
    const { left, top, width, height } = image.getBoundingClientRect();
    const scale = Math.min(width / image.naturalWidth, height / image.naturalHeight);
    const [w, h] = [image.naturalWidth * scale, image.naturalHeight * scale];
    return { box: { x: left + (width - w) / 2, y: top, width: w, height: h }, ratio: image.naturalWidth };
  }, SIGHT);

const paperOf = async (page: Page): Promise<Rectangle> =>
  (await page.locator(".page-frame[data-current] .page-paper").boundingBox())!;

const isGone = (page: Page): Promise<unknown> =>
  page.waitForFunction((selector) => document.querySelector(selector) === null, SIGHT);

function expectSamePlace(one: Rectangle, other: Rectangle): void {
  for (const side of ["x", "y", "width", "height"] as const) expect(Math.abs(one[side] - other[side])).toBeLessThan(1);
}

it.each([
  ["an inner page", `${EDITION}/2`, 2],
  ["today's front", "/", 1],
])("a first visit sees %s while the app is still on its way, in the same place", async (_, path, number) => {
  const page = await desk.visit("/rak", { context: { ...PHONE, serviceWorkers: "block" } });
  const go = await withholdApp(page.context());
  await page.goto(at(path), { waitUntil: "commit" });
  await expect.poll(() => sightOf(page), PATIENCE).not.toBeNull();
  expect(await page.locator("#root > *").count()).toBe(0);
  const before = (await sightOf(page))!;
  go();
  await showsPage(page, number);
  await isGone(page);
  expectSamePlace(before.box, await paperOf(page));
  expect(desk.complaints).toEqual([]);
});

it("fetches no picture twice for it", async () => {
  const page = await desk.visit("/rak", { context: { ...PHONE, serviceWorkers: "block" } });
  const fetched: string[] = [];
  page.on("response", (response) => {
    const path = new URL(response.url()).pathname;
    void response
      .request()
      .sizes()
      .then(
        ({ responseBodySize }) => responseBodySize > 0 && fetched.push(path),
        () => null,
      );
  });
  await page.goto(at(`${EDITION}/1`));
  await showsPage(page, 1);
  const small = (): string[] => fetched.filter((path) => /\/p01\.[0-9a-f]{16}\.webp$/.test(path));
  await expect.poll(small, PATIENCE).toHaveLength(1);
  await page.waitForTimeout(500);
  expect(small()).toHaveLength(1);
});

it("once the app is on the device, its worker shows the page before the app has started", async () => {
  const page = await withoutApp(await onceInstalled());
  await page.goto(at(`${EDITION}/3`));
  await expect.poll(() => sightOf(page), PATIENCE).not.toBeNull();
  expect(await page.locator("#root > *").count()).toBe(0);
  const before = (await sightOf(page))!;
  const reader = await page.context().newPage();
  await reader.goto(at(`${EDITION}/3`));
  await showsPage(reader, 3);
  await isGone(reader);
  expectSamePlace(before.box, await paperOf(reader));
});

it("without a network, shows the page of an edition that is kept, and today's", async () => {
  const reading = await onceInstalled(`${EDITION}/1`);
  await showsPage(reading, 1);
  await reading.goto(at("/"));
  await showsPage(reading, 1);
  // Text and pages are kept by themselves.
  await expect
    .poll(
      () =>
        reading.evaluate(
          () =>
            new Promise<number>((resolve) => {
              const open = indexedDB.open("koran");
              open.onsuccess = () => {
                const all = open.result.transaction("files").objectStore("files").count();
                all.onsuccess = () => {
                  open.result.close();
                  resolve(all.result);
                };
              };
            }),
        ),
      PATIENCE,
    )
    .toBeGreaterThan(8);
  await reading.context().setOffline(true);
  for (const path of [`${EDITION}/2`, "/", `/${EDITION.split("/")[1]!}`]) {
    const page = await withoutApp(reading);
    await page.goto(at(path));
    await expect.poll(() => sightOf(page), PATIENCE).not.toBeNull();
    expect(await page.locator("#root > *").count()).toBe(0);
    await page.close();
  }
});

it("never shows bytes that the manifest does not name, and does not complain of them", async () => {
  const installed = await onceInstalled();
  await installed
    .context()
    .route(/\/p03\.[0-9a-f]{16}\.webp$/, (route) =>
      route.fulfill({ contentType: "image/webp", body: Buffer.alloc(2000, 1) }),
    );
  const page = await withoutApp(installed);
  await page.goto(at(`${EDITION}/3`));
  await page.waitForFunction((selector) => document.querySelector<HTMLImageElement>(selector)?.complete, SIGHT);
  expect(await sightOf(page)).toBeNull();
});

it("does not stay where there is no such edition, nor on a screen that the reader goes on to", async () => {
  const page = await desk.visit("/", { allowed: [FAILED_LOAD] });
  await showsPage(page, 1);
  await page.goto(at("/kabar-musi/2020-01-01/1"));
  await page.locator(".failure").waitFor();
  expect(await page.locator(SIGHT).count()).toBe(0);
});

it("leaves a desk, where the page lies elsewhere, to the app", async () => {
  const page = await desk.visit("/rak", { context: { ...DESKTOP, serviceWorkers: "block" } });
  const go = await withholdApp(page.context());
  await page.goto(at("/"), { waitUntil: "commit" });
  await page.waitForSelector(SIGHT, { state: "attached" });
  expect(await page.locator(SIGHT).isVisible()).toBe(false);
  go();
  await showsPage(page, 1);
});
