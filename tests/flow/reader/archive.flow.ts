// The archive as a reader goes through it: months and years of front pages, the keyboard, a day with two papers, the focus. Never a fault of an edition.
import { describe, expect, it } from "vitest";
import { axe } from "../harness/access.ts";
import { DESKTOP, PHONE } from "../harness/browser.ts";
import { atRest, focused, pathOf } from "../harness/reader-at-work.ts";
import { ARCHIVE, archiveDesk, calendar, field, heading, shows, focusedDay, openSpace } from "./archive-bench.ts";
import { isAt, PATIENCE } from "./reader-bench.ts";

const { desk, visit } = archiveDesk();

describe("a month", () => {
  it("shows the front page of each edition on its day, Monday first, and plain numerals elsewhere", async () => {
    const page = await visit(ARCHIVE);
    await shows(page, "November 2026");
    expect(await calendar(page).getByRole("columnheader").first().innerText()).toContain("Senin");
    expect(await calendar(page).getByRole("link").count()).toBe(4);
    expect(await calendar(page).getByRole("gridcell", { name: "Rabu, 25 November 2026" }).innerText()).toBe("25");
    const day = calendar(page).getByRole("link", { name: "Jumat, 20 November 2026, 2 halaman" });
    await day.locator("img").waitFor();
    await day.click();
    await isAt(page, "/kabar-musi/2026-11-20/1");
    expect(desk.complaints).toEqual([]);
  });
  it("gives a week without an edition no more room than its numerals", async () => {
    const page = await visit(ARCHIVE);
    await shows(page, "November 2026");
    const heightOf = async (day: string): Promise<number> =>
      (await calendar(page).locator(`tr:has([data-day="${day}"])`).boundingBox())!.height;
    expect(await heightOf("2026-11-11")).toBeLessThan((await heightOf("2026-11-20")) / 2);
  });
  it("marks the day it is where the paper comes out, whatever the device's zone", async () => {
    const page = await visit(ARCHIVE, { context: { ...PHONE, timezoneId: "America/Los_Angeles" } });
    await shows(page, "November 2026");
    const today = calendar(page).locator('[aria-current="date"]');
    expect(await today.getAttribute("data-day")).toBe("2026-11-24");
    const [ink, accent] = await today.locator(".day-number").evaluate((node) => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = "var(--accent)";
      const colours = [getComputedStyle(node).color, getComputedStyle(probe).color] as const;
      probe.remove();
      return colours;
    });
    expect(ink).toBe(accent);
  });
  it("steps over months and years without an edition, and carries them in the address", async () => {
    const page = await visit(ARCHIVE);
    await shows(page, "November 2026");
    expect(await page.locator(".month-after").count()).toBe(0);
    const before = page.locator(".month-before");
    for (const [month, path] of [
      ["Oktober 2026", "/2026/10"],
      ["Maret 2026", "/2026/03"],
      ["Desember 2025", "/2025/12"],
      ["Februari 2023", "/2023/02"],
    ] as const) {
      await page.getByRole("link", { name: `Bulan sebelumnya: ${month}` }).click();
      await shows(page, month);
      await isAt(page, ARCHIVE + path);
    }
    await expect.poll(() => before.count(), PATIENCE).toBe(0);
    await page.getByRole("link", { name: "Bulan berikutnya: Desember 2025" }).click();
    await shows(page, "Desember 2025");
    await page.goBack();
    await shows(page, "Februari 2023");
    await page.getByRole("navigation", { name: "Tahun" }).getByRole("link", { name: "2026" }).click();
    await shows(page, "November 2026");
    await isAt(page, `${ARCHIVE}/2026`);
    expect(desk.complaints).toEqual([]);
  });
  it("without an edition says so and still leads on; so does a year", async () => {
    const page = await visit(`${ARCHIVE}/2026/07`);
    await page.getByText("Tidak ada edisi pada Juli 2026.").waitFor();
    await page.getByRole("link", { name: "Bulan berikutnya: Oktober 2026" }).waitFor();
    await page.goto(`${desk.bench.app.url}${ARCHIVE}/2024`);
    await page.getByText("Tidak ada edisi pada tahun 2024.").waitFor();
    await page.getByRole("link", { name: "Bulan sebelumnya: Februari 2023" }).waitFor();
  });
  it("has room for each front page before it comes, and never a sideways scroll", async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const page = await visit(ARCHIVE, { context: { ...PHONE, serviceWorkers: "block" } }, (fresh) =>
      fresh.route("**/*.thumb.webp", async (route) => {
        await held;
        await route.continue();
      }),
    );
    await shows(page, "November 2026");
    const boxes = () =>
      calendar(page)
        .locator("td")
        .evaluateAll((cells) => cells.map((cell) => JSON.stringify(cell.getBoundingClientRect())));
    const before = await boxes();
    expect(await calendar(page).locator("img").count()).toBe(0);
    release();
    await calendar(page).locator("img").nth(4).waitFor();
    expect(await boxes()).toEqual(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    // A tabloid's front page in the width of a seventh of the phone: nothing smaller than a finger.
    const { width, height } = (await calendar(page).getByRole("link").first().boundingBox())!;
    expect(width).toBeGreaterThanOrEqual(44);
    expect(height).toBeGreaterThanOrEqual(80);
    const right = (box: { x: number; width: number }): number => box.x + box.width;
    const front = async (day: string) => (await calendar(page).locator(`[data-day="${day}"] .front`).boundingBox())!;
    expect((await front("2026-11-20")).x - right(await front("2026-11-19"))).toBeGreaterThanOrEqual(8);
  });
  it("fetches a front page only when its day is near the screen", async () => {
    const asked: string[] = [];
    const context = { ...PHONE, viewport: { width: 768, height: 300 } };
    const page = await visit(`${ARCHIVE}/2026/11`, { context }, async (fresh) => {
      fresh.on("request", (request) => {
        if (request.url().endsWith(".thumb.webp")) asked.push(/\/(\d{4}-\d\d-\d\d[^/]*)\//.exec(request.url())![1]!);
      });
    });
    await calendar(page).locator('[data-day="2026-11-01"] img').waitFor();
    expect(asked).not.toContain("2026-11-24");
    await calendar(page).locator('[data-day="2026-11-24"]').scrollIntoViewIfNeeded();
    await calendar(page).locator('[data-day="2026-11-24"] img').waitFor();
    expect(asked).toContain("2026-11-24");
  });
});

