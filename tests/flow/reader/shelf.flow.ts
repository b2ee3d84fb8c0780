// The shelf as a reader keeps it: what is here, the rest fetched and stopped half-way, nothing yet. Never how bytes are stored: tests/flow/library.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { PHONE } from "../harness/browser.ts";
import { goOffline, keptByItself, plain } from "../harness/reader-at-work.ts";
import { deskOver, FAILED_LOAD, isAt, PATIENCE, type VisitOptions } from "./reader-bench.ts";
import { oneEdition } from "./readable-site.ts";

const NAME = "Kabar Musi, Jumat, 20 November 2026";

const desk = deskOver(oneEdition);

/** The shelf, with the text and the pages of one edition on it. */
async function shelf(options: VisitOptions = {}): Promise<Page> {
  const page = await desk.visit("/", options);
  await keptByItself(page);
  await page.getByRole("link", { name: "Rak" }).click();
  await page.locator(".shelf > li").waitFor();
  return page;
}
const rest = (page: Page) => page.getByRole("button", { name: new RegExp(`^Unduh halaman tajam \\(.*\\): ${NAME}$`) });
const stop = (page: Page) => page.getByRole("button", { name: `Batalkan unduhan ${NAME}` });
const sizes = (page: Page) => page.locator(".shelf .tier-sizes").first();

describe("an edition on the shelf", () => {
  it("shows its front page, its bytes a tier, and what the device offers for all", async () => {
    const page = await shelf();
    await page.locator(".shelf .front > img").waitFor();
    expect(await sizes(page).innerText()).toMatch(/^teks \S+\sK?B\nhalaman \S+\sK?B\nhalaman tajam belum ada$/);
    await page.getByText(/^\S+\sKB di perangkat ini, dari sekitar \S+\s[MG]B yang disediakan\.$/).waitFor();
    await goOffline(page);
    await page.reload();
    await page.locator(".shelf .front > img").waitFor();
    expect(desk.complaints).toEqual([]);
  });
  it("is completed by one tap, print included, and then asks for nothing more", async () => {
    const page = await shelf();
    await rest(page).click();
    await page.getByText(`${NAME} sudah lengkap di perangkat ini.`).waitFor();
    await expect.poll(() => sizes(page).innerText(), PATIENCE).toMatch(/\nhalaman tajam \d+\sB$/);
    expect(await rest(page).count()).toBe(0);
    // Who pressed the button that has gone is still on that edition.
    expect(plain(await page.evaluate(() => document.activeElement?.closest("li")?.textContent ?? ""))).toContain(
      "20 November 2026",
    );
    await page.reload();
    await page.locator(".shelf > li").waitFor();
    expect(await rest(page).count()).toBe(0);
    expect(desk.complaints).toEqual([]);
  });
  it("says how far it is, stops at a tap, keeps what came, and goes on from there", async () => {
    const page = await shelf({ context: { ...PHONE, serviceWorkers: "block" } });
    const asked: string[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/*.pdf", async (route) => {
      asked.push(/p0\d/.exec(route.request().url())![0]);
      if (asked.length === 2) await held;
      await route.continue().catch(() => null); // cancelled by the reader
    });
    await rest(page).click();
    await expect.poll(() => page.locator(".fetching p").innerText(), PATIENCE).toMatch(/^Mengunduh 15\sB dari 30\sB$/);
    expect(await page.getByRole("progressbar").getAttribute("value")).toBe("15");
    await stop(page).click();
    await rest(page).waitFor();
    expect(await page.getByRole("progressbar").count()).toBe(0);
    release();
    await page.reload();
    await expect.poll(() => sizes(page).innerText(), PATIENCE).toMatch(/\nhalaman tajam 15\sB dari 30\sB$/);
    await rest(page).click();
    await page.getByText(/sudah lengkap di perangkat ini/).waitFor();
    expect(asked).toHaveLength(3);
    expect(new Set(asked.slice(1)).size).toBe(1);
    expect(desk.complaints).toEqual([]);
  });
  it("that cannot be completed without a network says so, and can be tried again", async () => {
    const page = await shelf({ allowed: [FAILED_LOAD] });
    await page.context().setOffline(true);
    await rest(page).click();
    await page.getByRole("alert").waitFor();
    await page.context().setOffline(false);
    await rest(page).click();
    await page.getByText(/sudah lengkap di perangkat ini/).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });
});

describe("an empty shelf", () => {
  it("says what fills it and leads there", async () => {
    const page = await desk.visit("/rak");
    await page.getByText("Rak masih kosong.").waitFor();
    await page.getByRole("link", { name: "Buka edisi hari ini" }).click();
    await page.locator(".page-stage img").first().waitFor();
    await isAt(page, "/");
  });
  it("promises nothing that the reader has switched off", async () => {
    const page = await desk.visit("/setelan");
    await page.getByRole("radio", { name: /^Tidak ada/ }).check();
    await page.getByRole("link", { name: "Rak" }).click();
    await page.getByText("Edisi tersimpan di sini setelah Anda menekan Simpan edisi.").waitFor();
  });
});
