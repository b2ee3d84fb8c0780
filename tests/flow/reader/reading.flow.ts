// Reading as a reader does: a story from the page and back, what is kept and dropped, a newer edition on the reader's word. Never a fault.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { insideWords } from "../../../src/language/inside.ts";
import { putIndexes } from "../../library/synthetic-edition.ts";
import { DESKTOP, PHONE } from "../harness/browser.ts";
import { atRest, goOffline, keptByItself, plain, sheetOf, showsPage } from "../harness/reader-at-work.ts";
import { deskOver, isAt, PATIENCE } from "./reader-bench.ts";
import { EDITION, KEY, oneEdition, putReadable, readableSite } from "./readable-site.ts";

const desk = deskOver(oneEdition, { ready: ".page-stage img" });

describe("a story", () => {
  it("rises over the page of a phone, and back, Escape and the button all return to it", async () => {
    const page = await desk.visit("/");
    const leave = {
      back: () => page.goBack(),
      escape: () => page.keyboard.press("Escape"),
      button: () => page.getByRole("button", { name: "Kembali ke halaman 1" }).click(),
    };
    for (const way of Object.values(leave)) {
      await page.getByRole("link", { name: /Jembatan Lama Dibuka Kembali/ }).click();
      await page.getByRole("dialog", { name: "Jembatan Lama Dibuka Kembali" }).waitFor();
      await isAt(page, `${EDITION}/artikel/a1`);
      // The page stays where it was, beneath and out of reach.
      expect(await page.locator(".page-stage img").count()).toBeGreaterThan(0);
      await page.locator(".shell[inert]").waitFor({ state: "attached" });
      await way();
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await isAt(page, "/");
      expect(await page.locator(".shell").getAttribute("inert")).toBeNull();
    }
    expect(desk.complaints).toEqual([]);
  });
  it("that is closed while its sheet is kept for a next tap leaves the page within reach", async () => {
    // What is made beforehand stays as long as the browser finds no time to throw it away: here for ever.
    const page = await desk.visit("/", {
      before: () => {
        const inTime = { didTimeout: true, timeRemaining: () => 0 };
        Object.assign(globalThis, {
          requestIdleCallback: (run: IdleRequestCallback) =>
            setTimeout(() => {
              if (!document.querySelector(".article-sheet")) run(inTime);
            }, 500),
        });
      },
    });
    await page.locator(".article-sheet[data-ahead]").waitFor({ state: "attached" });
    await page.getByRole("link", { name: /Jembatan Lama Dibuka Kembali/ }).click();
    await page.locator(".shell[inert]").waitFor({ state: "attached" });
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.locator(".article-sheet[data-ahead]:not(.article-leaving)").waitFor({ state: "attached" });
    expect(await page.locator(".shell").getAttribute("inert")).toBeNull();
    // And comes again.
    await page.getByRole("link", { name: /Jembatan Lama Dibuka Kembali/ }).click();
    await page.getByRole("dialog", { name: "Jembatan Lama Dibuka Kembali" }).waitFor();
    expect(desk.complaints).toEqual([]);
  });
  it("and another read from within it go back to the page in one step", async () => {
    const page = await desk.visit(`${EDITION}/1`, { context: DESKTOP });
    await page
      .getByRole("link", { name: /^Jembatan Lama|Jembatan Jembatan Lama/ })
      .first()
      .click();
    await page.getByRole("link", { name: /BACA JUGA/ }).click();
    await page.getByRole("region", { name: "Pasar Pagi Pindah" }).waitFor();
    await page.getByRole("button", { name: "Tutup", exact: true }).click();
    await sheetOf(page).waitFor({ state: "detached" });
    await isAt(page, `${EDITION}/1`);
  });
  it("opened by a link lies on its own page, which stays when it is closed", async () => {
    const page = await desk.visit(`${EDITION}/artikel/a1`);
    await page.getByRole("dialog").waitFor();
    expect(plain(await page.title())).toBe("Jembatan Lama Dibuka Kembali – Kabar Musi, Jumat, 20 November 2026");
    await page.getByRole("button", { name: "Kembali ke halaman 1" }).click();
    await isAt(page, `${EDITION}/1`);
  });
  it("is copied without soft hyphens", async () => {
    const page = await desk.visit(`${EDITION}/artikel/a1`);
    const paragraph = page.locator(".article-body > p").first();
    await expect.poll(() => paragraph.evaluate((node) => node.textContent?.includes("\u00ad")), PATIENCE).toBe(true);
    const copied = await paragraph.evaluate((node) => {
      getSelection()?.selectAllChildren(node);
      const data = new DataTransfer();
      node.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }));
      return data.getData("text/plain");
    });
    expect(copied).toBe("Jembatan lama di hilir sungai dibuka kembali setelah diperbaiki selama dua tahun.");
  });
  it("keeps the reader's text size", async () => {
    const page = await desk.visit(`${EDITION}/artikel/a1`);
    const size = () => page.locator(".article").evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
    expect(await size()).toBe(18);
    await page.getByRole("button", { name: insideWords("id").article.display }).click();
    await page.getByRole("button", { name: "Perbesar huruf" }).click();
    expect(await size()).toBeCloseTo(20.7);
    await page.reload();
    await page.getByRole("dialog").waitFor();
    expect(await size()).toBeCloseTo(20.7);
  });
});

