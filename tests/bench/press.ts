// `npm run bench:press`: the press's figures, its real command over six scanned pages whose truth is known. With `--check` it
// fails where one falls short; `--data DIR` names other material, `--engine E` and `--jobs N` go to the press. Never tunes anything.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runCommand } from "../../src/press/command.ts";

interface Target {
  /** A field of the scorer's last line. */
  readonly name: string;
  readonly least?: number;
  readonly most?: number;
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SHARED = resolve(ROOT, "../shared");
const SCORER = join(SHARED, "score/score.mjs");
const TITLE = { name: "Koran Ukur", id: "koran-ukur", date: "2026-01-01" };
const PDF = "pdfs/koran-nusantara-scan-6pages.pdf";
const PAGES = 6;
const TARGETS: readonly Target[] = [
  { name: "pq", least: 0.86 },
  { name: "f80" },
  { name: "tapHead", least: 0.84 },
  { name: "tapText" },
  { name: "tapPhoto" },
  { name: "zone75" },
  { name: "photo50" },
  { name: "advert50" },
  { name: "headCer" },
  { name: "bodyCer" },
  { name: "bodyCerMatched", most: 0.1 },
];

const { values: options } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    data: { type: "string", default: join(SHARED, "data") },
    engine: { type: "string", default: "tesseract.js" },
    jobs: { type: "string" },
  },
});

/** The scorer's totals. @throws Error where it fails. */
function score(edition: string): Record<string, number | null> {
  const truth = Array.from({ length: PAGES }, (_, i) => join(options.data, `pages-id/kn-p0${i + 1}.gt.json`));
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCORER, edition, ...truth], { encoding: "utf8" });
  if (status !== 0) throw new Error(`the scorer ended with ${status}: ${stderr}`);
  return JSON.parse(stdout.trim().split("\n").at(-1)!) as Record<string, number | null>;
}

const reached = (value: number | null, { least, most }: Target): boolean =>
  value === null
    ? least === undefined && most === undefined
    : value >= (least ?? -Infinity) && value <= (most ?? Infinity);

function row(name: string, value: number | null, target: Target): string {
  const wanted =
    target.least === undefined ? (target.most === undefined ? "" : `≤ ${target.most}`) : `≥ ${target.least}`;
  const verdict = wanted === "" ? "" : reached(value, target) ? "reached" : "SHORT";
  return `${name.padEnd(24)}${(value === null ? "-" : value.toFixed(3)).padStart(8)}   ${wanted.padEnd(8)}${verdict}`;
}

/** Prints, scores, shows. @returns whether every target is reached. */
async function measure(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "koran-bench-"));
  process.env["KORAN_KEYS"] = join(folder, "keys");
  try {
    const jobs = options.jobs === undefined ? [] : ["--jobs", options.jobs];
    const command = ["--title", TITLE.name, "--date", TITLE.date, "--out", folder, "--engine", options.engine, ...jobs];
    const before = process.cpuUsage();
    const code = await runCommand([join(options.data, PDF), ...command]);
    const { user, system } = process.cpuUsage(before);
    if (code !== 0) throw new Error(`the press ended with ${code}`);
    const totals = score(join(folder, TITLE.id, TITLE.date));
    console.log(`\n${PDF}, engine ${options.engine}\n`);
    for (const target of TARGETS) console.log(row(target.name, totals[target.name] ?? null, target));
    // An outside engine runs in processes of its own, which this does not count.
    console.log(row("CPU seconds a page", (user + system) / 1e6 / PAGES, { name: "cpu" }));
    return TARGETS.every((target) => reached(totals[target.name] ?? null, target));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const missing = [SCORER, join(options.data, PDF)].filter((path) => !existsSync(path));
if (missing.length > 0) console.log(`SKIPPED bench:press, not here: ${missing.join(", ")}`);
else if (!(await measure()) && options.check) process.exitCode = 1;
