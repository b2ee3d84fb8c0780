// What printing costs: processor time beside ocrmypdf's, words read wrong, memory and time over more and more pages, two jobs beside one. Each is measured on the
// real command with all its children, from outside. What is not installed is named and skipped. Never tunes anything.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readManifest, readWords } from "../../src/edition/validate.ts";
import { loadPdfium } from "../../src/press/tools/pdfium.ts";
import { wordsOfRuns } from "../../src/press/words-of-runs.ts";
import { layoutSeconds } from "./layout-seconds.ts";
import { MATERIAL, truthOf, TWINS, type Material } from "./press-material.ts";
import { canMeasure, measureCommand, type Cost } from "./measure-command.ts";
import { repeatedPdf } from "./repeated-pdf.ts";
import { reached, row, type Target } from "./targets.ts";
import { wordError, type ReadPage } from "./word-error.ts";

export interface CostOptions {
  /** The data folder. */
  readonly data: string;
  /** Which pages the long papers are made of, and who reads them: "none" takes born-digital ones, an engine takes scans. */
  readonly long: string;
  /** How many of the scanned pages are read at most. */
  readonly scans: number;
}

const CLI = fileURLToPath(new URL("../../src/press/cli.js", import.meta.url));
/** Of ocrmypdf's processor time, by engine. */
const ENGINES = { tesseract: 0.55, "tesseract.js": 1 } as const;
/** Scanned pages that are read once more, to lay them out alone. */
const LAID = 2;
const LENGTHS = [8, 24, 96] as const;
const MB = 1e6;
const MOST_MB = 450;
/** How much more the longest paper may take than the shortest: memory in all, time by the page. What differs from run to run. */
const FLAT = 1.1;

/** Prints rows and remembers whether all were reached. */
class Sheet {
  isReached = true;
  title(text: string): void {
    console.log(`\n${text}\n`);
  }
  add(value: number | null, target: Target): void {
    console.log(row(value, target));
    if (!reached(value, target)) this.isReached = false;
  }
  skip(what: string): void {
    console.log(`SKIPPED ${what}`);
  }
}

interface Press {
  readonly cost: Cost;
  readonly edition: string;
}

/** The real command in a process of its own. @throws Error where it fails. */
async function press(pdf: string, folder: string, name: string, options: readonly string[]): Promise<Press> {
  const out = join(folder, name);
  mkdirSync(out, { recursive: true });
  const order = ["--title", "bench", "--date", "2026-11-18", "--out", out, ...options];
  const cost = await measureCommand(process.execPath, [CLI, pdf, ...order], { KORAN_KEYS: join(folder, "keys") });
  if (cost.code !== 0) throw new Error(`the press ended with ${cost.code}: ${cost.complaint}`);
  return { cost, edition: join(out, "bench", "2026-11-18") };
}

const has = (command: string, args: readonly string[], says: RegExp): boolean => {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  return status === 0 && says.test(stdout + stderr);
};

/** Words wrong of all, over pages in order of their truth. */
function errorOf(pages: readonly ReadPage[], truth: readonly string[]): number {
  const errors = pages.map((page, index) => wordError(page, truth[index]!));
  return errors.reduce((sum, { wrong }) => sum + wrong, 0) / errors.reduce((sum, { words }) => sum + words, 0);
}

function wordsOfEdition(folder: string): ReadPage[] {
  const json = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), "utf8"));
  return readManifest(json("edition.json")).pages.map(({ width, height, words }) => ({
    width,
    height,
    words: readWords(json(words.path)).map(({ t, box }) => ({ text: t, box })),
  }));
}

/** The text layer that the peer wrote, read as the press reads any. */
async function wordsOfPdf(path: string): Promise<ReadPage[]> {
  const document = (await loadPdfium()).open(readFileSync(path), path);
  const pages: ReadPage[] = [];
  try {
    for (let index = 0; index < document.pageCount; index++) {
      const size = document.sizeOf(index);
      pages.push({ ...size, words: wordsOfRuns(document.textRuns(index), size) });
    }
  } finally {
    document.close();
  }
  return pages;
}

