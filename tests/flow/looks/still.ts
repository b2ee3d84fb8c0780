// The app as it stands still: one morning, one type for every machine, no motion, nothing under way. Never a screen of its own.
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { ROOT } from "../harness/app.ts";

/** Friday, 20 November 2026, eight in the morning where the paper comes out. */
const MORNING = new Date("2026-11-20T08:00:00+07:00");

/** Letters drawn alike whatever the machine's own settings for them. */
export const STILL_ARGS = ["--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb"];

export const STILL: BrowserContextOptions = {
  deviceScaleFactor: 1,
  locale: "id-ID",
  timezoneId: "Asia/Jakarta",
  colorScheme: "light",
  reducedMotion: "reduce",
  // The screens are the same without it, and nothing is installed while they are looked at.
  serviceWorkers: "block",
};

/** What stands for the machine's own letters, which no two machines share, by the names that the app's styles have for those. */
const LETTERS = [
  {
    family: "Sans of the looks",
    file: "archivo/files/archivo-latin-wght-normal.woff2",
    named: /system-ui|ui-monospace/g,
  },
  {
    family: "Serif of the looks",
    file: "newsreader/files/newsreader-latin-wght-normal.woff2",
    named: /Georgia(?=, ?serif)/g,
  },
] as const;
/** The machine's serif, to whose letters the styles give other measures; and `code`, which a browser sets in a type of its own. */
const LOCAL = /local\([^)]*\)/g;
const CODE = `code{font-family:"${LETTERS[0].family}"}`;

export interface StillBuild {
  readonly folder: string;
  remove(): void;
}

/** A copy of dist/ whose letters are the same on every machine. */
export function stillBuild(): StillBuild {
  const folder = mkdtempSync(join(tmpdir(), "koran-looks-"));
  cpSync(join(ROOT, "dist"), folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  const assets = join(folder, "assets");
  const faces = LETTERS.map(({ family, file }) => {
    const font = readFileSync(createRequire(import.meta.url).resolve(`@fontsource-variable/${file}`));
    const name = `letters.${createHash("sha256").update(font).digest("hex").slice(0, 16)}.woff2`;
    writeFileSync(join(assets, name), font);
    return `@font-face{font-family:"${family}";src:url(/assets/${name});font-weight:200 900}`;
  });
  const named = new Set<string>();
  for (const file of readdirSync(assets).filter((file) => file.endsWith(".css"))) {
    let css = readFileSync(join(assets, file), "utf8").replaceAll(LOCAL, 'local("none")');
    for (const letters of LETTERS)
      css = css.replaceAll(letters.named, () => (named.add(letters.family), `"${letters.family}"`));
    writeFileSync(join(assets, file), faces.join("") + css + CODE);
  }
  if (named.size < LETTERS.length) throw new Error("the build's styles name the machine's letters in another way");
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Before the first address is opened. */
export async function standStill(page: Page): Promise<void> {
  await page.clock.setFixedTime(MORNING);
  // What a device has room for differs from machine to machine, and from minute to minute.
  await page.addInitScript(() => {
    const estimate = (): Promise<StorageEstimate> => Promise.resolve({ usage: 9_000_000, quota: 2_000_000_000 });
    Object.defineProperty(StorageManager.prototype, "estimate", { value: estimate });
  });
}

/**
 * @returns what takes a picture of the window, packed in haste: half of the run would be spent on packing it well. To be had before the network
 * is taken away, which a second session would bring back.
 */
export async function cameraOf(page: Page): Promise<() => Promise<Buffer>> {
  const session = await page.context().newCDPSession(page);
  return async () => {
    const { data } = await session.send("Page.captureScreenshot", { format: "png", optimizeForSpeed: true });
    return Buffer.from(data, "base64");
  };
}

/** Waits until fonts and pictures in the window are there and drawn. */
export async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await document.fonts.ready;
    const seen = [...document.images].filter((image) => {
      const { top, bottom } = image.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    await Promise.all(seen.map((image) => image.decode().catch(() => null)));
    await frame();
    await frame();
  });
}
