// The archive asked for what it has not at hand: a typed date, a year on its way, no network or a slow one, a new paper. Never a fault of an edition.
import type { Page, Route } from "playwright-core";
import { describe, expect, it } from "vitest";
import { DESKTOP, PHONE } from "../harness/browser.ts";
import { atRest, focused, goOffline, keptByItself, pathOf } from "../harness/reader-at-work.ts";
import { ARCHIVE, KEYS, archiveDesk, calendar, shows, field, answered } from "./archive-bench.ts";
import { FAILED_LOAD, isAt, PATIENCE } from "./reader-bench.ts";
import { readableSite } from "./readable-site.ts";

const { desk, visit } = archiveDesk();

/** On a desk, with the list of 2023 held back. @param answer what it gets when it is released. */
async function visitWithout2023(
  answer = (route: Route): Promise<void> => route.continue(),
): Promise<{ page: Page; release: () => void }> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const options = { context: { ...DESKTOP, serviceWorkers: "block" }, allowed: [FAILED_LOAD] } as const;
  const page = await visit(ARCHIVE, options, (fresh) =>
    fresh.route("**/index/2023.*", async (route) => {
      await held;
      await answer(route);
    }),
  );
  return { page, release };
}
/** Opens an edition and waits until its text and pages are on the device. */
async function keep(page: Page, key: string): Promise<void> {
  await page.goto(`${desk.bench.app.url}/kabar-musi/${key}/1`);
  await page.getByRole("button", { name: "Isi edisi" }).click();
  await keptByItself(page);
}

