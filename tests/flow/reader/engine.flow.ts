// What draws sharp pages where there is no network: kept with a paper that needs pdf.js, never fetched for a paper of scans.
import sharp from "sharp";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { textPdf } from "../../fixtures/make-pdf.ts";
import { engineIsKept, SAVES, showsPage, showsSharp } from "../harness/reader-at-work.ts";
import { scannedPdf } from "../page/harness/made-edition.ts";
import { deskOver, FAILED_LOAD, PATIENCE } from "./reader-bench.ts";
import { PAPER, siteWith } from "./readable-site.ts";

const DIGITAL = textPdf([{ ...PAPER, lines: [{ text: "Warga kampung memanen padi", x: 60, y: 200, size: 40 }] }]);
const desk = deskOver(() => siteWith({ pdf: () => ({ bytes: DIGITAL }) }), { allowed: [FAILED_LOAD] });

const engineFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flatMap((list) => list.map(({ url }) => url)).filter((url) => /pdf[.-](engine|worker)/.test(url));
  });

/** Saved whole, then read with the network off. */
async function sharpWithoutNetwork(page: Page): Promise<void> {
  await page.getByRole("button", { name: SAVES }).click();
  await page.getByText(/^Tersimpan seluruhnya/).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await page.context().setOffline(true);
  await page.reload();
  await showsPage(page, 1);
  for (let step = 0; step < 3; step++) await page.keyboard.press("+");
  await showsSharp(page);
}

it("is kept with a born-digital paper", async () => {
  const page = await desk.visit("/");
  await showsPage(page, 1);
  // By itself; and then all of it.
  await expect.poll(() => engineFiles(page), PATIENCE).not.toEqual([]);
  await engineIsKept(page);
  await sharpWithoutNetwork(page);
});

it("is not fetched for a paper of scans, which is sharp without it", async () => {
  const jpeg = await sharp({ create: { width: 1600, height: 2560, channels: 3, background: "#eee" } })
    .jpeg()
    .toBuffer();
  const scanned = scannedPdf({ jpeg, widthPx: 1600, heightPx: 2560, dpi: 144 });
  await desk.serve(await siteWith({ pdf: () => scanned }));
  const page = await desk.visit("/");
  await showsPage(page, 1);
  await sharpWithoutNetwork(page);
  expect(await engineFiles(page)).toEqual([]);
});
