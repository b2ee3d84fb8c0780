// The hooks that start a browser before a file's flows and stop it after them. Never one browser for two files.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser } from "./browser.ts";

/** @returns the browser, while tests run. */
export function browserOfFile(extraArgs: readonly string[] = []): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser(extraArgs);
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === undefined) throw new Error("the browser runs only while tests run");
    return browser;
  };
}
