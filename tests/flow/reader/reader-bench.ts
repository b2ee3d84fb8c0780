// A site and the real app over it → pages that a flow opens in fresh browser contexts, with what they complain of; the browser starts once a
// file, and what a test opened is closed after it. Never a mock of the app.
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { startApp, type App } from "../harness/app.ts";
import { listen, PHONE, type Complaints } from "../harness/browser.ts";
import { browserOfFile } from "../harness/browser-of-file.ts";
import { pathOf } from "../harness/reader-at-work.ts";
import { editionsFolder, type EditionsFolder } from "./readable-site.ts";
import type { Site } from "../../library/synthetic-edition.ts";

/** The browser's own line about an answer that a test provokes. */
export const FAILED_LOAD = /Failed to load resource/;

/** For `expect.poll`: a busy machine is no failure. */
export const PATIENCE = { timeout: 20_000 } as const;

/** Waits until the address is `path`: it follows what is on screen by a frame or two, and Playwright hears of it later still. */
export const isAt = (page: Page, path: string): Promise<void> => expect.poll(() => pathOf(page), PATIENCE).toBe(path);

export interface VisitOptions {
  readonly context?: BrowserContextOptions;
  readonly allowed?: readonly RegExp[];
  /** Runs in the page before the app: a function, or its source. */
  readonly before?: (() => void) | string;
  /** Default: the app's own. */
  readonly origin?: string;
  /** What must be seen before the visit goes on. */
  readonly ready?: string;
}

export interface Bench {
  readonly app: App;
  readonly folder: EditionsFolder;
}

export interface Desk {
  /** The server that visits go to. */
  readonly bench: Bench;
  /** Of the page visited last. */
  readonly complaints: readonly string[];
  /** Opens a path of the app in a context of its own. */
  visit(path: string, options?: VisitOptions): Promise<Page>;
  /** Another server, over another site, for the rest of this test. */
  serve(site: Site): Promise<Bench>;
}

interface Running extends Bench {
  end(): Promise<void>;
}

async function startBench(site: Site): Promise<Running> {
  const folder = await editionsFolder(site);
  const app = await startApp({ editions: folder.path });
  return {
    app,
    folder,
    async end() {
      await app.stop();
      await folder.remove();
    },
  };
}

/** Registers the hooks of a file of flows. @param usual what every visit of the file has, unless it says otherwise. */
export function deskOver(
  makeSite: () => Site | Promise<Site>,
  usual: VisitOptions = {},
  browserArgs: readonly string[] = [],
): Desk {
  const browser = browserOfFile(browserArgs);
  const closing: (() => Promise<void>)[] = [];
  let own: Running | undefined;
  let served: Running | undefined;
  let complaints: Complaints = { list: [] };
  const bench = (): Running => {
    const now = served ?? own;
    if (now === undefined) throw new Error("the bench stands only while a test runs");
    return now;
  };

  beforeAll(async () => {
    own = await startBench(await makeSite());
  });
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
    served = undefined;
  });
  afterAll(() => own?.end());

  return {
    get bench() {
      return bench();
    },
    get complaints() {
      return complaints.list;
    },
    async visit(path, options) {
      const { context: wish = PHONE, allowed, before, origin = bench().app.url, ready } = { ...usual, ...options };
      const context = await browser().newContext(wish);
      closing.push(() => context.close());
      const page = await context.newPage();
      complaints = listen(page, allowed);
      if (before) await page.addInitScript(before);
      await page.goto(origin + path);
      if (ready !== undefined) await page.locator(ready).first().waitFor();
      return page;
    },
    async serve(site) {
      const other = await startBench(site);
      closing.push(() => other.end());
      served = other;
      return other;
    },
  };
}
