// Entry of `npm run fit:groups -- KEPT [--write] [--data DIR]`: pages that the press kept, with their truth → the weights of the model that
// groups, how they score on the pages they were fitted to, and how on pages and titles left out. Never reads a page anew, and prints nothing it did not measure.
//   KEPT    FOLDER/.press/kept of `npm run press -- … --out FOLDER --keep` or of `npm run bench:press -- --out FOLDER`; what is not there is left out
//   --write writes src/layout/owner-weights.ts
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { format } from "prettier";
import { layOutBlocks, readBlocks, type ReadPage } from "../../src/layout/analyse-page.ts";
import type { Weights } from "../../src/layout/choose-owners.ts";
import type { PageInput } from "../../src/layout/types.ts";
import { fitWeights } from "./fit-weights.ts";
import { keptPages } from "./kept-pages.ts";
import { examplesOf, type Example } from "./owner-examples.ts";
import { DATA, MATERIAL, ROOT, truthOf, type Material } from "./press-material.ts";
import { scoreLayouts } from "./score.ts";

interface Printing {
  readonly material: Material;
  readonly pages: readonly PageInput[];
  readonly reads: readonly ReadPage[];
  readonly truth: readonly string[];
  /** A list a page. */
  readonly examples: readonly (readonly Example[])[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: "boolean", default: false }, data: { type: "string", default: DATA } },
});

async function read(folder: string): Promise<Printing[]> {
  const found: Printing[] = [];
  for (const material of MATERIAL) {
    const pages = await keptPages(join(folder, material.title, material.date));
    const truth = truthOf(material, values.data);
    if (pages.length > 0 && truth.length === pages.length) found.push(printingOf(material, pages, truth));
  }
  return found;
}

function printingOf(material: Material, pages: readonly PageInput[], truth: readonly string[]): Printing {
  const reads = pages.map((page) => readBlocks(page));
  const examples = pages.map((page, i) => examplesOf(page, reads[i]!, truth[i]!));
  return { material, pages, reads, truth, examples };
}

/** @param weightsOf for each page of a printing. @returns pq of the printing. */
function pqOf({ pages, reads, truth }: Printing, weightsOf: (page: number) => Weights): number {
  const layouts = pages.map((page, i) => layOutBlocks(page, reads[i]!, weightsOf(i)));
  return scoreLayouts(layouts, truth).at(-1)!["pq"] ?? 0;
}

function report(printings: readonly Printing[], weights: Weights): void {
  const others = (left: (printing: Printing, page: number) => boolean): Weights =>
    fitWeights(printings.flatMap((p) => p.examples.flatMap((own, page) => (left(p, page) ? [] : own))));
  const withoutTitle = new Map(
    [...new Set(printings.map((p) => p.material.title))].map((title) => [
      title,
      others((p) => p.material.title === title),
    ]),
  );
  console.log(`\n${"pq".padEnd(28)}fitted  page left out  title left out`);
  for (const printing of printings) {
    const { title, date } = printing.material;
    const scores = [
      pqOf(printing, () => weights),
      pqOf(printing, (page) => others((p, at) => p === printing && at === page)),
      pqOf(printing, () => withoutTitle.get(title)!),
    ];
    console.log(
      `${`${title} ${date}`.padEnd(28)}${scores
        .map((s) => s.toFixed(3).padEnd(15))
        .join("")
        .trimEnd()}`,
    );
  }
}

async function write({ headless, features }: Weights): Promise<void> {
  const rows = Object.keys(features).map((name) => `${JSON.stringify(name)}: ${features[name]},`);
  const code = `// What each feature of owner-features.ts is worth: written by \`npm run fit:groups\`, see docs/decisions/0016. Never changed by hand.
import type { Weights } from "./choose-owners.ts";

export const OWNER_WEIGHTS: Weights = { headless: ${headless}, features: { ${rows.join("\n")} } };
`;
  const path = join(ROOT, "src/layout/owner-weights.ts");
  writeFileSync(path, await format(code, { parser: "typescript", printWidth: 120 }));
}

const [folder] = positionals;
const printings = folder === undefined ? [] : await read(folder);
if (printings.length === 0) {
  console.error("usage: npm run fit:groups -- FOLDER/.press/kept [--write] [--data DIR]");
  process.exitCode = 2;
} else {
  const examples = printings.flatMap((p) => p.examples.flat());
  const weights = fitWeights(examples);
  console.log(`${examples.length} blocks, ${Object.keys(weights.features).length} weights`);
  if (values.write) await write(weights);
  report(printings, weights);
}
