// The archive over a site of ten papers → pages that its flows open, and what they look at. Never a test itself.
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { plain } from "../harness/reader-at-work.ts";
import { readableSite } from "./readable-site.ts";
import { PATIENCE, deskOver, type Desk, type VisitOptions } from "./reader-bench.ts";

export const ARCHIVE = "/kabar-musi/arsip";
/** Tuesday 24 November in Jakarta, still Monday in California. */
export const NOW = new Date("2026-11-23T18:30:00Z");
export const KEYS = [
  "2026-11-24",
  "2026-11-20",
  "2026-11-19-sore",
  "2026-11-19-pagi",
  "2026-11-02",
  "2026-11-01",
  "2026-10-31",
  "2026-03-31",
  "2025-12-30",
  "2023-02-27",
];

/** Opens a path on the day that it is; `prepare` has the page before the archive has. */
export type Visit = (path: string, options?: VisitOptions, prepare?: (page: Page) => Promise<unknown>) => Promise<Page>;

/** Registers the hooks of a file of flows. */
export function archiveDesk(): { readonly desk: Desk; readonly visit: Visit } {
  const desk = deskOver(async () => (await readableSite(KEYS)).site);
  const visit: Visit = async (path, options, prepare) => {
    const page = await desk.visit("/setelan", options);
    await page.clock.setFixedTime(NOW);
    await prepare?.(page);
    await page.goto(desk.bench.app.url + path);
    return page;
  };
  return { desk, visit };
}
export const calendar = (page: Page) => page.getByRole("grid");
export const heading = (page: Page) => page.locator("#archive-month");
export const shows = async (page: Page, month: string): Promise<void> => {
  await expect.poll(async () => plain(await heading(page).innerText()), PATIENCE).toBe(month);
  await calendar(page).waitFor();
};
export const focusedDay = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute("data-day") ?? null);
/** Between the bars that stay at the window's edges. */
export const openSpace = (page: Page): Promise<{ top: number; bottom: number }> =>
  page.evaluate(() => ({
    top: document.querySelector(".strip")!.getBoundingClientRect().bottom,
    bottom: document.querySelector(".month-steps")!.getBoundingClientRect().top,
  }));
export const field = (page: Page) => page.getByLabel("Cari tanggal");
export const answered = async (page: Page): Promise<string> => plain(await page.locator(".day-answer").innerText());
