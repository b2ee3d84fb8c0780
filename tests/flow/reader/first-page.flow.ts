// An edition that comes over the network → in which order: the page that is read first, whatever is for later after it. Never how fast.
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { PHONE } from "../harness/browser.ts";
import { pathOf, showsPage } from "../harness/reader-at-work.ts";
import { deskOver, PATIENCE } from "./reader-bench.ts";
import { EDITION, siteWith } from "./readable-site.ts";

const desk = deskOver(() => siteWith({ pages: 6 }));

/** Paths that the app asks for from now on, itself or by its worker; what stands in the document is not its. */
function asked(page: Page): string[] {
  const paths: string[] = [];
  page.context().on("request", (request) => {
    if (request.resourceType() !== "image") paths.push(new URL(request.url()).pathname);
  });
  return paths;
}

/** Holds answers back until it is told to go on. */
async function hold(page: Page, pattern: string): Promise<() => void> {
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  await page.route(pattern, async (route) => {
    await gate;
    await route.continue();
  });
  return go;
}

it("shows the page, and asks for nothing else of the edition nor for later's code, until the full picture has come", async () => {
  // With all of its own: the shelf keeps editions too.
  const page = await desk.visit("/rak", {
    context: { ...PHONE, serviceWorkers: "block" },
    ready: ".text-screen[aria-busy=false]",
  });
  const paths = asked(page);
  const go = await hold(page, "**/p01.*.mid.webp");
  await page.goto(`${desk.bench.app.url}${EDITION}/1`);
  await page.waitForSelector('.page-frame[data-current][data-shown="small"]');
  await page.waitForTimeout(2500);
  const ofOtherPages = (): string[] => paths.filter((path) => /\/p0[2-6]\./.test(path));
  expect(ofOtherPages()).toEqual([]);
  expect(paths.filter((path) => /prepare-reading|keeping/.test(path))).toEqual([]);
  go();
  await showsPage(page, 1);
  await expect.poll(() => ofOtherPages().length, PATIENCE).toBeGreaterThan(10);
  expect(desk.complaints).toEqual([]);
});

it("asks for the page's pictures along with the text, not after it", async () => {
  const page = await desk.visit("/rak", {
    // To keep the edition its pictures are asked for again, a moment after they are on screen.
    before: () => localStorage.setItem("koran.settings", JSON.stringify({ dataPolicy: "nothing" })),
  });
  const paths = asked(page);
  const go = await hold(page, "**/text.*.json");
  await page.goto(`${desk.bench.app.url}${EDITION}/2`);
  await expect.poll(() => paths.filter((path) => path.includes("/p02.")).length, PATIENCE).toBe(2);
  go();
  await showsPage(page, 2);
  // Handed on, not asked for again.
  expect(paths.filter((path) => /\/p02\.[0-9a-f]+(\.mid)?\.webp$/.test(path))).toHaveLength(2);
});

it("once the app is on the device, asks for an edition as its address is opened, before the app has started", async () => {
  const page = await desk.visit("/rak");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const served: string[] = [];
  page.on("response", (response) => {
    if (response.fromServiceWorker()) served.push(new URL(response.url()).pathname);
  });
  await page.goto(`${desk.bench.app.url}${EDITION}/1`);
  await showsPage(page, 1);
  for (const name of ["edition.json", "edition.json.sig"]) expect(served).toContain(`/editions${EDITION}/${name}`);
  expect(pathOf(page)).toBe(`${EDITION}/1`);
  expect(desk.complaints).toEqual([]);
});

/** Holds the check of every picture back until `letGo`. */
function holdPictures(): void {
  const told = Object.assign(globalThis, { heldPictures: 0, letGo: (): void => undefined });
  const gate = new Promise<void>((resolve) => (told.letGo = resolve));
  const digest = crypto.subtle.digest.bind(crypto.subtle);
  crypto.subtle.digest = async (algorithm, data) => {
    if (new TextDecoder().decode((data as ArrayBuffer).slice(0, 4)) === "RIFF") {
      told.heldPictures++;
      await gate;
    }
    return digest(algorithm, data);
  };
}
interface Holding {
  heldPictures: number;
  letGo(): void;
}

it("that is left while its pictures are checked asks for none of them any more", async () => {
  const page = await desk.visit(`${EDITION}/1`, {
    before: holdPictures,
    context: { ...PHONE, serviceWorkers: "block" },
  });
  await page.waitForFunction(() => (globalThis as unknown as Holding).heldPictures > 0);
  await page.locator('a[href="/setelan"]').click();
  await page.locator(".choice").first().waitFor();
  // What asks for an address that was given back fails.
  const failed: string[] = [];
  page.on("requestfailed", (request) => failed.push(request.url()));
  await page.evaluate(async () => {
    (globalThis as unknown as Holding).letGo();
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
  expect(failed).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
