// Wherever a reader is → the front page, seen whole, upright, nothing over it, nothing more on its way: where figures can be held against each other. Never by a new visit.
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { placeNow, type Place } from "./place.ts";

/** What leads nearer to it; the app's own ways, pressed without a finger, which may not reach them now. */
const WAYS: Partial<Record<Place, string>> = {
  sharing: ".sharing-top button",
  article: ".article-sheet:not([data-ahead]) .article-back",
  contents: ".strip-contents",
  pages: ".overview-handle",
  columns: ".column-walk .icon-button",
};
const TO_FRONT = ".strip-title";
/** Neighbours are made ready, what is kept for later is kept. */
const CALM_MS = 4000;

const isFront = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      location.pathname.split("/").filter(Boolean).length <= 1 &&
      document.querySelector('.page-frame[data-current][data-page="1"][data-shown="full"]') !== null,
  );

const press = (page: Page, selector: string): Promise<void> =>
  page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), selector);

async function goToFront(page: Page): Promise<void> {
  for (;;) {
    const place = await placeNow(page);
    if (place === "page" && (await isFront(page))) return;
    await press(page, (place && WAYS[place]) ?? TO_FRONT);
    await sleep(500);
  }
}

/** Goes on until it is there: whoever asks sets the limit. */
export async function goHome(page: Page): Promise<void> {
  await page.setViewportSize({ width: 412, height: 915 });
  await page.emulateMedia({ colorScheme: "light" });
  await goToFront(page);
  // What is looked for stands until it is wiped away.
  await press(page, ".find-field .icon-button");
  // A page that is left lets its tiles go: without, figures would tell how it was enlarged last.
  await press(page, '.page-turns [data-icon="next"]');
  await sleep(CALM_MS);
  await goToFront(page);
  await page.evaluate(() => scrollTo(0, 0));
  await sleep(CALM_MS);
}
