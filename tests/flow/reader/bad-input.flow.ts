// What a reader meets when something is wrong: one clear sentence with a way on, nothing broken, nothing of ours on the console.
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { json, OTHER_KEY, putIndexes, putManifest, type Site } from "../../library/synthetic-edition.ts";
import { goOffline, keptByItself, plain, SAVES } from "../harness/reader-at-work.ts";
import { deskOver, FAILED_LOAD, isAt } from "./reader-bench.ts";
import { putReadable, readableSite } from "./readable-site.ts";

const GOOD = "2026-11-20";
const NEWER = "2026-11-19";
const CORRUPT = "2026-11-18";
const FORGED = "2026-11-17";
const HOST = "koran.test";

async function bentSite(): Promise<Site> {
  const { site, manifests } = await readableSite([GOOD]);
  await putReadable(site, NEWER);
  site.set(`/editions/kabar-musi/${NEWER}/edition.json`, json({ format: 99, title: "kabar-musi", key: NEWER }));
  const corrupt = await putReadable(site, CORRUPT);
  const { thumb, preview, mid } = corrupt.pages[0]!;
  for (const picture of [thumb, preview, mid]) {
    const url = `/editions/kabar-musi/${CORRUPT}/${picture.path}`;
    site.set(
      url,
      site.get(url)!.map((byte, index) => (index === 40 ? byte ^ 1 : byte)),
    );
  }
  putManifest(site, await putReadable(site, FORGED), OTHER_KEY);
  putIndexes(site, [...manifests, corrupt]);
  return site;
}

const desk = deskOver(bentSite, { allowed: [FAILED_LOAD] }, [`--host-resolver-rules=MAP ${HOST} 127.0.0.1`]);

const sentence = async (page: Page): Promise<string> => {
  await page.locator(".failure-sentence").waitFor();
  const [heading, ...advice] = await page
    .locator(".failure-sentence, .failure-sentence[data-code] + p")
    .allInnerTexts();
  return plain([heading!.replace(/(?<![?!])$/u, "."), ...advice].join(" "));
};
const noComplaint = (): void => expect(desk.complaints).toEqual([]);
/** Of the page asked for: its neighbours are mounted beside it. */
const front = (page: Page) => page.locator(".page-frame[data-current] img").first();

describe("an address that names nothing in the paper", () => {
  it("a date with no edition says so and leads to the archive", async () => {
    const page = await desk.visit("/kabar-musi/2026-11-21/1");
    expect(await sentence(page)).toBe("Tidak ada edisi Kabar Musi pada Sabtu, 21 November 2026.");
    await page.getByRole("link", { name: "Pilih edisi lain" }).click();
    await page.getByRole("link", { name: /^Jumat, 20 November 2026/ }).click();
    await front(page).waitFor();
    noComplaint();
  });
  it("a date with no edition offers the one nearest to it", async () => {
    const page = await desk.visit("/kabar-musi/2026-11-21/1");
    await page
      .locator(".other-edition")
      .getByRole("link", { name: /Jumat, 20 November 2026/ })
      .click();
    await front(page).waitFor();
    await isAt(page, `/kabar-musi/${GOOD}/1`);
    noComplaint();
  });
  it("a day that is in no calendar says so", async () => {
    const page = await desk.visit("/kabar-musi/2026-02-30/1");
    expect(await sentence(page)).toBe("Tanggal pada alamat ini tidak ada di kalender.");
    noComplaint();
  });
  it("a page past the end leads to the last page", async () => {
    const page = await desk.visit(`/kabar-musi/${GOOD}/9`);
    expect(await sentence(page)).toBe("Edisi ini hanya sampai halaman 2.");
    await page.getByRole("link", { name: "Buka halaman 2" }).click();
    await front(page).waitFor();
    await isAt(page, `/kabar-musi/${GOOD}/2`);
    noComplaint();
  });
  it("an article that is gone leads to the edition's front", async () => {
    const page = await desk.visit(`/kabar-musi/${GOOD}/artikel/a99`);
    expect(await sentence(page)).toBe("Artikel ini sudah tidak ada dalam edisi ini.");
    await page.getByRole("link", { name: "Buka halaman satu" }).click();
    await front(page).waitFor();
    noComplaint();
  });
  it("a title nobody prints leads to the titles there are", async () => {
    const page = await desk.visit("/koran-hantu");
    expect(await sentence(page)).toBe("Tidak ada koran di alamat ini.");
    await page.getByRole("link", { name: "Lihat semua koran" }).click();
    await front(page).waitFor();
    noComplaint();
  });
  it("an address of no screen leads to today", async () => {
    const page = await desk.visit("/kabar-musi/2026-11-20/1/2/3");
    expect(await sentence(page)).toBe("Halaman ini tidak ada.");
    await page.getByRole("link", { name: "Ke edisi hari ini" }).click();
    await front(page).waitFor();
    noComplaint();
  });
});

