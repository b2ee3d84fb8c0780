// A folder of editions and the real app over it → pages opened in a fresh browser context, with what they complain of. Never a mock of the app.
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { startApp, type App } from "../harness/app.ts";
import { listen, PHONE, type Complaints } from "../harness/browser.ts";
import { editionsFolder, type EditionsFolder } from "./readable-site.ts";
import type { Site } from "../../library/synthetic-edition.ts";

/** The browser's own line about an answer that a test provokes. */
export const FAILED_LOAD = /Failed to load resource/;

/** For `expect.poll`: a busy machine is no failure. */
export const PATIENCE = { timeout: 20_000 } as const;

export interface Visit {
  readonly page: Page;
  readonly complaints: Complaints;
  readonly close: () => Promise<void>;
}

export interface VisitOptions {
  readonly context?: BrowserContextOptions;
  readonly allowed?: readonly RegExp[];
  /** Runs in the page before the app. */
  readonly before?: () => void;
  /** Default: the app's own. */
  readonly origin?: string;
}

export interface Bench {
  readonly app: App;
  readonly folder: EditionsFolder;
  visit(path: string, options?: VisitOptions): Promise<Visit>;
  end(): Promise<void>;
}

export async function startBench(browser: () => Browser, site: Site): Promise<Bench> {
  const folder = await editionsFolder(site);
  const app = await startApp({ editions: folder.path });
  return {
    app,
    folder,
    async visit(path, { context: contextOptions = PHONE, allowed = [], before, origin = app.url } = {}) {
      const context = await browser().newContext(contextOptions);
      const page = await context.newPage();
      const complaints = listen(page, allowed);
      if (before) await page.addInitScript(before);
      await page.goto(origin + path);
      return { page, complaints, close: () => context.close() };
    },
    async end() {
      await app.stop();
      await folder.remove();
    },
  };
}
