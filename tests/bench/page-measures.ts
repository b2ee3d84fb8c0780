// What a reader feels of a page, measured in a real browser over the real app: bytes before the first page, a turn, a page that renders, its ink.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { PHONE } from "../flow/harness/browser.ts";
import { unwatchedPage } from "./unwatched.ts";

interface Probe {
  /** Milliseconds of the page's clock; null until the first picture of the page is on screen. */
  shownAt: number | null;
  readonly longTasks: { readonly at: number; readonly ms: number }[];
}
declare global {
  var probe: Probe;
}

function watch(): void {
  const probe: Probe = { shownAt: null, longTasks: [] };
  globalThis.probe = probe;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) probe.longTasks.push({ at: startTime, ms: duration });
  }).observe({ type: "longtask", buffered: true });
  // It may stand in the document, before the app has one of its own.
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element | null })[])
      if (entry.element?.className === "first-sight")
        probe.shownAt = Math.min(probe.shownAt ?? Infinity, entry.startTime);
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.page-frame[data-current]:is([data-shown="small"], [data-shown="full"])')) return;
    probe.shownAt ??= performance.now();
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-shown"] });
}

export interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** A phone, cold, on a page of an edition. @param before runs in the page before the app. */
export async function openPage(browser: Browser, url: string, before?: () => unknown): Promise<Opened> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: "block" });
  const page = await unwatchedPage(context);
  await page.addInitScript(watch);
  if (before) await page.addInitScript(before);
  await page.goto(url);
  await page.waitForSelector('.page-frame[data-current][data-shown="full"]');
  return { context, page };
}

export interface Bytes {
  readonly files: number;
  readonly bytes: number;
}

/** Bytes as they came over the wire, of requests that began before the first page was on screen: scripts and styles; and whatever it was, the
 *  document, data, pictures and fonts too. */
export async function bytesBeforePage({ page }: Opened): Promise<{ code: Bytes; all: Bytes }> {
  return page.evaluate(() => {
    const early = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].filter(
      ({ startTime }) => startTime < probe.shownAt!,
    ) as PerformanceResourceTiming[];
    const sum = (entries: readonly PerformanceResourceTiming[]): Bytes => ({
      files: entries.length,
      bytes: entries.reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0),
    });
    return { code: sum(early.filter(({ name }) => /\.(js|mjs|css)$/.test(new URL(name).pathname))), all: sum(early) };
  });
}

/** Turns to neighbours that are ready. @returns main-thread CPU milliseconds of each turn, until it stands still on screen. */
export async function turnCosts({ page }: Opened, turns: number): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")!.value * 1000;
  };
  const costs: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const number = turn % 2 === 0 ? 2 : 1;
    await page.waitForSelector(`.page-frame:not([data-current])[data-page="${number}"][data-shown="full"]`);
    await page.waitForTimeout(1500);
    const before = await busy();
    await page.keyboard.press(number === 2 ? "PageDown" : "PageUp");
    await page.waitForTimeout(240);
    costs.push((await busy()) - before);
    await page.waitForSelector(`.page-frame[data-current][data-page="${number}"]`);
  }
  return costs;
}

export interface Rendering {
  /** From the first key to the last tile. */
  readonly tookMs: number;
  /** The longest main-thread task meanwhile, by the clock: the Long Tasks API sees those over 50 ms, 0 means none. */
  readonly longestTaskMs: number;
  /** The longest by the processor's time, which other programs of the machine do not lengthen. */
  readonly longestTaskCpuMs: number;
}

/** Zooms until tiles are needed and waits for them. @throws Error where the page does not render. */
export async function renderSharp(browser: Browser, { page }: Opened): Promise<Rendering> {
  await page.waitForTimeout(1500);
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
  const from = await page.evaluate(() => performance.now());
  for (let step = 0; step < 3; step++) await page.keyboard.press("+");
  await page.waitForSelector('.page-frame[data-current]:is([data-sharp="yes"], [data-sharp="failed"])');
  const until = await page.evaluate(() => performance.now());
  const failed = await page.locator('.page-frame[data-current][data-sharp="failed"]').count();
  const longestTaskMs = await page.evaluate(
    ([from, until]) =>
      Math.max(0, ...probe.longTasks.filter(({ at }) => at >= from && at <= until).map(({ ms }) => ms)),
    [from, until] as const,
  );
  const trace = await browser.stopTracing();
  if (failed > 0) throw new Error("the page did not render");
  return { tookMs: until - from, longestTaskMs, longestTaskCpuMs: longestCpu(trace) };
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, as `tdur`. */
  readonly ts: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** @param trace Chrome's own trace file. @returns all that happened, and the tasks of the page's main thread. */
function readTrace(trace: Buffer): { readonly all: readonly TraceEvent[]; readonly tasks: readonly TraceEvent[] } {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const mains = traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain");
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith("RunTask") && mains.some((main) => main.pid === pid && main.tid === tid),
  );
  if (tasks.length === 0) throw new Error("the trace has no task of the page's main thread");
  return { all: traceEvents, tasks };
}

const sumMs = (tasks: readonly TraceEvent[]): number => tasks.reduce((sum, { tdur }) => sum + (tdur ?? 0) / 1000, 0);

/** @returns milliseconds of the longest task of the page's main thread. */
const longestCpu = (trace: Buffer): number => Math.max(...readTrace(trace).tasks.map((task) => sumMs([task])));

/** @returns milliseconds of processor time of the tasks that began between two marks of the page's own. */
export function cpuBetween(trace: Buffer, from: string, until: string): number {
  const { all, tasks } = readTrace(trace);
  const at = (mark: string): number => all.find(({ name }) => name === mark)?.ts ?? Number.NaN;
  const [first, last] = [at(from), at(until)];
  // The task that made the first mark is the one that counts most.
  const before = Math.max(...tasks.filter(({ ts }) => ts <= first).map(({ ts }) => ts));
  return sumMs(tasks.filter(({ ts }) => ts >= before && ts <= last));
}

/** Share of dark pixels of the tiles on screen, percent. */
export async function inkOnScreen({ page }: Opened): Promise<number> {
  return page.evaluate(() => {
    let dark = 0;
    let all = 0;
    for (const tile of document.querySelectorAll<HTMLCanvasElement>(".page-frame[data-current] .page-tiles canvas")) {
      const copy = Object.assign(document.createElement("canvas"), { width: tile.width, height: tile.height });
      const context = copy.getContext("2d", { willReadFrequently: true })!;
      context.drawImage(tile, 0, 0);
      const { data } = context.getImageData(0, 0, tile.width, tile.height);
      for (let i = 0; i < data.length; i += 4) if (data[i]! < 100) dark++;
      all += tile.width * tile.height;
    }
    return (dark / all) * 100;
  });
}