describe("a typed date", () => {
  it("is answered as it is typed, and Enter opens it", async () => {
    const page = await visit(ARCHIVE, { context: DESKTOP });
    expect(await answered(page)).toBe("Misalnya 20 Nov, kemarin, atau Jumat lalu.");
    for (const [typed, said] of [
      ["jumat lalu", "Jumat, 20 November 2026"],
      ["hari ini", "Selasa, 24 November 2026"],
      ["nov 2", "Senin, 2 November 2026"],
      ["30/12/2025", "Selasa, 30 Desember 2025"],
      ["27 feb 2023", "Senin, 27 Februari 2023"],
    ] as const) {
      await field(page).fill(typed);
      await expect.poll(() => answered(page), PATIENCE).toBe(said);
      await page.getByRole("link", { name: "Buka edisi ini" }).waitFor();
    }
    await field(page).press("Enter");
    await isAt(page, "/kabar-musi/2023-02-27/1");
    expect(desk.complaints).toEqual([]);
  });
  it("typed and entered before its year is known opens all the same", async () => {
    const { page, release } = await visitWithout2023();
    await field(page).pressSequentially("27-2-2023");
    await page.keyboard.press("Enter");
    await page.getByText("Senin, 27 Februari 2023: sedang dicari…").waitFor();
    expect(pathOf(page)).toBe(ARCHIVE);
    release();
    await isAt(page, "/kabar-musi/2023-02-27/1");
  });
  it.each([
    ["to another field of the screen", (page: Page) => page.getByRole("link", { name: "2025" }).focus()],
    ["to another month, by the browser's own way back", (page: Page) => page.goBack()],
  ])("typed and entered opens nothing once the reader has turned %s", async (_, turnAway) => {
    const { page, release } = await visitWithout2023();
    await page.getByRole("link", { name: "Bulan sebelumnya: Oktober 2026" }).click();
    await shows(page, "Oktober 2026");
    await field(page).pressSequentially("27-2-2023");
    await page.keyboard.press("Enter");
    await page.getByText("Senin, 27 Februari 2023: sedang dicari…").waitFor();
    await turnAway(page);
    const archive = pathOf(page);
    release();
    await page.getByRole("link", { name: "Buka edisi ini" }).waitFor();
    expect(pathOf(page)).toBe(archive);
  });
  it("typed and entered opens nothing when its year failed and comes after all", async () => {
    const { page, release } = await visitWithout2023((route) => route.fulfill({ status: 500 }));
    await field(page).pressSequentially("27-2-2023");
    await page.keyboard.press("Enter");
    await page.getByText("Senin, 27 Februari 2023: sedang dicari…").waitFor();
    release();
    await page.getByText("Senin, 27 Februari 2023: Server sedang bermasalah (jawaban 500).").waitFor();
    await page.unroute("**/index/2023.*");
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.getByRole("link", { name: "Buka edisi ini" }).waitFor();
    expect(pathOf(page)).toBe(ARCHIVE);
  });
  it("is answered in sight, above the bars at a phone's foot", async () => {
    const page = await visit(ARCHIVE, { context: { ...PHONE, viewport: { width: 360, height: 560 } } });
    await field(page).fill("kemarin");
    const nearest = await atRest(page.getByRole("link", { name: /^Terdekat sebelumnya/ }));
    expect(nearest.y + nearest.height).toBeLessThanOrEqual((await atRest(page.locator(".ways"))).y);
  });
  it("without an edition offers the nearest before, over years too", async () => {
    const page = await visit(ARCHIVE, { context: DESKTOP });
    await field(page).fill("kemarin");
    await expect.poll(() => answered(page), PATIENCE).toBe("Tidak ada edisi pada Senin, 23 November 2026.");
    await page.getByRole("link", { name: "Terdekat sebelumnya: Jumat, 20 November 2026" }).waitFor();
    await field(page).fill("1 jan 2026");
    const nearest = page.getByRole("link", { name: "Terdekat sebelumnya: Selasa, 30 Desember 2025" });
    await nearest.waitFor();
    await field(page).press("Enter");
    expect(await focused(page)).toContain("30 Desember 2025");
    await page.keyboard.press("Enter");
    await isAt(page, "/kabar-musi/2025-12-30/1");
  });
  it("of a day with two editions offers both", async () => {
    const page = await visit(ARCHIVE);
    await field(page).fill("19/11");
    await expect.poll(() => page.locator(".day-field li").allInnerTexts(), PATIENCE).toEqual(["Sore", "Pagi"]);
  });
  it("that is none gets one clear sentence", async () => {
    const page = await visit(ARCHIVE);
    await field(page).fill("harga cabai");
    await page.getByText("Tanggal ini belum dimengerti. Tulislah seperti 20 Nov 2026.").waitFor();
    expect(await page.locator(".day-field a").count()).toBe(0);
    await field(page).fill("31 februari");
    await field(page).press("Enter");
    await page.getByText("Tanggal itu tidak ada di kalender.").waitFor();
    expect(pathOf(page)).toBe(ARCHIVE);
  });
});

describe("this device", () => {
  it("marks what it holds, and shows only that without a network, in one quiet line", async () => {
    const page = await visit(ARCHIVE, {}, (fresh) => keep(fresh, "2026-11-20"));
    const day = calendar(page).getByRole("link", { name: "Jumat, 20 November 2026, 2 halaman, di perangkat ini" });
    await day.locator(".day-here").waitFor();
    await page.getByText("di perangkat ini", { exact: true }).waitFor();
    expect(await calendar(page).locator(".day-here").count()).toBe(1);
    await goOffline(page);
    await page.reload();
    await day.locator("img").waitFor();
    expect(await calendar(page).getByRole("link").count()).toBe(1);
    expect(await page.getByText("Tanpa jaringan").allInnerTexts()).toEqual([
      "Tanpa jaringan. Edisi tersimpan bisa dibaca.",
    ]);
    expect(await page.locator(".month-steps a").count()).toBe(0);
    await field(page).fill("24 nov");
    await page.getByRole("link", { name: "Terdekat sebelumnya: Jumat, 20 November 2026" }).waitFor();
    await page.context().setOffline(false);
    await expect.poll(() => calendar(page).getByRole("link").count(), PATIENCE).toBe(4);
    await expect.poll(() => page.getByText("Tanpa jaringan").count(), PATIENCE).toBe(0);
  });
  it("that holds nothing says so without a network", async () => {
    const page = await visit(ARCHIVE);
    await shows(page, "November 2026");
    await goOffline(page);
    await page.reload();
    await page
      .getByText("Belum ada edisi di perangkat ini. Sambungkan internet untuk membuka seluruh arsip.")
      .waitFor();
  });
});