describe("an edition", () => {
  it("keeps its text and pages by itself, its print on the reader's word, and leaves the shelf at the second tap", async () => {
    const page = await desk.visit("/");
    await keptByItself(page);
    await page.getByRole("button", { name: /^(Simpan edisi|Unduh halaman tajam) \(\d+\sB\)$/ }).click();
    await page.getByText(/Tersimpan seluruhnya/).waitFor();
    await page.getByRole("link", { name: "Rak" }).click();
    await page.getByText(/^halaman tajam \d+\sB$/).waitFor();
    await page.getByRole("button", { name: /^Hapus Kabar Musi, Jumat/ }).click();
    await page.getByRole("button", { name: "Jangan hapus" }).click();
    expect(await page.locator(".shelf > li").count()).toBe(1);
    await page.getByRole("button", { name: /^Hapus Kabar Musi, Jumat/ }).click();
    await page.getByRole("button", { name: "Hapus", exact: true }).click();
    await page.getByText(/sudah dihapus dari perangkat ini/).waitFor();
    await page.locator(".shelf > li").waitFor({ state: "detached" });
    expect(desk.complaints).toEqual([]);
  });
  it("that is newer is offered, and shown only on the reader's tap", async () => {
    const { site } = await readableSite([KEY]);
    const { folder } = await desk.serve(site);
    const page = await desk.visit("/");
    await keptByItself(page);
    const next = await putReadable(site, "2026-11-21");
    putIndexes(site, [next, await putReadable(site, KEY)]);
    await folder.write(site);
    await page.reload();
    await page.getByText("Edisi Sab, 21 Nov sudah terbit.").waitFor();
    expect(plain(await page.locator(".strip-date").innerText())).toBe("Jumat, 20 November 2026");
    await page.getByRole("button", { name: "Buka", exact: true }).click();
    await expect
      .poll(async () => plain(await page.locator(".strip-date").innerText()), PATIENCE)
      .toBe("Sabtu, 21 November 2026");
    expect(await page.getByText("sudah terbit").count()).toBe(0);
  });
  it("opens with the network off, and says that the network is off", async () => {
    const page = await desk.visit("/");
    await keptByItself(page);
    await goOffline(page);
    await page.reload();
    await page.locator(".page-stage img").first().waitFor();
    await page.getByText("Tanpa jaringan. Edisi tersimpan bisa dibaca.").waitFor();
    await page.getByRole("link", { name: "Setelan" }).click();
    await page.getByRole("heading", { name: "Setelan" }).waitFor();
  });
});

