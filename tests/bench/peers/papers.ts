// The papers that are raced → files for the peers, editions printed by the press for koran. Never a figure.
import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { imagePdf } from "../../fixtures/make-pdf.ts";
import { ROOT } from "../../flow/harness/app.ts";
import { bornDigitalBroadsheet, scannedBroadsheet, scannedPages } from "./broadsheet.ts";

export interface Papers {
  /** For the peers: scan.pdf, first.pdf (its front page alone), pyramid/, digital.pdf. */
  readonly folder: string;
  readonly editions: string;
  /** Addresses of front pages. */
  readonly scan: string;
  readonly digital: string;
}

const PAGES = 24;
/** Half of them are used twice: to make one takes seconds. */
const DIFFERENT = 12;
const TILE_PX = 512;
const DATE = "2026-01-01";

/** The press as a newsroom runs it, without reading: nothing here is searched or spoken. @returns the front page's address. */
function print(pdf: string, name: string, folder: string, editions: string): string {
  const args = ["src/press/cli.js", pdf, "--title", name, "--date", DATE, "--out", editions, "--engine", "none"];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, KORAN_KEYS: join(folder, "keys") },
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status !== 0) throw new Error(`the press ended with ${status}: ${stderr}`);
  return `/${name.toLowerCase().replaceAll(" ", "-")}/${DATE}/1`;
}

/** Every level half the one above it, down to one tile. */
async function cutPyramid(jpeg: Uint8Array, folder: string): Promise<void> {
  const { width, height } = await sharp(jpeg).metadata();
  const levels = 1 + Math.max(0, Math.ceil(Math.log2(Math.max(width, height) / TILE_PX)));
  for (let level = 0; level < levels; level++) {
    const [across, down] = [width, height].map((side) => Math.ceil(side / 2 ** (levels - 1 - level))) as [
      number,
      number,
    ];
    const whole = await sharp(jpeg).resize(across, down, { fit: "fill" }).raw().toBuffer({ resolveWithObject: true });
    await mkdir(join(folder, String(level)), { recursive: true });
    for (let row = 0; row * TILE_PX < down; row++)
      for (let column = 0; column * TILE_PX < across; column++)
        await sharp(whole.data, { raw: whole.info })
          .extract({
            left: column * TILE_PX,
            top: row * TILE_PX,
            width: Math.min(TILE_PX, across - column * TILE_PX),
            height: Math.min(TILE_PX, down - row * TILE_PX),
          })
          .webp({ quality: 60 })
          .toFile(join(folder, String(level), `${column}_${row}.webp`));
  }
  await writeFile(join(folder, "pyramid.json"), JSON.stringify({ width, height, tilePx: TILE_PX, levels }));
}

/** Takes minutes: what a newsroom does before dawn. @param own a paper to race with instead of the scans. */
export async function makePapers(browser: Browser, folder: string, own: Uint8Array | null): Promise<Papers> {
  const files = join(folder, "papers");
  const editions = join(folder, "editions");
  await mkdir(files, { recursive: true });
  const scans = await scannedPages(browser, PAGES, DIFFERENT);
  const scan = join(files, "scan.pdf");
  await writeFile(scan, own ?? scannedBroadsheet(scans));
  await writeFile(join(files, "first.pdf"), imagePdf(scans.slice(0, 1)));
  await cutPyramid(scans[0]!.jpeg, join(files, "pyramid"));
  const digital = join(files, "digital.pdf");
  await writeFile(digital, await bornDigitalBroadsheet(browser, PAGES));
  return {
    folder: files,
    editions,
    scan: print(scan, "Koran Pindai", folder, editions),
    digital: print(digital, "Koran Digital", folder, editions),
  };
}