describe("an archive left open", () => {
  it("has the paper that came since, when the reader is back or the network is", async () => {
    const [, , ...older] = KEYS;
    const { folder } = await desk.serve((await readableSite(older)).site);
    const page = await visit(ARCHIVE);
    await shows(page, "November 2026");
    const links = () => calendar(page).getByRole("link").count();
    expect(await links()).toBe(2);
    await folder.write((await readableSite(KEYS.slice(1))).site);
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await expect.poll(links, PATIENCE).toBe(3);
    await folder.write((await readableSite(KEYS)).site);
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await expect.poll(links, PATIENCE).toBe(4);
    expect(desk.complaints).toEqual([]);
  });
});

describe("a network that does not keep up", () => {
  const context = { ...PHONE, serviceWorkers: "block" } as const;

  it("leaves the index and its years as they are known, and can be asked again", async () => {
    const page = await visit(ARCHIVE, { context, allowed: [FAILED_LOAD] });
    await shows(page, "November 2026");
    await page.route("**/kabar-musi/index.json", (route) => route.abort("timedout"));
    await page.reload();
    const line = page.getByText("Server belum menjawab. Edisi tersimpan bisa dibaca.");
    await line.waitFor();
    await shows(page, "November 2026");
    expect(await calendar(page).getByRole("link").count()).toBe(4);
    expect(await page.getByRole("navigation", { name: "Tahun" }).getByRole("link").count()).toBe(3);
    await page.unroute("**/kabar-musi/index.json");
    await page.getByRole("button", { name: "Coba lagi" }).click();
    await line.waitFor({ state: "detached" });
    expect(await calendar(page).getByRole("link").count()).toBe(4);
    expect(desk.complaints).toEqual([]);
  });
  it("never takes the month on screen away because a neighbouring year did not come", async () => {
    let failures = 0;
    const page = await visit(`${ARCHIVE}/2025`, { context, allowed: [FAILED_LOAD] }, async (fresh) => {
      fresh.on("requestfailed", (request) => (failures += request.url().includes("/index/2023.") ? 1 : 0));
      await fresh.route("**/index/2023.*", (route) => route.abort("timedout"));
    });
    await expect.poll(() => failures, PATIENCE).toBeGreaterThan(0);
    await shows(page, "Desember 2025");
    await page.getByRole("link", { name: "Bulan berikutnya: Maret 2026" }).waitFor();
    expect(await calendar(page).getByRole("link").count()).toBe(1);
    expect(await page.locator(".notice p").count()).toBe(0);
    // It is asked for anew as soon as it is wanted.
    await page.unroute("**/index/2023.*");
    await page.getByRole("navigation", { name: "Tahun" }).getByRole("link", { name: "2023" }).click();
    await shows(page, "Februari 2023");
    expect(desk.complaints).toEqual([]);
  });
});

describe("a year that the server cannot give", () => {
  it("is a sentence and a way to try again, under the years", async () => {
    const context = { ...PHONE, serviceWorkers: "block" } as const;
    const page = await visit(`${ARCHIVE}/2025`, { context, allowed: [FAILED_LOAD] }, (fresh) =>
      fresh.route("**/index/2025.*", (route) => route.fulfill({ status: 500 })),
    );
    await page.locator(".archive-failure").waitFor();
    expect(await page.getByRole("navigation", { name: "Tahun" }).getByRole("link").count()).toBe(3);
    await page.unroute("**/index/2025.*");
    await page.getByRole("button", { name: "Coba lagi" }).click();
    await shows(page, "Desember 2025");
    expect(desk.complaints).toEqual([]);
  });
});
