// The page of a browser → what it holds: memory of its process, its heap and nodes after a collection, tiles, addresses of blobs. Never changes any of it.
import type { CDPSession, Page } from "playwright-core";
import { rendererBytes } from "../bench/peers/renderer-memory.ts";

export interface Held {
  /** Bytes of the renderer's own. */
  readonly process: number;
  /** Of JavaScript's heap, after a collection. */
  readonly heap: number;
  /** Of the document and whatever else is still held of it. */
  readonly nodes: number;
  readonly listeners: number;
  /** Threads that the page has started and not ended. */
  readonly workers: number;
  /** Bytes of the sharp tiles on the pages. */
  readonly tiles: number;
  /** Object URLs that nobody has taken back. */
  readonly blobs: number;
}

declare global {
  var liveBlobs: Set<string>;
}

/** Runs in the page before the app. */
function countBlobs(): void {
  globalThis.liveBlobs = new Set();
  const [make, take] = [URL.createObjectURL.bind(URL), URL.revokeObjectURL.bind(URL)];
  URL.createObjectURL = (blob) => {
    const url = make(blob);
    liveBlobs.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    liveBlobs.delete(url);
    take(url);
  };
}

export interface Scales {
  weigh(): Promise<Held>;
  /** The most that the renderer has held since the last time it was asked, bytes. */
  highest(): number;
  stop(): void;
}

const EVERY_MS = 250;

/** The page's own renderer is the one that holds most: the browser keeps an empty one in reserve. */
const ofPage = async (): Promise<number> => Math.max(0, ...(await rendererBytes()));

async function afterCollection(session: CDPSession): Promise<Pick<Held, "heap" | "nodes" | "listeners">> {
  // What a first collection lets go of may hold more.
  for (let time = 0; time < 2; time++) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string): number => metrics.find((metric) => metric.name === name)!.value;
  return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners") };
}

/** @param page before it goes anywhere; the only one of its browser, which this process started. */
export async function scalesFor(page: Page): Promise<Scales> {
  await page.addInitScript(countBlobs);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  let highest = 0;
  const clock = setInterval(() => void ofPage().then((bytes) => (highest = Math.max(highest, bytes))), EVERY_MS);
  return {
    async weigh() {
      const collected = await afterCollection(session);
      const seen = await page.evaluate(() => ({
        tiles: [...document.querySelectorAll<HTMLCanvasElement>(".page-tiles canvas")].reduce(
          (bytes, { width, height }) => bytes + width * height * 4,
          0,
        ),
        blobs: liveBlobs.size,
      }));
      return { process: await ofPage(), ...collected, workers: page.workers().length, ...seen };
    },
    highest() {
      const was = highest;
      highest = 0;
      return was;
    },
    stop: () => clearInterval(clock),
  };
}
