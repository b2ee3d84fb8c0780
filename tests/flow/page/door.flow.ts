// The render worker in a real browser, knocked at through its door: what it draws, that it stops when told, what it says of broken PDFs.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { listen, type Complaints } from "../harness/browser.ts";
import { browserOfFile } from "../harness/browser-of-file.ts";
import { textPdf } from "../../fixtures/make-pdf.ts";
import { BROKEN_PAGE, SCAN_PAGE } from "./harness/made-edition.ts";
import { standOfFile } from "./harness/open-stand.ts";

const browser = browserOfFile();
const served = standOfFile();
let page: Page;
let complaints: Complaints;

/** Serif and sans, set by the browser itself: subsets of real fonts, as a layout program exports them; and a shadow, which PDF calls a soft mask. */
const BORN_DIGITAL = `<style>body{font:9pt serif;columns:3;margin:0} h1{font:bold 30pt sans-serif;column-span:all}
  .shade{height:60pt;background:linear-gradient(#000,rgba(0,0,0,0))}</style><h1>Kabar dari tepi sungai</h1><div class="shade"></div>
  ${"<p>Warga kampung memanen padi di tepi sungai, lalu menjemurnya di halaman balai desa sampai kering.</p>".repeat(60)}`;

/** Helvetica that the PDF names and does not carry. */
const textOnly = (rows: number, size: number): Uint8Array =>
  textPdf([
    {
      width: 600,
      height: 900,
      lines: Array.from({ length: rows }, (_, row) => ({
        text: "Warga kampung memanen padi di tepi sungai ".repeat(3),
        x: 30,
        y: 40 + (row * 840) / rows,
        size,
      })),
    },
  ]);

beforeAll(async () => {
  page = await browser().newPage();
  complaints = listen(page);
  await page.setContent(BORN_DIGITAL);
  const bornDigital = await page.pdf({ width: "600px", height: "900px", pageRanges: "1" });
  const given: Record<string, Uint8Array> = {
    "born-digital": bornDigital,
    "standard-font": textOnly(90, 9),
    dense: textOnly(1500, 3),
  };
  await page.route("**/given/*", (route) => {
    const body = given[route.request().url().split("/").at(-1)!]!;
    return route.fulfill({ body: Buffer.from(body), contentType: "application/pdf" });
  });
  await page.goto(`${served().url}?door`);
  await page.waitForFunction(() => "stand" in globalThis);
});

describe("ink", () => {
  it.each(["born-digital", "standard-font"])("of a %s page is the same in the worker and on the page", async (name) => {
    const ink = await page.evaluate(async (name) => {
      const bytes = await (await fetch(`/given/${name}`)).arrayBuffer();
      const { signal } = new AbortController();
      const draw = async (client: ReturnType<typeof stand.door.startRenderWorker>): Promise<number> => {
        const { document, width, height } = await client.ask("open", { bytes: bytes.slice(0) }, signal);
        const scale = 1236 / width;
        const tile = { document, scale, x: 0, y: 0, width: 1236, height: Math.floor(height * scale) };
        const bitmap = await client.ask("tile", tile, signal);
        const { darkPercent } = stand.measurePixels(bitmap);
        bitmap.close();
        client.end();
        return darkPercent;
      };
      return { worker: await draw(stand.door.startRenderWorker()), here: await draw(await stand.door.startHere()) };
    }, name);
    expect(ink.here).toBeGreaterThan(4);
    expect(Math.abs(ink.worker - ink.here)).toBeLessThanOrEqual(0.1);
  });
});

