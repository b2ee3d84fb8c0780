// Pages of an edition → bitmaps of tiles: starts the render worker at the first tile, opens each page's PDF once. Never shows anything.
import { isKoranError, KoranError } from "../../edition/errors.ts";
import type { Page } from "../../edition/schema.ts";
import type { FetchFile } from "../../library/types.ts";
import type { Client, RenderFailure, RenderWorker } from "../../../workers/protocol.ts";
import { startRenderHere, startRenderWorker } from "../../../workers/port.ts";
import type { LoadFile } from "./sheet.ts";
import type { Tile } from "./tile-grid.ts";

interface OpenPage {
  readonly controller: AbortController;
  readonly document: Promise<number>;
}

const failedFor = (error: unknown, reason: RenderFailure): boolean =>
  isKoranError(error, "render-failed") && error.details["reason"] === reason;

export class PageRenderer {
  readonly #loadFile: LoadFile;
  readonly #startWorker: () => Client<RenderWorker>;
  #client: Promise<Client<RenderWorker>> | null = null;
  #here: boolean;
  #ended = false;
  readonly #open = new Map<number, OpenPage>();

  /** @param startWorker default: the render worker, where it can draw; else this thread draws. */
  constructor(loadFile: LoadFile, startWorker?: () => Client<RenderWorker>) {
    this.#loadFile = loadFile;
    this.#startWorker = startWorker ?? startRenderWorker;
    this.#here = startWorker === undefined && !canDrawInWorker();
  }

  /** The caller owns the bitmap. @throws KoranError 'render-failed', 'cancelled', or what loading the page's PDF throws. */
  async tile(page: Page, tile: Tile, signal: AbortSignal): Promise<ImageBitmap> {
    try {
      return await this.#draw(page, tile, signal);
    } catch (error) {
      // The worker closes what was drawn longest ago; and what crashed starts anew on this thread.
      if (failedFor(error, "not-open")) this.close(page.number);
      else if (isKoranError(error, "internal")) this.#startAnewHere();
      else throw error;
      return this.#draw(page, tile, signal);
    }
  }

  async #draw(page: Page, { scale, box }: Tile, signal: AbortSignal): Promise<ImageBitmap> {
    if (signal.aborted) throw nobodyWaits();
    const document = await unlessAborted(this.#documentOf(page), signal);
    const [x, y, width, height] = box;
    return (await this.#start()).ask("tile", { document, scale, x, y, width, height }, signal);
  }

  /** Lets go of a page's PDF. */
  close(page: number): void {
    const opened = this.#open.get(page);
    if (!opened) return;
    this.#open.delete(page);
    opened.controller.abort();
    const there = this.#client;
    opened.document
      .then(async (document) => (await there)?.ask("close", { document }, new AbortController().signal))
      .catch(() => {
        // It never opened, or the worker has gone: nothing is left to close.
      });
  }

  /** For good: nothing that was asked for before may start a worker again, which nobody would end. */
  end(): void {
    this.#ended = true;
    this.#letGo();
  }

  #letGo(): void {
    for (const { controller } of this.#open.values()) controller.abort();
    this.#open.clear();
    void this.#client?.then((client) => client.end());
    this.#client = null;
  }

  async #start(): Promise<Client<RenderWorker>> {
    if (this.#ended) throw nobodyWaits();
    this.#client ??= this.#here ? startRenderHere({ surface: canvasSurface }) : Promise.resolve(this.#startWorker());
    return this.#client;
  }

  #startAnewHere(): void {
    this.#letGo();
    this.#here = true;
  }

  /** A page's print is megabytes: put together and checked on this thread it would hold up whatever a finger does meanwhile. */
  readonly #fetchThere: FetchFile = async (edition, asset, signal) =>
    (await this.#start()).ask("fetch", { edition, asset }, signal);

  /** Opening outlives the tile that asked for it: a finger that moves on must not throw away a download. */
  #documentOf(page: Page): Promise<number> {
    const opened = this.#open.get(page.number);
    if (opened) return opened.document;
    const controller = new AbortController();
    const document = this.#openPdf(page, controller.signal);
    this.#open.set(page.number, { controller, document });
    document.catch((error: unknown) => {
      // A broken PDF stays known as broken; anything else may go better next time.
      if (!failedFor(error, "broken-pdf")) this.#open.delete(page.number);
    });
    return document;
  }

  async #openPdf(page: Page, signal: AbortSignal): Promise<number> {
    const bytes = await this.#loadFile(page.pdf, signal, this.#here ? {} : { fetchFile: this.#fetchThere });
    // A file that is on the device comes whatever the signal says.
    if (signal.aborted) throw nobodyWaits();
    const { scan, width, height } = page;
    const opening = { bytes, ...(scan && { scanned: { scan, width, height } }) };
    return (await (await this.#start()).ask("open", opening, signal)).document;
  }
}

const nobodyWaits = (): KoranError => new KoranError("cancelled", "nobody waits for this page any more");

const canDrawInWorker = (): boolean =>
  typeof OffscreenCanvas !== "undefined" && "transferToImageBitmap" in OffscreenCanvas.prototype;

function canvasSurface(
  width: number,
  height: number,
): { context: CanvasRenderingContext2D; take(): Promise<ImageBitmap> } {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) throw new KoranError("render-failed", "the browser has no room for a canvas");
  return { context, take: () => createImageBitmap(canvas) };
}

/** A promise that others wait for too; this one waiter leaves when its signal says so. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(nobodyWaits());
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    void promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}
