// A reader who finds a mistake: the report at the article's end, where it is kept, the list in the settings. Never a server.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { insideWords } from "../../../src/language/inside.ts";
import { focused, plain } from "../harness/reader-at-work.ts";
import { deskOver, PATIENCE } from "./reader-bench.ts";
import { EDITION, oneEdition } from "./readable-site.ts";

const { report: say } = insideWords("id");
const ARTICLE = `${EDITION}/artikel/a2`;

const desk = deskOver(oneEdition);

async function reportMistake(page: Page, sentence: string): Promise<void> {
  await page.getByRole("button", { name: say.open }).click();
  await page.getByRole("radio", { name: say.subjects.zones }).check();
  await page.getByLabel(say.sentence).fill(sentence);
  await page.getByRole("button", { name: say.keep }).click();
}

describe("a report", () => {
  it("is kept once, however often its button is pressed, and is not lost to Escape", async () => {
    const page = await desk.visit(ARTICLE);
    await page.getByRole("button", { name: say.open }).click();
    await page.getByLabel(say.sentence).fill("Judul salah.");
    await page.getByLabel(say.sentence).press("Escape");
    expect(await page.getByLabel(say.sentence).inputValue()).toBe("Judul salah.");
    await page.locator(".report-form").evaluate((form: HTMLFormElement) => {
      form.requestSubmit();
      form.requestSubmit();
    });
    await page.getByText(say.kept).waitFor();
    await page.goto(`${desk.bench.app.url}/setelan`);
    await page.locator(".reports > li").first().waitFor();
    expect(await page.locator(".reports > li").count()).toBe(1);
  });
  it("is kept on the device, says so, outlives a reload, and is taken away in the settings", async () => {
    const page = await desk.visit(ARTICLE);
    const sent: string[] = [];
    page.on("request", (request) => request.method() !== "GET" && sent.push(request.url()));
    await reportMistake(page, "Zona foto ikut terambil.");
    await page.getByText(say.kept).waitFor();
    await expect.poll(() => focused(page), PATIENCE).toBe(say.see);
    await page.reload();
    await page.goto(`${desk.bench.app.url}/setelan`);
    await page.getByText(say.waiting).waitFor();
    const line = page.locator(".reports > li");
    // A screen reader says a headline in the language of its paper, whatever the app speaks.
    await line.locator('.report-headline[lang="id"]').waitFor();
    expect(plain(await line.innerText())).toMatch(
      /Pasar Pagi Pindah\s+Batas artikel di halaman\s+edisi Jum, 20 Nov\s+Zona foto ikut terambil\.\s+Hapus/,
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
    expect(desk.complaints).toEqual([]);
  });
  it("can be thought better of", async () => {
    const page = await desk.visit(ARTICLE);
    await page.getByRole("button", { name: say.open }).click();
    await page.getByRole("radio", { name: say.subjects.text }).waitFor();
    await page.getByRole("button", { name: say.cancel }).click();
    expect(await focused(page)).toBe(say.open);
    await page.goto(`${desk.bench.app.url}/setelan`);
    await page.getByText(say.none).waitFor();
  });
  it("is not said to be kept where the browser stores nothing", async () => {
    const page = await desk.visit(ARTICLE, {
      before: () => Object.defineProperty(window, "indexedDB", { value: undefined }),
    });
    await reportMistake(page, "");
    await page.getByText(say.keptInTab).waitFor();
    expect(await page.getByText(say.kept).count()).toBe(0);
  });
});
