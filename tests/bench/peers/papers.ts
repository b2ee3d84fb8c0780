// The papers that are raced → files for the peers, editions printed by the press for koran. Never a figure.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import type { Manifest } from "../../../src/edition/schema.ts";
import { parseJson, readManifest } from "../../../src/edition/validate.ts";
import { pageNumber } from "../../../src/edition/units.ts";
import { drawSheet } from "../../../src/press/draw-sheet.ts";
import { imagePdf } from "../../fixtures/make-pdf.ts";
import { ROOT } from "../../flow/harness/app.ts";
import { bornDigitalBroadsheet, scannedBroadsheet, scannedPages } from "./broadsheet.ts";

export interface Papers {
  /** For the peers: scan.pdf, first.pdf (its front page alone), pyramid/, digital.pdf. */
  readonly folder: string;
  readonly editions: string;
  /** Addresses of front pages. */
  readonly scan: string;
  /** Null beside a paper that is not ours: it is raced alone. */
  readonly digital: string | null;
}

const folderOf = (editions: string, address: string): string => join(editions, ...address.split("/").slice(1, 3));

/** @param address of its front page. */
export function manifestOf(editions: string, address: string): Manifest {
  const path = join(folderOf(editions, address), "edition.json");
  return readManifest(parseJson(readFileSync(path, "utf8"), path), path);
}

/** What was asked for cannot be raced; the message is the whole answer. */
export class CannotRace extends Error {}

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
  if (status !== 0)
    throw new CannotRace(`The press does not take this paper (it ended with ${status}): ${stderr.trim()}`);
  return `/${name.toLowerCase().replaceAll(" ", "-")}/${DATE}/1`;
}

/** Every level half the one above it, down to one tile. */
async function cutPyramid(picture: Uint8Array, folder: string): Promise<void> {
  const { width, height } = await sharp(picture).metadata();
  const levels = 1 + Math.max(0, Math.ceil(Math.log2(Math.max(width, height) / TILE_PX)));
  for (let level = 0; level < levels; level++) {
    const [across, down] = [width, height].map((side) => Math.ceil(side / 2 ** (levels - 1 - level))) as [
      number,
      number,
    ];
    const whole = await sharp(picture)
      .resize(across, down, { fit: "fill" })
      .raw()
      .toBuffer({ resolveWithObject: true });
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

/** The front page alone, as the peers want it: a PDF of one page, and its pixels at the resolution that the press reads. */
async function frontOf(editions: string, address: string): Promise<{ pdf: Uint8Array; picture: Uint8Array }> {
  const [front] = manifestOf(editions, address).pages;
  const pdf = new Uint8Array(await readFile(join(folderOf(editions, address), front!.pdf.path)));
  const { pixels } = await drawSheet(pdf, pageNumber(1), null);
  const { bytes, ...raw } = pixels;
  return { pdf, picture: await sharp(bytes, { raw }).png({ compressionLevel: 1 }).toBuffer() };
}

/** Takes minutes: what a newsroom does before dawn. @param own a paper to race with instead of ours. */
export async function makePapers(browser: Browser, folder: string, own: Uint8Array | null): Promise<Papers> {
  const files = join(folder, "papers");
  const editions = join(folder, "editions");
  await mkdir(files, { recursive: true });
  const scan = join(files, "scan.pdf");
  if (own) {
    await writeFile(scan, own);
    const address = print(scan, "Koran Pindai", folder, editions);
    const { pdf, picture } = await frontOf(editions, address);
    await writeFile(join(files, "first.pdf"), pdf);
    await cutPyramid(picture, join(files, "pyramid"));
    return { folder: files, editions, scan: address, digital: null };
  }
  const scans = await scannedPages(browser, PAGES, DIFFERENT);
  await writeFile(scan, scannedBroadsheet(scans));
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