/** Scanned pages, the press beside the peer, and two jobs beside one. */
async function scannedPages(sheet: Sheet, scan: string, truth: readonly string[], folder: string): Promise<void> {
  const pages = truth.length;
  sheet.title(`${pages} scanned pages, --jobs 1`);
  let peer: { readonly cpuSeconds: number; readonly error: number } | null = null;
  if (has("ocrmypdf", ["--version"], /\d/) && has("tesseract", ["--list-langs"], /^ind$/m)) {
    const out = join(folder, "peer.pdf");
    // Of a page that takes longer by the clock, on a busy machine, it would give no words and cost little.
    const patience = "--tesseract-timeout 3600";
    const args = [...`--jobs 1 --optimize 0 --output-type pdf -l ind ${patience}`.split(" "), scan, out];
    const cost = await measureCommand("ocrmypdf", args, { OMP_THREAD_LIMIT: "1" });
    if (cost.code !== 0) throw new Error(`ocrmypdf ended with ${cost.code}: ${cost.complaint}`);
    peer = { cpuSeconds: cost.cpuSeconds, error: errorOf(await wordsOfPdf(out), truth) };
    sheet.add(cost.cpuSeconds / pages, { name: "ocrmypdf, CPU s a page" });
    sheet.add(peer.error, { name: "ocrmypdf, words wrong" });
    sheet.add(cost.peakBytes / MB, { name: "ocrmypdf, MB of the process tree" });
    sheet.add(cost.peakResidentBytes / MB, { name: "ocrmypdf, MB, what is shared counted for each" });
  } else sheet.skip("what ocrmypdf costs: ocrmypdf or tesseract's model of Indonesian is not here");

  for (const [engine, share] of Object.entries(ENGINES)) {
    if (engine === "tesseract" && !has("tesseract", ["--version"], /\d/)) {
      sheet.skip("the native engine: tesseract is not here");
      continue;
    }
    const { cost, edition } = await press(scan, folder, engine, ["--engine", engine, "--jobs", "1"]);
    const error = errorOf(wordsOfEdition(edition), truth);
    sheet.add(cost.cpuSeconds / pages, { name: `${engine}, CPU s a page` });
    if (peer) sheet.add(cost.cpuSeconds / peer.cpuSeconds, { name: `${engine}, of ocrmypdf's CPU`, most: share });
    sheet.add(error, { name: `${engine}, words wrong`, ...(peer ? { most: peer.error } : {}) });
    sheet.add(cost.peakBytes / MB, { name: `${engine}, MB of the process tree`, most: MOST_MB });
    sheet.add(cost.peakResidentBytes / MB, { name: `${engine}, MB, what is shared counted for each` });
    if (engine !== "tesseract" && has("tesseract", ["--version"], /\d/)) continue;
    const two = await press(scan, folder, `${engine}-2`, ["--engine", engine, "--jobs", "2"]);
    const faster = cost.wallSeconds / two.cost.wallSeconds;
    if (availableParallelism() < 2) sheet.skip("two jobs beside one: one core only");
    else sheet.add(faster, { name: `${engine}, two jobs: times as fast as one`, least: 1.7 });
  }
}

async function layoutAlone(sheet: Sheet, scan: string, pages: number, folder: string): Promise<void> {
  const engine = has("tesseract", ["--version"], /\d/) ? "tesseract" : "tesseract.js";
  const options = ["--engine", engine, "--jobs", "1", "--pages", `1-${pages}`, "--keep"];
  await press(scan, folder, "kept", options);
  sheet.title(`Layout and articles of ${pages} of them until they are a paper of 24, CPU s a page`);
  const { layout, articles } = await layoutSeconds(join(folder, "kept", ".press/kept/bench/2026-11-18"));
  sheet.add(layout, { name: "layout" });
  sheet.add(articles, { name: "articles" });
  sheet.add(layout + articles, { name: "both", most: 0.5 });
}

