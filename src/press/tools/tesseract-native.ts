// Knows the tesseract program: gray raster → words, in a child process a page. Never writes a file.
import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { KoranError } from "../../edition/errors.ts";
import type { Raster } from "../../layout/types.ts";
import { graymap, readTsv, type OcrEngine } from "./ocr-engine.ts";
import { LANGUAGES, unpackModels } from "./tesseract-models.ts";

/** Version of the program on the PATH ("5.3.0"), or null without one. */
export async function tesseractVersion(): Promise<string | null> {
  try {
    const { stdout, stderr } = await promisify(execFile)("tesseract", ["--version"], { timeout: 10_000 });
    return /tesseract v?(\d+\.\d+(?:\.\d+)?)/.exec(stdout + stderr)?.[1] ?? null;
  } catch {
    return null;
  }
}

/** A fifth less work than tesseract.js and half its memory, with the same models (docs/decisions/0012). @throws KoranError 'no-engine'. */
export async function openTesseract(): Promise<OcrEngine> {
  const version = await tesseractVersion();
  if (version === null)
    throw new KoranError("no-engine", "there is no tesseract on the PATH", { details: { missing: "tesseract" } });
  const models = unpackModels();
  return {
    name: `tesseract ${version} ${LANGUAGES.join("+")}`,
    read: async (raster, signal) => readTsv(await run(models, raster, signal)),
    close: async () => {},
  };
}

function run(models: string, raster: Raster, signal: AbortSignal): Promise<string> {
  const args = ["stdin", "stdout", "--tessdata-dir", models, "-l", LANGUAGES.join("+"), "--psm", "3"];
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
