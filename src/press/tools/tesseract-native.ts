// Knows the tesseract program: gray raster → words, in a child process a page. Never writes a file.
import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { KoranError } from "../../edition/errors.ts";
import type { Raster } from "../../layout/types.ts";
import { FIGURE_SIGNS, graymap, readTsv, type OcrEngine, type ReadPage } from "./ocr-engine.ts";
import { readInItsLanguages } from "./ocr-languages.ts";
import { LANGUAGES, unpackModels, type Language } from "./tesseract-models.ts";

/** What the program says where it stands, or null without one. */
async function ask(option: string): Promise<string | null> {
  try {
    const { stdout, stderr } = await promisify(execFile)("tesseract", [option], { timeout: 10_000 });
    return stdout + stderr;
  } catch {
    return null;
  }
}

interface Program {
  /** With its version, and whose models it reads with. */
  readonly name: string;
  /** Languages of the system's own models; null where it has none of Indonesian, so that ours are taken. */
  readonly system: readonly Language[] | null;
}

async function findProgram(): Promise<Program | null> {
  const version = /tesseract v?(\d+\.\d+(?:\.\d+)?)/.exec((await ask("--version")) ?? "")?.[1];
  if (version === undefined) return null;
  const there = new Set((await ask("--list-langs"))?.split(/\s+/));
  if (!there.has(LANGUAGES[0])) return { name: `tesseract ${version} ${LANGUAGES.join("+")}`, system: null };
  const system = LANGUAGES.filter((language) => there.has(language));
  return { name: `tesseract ${version} ${system.join("+")} of the system`, system };
}

/** Name of the program on the PATH ("tesseract 5.3.0 ind+eng of the system"), or null without one. Another name finds other words. */
export const tesseractName = async (): Promise<string | null> => (await findProgram())?.name ?? null;

/** Reads with the system's models where it has Indonesian, else with those of tesseract.js (docs/decisions/0065). @throws KoranError 'no-engine'. */
export async function openTesseract(): Promise<OcrEngine> {
  const program = await findProgram();
  if (program === null)
    throw new KoranError("no-engine", "there is no tesseract on the PATH", { details: { missing: "tesseract" } });
  const models = program.system === null ? ["--tessdata-dir", unpackModels()] : [];
  const known = program.system ?? LANGUAGES;
  const read = async (
    raster: Raster,
    languages: readonly Language[],
    psm: number,
    signal: AbortSignal,
    settings: readonly string[] = [],
  ): Promise<ReadPage> =>
    readTsv(await run([...models, "-l", languages.join("+"), "--psm", String(psm), ...settings], raster, signal));
  return {
    name: program.name,
    read: (raster, signal, as = "page") =>
      as !== "page"
        ? read(
            raster,
            known,
            ONE_BLOCK,
            signal,
            as === "figures" ? ["-c", `tessedit_char_whitelist=${FIGURE_SIGNS}`] : [],
          )
        : readInItsLanguages((languages) => read(raster, languages, COLUMNS, signal), known),
    close: async () => {},
  };
}

/** Tesseract's page segmentation modes. */
const [COLUMNS, ONE_BLOCK] = [3, 6];

function run(how: readonly string[], raster: Raster, signal: AbortSignal): Promise<string> {
  const args = ["stdin", "stdout", ...how];
  args.push("--dpi", String(Math.round(raster.dpi)), "-c", "tessedit_create_tsv=1");
  return new Promise((resolve, reject) => {
    const child = spawn("tesseract", args, {
      signal,
      // Its own threads cost more than they give; pages run side by side instead.
      env: { ...process.env, OMP_THREAD_LIMIT: "1" },
      stdio: ["pipe", "pipe", "pipe"],
    });
    const out: Buffer[] = [];
    let complaint = "";
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2000)));
    child.on("error", (cause) => {
      if (signal.aborted) reject(new KoranError("cancelled", "reading stopped", { cause }));
      else reject(new KoranError("engine-failed", "tesseract cannot be started", { cause }));
    });
    child.on("close", (code, killedBy) => {
      if (code === 0) resolve(Buffer.concat(out).toString("utf8"));
      else
        reject(new KoranError("engine-failed", `tesseract ended with ${killedBy ?? code} ${complaint.trim()}`.trim()));
    });
    // A program that dies early breaks the pipe; its exit code says so better.
    child.stdin.on("error", () => {});
    child.stdin.end(graymap(raster));
  });
}
