// A page's print → fetched and checked by the worker that draws it, never on the page's own thread; what goes wrong there is said as anywhere else.
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { NO_FACTS } from "../../../src/language/failure.ts";
import { failuresIndonesian } from "../../../src/language/failures-indonesian.ts";
import { textPdf } from "../../fixtures/make-pdf.ts";
import { PHONE } from "../harness/browser.ts";
import { showsPage, showsSharp } from "../harness/reader-at-work.ts";
import { deskOver, FAILED_LOAD, PATIENCE } from "./reader-bench.ts";
import { EDITION, PAPER, siteWith } from "./readable-site.ts";

const DIGITAL = textPdf([{ ...PAPER, lines: [{ text: "Warga kampung memanen padi", x: 60, y: 200, size: 40 }] }]);
const desk = deskOver(() => siteWith({ pdf: () => ({ bytes: DIGITAL }) }));

interface Told {
  printsHere: string[];
}

/** Notes prints that are asked for on the page's own thread. */
function notePrints(): void {
  const printsHere: string[] = [];
  Object.assign(globalThis, { printsHere });
  const { fetch } = globalThis;
  globalThis.fetch = (...asked) => {
    const url = String(asked[0] instanceof Request ? asked[0].url : asked[0]);
    if (url.endsWith(".pdf")) printsHere.push(url);
    return fetch(...asked);
  };
}

const open = async (allowed: readonly RegExp[] = []): Promise<Page> => {
  const page = await desk.visit(`${EDITION}/1`, {
    before: notePrints,
    context: { ...PHONE, serviceWorkers: "block" },
    allowed,
  });
  await showsPage(page, 1);
  return page;
};
const enlarge = async (page: Page): Promise<void> => {
  for (let step = 0; step < 3; step++) await page.keyboard.press("+");
};
const printsHere = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as unknown as Told).printsHere);
const sharpness = (page: Page): Promise<string | null> =>
  page.locator(".page-frame[data-current]").getAttribute("data-sharp");

it("makes the page sharp without having been on the page's thread", async () => {
  const page = await open();
  await enlarge(page);
  await showsSharp(page);
  expect(await printsHere(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

it("that is not what was printed is not shown, and that is said", async () => {
  const page = await open();
  const others = textPdf([{ ...PAPER, lines: [{ text: "Bukan koran ini", x: 60, y: 200, size: 40 }] }]);
  const site = await siteWith({ pdf: () => ({ bytes: DIGITAL }) });
  const lying = new Map([...site].map(([url, bytes]) => [url, url.endsWith(".pdf") ? others : bytes]));
  await desk.bench.folder.write(lying);
  try {
    await enlarge(page);
    await page.getByText(failuresIndonesian["hash-mismatch"](NO_FACTS)).waitFor();
    await expect.poll(() => sharpness(page), PATIENCE).toBe("failed");
    expect(await printsHere(page)).toEqual([]);
  } finally {
    await desk.bench.folder.write(site);
  }
});

it("is fetched on the page's thread where the worker's code does not come", async () => {
  const page = await open([FAILED_LOAD, /render-worker/]);
  await page.route("**/render-worker*", (route) => route.abort());
  await enlarge(page);
  await showsSharp(page);
  expect(await printsHere(page)).not.toEqual([]);
});

it("that the network does not bring leaves the picture", async () => {
  const page = await open([FAILED_LOAD]);
  await page.context().setOffline(true);
  await enlarge(page);
  await expect.poll(() => sharpness(page), PATIENCE).toBe("failed");
  expect(await page.locator(".page-frame[data-current] img").count()).toBeGreaterThan(0);
});
