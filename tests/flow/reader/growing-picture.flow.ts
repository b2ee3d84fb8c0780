// A page's full picture that comes slowly → on screen as its last bytes are here, on a canvas until its image element is decoded: the same picture.
// Never bytes that are not the manifest's.
import { globSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { slowLink, type Link } from "../../bench/peers/slow-link.ts";
import { ROOT } from "../harness/app.ts";
import { PHONE } from "../harness/browser.ts";
import { showsPage } from "../harness/reader-at-work.ts";
import { deskOver, FAILED_LOAD, PATIENCE } from "./reader-bench.ts";
import { EDITION, oneEdition } from "./readable-site.ts";

const desk = deskOver(oneEdition);
let link: Link;
beforeAll(async () => {
  link = await slowLink(desk.bench.app.url);
});
afterAll(() => link.stop());

interface Kept {
  kept: ImageData[];
  /** How many canvases a worker got. */
  given: number;
  /** How many broken ones were made. */
  decoders: number;
}

/** Keeps what canvases over the page's pictures show when the page says that it is all there. */
function keepCanvases(): void {
  const kept: ImageData[] = [];
  const told = Object.assign(globalThis, { kept, given: 0 });
  const seen = new Set<Element>();
  new MutationObserver(() => {
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>("[data-shown=full] .page-pictures > canvas")) {
      if (seen.has(canvas)) continue;
      seen.add(canvas);
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d")!;
      copy.drawImage(canvas, 0, 0);
      kept.push(copy.getImageData(0, 0, canvas.width, canvas.height));
      try {
        canvas.getContext("bitmaprenderer");
      } catch {
        told.given++;
      }
    }
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-shown"] });
}

/** Where its code is, which comes later than the rest. */
const canvasWorker = (): string => `/${globSync("assets/canvas-worker.*.js", { cwd: join(ROOT, "dist") })[0]!}`;

/** The app is on the device. */
async function visit(): Promise<Page> {
  link.set(null);
  return desk.visit("/rak", {
    origin: link.url,
    context: { ...PHONE, serviceWorkers: "block" },
    allowed: [FAILED_LOAD],
    ready: ".text-screen[aria-busy=false]",
    before: keepCanvases,
  });
}

const pictures = (page: Page) => page.locator(".page-frame[data-current] .page-pictures > img");

/** Opens page 1 so that its full picture takes some seconds, pieces of it coming long after the page is there to hear them. */
const open = async (page: Page, limit: Parameters<Link["set"]>[0] = { kbps: 30, rttMs: 20 }): Promise<void> => {
  link.set(limit);
  await page.goto(`${link.url}${EDITION}/1`);
  await showsPage(page, 1);
  await page.locator(".page-frame[data-current] .page-pictures > canvas").waitFor({ state: "detached" });
};

/** How far the image element of the page is from what the canvas showed, of 255 at the pixel that differs most; and how many canvases there were. */
const compared = (page: Page): Promise<{ readonly canvases: number; readonly apart: number }> =>
  page.evaluate(async () => {
    const { kept } = globalThis as unknown as Kept;
    const images = document.querySelectorAll<HTMLImageElement>(".page-frame[data-current] .page-pictures > img");
    const image = [...images].at(-1)!;
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext("2d")!;
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.naturalWidth, image.naturalHeight);
    let apart = data.length === kept[0]?.data.length ? 0 : 256;
    kept[0]?.data.forEach((value, at) => (apart = Math.max(apart, Math.abs(value - data[at]!))));
    return { canvases: kept.length, apart };
  });

async function wasOneAndTheSame(page: Page): Promise<void> {
  const { canvases, apart } = await compared(page);
  expect(canvases).toBe(1);
  // Two ways from the same bytes to pixels may round differently.
  expect(apart).toBeLessThan(3);
}

it("is the very picture that its image element shows after it, and no work of the page's own thread", async () => {
  const page = await visit();
  await page.evaluate((code) => fetch(code).then((answer) => answer.text()), canvasWorker());
  await open(page);
  await wasOneAndTheSame(page);
  expect(await page.evaluate(() => (globalThis as unknown as Kept).given)).toBe(1);
  expect(desk.complaints).toEqual([]);
});

it.each<[string, () => void]>([
  [
    "canvases cannot be given away",
    () => {
      Reflect.deleteProperty(HTMLCanvasElement.prototype, "transferControlToOffscreen");
      Object.assign(globalThis, { faults: 1 });
    },
  ],
  [
    "the worker that shows it does not come",
    () => {
      const { Worker } = globalThis;
      globalThis.Worker = class extends Worker {
        constructor(url: string | URL, options?: WorkerOptions) {
          const isOurs = options?.name === "canvas";
          super(isOurs ? "/assets/none.js" : url, options);
          if (isOurs) Object.assign(globalThis, { faults: 1 });
        }
      };
    },
  ],
  [
    "the worker dies of it",
    () => {
      const { Worker } = globalThis;
      globalThis.Worker = class extends Worker {
        override postMessage(message: { readonly name?: string }, transfer?: unknown): void {
          if (message.name !== "show") return super.postMessage(message, transfer as Transferable[]);
          this.terminate();
          Object.assign(globalThis, { faults: 1 });
          setTimeout(() => this.dispatchEvent(new ErrorEvent("error", { message: "died" })));
        }
      };
    },
  ],
])("is shown as well where %s", async (_, before) => {
  const page = await visit();
  await page.evaluate((code) => fetch(code).then((answer) => answer.text()), canvasWorker());
  await page.addInitScript(before);
  await open(page);
  await expect.poll(() => pictures(page).count(), PATIENCE).toBe(2);
  expect(await page.evaluate(() => (globalThis as { faults?: number }).faults)).toBe(1);
});

it("that came with a wrong byte is never shown: it is asked for once more", async () => {
  const page = await visit();
  await page.addInitScript(() => {
    const { fetch } = globalThis;
    let asked = 0;
    globalThis.fetch = async (...request) => {
      const answer = await fetch(...request);
      if (!answer.url.endsWith(".mid.webp") || asked++ > 0) return answer;
      const spoil = new TransformStream<Uint8Array, Uint8Array>({
        transform(part, out) {
          part[part.length >> 1]! ^= 0xff;
          out.enqueue(part);
        },
      });
      return new Response(answer.body!.pipeThrough(spoil), answer);
    };
  });
  const copies: string[] = [];
  page.on("request", (request) => request.url().endsWith(".mid.webp") && copies.push(request.url()));
  await open(page);
  expect(copies).toHaveLength(2);
  await wasOneAndTheSame(page);
});

it("that comes fast is its image element at once", async () => {
  const page = await visit();
  await open(page, null);
  expect((await compared(page)).canvases).toBe(0);
  expect(desk.complaints).toEqual([]);
});

it.each<[string, () => void]>([
  ["has no decoder to feed", () => Object.assign(globalThis, { ImageDecoder: undefined })],
  [
    "has one that gives up midway",
    () =>
      Object.assign(globalThis, {
        decoders: 0,
        ImageDecoder: class {
          readonly completed = Promise.reject(new Error("no memory"));
          readonly tracks = { ready: this.completed };
          constructor({ data }: { readonly data: ReadableStream }) {
            (globalThis as unknown as Kept).decoders++;
            void data.cancel();
          }
          decode = (): Promise<never> => this.completed;
          close(): void {}
        },
      }),
  ],
  [
    "makes no bitmap of a frame",
    () => Object.assign(globalThis, { createImageBitmap: () => Promise.reject(new Error("no memory")) }),
  ],
  [
    "has no room for a canvas",
    () => {
      Reflect.deleteProperty(HTMLCanvasElement.prototype, "transferControlToOffscreen");
      Object.assign(HTMLCanvasElement.prototype, { getContext: () => null });
    },
  ],
])("comes as well where the browser %s", async (_, before) => {
  const page = await visit();
  await page.addInitScript(before);
  const asked: string[] = [];
  page.on("request", (request) => request.url().endsWith(".mid.webp") && asked.push(request.url()));
  await open(page);
  await expect.poll(() => pictures(page).count(), PATIENCE).toBe(2);
  expect((await compared(page)).canvases).toBe(0);
  expect(asked).toHaveLength(1);
  expect(await page.evaluate(() => (globalThis as Partial<Kept>).decoders ?? 1)).toBe(1);
  expect(desk.complaints).toEqual([]);
});
