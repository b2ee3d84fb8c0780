// The press's report as a newsroom opens it: a file on the disk, on a desk and a phone, by day and by night, with the keyboard. Its policy holds, nothing runs.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportHtml } from "../../../src/press/report/report-html.ts";
import { reportRules } from "../../../src/press/report/style.ts";
import { madeReport, PICTURES, TITLE } from "../../press/made-report.ts";
import { axe } from "../harness/access.ts";
import { DESKTOP, launchBrowser, listen, PHONE } from "../harness/browser.ts";

let folder: string;
let address: string;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "koran-report-"));
  const file = join(folder, "report.html");
  writeFileSync(file, reportHtml(madeReport(), { title: TITLE, style: reportRules(), pictures: PICTURES }));
  address = pathToFileURL(file).href;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const opened = async (options: BrowserContextOptions) => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints = listen(page);
  await page.goto(address);
  return { page, complaints, close: () => context.close() };
};

describe.each([
  ["desk", DESKTOP],
  ["phone", PHONE],
] as const)("the report on a %s", (_, options) => {
  it.each(["light", "dark"] as const)("has nothing that axe complains of, %s", async (colorScheme) => {
    // A test's own script needs what the report's policy forbids; the policy itself is tried below.
    const { page, close } = await opened({ ...options, colorScheme, bypassCSP: true });
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    await close();
  });

  it("is styled under its own policy, and what a paper says does not run", async () => {
    const { page, complaints, close } = await opened(options);
    expect(await page.title()).toContain("Laporan cetak");
    const face = await page.evaluate<string>(`getComputedStyle(document.querySelector("h1")).fontFamily`);
    expect(face).toContain("Report Serif");
    expect(complaints.list).toEqual([]);
    await close();
  });

  it("leads by the keyboard from what to look at to the article and to its place on the page", async () => {
    const { page, close } = await opened(options);
    await page.locator('.first a[href="#a2"]').focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).hash, { timeout: 20_000 }).toBe("#a2");
    await page.locator("#a2").waitFor({ state: "visible" });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).hash, { timeout: 20_000 }).toBe("#p1-a2");
    await close();
  });
});
