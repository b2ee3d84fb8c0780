// A reader who finds a mistake: the report at the article's end, where it is kept, the list in the settings. Never a server.
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { insideWords } from "../../../src/language/inside.ts";
import { launchBrowser } from "../harness/browser.ts";
import { startBench, type Bench, type Visit } from "./reader-bench.ts";
import { readableSite } from "./readable-site.ts";

const { report: say } = insideWords("id");
const KEY = "2026-11-20";
const ARTICLE = `/kabar-musi/${KEY}/artikel/a2`;

let browser: Browser;
let bench: Bench;
let open: Visit | null = null;
beforeAll(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  bench = await startBench(() => browser, (await readableSite([KEY])).site);
});
afterEach(async () => {
  await open?.close();
  await bench.end();
  open = null;
});
afterAll(() => browser.close());

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");

async function reportMistake(page: Page, sentence: string): Promise<void> {
  await page.getByRole("button", { name: say.open }).click();
  await page.getByRole("radio", { name: say.subjects.zones }).check();
  await page.getByLabel(say.sentence).fill(sentence);
  await page.getByRole("button", { name: say.keep }).click();
}

describe("a report", () => {
  it("is kept on the device, says so, outlives a reload, and is taken away in the settings", async () => {
    open = await bench.visit(ARTICLE);
    const { page } = open;
    const sent: string[] = [];
    page.on("request", (request) => request.method() !== "GET" && sent.push(request.url()));
    await reportMistake(page, "Zona foto ikut terambil.");
    await page.getByText(say.kept).waitFor();
    expect(await focused(page)).toBe(say.see);
    await page.reload();
    await page.goto(`${bench.app.url}/setelan`);
    await page.getByText(say.waiting).waitFor();
    const line = page.locator(".reports > li");
    expect(await line.innerText()).toMatch(
      /Pasar Pagi Pindah\s+Batas artikel di halaman · edisi Jum, 20 Nov\s+Zona foto ikut terambil\.\s+Hapus/,
    );
    await line.getByRole("link").click();
    await page.getByRole("dialog", { name: "Pasar Pagi Pindah" }).waitFor();
    await page.goBack();
    await page.getByRole("button", { name: say.dropReport({ headline: "Pasar Pagi Pindah" }) }).click();
    await page.getByText(say.dropped).waitFor();
    await page.getByText(say.none).waitFor();
    expect(await line.count()).toBe(0);
    expect(await focused(page)).toBe(say.heading);
    expect(sent).toEqual([]);
    expect(open.complaints.list).toEqual([]);
  });
  it("can be thought better of", async () => {
    open = await bench.visit(ARTICLE);
    const { page } = open;
    await page.getByRole("button", { name: say.open }).click();
    await page.getByRole("radio", { name: say.subjects.text }).waitFor();
    await page.getByRole("button", { name: say.cancel }).click();
    expect(await focused(page)).toBe(say.open);
    await page.goto(`${bench.app.url}/setelan`);
    await page.getByText(say.none).waitFor();
  });
  it("is not said to be kept where the browser stores nothing", async () => {
    open = await bench.visit(ARTICLE, {
      before: () => Object.defineProperty(window, "indexedDB", { value: undefined }),
    });
    await reportMistake(open.page, "");
    await open.page.getByText(say.keptInTab).waitFor();
    expect(await open.page.getByText(say.kept).count()).toBe(0);
  });
});