describe("the field for a date", () => {
  const low = { context: { ...PHONE, viewport: { width: 360, height: 520 } } };
  it("is one tap away where a month reaches below the window", async () => {
    const page = await visit(ARCHIVE, low);
    await shows(page, "November 2026");
    const way = page.getByRole("button", { name: "Cari tanggal" });
    const { y } = await atRest(way);
    expect(y).toBeGreaterThan(400);
    await way.click();
    await expect.poll(() => field(page).evaluate((input) => input === document.activeElement), PATIENCE).toBe(true);
    const box = await atRest(field(page));
    const { top } = await openSpace(page);
    expect(box.y).toBeGreaterThan(top);
    expect(box.y + box.height).toBeLessThan(520 - 56);
    await way.waitFor({ state: "hidden" });
  });
  it("is not offered twice where it is in sight", async () => {
    const page = await visit(ARCHIVE);
    await shows(page, "November 2026");
    await field(page).waitFor();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.getByRole("button", { name: "Cari tanggal" }).waitFor({ state: "hidden" });
  });
});

describe("a day with several editions", () => {
  it("lays out all of them by name, and gives the focus back", async () => {
    const page = await visit(`${ARCHIVE}/2026/11`);
    const day = page.getByRole("button", { name: "Kamis, 19 November 2026, 2 edisi" });
    await day.click();
    const sheet = page.getByRole("dialog", { name: "Kamis, 19 November 2026" });
    expect(await sheet.getByRole("link").allInnerTexts()).toEqual(["Sore\n2 halaman", "Pagi\n2 halaman"]);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    expect(await focusedDay(page)).toBe("2026-11-19");
    await day.click();
    await page.getByRole("heading", { name: "Arsip", exact: true }).click();
    await sheet.waitFor({ state: "detached" });
    await day.click();
    await sheet.getByRole("link", { name: /Pagi/ }).click();
    await isAt(page, "/kabar-musi/2026-11-19-pagi/1");
  });
});

describe("the editions of a day, laid out", () => {
  const opened = async () => {
    const page = await visit(`${ARCHIVE}/2026/10`, { context: DESKTOP });
    await page.getByRole("link", { name: "Bulan berikutnya: November 2026" }).click();
    const day = page.getByRole("button", { name: "Kamis, 19 November 2026, 2 edisi" });
    await day.click();
    const sheet = page.getByRole("dialog", { name: "Kamis, 19 November 2026" });
    await sheet.waitFor();
    return { page, day, sheet };
  };
  it("go when the focus leaves them, forwards and back, and leave it where it is", async () => {
    const { page, day, sheet } = await opened();
    await page.keyboard.press("Tab");
    await sheet.waitFor();
    await page.keyboard.press("Tab");
    await sheet.waitFor({ state: "detached" });
    expect(await focused(page)).toBe("Bulan sebelumnya: Oktober 2026");
    await day.click();
    await sheet.waitFor();
    for (const name of ["Tutup", "Kamis, 19 November 2026, 2 edisi"]) {
      await page.keyboard.press("Shift+Tab");
      expect(await focused(page)).toBe(name);
    }
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    expect(await focusedDay(page)).toBe("2026-11-19");
  });
  it("go when their own day is pressed once more, and come at a third time", async () => {
    const { day, sheet } = await opened();
    await day.click();
    await sheet.waitFor({ state: "detached" });
    expect(await day.getAttribute("aria-expanded")).toBe("false");
    await day.click();
    await sheet.waitFor();
  });
  it("belong to their month: they do not come back with it", async () => {
    const { page, sheet } = await opened();
    await page.goBack();
    await shows(page, "Oktober 2026");
    expect(await sheet.count()).toBe(0);
    await page.goForward();
    await shows(page, "November 2026");
    expect(await sheet.count()).toBe(0);
  });
});

