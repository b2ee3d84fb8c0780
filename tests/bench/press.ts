// `npm run bench:press`: the press's figures, its real command over pages whose truth is known, and what that costs. Never tunes anything.
// `--check` fails where a figure falls short. `--part scores|costs|long` measures one part of three. `--data DIR` names other material,
// `--sample DIR` the sample's PDFs, `--out DIR` keeps what each step made. `--engine E` and `--jobs N` go to the press that is scored;
// `--scans N` leaves the costs at so many scanned pages, `--long E` makes the long papers of scans and reads them with an engine.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "../../src/press/command.ts";
import { picturePdf } from "./picture-pdf.ts";
import { measureCosts, measureLong } from "./press-costs.ts";
import { DATA, filesOf, MATERIAL, SCORER, truthOf, TWINS, type Material } from "./press-material.ts";
import { scoreEdition, type Figures } from "./score.ts";
import { reached, row, type Target } from "./targets.ts";
import { bytesALetter } from "./text-tier.ts";

/** Figures every printing is shown in: fields of the scorer's last line, what {@link figuresOf} makes of its pages, and brotli bytes a character of text. */
const SHOWN =
  "pq pqMean pqLeast f80 junk tapHead tapText tapPhoto zone75 photo50 advert50 headCer bodyCerMatched bodyCer textBytes joins joinsFound joinsWrong".split(
    " ",
  );
const TEXT_TIER: Target = { name: "textBytes", most: 0.55 };
/** Of both sets of scans: order, hyphens and reading together. */
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
  nusantara: [
    { name: "pq", least: 0.94 },
    { name: "f80", least: 0.91 },
    { name: "junk", most: 0.03 },
    { name: "tapHead", least: 0.97 },
    { name: "tapText", least: 0.97 },
    { name: "tapPhoto", least: 0.95 },
    { name: "zone75", least: 0.85 },
    { name: "photo50", least: 0.97 },
    { name: "advert50", least: 0.95 },
    ...SCANNED,
  ],
  nusa: [
    { name: "pq", least: 0.93 },
    { name: "f80", least: 0.9 },
    { name: "tapHead", least: 0.98 },
    { name: "tapPhoto", least: 0.93 },
    ...JUMPS,
    ...SCANNED,
  ],
  "nusa-born": [...BORN_DIGITAL, ...JUMPS],
  "kabar-musi": [TEXT_TIER],
  "nusantara-born": BORN_DIGITAL,
  topaz: [{ name: "pqMean", least: 0.7 }],
  // No page below what tesseract's own blocks have as articles: Narodni listy, three columns, the review.
  czech: [
    { name: "pqMean", least: 0.5 },
    { name: "pqPage1", least: 0.09 },
    { name: "pqPage2", least: 0.18 },
    { name: "pqPage3", least: 0.25 },
  ],
};

const { values: options } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    part: { type: "string" },
    long: { type: "string", default: "none" },
    scans: { type: "string", default: "6" },
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

/** The totals, and what its pages have: each, on the mean and at least. */
function figuresOf(lines: readonly Figures[]): Figures {
  const pages = lines.slice(0, -1).map((line) => line["pq"] ?? 0);
  return {
    ...lines.at(-1),
    pqMean: pages.reduce((sum, pq) => sum + pq, 0) / pages.length,
    pqLeast: Math.min(...pages),
    ...Object.fromEntries(pages.map((pq, index) => [`pqPage${index + 1}`, pq])),
  };
}

/** Prints, scores, shows. @returns whether every target is reached. */
async function measure(material: Material, pdfs: readonly string[], folder: string): Promise<boolean> {
  const { title, date } = material;
  const truth = truthOf(material, options.data);
  const jobs = options.jobs === undefined ? [] : ["--jobs", options.jobs];
  const keep = options.out === undefined ? [] : ["--keep", "--replace"];
  const command = ["--title", title, "--date", date, "--out", folder, "--engine", options.engine, ...jobs, ...keep];
  const code = await runCommand([...pdfs, ...command]);
  if (code !== 0) throw new Error(`the press ended with ${code}`);
  const edition = join(folder, title, date);
  const figures: Figures = { ...figuresOf(scoreEdition(edition, truth)), textBytes: bytesALetter(edition) };
  const targets = TARGETS[title] ?? [];
  const names = new Set([...SHOWN, ...targets.map(({ name }) => name)]);
  console.log(`\n${title} ${date}, ${truth.length} pages, engine ${options.engine}\n`);
  for (const name of names) console.log(row(figures[name] ?? null, targets.find((t) => t.name === name) ?? { name }));
  return targets.every((target) => reached(figures[target.name] ?? null, target));
}

async function measureScores(): Promise<boolean> {
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

const PARTS: Readonly<Record<string, () => Promise<boolean>>> = {
  scores: () => {
    if (existsSync(SCORER)) return measureScores();
    console.log(`SKIPPED scores, not here: ${SCORER}`);
    return Promise.resolve(true);
  },
  costs: () => measureCosts({ ...options, scans: Number(options.scans) }),
  long: () => measureLong(options),
};

if (options.part !== undefined && !(options.part in PARTS)) {
  console.error(`--part is one of ${Object.keys(PARTS).join(", ")}`);
  process.exit(2);
}
let isReached = true;
for (const [name, measurePart] of Object.entries(PARTS))
  if (name === (options.part ?? name) && !(await measurePart())) isReached = false;
if (!isReached && options.check) process.exitCode = 1;