/** Papers of more and more pages: time by the page and memory stay. */
async function longPapers(sheet: Sheet, source: string, engine: string, folder: string): Promise<void> {
  sheet.title(`Papers of ${LENGTHS.join(", ")} pages, engine ${engine}, --jobs 1`);
  const costs: Cost[] = [];
  for (const pages of LENGTHS) {
    const pdf = join(folder, `long-${pages}.pdf`);
    writeFileSync(pdf, await repeatedPdf(source, pages));
    const { cost } = await press(pdf, folder, `long-${pages}`, ["--engine", engine, "--jobs", "1"]);
    costs.push(cost);
    rmSync(join(folder, `long-${pages}`), { recursive: true });
    sheet.add(cost.cpuSeconds / pages, {
      name: `${pages} pages, CPU s a page`,
      ...(engine === "none" ? { most: 1.5 } : {}),
    });
    sheet.add(cost.wallSeconds / pages, { name: `${pages} pages, s a page by the clock` });
    sheet.add(cost.peakBytes / MB, { name: `${pages} pages, MB of the process tree`, most: MOST_MB });
    sheet.add(cost.peakResidentBytes / MB, { name: `${pages} pages, MB, what is shared counted for each` });
  }
  const [first, last] = [costs[0]!, costs.at(-1)!];
  const [few, many] = [LENGTHS[0], LENGTHS.at(-1)!];
  const slower = last.cpuSeconds / many / (first.cpuSeconds / few);
  sheet.add(slower, { name: `CPU a page, ${many} pages beside ${few}`, most: FLAT });
  sheet.add(last.peakBytes / first.peakBytes, { name: `memory, ${many} pages beside ${few}`, most: FLAT });
}

function pdfOf({ source }: Material, data: string): string | null {
  const path = "pdfs" in source ? join(data, source.pdfs) : "";
  return path !== "" && existsSync(path) ? path : null;
}
const named = (title: string): Material => [...MATERIAL, ...TWINS].find((material) => material.title === title)!;

/** Measures into a sheet, in a folder of its own. @returns whether every figure is reached. */
async function onSheet(title: string, measure: (sheet: Sheet, folder: string) => Promise<void>): Promise<boolean> {
  const sheet = new Sheet();
  if (!canMeasure) {
    sheet.skip(`${title}: they are read from Linux's /proc`);
    return true;
  }
  const [load = 0] = loadavg();
  sheet.title(
    `${title}, on ${cpus()[0]?.model ?? "?"}, ${availableParallelism()} cores, load ${load.toFixed(1)} before`,
  );
  const folder = mkdtempSync(join(tmpdir(), "koran-costs-"));
  try {
    await measure(sheet, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return sheet.isReached;
}

/** Scanned pages beside the peer, two jobs beside one, layout. @param scans pages that are read at most. */
export const measureCosts = ({ data, scans }: Pick<CostOptions, "data" | "scans">): Promise<boolean> =>
  onSheet("Costs of scanned pages", async (sheet, folder) => {
    const all = pdfOf(named("nusantara"), data);
    const truth = truthOf(named("nusantara"), data).slice(0, scans);
    if (all === null || truth.length === 0) return sheet.skip("scanned pages: nusantara is not here");
    const scan = join(folder, "scans.pdf");
    writeFileSync(scan, await repeatedPdf(all, truth.length));
    await scannedPages(sheet, scan, truth, folder);
    await layoutAlone(sheet, scan, Math.min(LAID, truth.length), folder);
  });

/** Papers of more and more pages. */
export const measureLong = ({ data, long }: Pick<CostOptions, "data" | "long">): Promise<boolean> =>
  onSheet("Costs of long papers", async (sheet, folder) => {
    const source = pdfOf(named(long === "none" ? "nusa-born" : "nusa"), data);
    if (source === null) return sheet.skip("long papers: nusa is not here");
    await longPapers(sheet, source, long, folder);
  });