describe("an edition that cannot be trusted", () => {
  it("of a newer format says which side is too old", async () => {
    const page = await desk.visit(`/kabar-musi/${NEWER}/1`);
    expect(await sentence(page)).toContain("format yang lebih baru");
    await page.getByRole("button", { name: "Muat ulang" }).waitFor();
    noComplaint();
  });
  it("with a picture of a wrong hash shows no picture, says so, and still reads as text", async () => {
    const page = await desk.visit(`/kabar-musi/${CORRUPT}/1`);
    await page.getByText("Berkas yang diterima tidak sama dengan yang dicetak, jadi tidak ditampilkan.").waitFor();
    expect(await front(page).count()).toBe(0);
    await page.getByRole("button", { name: "Isi edisi" }).click();
    await page.getByRole("link", { name: /Jembatan Lama Dibuka Kembali/ }).click();
    await page.getByText("Jembatan lama di hilir").waitFor();
    noComplaint();
  });
  it("with a signature of another key opens and says that it is not verified", async () => {
    const page = await desk.visit(`/kabar-musi/${FORGED}/1`);
    await page.getByText("Tidak terverifikasi: tanda tangan penerbit tidak cocok.").waitFor();
    // And goes on saying so: what is read is not to be trusted on the next page either.
    await front(page).waitFor();
    await page.keyboard.press("PageDown");
    await isAt(page, `/kabar-musi/${FORGED}/2`);
    await page.waitForTimeout(500);
    expect(await page.getByText("Tidak terverifikasi: tanda tangan penerbit tidak cocok.").isVisible()).toBe(true);
    noComplaint();
  });
});

describe("a browser that keeps nothing", () => {
  it("refused IndexedDB (private mode): reading works, the shelf says why nothing stays", async () => {
    const page = await desk.visit("/", {
      before: () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException("refused", "SecurityError");
        };
      },
    });
    await front(page).waitFor();
    await page
      .getByText(/tidak mengizinkan penyimpanan/)
      .first()
      .waitFor();
    expect(await page.getByRole("button", { name: SAVES }).count()).toBe(0);
    noComplaint();
  });
  it("refused localStorage: settings work until the tab is closed, and say so", async () => {
    const page = await desk.visit("/setelan", {
      before: () => {
        Storage.prototype.setItem = () => {
          throw new DOMException("refused", "SecurityError");
        };
      },
    });
    await page.getByRole("radio", { name: "English" }).click();
    await page.getByRole("heading", { name: "Settings" }).waitFor();
    await page.getByText(/the browser does not allow storage/).waitFor();
    noComplaint();
  });
  it("an insecure origin (plain http in an office): reading works, saving says it needs https", async () => {
    const origin = `http://${HOST}:${desk.bench.app.port}`;
    const page = await desk.visit("/", { origin });
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await front(page).waitFor();
    await page.getByText(/Alamat ini tidak memakai https/).waitFor();
    await page.getByRole("link", { name: /Jembatan Lama Dibuka Kembali/ }).click();
    await page.getByText("Jembatan lama di hilir").waitFor();
    noComplaint();
  });
});

describe("no network", () => {
  it("an edition that is not here says what it would cost, and what can be read all the same", async () => {
    const page = await desk.visit("/");
    await front(page).waitFor();
    await keptByItself(page);
    await goOffline(page);
    await page.evaluate((key) => history.pushState(null, "", `/kabar-musi/${key}/1`), CORRUPT);
    expect(plain(await page.locator(".failure-day").innerText())).toBe("Rabu, 18 November 2026");
    expect(await sentence(page)).toMatch(
      /^Edisi ini belum ada di perangkat\. Sambungkan internet untuk mengunduh \(\d+\sKB\)\.$/,
    );
    expect(await page.locator(".ways [aria-current]").count()).toBe(0);
    await page.getByRole("link", { name: "Kabar Musi Jumat, 20 November 2026" }).click();
    await isAt(page, `/kabar-musi/${GOOD}/1`);
    await front(page).waitFor();
    expect(await page.locator(".ways [aria-current]").innerText()).toBe("Hari ini");
    await page.context().setOffline(false);
    noComplaint();
  });
});