describe("a tile", () => {
  it("on the grid is a crop of the whole page", async () => {
    const most = await page.evaluate(async (scanPage) => {
      const client = stand.door.startRenderWorker();
      const { signal } = new AbortController();
      const bytes = await stand.pdfOf(scanPage);
      const { document, width, height } = await client.ask("open", { bytes }, signal);
      const scale = 2;
      const whole = { document, scale, x: 0, y: 0, width: width * scale, height: height * scale };
      const full = stand.measurePixels(await client.ask("tile", whole, signal));
      let most = 0;
      for (const [x, y] of [
        [0, 0],
        [256, 512],
        [768, 1280],
      ] as const) {
        const tile = { document, scale, x, y, width: 256, height: 256 };
        const { rgba } = stand.measurePixels(await client.ask("tile", tile, signal));
        for (let row = 0; row < 256; row++)
          for (let i = 0; i < 256 * 4; i++) {
            const there = full.rgba[((y + row) * full.width + x) * 4 + i]!;
            most = Math.max(most, Math.abs(there - rgba[row * 256 * 4 + i]!));
          }
      }
      client.end();
      return most;
    }, SCAN_PAGE);
    expect(most).toBeLessThanOrEqual(16);
  });

  it("is given up within 100 ms of a cancel, and the next one is drawn", async () => {
    const { drawingMs, tries } = await page.evaluate(async () => {
      const client = stand.door.startRenderWorker();
      const { signal } = new AbortController();
      const bytes = await (await fetch("/given/dense")).arrayBuffer();
      const { document } = await client.ask("open", { bytes }, signal);
      const large = { document, scale: 4, x: 0, y: 0, width: 2400, height: 3600 };
      (await client.ask("tile", large, signal)).close();
      const whole = performance.now();
      (await client.ask("tile", large, signal)).close();
      const drawingMs = performance.now() - whole;
      const tries = [];
      for (let i = 0; i < 3; i++) {
        const controller = new AbortController();
        const call = client.ask("tile", large, controller.signal).then(
          (bitmap) => (bitmap.close(), "drawn"),
          (error: { code: string }) => error.code,
        );
        await new Promise((resolve) => setTimeout(resolve, Math.min(drawingMs / 4, 100)));
        const start = performance.now();
        controller.abort();
        const outcome = await call;
        const callerMs = performance.now() - start;
        // The worker answers again as soon as it draws no more.
        await client.ask("close", { document: 9999 }, signal);
        tries.push({ outcome, callerMs, workerMs: performance.now() - start });
      }
      (await client.ask("tile", { ...large, width: 256, height: 256 }, signal)).close();
      client.end();
      return { drawingMs, tries };
    });
    console.log(drawingMs, tries);
    expect(drawingMs).toBeGreaterThan(150);
    expect(tries.map(({ outcome }) => outcome)).toEqual(["cancelled", "cancelled", "cancelled"]);
    // The best of three: a busy machine is not the code's fault.
    expect(Math.min(...tries.map(({ callerMs }) => callerMs))).toBeLessThan(20);
    expect(Math.min(...tries.map(({ workerMs }) => workerMs))).toBeLessThan(100);
  });

  it("outside what a canvas can be is refused", async () => {
    const failure = await page.evaluate(async (scanPage) => {
      const client = stand.door.startRenderWorker();
      const { signal } = new AbortController();
      const { document } = await client.ask("open", { bytes: await stand.pdfOf(scanPage) }, signal);
      const tile = { document, scale: 40, x: 0, y: 0, width: 24_000, height: 36_000 };
      return client.ask("tile", tile, signal).then(
        () => null,
        (error: { code: string; details: object }) => ({ code: error.code, details: error.details }),
      );
    }, SCAN_PAGE);
    expect(failure).toEqual({ code: "render-failed", details: { reason: "bad-tile" } });
  });
});

describe("a document", () => {
  it("that is broken is said to be so, and the next one opens", async () => {
    const said = await page.evaluate(
      async ([broken, whole]) => {
        const client = stand.door.startRenderWorker();
        const { signal } = new AbortController();
        const failure = await client.ask("open", { bytes: await stand.pdfOf(broken) }, signal).then(
          () => null,
          (error: { code: string; details: object }) => ({ code: error.code, details: error.details }),
        );
        const { width, height } = await client.ask("open", { bytes: await stand.pdfOf(whole) }, signal);
        client.end();
        return { failure, width, height };
      },
      [BROKEN_PAGE, 1] as const,
    );
    expect(said.failure).toEqual({ code: "render-failed", details: { reason: "broken-pdf" } });
    expect([said.width, said.height]).toEqual([600, 900]);
  });

  it("makes room for the fourth: the one drawn longest ago is closed", async () => {
    const drawn = await page.evaluate(async () => {
      const client = stand.door.startRenderWorker();
      const { signal } = new AbortController();
      const open: number[] = [];
      for (let i = 0; i < 3; i++)
        open.push((await client.ask("open", { bytes: await stand.pdfOf(1) }, signal)).document);
      const draw = (document: number) =>
        client.ask("tile", { document, scale: 1, x: 0, y: 0, width: 64, height: 64 }, signal).then(
          (bitmap) => (bitmap.close(), "drawn"),
          (error: { details: { reason: string } }) => error.details.reason,
        );
      await draw(open[0]!);
      open.push((await client.ask("open", { bytes: await stand.pdfOf(1) }, signal)).document);
      const outcomes = [];
      for (const document of open) outcomes.push(await draw(document));
      client.end();
      return outcomes;
    });
    expect(drawn).toEqual(["drawn", "not-open", "drawn", "drawn"]);
  });
});

it("raises no complaint of the browser", () => {
  expect(complaints.list).toEqual([]);
});
