// A server on which nothing has been printed, and one with several titles: what "/" says. Never an empty window.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { json, TITLE } from "../../library/synthetic-edition.ts";
import { launchBrowser } from "../harness/browser.ts";
import { FAILED_LOAD, startBench } from "./reader-bench.ts";
import { readableSite } from "./readable-site.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it("with no titles says how to print the first", async () => {
  const bench = await startBench(() => browser, new Map());
  const { page, complaints } = await bench.visit("/", { allowed: [FAILED_LOAD] });
  await page.getByRole("heading", { name: "Belum ada koran di server ini" }).waitFor();
  expect(await page.locator("pre").innerText()).toContain("npm run press");
  expect(complaints.list).toEqual([]);
  await bench.end();
});

it("with several titles asks which", async () => {
  const { site } = await readableSite(["2026-11-20"]);
  const titles = [TITLE, { ...TITLE, id: "kabar-hulu", name: "Kabar Hulu", place: "Hulu" }];
  site.set("/editions/index.json", json({ format: 1, titles }));
  const bench = await startBench(() => browser, site);
  const { page, complaints } = await bench.visit("/");
  await page.getByRole("heading", { name: "Pilih koran" }).waitFor();
  await page.getByRole("link", { name: "Kabar Musi" }).click();
  await page.locator(".page-stage img").first().waitFor();
  expect(new URL(page.url()).pathname).toBe("/kabar-musi");
  expect(complaints.list).toEqual([]);
  await bench.end();
});