describe("a line that comes while something is read", () => {
  const strip = async (page: Page): Promise<number> => {
    const box = (await page.locator(".strip").boundingBox())!;
    return box.y + box.height;
  };
  it("moves nothing when it comes, nor when it goes; the next screen makes room for it", async () => {
    const page = await desk.visit("/");
    await keptByItself(page);
    const paper = page.locator(".page-frame[data-current] .page-paper");
    const before = await atRest(paper);
    await goOffline(page);
    const line = page.locator(".notice p");
    await line.waitFor();
    expect(await atRest(paper)).toEqual(before);
    expect((await page.locator(".notice").boundingBox())!.y).toBeCloseTo(await strip(page), 0);
    await page.getByRole("link", { name: "Setelan" }).click();
    await page.getByRole("heading", { name: "Setelan" }).waitFor();
    const [notice, main] = [await atRest(page.locator(".notice")), await atRest(page.locator("main"))];
    expect(main.y).toBeCloseTo(notice.y + notice.height, 0);
    const heading = await atRest(page.getByRole("heading", { name: "Setelan" }));
    await page.context().setOffline(false);
    await line.waitFor({ state: "detached" });
    expect(await atRest(page.getByRole("heading", { name: "Setelan" }))).toEqual(heading);
  });
  // It lay over the printed masthead for as long as there was no network.
  it("and says only what is so goes as the reader goes on", async () => {
    const page = await desk.visit("/");
    await keptByItself(page);
    await page.goto(`${desk.bench.app.url}${EDITION}/1`);
    await showsPage(page, 1);
    await goOffline(page);
    const line = page.locator(".notice[data-over] p");
    await line.waitFor();
    await page.keyboard.press("PageDown");
    await showsPage(page, 2);
    await line.waitFor({ state: "detached" });
    // The next screen without network says so again.
    await page.context().setOffline(false);
    await goOffline(page);
    await line.waitFor();
  });
  it("put away by the reader gives its room back", async () => {
    const page = await desk.visit("/");
    await keptByItself(page);
    await goOffline(page);
    await page.getByRole("link", { name: "Setelan" }).click();
    const heading = page.getByRole("heading", { name: "Setelan" });
    const before = await atRest(heading);
    await page.getByRole("button", { name: "Tutup pesan" }).click();
    await expect.poll(async () => before.y - (await atRest(heading)).y, PATIENCE).toBeGreaterThan(30);
  });
});

it("an edition on its way is named with its day and its bytes, in its own shape", async () => {
  const page = await desk.visit("/setelan", { ready: ".choice" });
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/edition.json", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${desk.bench.app.url}/`);
  const said = page.locator(".sheet-blank [role=status]");
  await expect.poll(async () => plain(await said.innerText()), PATIENCE).toMatch(/^Membuka edisi \(\d+ K?B\)…$/);
  expect(plain(await page.locator(".strip-date").innerText())).toBe("Jumat, 20 November 2026");
  expect(await page.locator(".strip-title").innerText()).toBe("Kabar Musi");
  const blank = await atRest(page.locator(".sheet"));
  release();
  await showsPage(page, 1);
  expect(await atRest(page.locator(".sheet"))).toEqual(blank);
});

describe("a phone on its side", () => {
  it("has the front page as wide as the window, read downwards", async () => {
    const page = await desk.visit("/", { context: { ...PHONE, viewport: { width: 800, height: 360 } } });
    await expect.poll(async () => (await page.locator(".page-paper").first().boundingBox())!.width, PATIENCE).toBe(800);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(800);
    await page.mouse.move(400, 200);
    await page.mouse.wheel(0, 600);
    await expect.poll(() => page.evaluate(() => scrollY), PATIENCE).toBeGreaterThan(300);
  });
  it("opens every page as wide as the window, under one bar, and whole at a press", async () => {
    const page = await desk.visit(`${EDITION}/2`, { context: { ...PHONE, viewport: { width: 800, height: 360 } } });
    await showsPage(page, 2);
    const paper = page.locator(".page-frame[data-current] .page-paper");
    const box = await atRest(paper);
    expect([box.x, box.y, box.width]).toEqual([0, 48, 800]);
    expect((await page.locator(".ways").boundingBox())!.y).toBe(0);
    await page.getByRole("button", { name: "Perkecil" }).click();
    await page.getByRole("button", { name: "Seluruh halaman" }).click();
    await expect.poll(async () => (await paper.boundingBox())!.height, PATIENCE).toBeLessThan(300);
    await page.setViewportSize({ width: 360, height: 800 });
    await expect.poll(async () => (await paper.boundingBox())!.width, PATIENCE).toBe(360);
  });
});

describe("turning pages", () => {
  it("keeps the address and the title of the document", async () => {
    const page = await desk.visit("/");
    await page.getByRole("button", { name: "Halaman berikutnya" }).click();
    await isAt(page, `${EDITION}/2`);
    expect(plain(await page.title())).toBe("Halaman 2 – Kabar Musi, Jumat, 20 November 2026");
    await page.goBack();
    await isAt(page, "/");
  });
});
