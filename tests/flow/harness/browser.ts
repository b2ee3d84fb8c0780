// A real Chromium for the flows: headless, quiet towards the network, on a profile of its own. Never a mock.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { findBrowser } from "./find-browser.ts";

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** The phone most readers hold, and a desk. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 800 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  locale: "id-ID",
};
export const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: "id-ID" };

/** A browser without a profile: contexts of their own, nothing kept. */
export const launchBrowser = (extraArgs: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser(), args: [...ARGS, ...extraArgs] });

export interface Profile {
  readonly folder: string;
  /** Starts the browser on this profile; what it stored last time is there. Close the context to stop it. */
  start(
    options?: BrowserContextOptions,
    extraArgs?: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ): Promise<BrowserContext>;
  remove(): Promise<void>;
}

/** A profile on disk that outlives a browser: for everything offline. @param parent where its folder is made. */
export async function makeProfile(parent = tmpdir()): Promise<Profile> {
  const folder = await mkdtemp(join(parent, "koran-profile-"));
  return {
    folder,
    start: (options = PHONE, extraArgs = [], environment = {}) =>
      chromium.launchPersistentContext(folder, {
        ...options,
        executablePath: findBrowser(),
        args: [...ARGS, ...extraArgs],
        env: { ...process.env, ...environment },
      }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export interface Complaints {
  /** Console errors, uncaught errors and CSP reports so far. */
  readonly list: readonly string[];
}

/** Collects everything a page complains of. @param allowed complaints that a test provokes on purpose. */
export function listen(page: Page, allowed: readonly RegExp[] = []): Complaints {
  const list: string[] = [];
  const add = (text: string): void => {
    if (!allowed.some((pattern) => pattern.test(text))) list.push(text);
  };
  page.on("console", (message) => {
    if (message.type() === "error") add(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => add(`uncaught: ${error.message}`));
  return { list };
}
