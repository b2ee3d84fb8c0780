// Runs the press for tests: as the real command in a child process, or the pipeline in this one; always in a folder of its own.
import { spawn, type ChildProcess } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readArguments } from "../../src/press/arguments.ts";
import { ownNameOf } from "../../src/press/from-alto/open-issue.ts";
import type { PageLimits } from "../../src/press/limits.ts";
import type { PressOrder } from "../../src/press/order.ts";
import { pageWork, type PageWork } from "../../src/press/page-work.ts";
import { printEdition, type Printed } from "../../src/press/pipeline.ts";
import { openPool } from "../../src/press/pool.ts";
import { readManifest, readText } from "../../src/edition/validate.ts";
import type { EditionText, Manifest } from "../../src/edition/schema.ts";
import { textPdf, type TextLine } from "../fixtures/make-pdf.ts";

const CLI = fileURLToPath(new URL("../../src/press/cli.js", import.meta.url));

export interface Bench {
  readonly folder: string;
  readonly editions: string;
  /** Writes an input. @returns its path. */
  file(name: string, bytes: Uint8Array | string): string;
  remove(): void;
}

/** A folder with a place for keys, inputs and editions. */
export function openBench(): Bench {
  const folder = mkdtempSync(join(tmpdir(), "koran-press-"));
  process.env["KORAN_KEYS"] = join(folder, "keys");
  return {
    folder,
    editions: join(folder, "editions"),
    file: (name, bytes) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  /** Without the progress lines: what the press had to say. */
  readonly said: string;
}

const PROGRESS = /^(Opening|Reading|Finding articles|Drawing|Publishing)\b/;

export function startPress(args: readonly string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => (stdout += String(chunk)));
  child.stderr.on("data", (chunk) => (stderr += String(chunk)));
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (code) => {
      const lines = stderr.split("\n").filter((line) => line !== "" && !PROGRESS.test(line));
      resolve({ code, stdout, said: lines.join("\n") });
    });
  });
  return { child, ended };
}

export const runPress = (args: readonly string[]): Promise<Ended> => startPress(args).ended;

const QUIET = { stage: () => {}, tick: () => {}, end: () => {} };

/** A pool without processes: the same work, without a process's second of starting. */
const openInThisProcess: typeof openPool = (_size, setup, signal) => {
  const work = pageWork(setup, signal);
  return {
    run: (name, job) => (work[name] as (job: unknown) => ReturnType<PageWork[typeof name]>)(job) as never,
    close: () => work.close(),
  };
};

/** The pipeline in this process, its pages in one process of their own that may take so much. */
export function printWithin(limits: PageLimits, bench: Bench, path: string): Promise<Printed> {
  const order = orderOf(bench, [path], ["--engine", "none", "--jobs", "1"]);
  return printEdition(order, QUIET, new AbortController().signal, (...given) =>
    openPool(given[0], given[1], given[2], limits),
  );
}

/** The pipeline in this process; its pages in processes of their own where --jobs is given. */
export function print(bench: Bench, inputs: string | readonly string[], ...options: string[]): Promise<Printed> {
  const order = orderOf(bench, [inputs].flat(), options);
  const open = options.includes("--jobs") ? openPool : openInThisProcess;
  return printEdition(order, QUIET, new AbortController().signal, open);
}

/** The pipeline and its pages in this process. @param hear gets each job's name once it is done, and "closed". */
export function printWatched(bench: Bench, path: string, hear: (what: string) => void): Promise<Printed> {
  const order = orderOf(bench, [path], ["--engine", "none"]);
  return printEdition(order, QUIET, new AbortController().signal, (...given) => {
    const pool = openInThisProcess(...given);
    return {
      run: (name, job) => pool.run(name, job).finally(() => hear(name)),
      close: () => pool.close().finally(() => hear("closed")),
    };
  });
}

function orderOf(bench: Bench, inputs: readonly string[], options: readonly string[]): PressOrder {
  const given = ["--title", "Kabar Uji", "--date", "2026-11-20", "--out", bench.editions];
  const order = readArguments([...inputs, ...given, ...options], ownNameOf);
  if (order === "help") throw new Error("not an order");
  return order;
}

export const manifestOf = (folder: string): Manifest =>
  readManifest(JSON.parse(readFileSync(join(folder, "edition.json"), "utf8")));
export const textOf = (folder: string, path = manifestOf(folder).text.path): EditionText =>
  readText(JSON.parse(readFileSync(join(folder, path), "utf8")));

/** Every file below a folder with its bytes as base64, the press's own workshop left out. */
export function filesBelow(folder: string): Map<string, string> {
  const paths = globSync("**/*", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return new Map(
    paths
      .filter((path) => !path.startsWith(".press"))
      .sort()
      .map((path) => [path, readFileSync(join(folder, path)).toString("base64")]),
  );
}

/** A story set in one column: a headline and lines of text under it. */
export function story(headline: string, lines: readonly string[], x: number, y: number): TextLine[] {
  return [
    { text: headline, x, y, size: 24, bold: true },
    ...lines.map((text, index) => ({ text, x, y: y + 28 + index * 12, size: 10 })),
  ];
}

export const LINES = [
  "Pemerintah kota menata ulang pasar lama di tepi",
  "sungai mulai pekan depan agar pedagang kecil dapat",
  "kembali berjualan dengan tenang sebelum akhir tahun.",
  "Warga menyambut rencana itu dan meminta jalan masuk",
  "diperbaiki lebih dulu supaya bongkar muat lancar.",
];

/** A paper of so many small pages with a story each; low ones, because drawing costs by the pixel. */
export function smallPaper(pages: number, lead = "Pasar Lama Ditata"): Uint8Array {
  return textPdf(
    Array.from({ length: pages }, (_, index) => ({
      width: 360,
      height: 140,
      lines: story(index === 0 ? lead : `Kabar Halaman ${index + 1}`, LINES, 30, 36),
    })),
  );
}