describe("the keyboard", () => {
  it("goes through days, weeks and months, and opens", async () => {
    const page = await visit(ARCHIVE, { context: DESKTOP });
    await shows(page, "November 2026");
    expect(await calendar(page).locator('[tabindex="0"]').count()).toBe(1);
    await calendar(page).locator('[tabindex="0"]').focus();
    const press = async (key: string, day: string): Promise<void> => {
      await page.keyboard.press(key);
      await expect.poll(() => focusedDay(page), PATIENCE).toBe(day);
    };
    expect(await focusedDay(page)).toBe("2026-11-24");
    await press("ArrowLeft", "2026-11-23");
    await press("ArrowUp", "2026-11-16");
    await press("End", "2026-11-22");
    await press("Home", "2026-11-16");
    await press("ArrowDown", "2026-11-23");
    await press("ArrowRight", "2026-11-24");
    await press("PageUp", "2026-10-24");
    expect(pathOf(page)).toBe(`${ARCHIVE}/2026/10`);
    await press("PageUp", "2026-03-24");
    await page.getByRole("link", { name: "Bulan sebelumnya: Desember 2025" }).waitFor();
    await press("PageUp", "2025-12-24");
    await press("ArrowDown", "2025-12-31");
    await press("ArrowRight", "2026-03-01");
    await press("PageDown", "2026-10-01");
    await press("PageDown", "2026-11-01");
    await press("ArrowUp", "2026-10-25");
    await press("ArrowDown", "2026-11-01");
    // Nothing after the newest month.
    await page.keyboard.press("PageDown");
    expect(await focusedDay(page)).toBe("2026-11-01");
    expect(await calendar(page).locator('[tabindex="0"]').getAttribute("data-day")).toBe("2026-11-01");
    await page.keyboard.press("Enter");
    await isAt(page, "/kabar-musi/2026-11-01/1");
    await page.goBack();
    await shows(page, "November 2026");
    expect(desk.complaints).toEqual([]);
  });
});

describe("the focus", () => {
  it("stays on the screen when a step leads nowhere any more", async () => {
    const page = await visit(`${ARCHIVE}/2025/12`, { context: DESKTOP });
    await page.getByRole("link", { name: "Bulan sebelumnya: Februari 2023" }).focus();
    await page.keyboard.press("Enter");
    await shows(page, "Februari 2023");
    await expect.poll(() => focused(page), PATIENCE).toBe("Februari 2023");
    await page.keyboard.press("Tab");
    expect(await focusedDay(page)).toBe("2023-02-27");
  });
  it("stays on the screen while a year is on its way", async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const context = { ...DESKTOP, serviceWorkers: "block" } as const;
    const page = await visit(`${ARCHIVE}/2026/11`, { context }, (fresh) =>
      fresh.route("**/index/2025.*", async (route) => {
        await held;
        await route.continue();
      }),
    );
    const step = page.getByRole("link", { name: "Bulan sebelumnya: Oktober 2026" });
    await step.focus();
    await page.evaluate((path) => {
      history.pushState(null, "", path);
    }, `${ARCHIVE}/2025/12`);
    await heading(page).getByText("Desember 2025").waitFor();
    await step.waitFor({ state: "detached" });
    expect(await focused(page)).toBe("Desember 2025");
    release();
    await shows(page, "Desember 2025");
    expect(await focused(page)).toBe("Desember 2025");
  });
  it("never lies under the bars of the screen's edges", async () => {
    const page = await visit(`${ARCHIVE}/2026/11`, { context: { ...PHONE, viewport: { width: 360, height: 480 } } });
    await shows(page, "November 2026");
    await calendar(page).locator('[data-day="2026-11-02"]').focus();
    const steps = [
      ["ArrowDown", ["09", "16", "23", "30"]],
      ["ArrowUp", ["23", "16", "09", "02"]],
    ] as const;
    for (const [key, days] of steps)
      for (const day of days) {
        await page.keyboard.press(key);
        await expect.poll(() => focusedDay(page), PATIENCE).toBe(`2026-11-${day}`);
        const { top, bottom } = await openSpace(page);
        const { y, height } = await atRest(page.locator(":focus"));
        expect(y, `${key} to ${day}`).toBeGreaterThanOrEqual(top);
        expect(y + height, `${key} to ${day}`).toBeLessThanOrEqual(bottom);
      }
  });
});
