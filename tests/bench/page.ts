// `npm run bench:page`: what a reader feels of a page, as a table: the app's own figures, and koran against its peers on the same paper.
//   --part app|peers    one of the two
//   --pdf FILE          races on this paper instead of the scans made for it
//   --keep DIR          the papers that are raced are left there, and taken from there the next time
//   --rows NAME,NAME    of the peers only these: scans, here, thick, others, digital, gestures
//   --times N           how often each race is run (3)
//   --check             exit 1 where a figure falls short
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../flow/harness/app.ts";
import { launchBrowser } from "../flow/harness/browser.ts";
import { appFigures } from "./app-figures.ts";
import { figureRow, type Figure } from "./figures.ts";
import { CannotRace, makePapers, type Papers } from "./peers/papers.ts";
import { race } from "./peers/race.ts";
import { reached } from "./targets.ts";

const { values: asked } = parseArgs({
  options: {
    part: { type: "string" },
    pdf: { type: "string" },
    keep: { type: "string" },
    rows: { type: "string" },
    times: { type: "string", default: "3" },
    check: { type: "boolean", default: false },
  },
});
const wants = (part: string): boolean => asked.part === undefined || asked.part === part;

const browser = await launchBrowser();
const folder = await mkdtemp(join(tmpdir(), "koran-bench-"));

function ownPaper(path: string): Uint8Array {
  if (!existsSync(path)) throw new CannotRace(`There is no PDF at ${path}.`);
  return readFileSync(path);
}

async function papersKept(): Promise<Papers> {
  const kept = resolve(asked.keep ?? folder);
  const made = join(kept, "papers.json");
  if (existsSync(made)) {
    if (asked.pdf !== undefined) throw new CannotRace(`${kept} holds papers already: give --pdf a folder of its own.`);
    return JSON.parse(readFileSync(made, "utf8")) as Papers;
  }
  const papers = await makePapers(browser, kept, asked.pdf === undefined ? null : ownPaper(asked.pdf));
  await writeFile(made, JSON.stringify(papers));
  return papers;
}

try {
  const built = spawnSync("npx", ["vite", "build", "--logLevel", "error"], { cwd: ROOT, stdio: "inherit" });
  if (built.status !== 0) throw new Error("the app does not build");
  const figures: Figure[] = [];
  const tell = (some: readonly Figure[]): void => {
    for (const figure of some) console.log(figureRow(figure));
    figures.push(...some);
  };
  if (wants("app")) tell(await appFigures(browser, folder));
  if (wants("peers")) {
    const rows = asked.rows?.split(",") ?? null;
    await race({ browser, folder, papers: await papersKept(), times: Number(asked.times), rows }, tell);
  }
  if (asked.check && !figures.every((figure) => reached(figure.value, figure))) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof CannotRace)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
