// `npm run bench:press`: the press's figures, its real command over scanned pages whose truth is known. With `--check` it
// fails where one falls short; `--data DIR` names other material, `--sample DIR` the sample's PDFs, `--out DIR` keeps what each step made,
// `--engine E` and `--jobs N` go to the press. Never tunes anything.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "../../src/press/command.ts";
import { picturePdf } from "./picture-pdf.ts";
import { DATA, filesOf, MATERIAL, SCORER, truthOf, TWINS, type Material } from "./press-material.ts";
import { scoreEdition, type Figures } from "./score.ts";
import { bytesALetter } from "./text-tier.ts";

interface Target {
  /** A field of the scorer's last line; `pqMean` and `pqLeast` are of its pages, `textBytes` brotli bytes a character of text. */
  readonly name: string;
  readonly least?: number;
  readonly most?: number;
}

/** What every printing is shown in. */
const SHOWN = ["f80", "tapText", "tapPhoto", "zone75", "photo50", "advert50", "headCer", "bodyCer", "textBytes"];
const TEXT_TIER: Target = { name: "textBytes", most: 0.55 };
const SCANNED: readonly Target[] = [
  { name: "headCer", most: 0.02 },
  { name: "bodyCerMatched", most: 0.02 },
  { name: "bodyCer", most: 0.05 },
  TEXT_TIER,
];
const BORN_DIGITAL: readonly Target[] = [
  { name: "pq", least: 0.96 },
  { name: "headCer", most: 0.005 },
  { name: "bodyCer", most: 0.015 },
  TEXT_TIER,
];
/** Nine stories of the paper jump, and three traps look as if they did. */
const JUMPS: readonly Target[] = [
  { name: "joinsFound", least: 8 },
  { name: "joinsWrong", most: 0 },
];
/** What is to be reached, by title. Titles without are shown. */
const TARGETS: Readonly<Record<string, readonly Target[]>> = {
  nusantara: [{ name: "pq", least: 0.86 }, { name: "tapHead", least: 0.84 }, ...SCANNED],
  nusa: [...SCANNED, ...JUMPS],
  "kabar-musi": [TEXT_TIER],
  "nusa-born": [...BORN_DIGITAL, ...JUMPS],
  "nusantara-born": BORN_DIGITAL,
  topaz: [{ name: "pqMean", least: 0.7 }],
  czech: [{ name: "pqMean", least: 0.5 }],
};

const { values: options } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    data: { type: "string", default: DATA },
    sample: { type: "string" },
    out: { type: "string" },
    engine: { type: "string", default: "tesseract.js" },
    jobs: { type: "string" },
  },
});

/** The PDFs to print, one made of pictures where there are none. @returns none where its material is not here. */
async function pdfsOf({ title, date, source }: Material, folder: string): Promise<string[]> {
  if ("pdfs" in source) {
    const home = source.in === "data" ? options.data : options.sample;
    return home === undefined ? [] : filesOf(source.pdfs, home);
  }
  const pictures = filesOf(source.pictures, options.data);
  if (pictures.length === 0) return [];
  const path = join(folder, `${title}-${date}.pdf`);
  writeFileSync(path, await picturePdf(pictures, source.dpi));
  return [path];
}

const reached = (value: number | null, { least, most }: Target): boolean =>
  value === null
    ? least === undefined && most === undefined
    : value >= (least ?? -Infinity) && value <= (most ?? Infinity);

function row(value: number | null, target: Target): string {
  const wanted =
    target.least === undefined ? (target.most === undefined ? "" : `≤ ${target.most}`) : `≥ ${target.least}`;
  const verdict = wanted === "" ? "" : reached(value, target) ? "reached" : "SHORT";
  return `${target.name.padEnd(24)}${(value === null ? "-" : value.toFixed(3)).padStart(8)}   ${wanted.padEnd(8)}${verdict}`;
}

/** The totals, and what its pages have on the mean. */
function figuresOf(lines: readonly Figures[]): Figures {
  const pages = lines.slice(0, -1).map((line) => line["pq"] ?? 0);
  return {
    ...lines.at(-1),
    pqMean: pages.reduce((sum, pq) => sum + pq, 0) / pages.length,
    pqLeast: Math.min(...pages),
  };
}

/** Prints, scores, shows. @returns whether every target is reached. */
async function measure(material: Material, pdfs: readonly string[], folder: string): Promise<boolean> {
  const { title, date } = material;
  const truth = truthOf(material, options.data);
  const jobs = options.jobs === undefined ? [] : ["--jobs", options.jobs];
  const keep = options.out === undefined ? [] : ["--keep", "--replace"];
  const command = ["--title", title, "--date", date, "--out", folder, "--engine", options.engine, ...jobs, ...keep];
  const before = process.cpuUsage();
  const code = await runCommand([...pdfs, ...command]);
  const { user, system } = process.cpuUsage(before);
  if (code !== 0) throw new Error(`the press ended with ${code}`);
  const edition = join(folder, title, date);
  const figures: Figures = { ...figuresOf(scoreEdition(edition, truth)), textBytes: bytesALetter(edition) };
  const targets = TARGETS[title] ?? [];
  const shown = ["pq", "pqMean", "pqLeast", "tapHead", "bodyCerMatched", ...SHOWN];
  const names = new Set([...shown, ...targets.map(({ name }) => name)]);
  console.log(`\n${title} ${date}, ${truth.length} pages, engine ${options.engine}\n`);
  for (const name of names) console.log(row(figures[name] ?? null, targets.find((t) => t.name === name) ?? { name }));
  // An outside engine runs in processes of its own, which this does not count.
  console.log(row((user + system) / 1e6 / truth.length, { name: "CPU seconds a page" }));
  return targets.every((target) => reached(figures[target.name] ?? null, target));
}

async function run(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "koran-bench-"));
  process.env["KORAN_KEYS"] = join(folder, "keys");
  let isReached = true;
  try {
    for (const material of [...MATERIAL, ...TWINS]) {
      const pdfs = await pdfsOf(material, folder);
      if (pdfs.length === 0) console.log(`SKIPPED ${material.title} ${material.date}, not here`);
      else if (!(await measure(material, pdfs, options.out ?? folder))) isReached = false;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return isReached;
}

if (!existsSync(SCORER)) console.log(`SKIPPED bench:press, not here: ${SCORER}`);
else if (!(await run()) && options.check) process.exitCode = 1;
