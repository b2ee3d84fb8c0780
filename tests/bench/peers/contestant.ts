// koran and its peers → one way to open a paper, turn its pages and enlarge one, each by its own means. Never measures on this side: pages tell by their own clock.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { onSlowProcessor } from "../slow-processor.ts";
import type { Peer } from "./site/peer.ts";
import type { Link } from "./slow-link.ts";
import { unwatchedPage } from "../unwatched.ts";

/** A large phone: a page's width is 1236 of its pixels. */
export const LARGE_PHONE: BrowserContextOptions = {
  viewport: { width: 412, height: 915 },
  deviceScaleFactor: 3,
  hasTouch: true,
  isMobile: true,
  locale: "id-ID",
};
/** One that waits for its network; nothing here takes longer. */
const PATIENCE_MS = 240_000;
const POLL_MS = 200;
/** Until a desk's browser has made what stands around a new page: a renderer for the list under its address bar takes 0.2 s of processor time, and no phone has one. */
const WINDOW_SETTLES_MS = 2000;

/** What koran's page tells besides. */
interface Told extends Peer {
  /** As `drawn`: when anything of a page could be read. */
  readonly readable: Record<number, number>;
  /** When the last key went down. */
  pressedAt: number;
  readonly longTasks: { readonly at: number; readonly ms: number }[];
}
declare global {
  var told: Told;
}

export interface Contestant {
  readonly name: string;
  /** Fetches its code and nothing of a paper. */
  warm(context: BrowserContext, link: Link): Promise<void>;
  /** Where its front page is. */
  readonly path: string;
  /** @returns milliseconds until the page was drawn sharp. */
  turn(page: Page, to: number): Promise<number>;
  /** Enlarges a page to about two and a half times its size and waits until it is sharp. */
  zoom(page: Page, number: number): Promise<unknown>;
}

/** Runs in the page before all else. */
function watch(): void {
  const told: Told = { drawn: {}, readable: {}, pressedAt: 0, longTasks: [] };
  globalThis.told = told;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) told.longTasks.push({ at: startTime, ms: duration });
  }).observe({ type: "longtask", buffered: true });
  // A page's first picture may stand there before the app has started.
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element | null })[])
      if (entry.element?.className === "first-sight") told.readable[1] ??= entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  addEventListener("keydown", () => (told.pressedAt = performance.now()), { capture: true });
  const note = (when: Record<number, number>, page: number): void => {
    if (!(page in when)) requestAnimationFrame(() => setTimeout(() => (when[page] ??= performance.now())));
  };
  new MutationObserver(() => {
    for (const { dataset } of document.querySelectorAll<HTMLElement>(".page-frame[data-current]")) {
      const page = Number(dataset["page"]);
      if (dataset["shown"] === "small" || dataset["shown"] === "full") note(told.readable, page);
      if (dataset["shown"] === "full") note(told.drawn, page);
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["data-shown", "data-current"],
  });
}

/** Asks now and then, past the library, whose own way of waiting brings a script along that takes a slow phone a fifth of a second to read. */
async function until<T>(page: Page, condition: (given: T) => boolean, given: T): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const expression = `(${String(condition)})(${JSON.stringify(given)})`;
  const end = performance.now() + PATIENCE_MS;
  try {
    while (performance.now() < end) {
      const { result } = await session.send("Runtime.evaluate", { expression, returnByValue: true });
      if (result.value === true) return;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    throw new Error(`${expression} did not hold within ${PATIENCE_MS} ms`);
  } finally {
    await session.detach();
  }
}

export const koran = (path: string): Contestant => ({
  name: "koran",
  path,
  async warm(context, link) {
    link.withhold(/^\/editions\//);
    const page = await context.newPage();
    await page.goto(link.url);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
    await until(page, () => navigator.serviceWorker.controller !== null, null);
    await page.close();
    link.withhold(null);
  },
  async turn(page, to) {
    await page.keyboard.press("PageDown");
    await until(page, (to) => (told.drawn[to] ?? 0) > told.pressedAt, to);
    return page.evaluate((to) => told.drawn[to]! - told.pressedAt, to);
  },
  async zoom(page, number) {
    for (let press = 0; press < 2; press++) await page.keyboard.press("+");
    await until(
      page,
      (number) => document.querySelector(`.page-frame[data-current][data-page="${number}"][data-sharp="yes"]`) !== null,
      number,
    );
  },
});

/** A page of site/ over a file below /papers/. */
export const rival = (name: string, page: string, paper: string): Contestant => ({
  name,
  path: `/${page}.html?paper=${paper}`,
  async warm(context, link) {
    const open = await context.newPage();
    await open.goto(`${link.url}/${page}.html`);
    await until(open, () => (globalThis.peer as Peer | undefined)?.isWarm === true, null);
    await open.close();
  },
  async turn(open, to) {
    const since = await open.evaluate((to) => peer.turnTo!(to), to);
    await until(open, (to) => to in peer.drawn, to);
    return open.evaluate(([to, since]) => peer.drawn[to!]! - since!, [to, since]);
  },
  async zoom(open, number) {
    await open.evaluate((number) => peer.zoom!(number, 2.56), number);
    await until(open, (number) => number in peer.drawn, number);
  },
});

export interface Opened {
  readonly page: Page;
  /** From the navigation until its front page could be read, and until it was sharp. */
  readonly readableMs: number;
  readonly sharpMs: number;
  /** What crossed the link until then. */
  readonly bytes: number;
}

export interface Circumstances {
  /** Its code is there, nothing of the paper. */
  readonly isWarm: boolean;
  /** Of the link, from the navigation on. */
  readonly limit: Parameters<Link["set"]>[0];
  /** So many times slower than this machine, from the navigation on. */
  readonly slower: number;
  readonly reducedMotion?: boolean;
}

/** Opens it on a phone of its own. */
export async function onPhone<T>(
  browser: Browser,
  { contestant, link }: { readonly contestant: Contestant; readonly link: Link },
  { isWarm, limit, slower, reducedMotion = false }: Circumstances,
  use: (opened: Opened) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ ...LARGE_PHONE, reducedMotion: reducedMotion ? "reduce" : null });
  try {
    if (isWarm) await contestant.warm(context, link);
    const page = await unwatchedPage(context);
    await page.addInitScript(watch);
    await page.waitForTimeout(WINDOW_SETTLES_MS);
    link.set(limit);
    const race = async (): Promise<T> => {
      await page.goto(link.url + contestant.path, { waitUntil: "commit", timeout: PATIENCE_MS });
      await until(page, () => 1 in ((globalThis.peer as Peer | undefined) ?? told).drawn, null);
      const { bytes } = link;
      const sharpMs = await page.evaluate(() => ((globalThis.peer as Peer | undefined) ?? told).drawn[1]!);
      const readableMs = await page.evaluate((sharpMs) => told.readable[1] ?? sharpMs, sharpMs);
      return use({ page, readableMs, sharpMs, bytes });
    };
    return await (slower > 1 ? onSlowProcessor(slower, race) : race());
  } finally {
    link.set(null);
    await context.close();
  }
}

/** Of the page's main thread since it was opened. */
export const longTasksMs = (page: Page): Promise<number> =>
  page.evaluate(() => told.longTasks.reduce((sum, { ms }) => sum + ms, 0));
