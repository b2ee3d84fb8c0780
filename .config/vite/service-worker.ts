// Turns the finished dist/ and workers/sw.ts into dist/sw.js, with the list of this build's files at its head. Never lists an edition.
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { build, type Plugin } from "vite";
import { PDFJS_FILES_URL } from "../../workers/protocol.ts";
import type { PrecacheEntry, PrecacheList } from "../../workers/sw-protocol.ts";

const SCRIPT = "sw.js";

/** What a file of dist/ is to a device: kept at install, kept on a page's word, kept when first used. */
export type Share = "shell" | "engine" | "when-used";

/** @param url path on the server. @param bytes of the file: whatever script holds pdf.js is the engine, however it is split and named. */
export function shareOf(url: string, bytes: Buffer): Share {
  if (url.startsWith(PDFJS_FILES_URL)) return url.endsWith(".wasm") ? "engine" : "when-used";
  return url.endsWith(".js") && bytes.includes("pdfjsWorker") ? "engine" : "shell";
}

const digest = (data: string | Buffer): Buffer => createHash("sha256").update(data).digest();

async function filesOf(dist: string): Promise<{ url: string; bytes: Buffer }[]> {
  const found = await readdir(dist, { recursive: true, withFileTypes: true });
  // The compressed neighbours of a build that was finished before are not asked for by name.
  const files = found.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name));
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.sort().map(async (path) => ({
      url: `/${relative(dist, path).split(sep).join("/")}`,
      bytes: await readFile(path),
    })),
  );
}

/** @param code of the worker: a change of it alone is a new version too, with a cache of its own. */
export async function precacheList(dist: string, code: string): Promise<PrecacheList> {
  const lists: Record<Share, PrecacheEntry[]> = { shell: [], engine: [], "when-used": [] };
  for (const { url, bytes } of await filesOf(dist))
    if (url !== `/${SCRIPT}`)
      lists[shareOf(url, bytes)].push({ url, integrity: `sha256-${digest(bytes).toString("base64")}` });
  const { shell, engine } = lists;
  const version = digest(JSON.stringify({ shell, engine, code })).toString("hex").slice(0, 16);
  return { version, shell, engine };
}

/** One classic script: module service workers came eleven versions after module workers. */
async function compile(entry: string, target: string[]): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: { write: false, target, rolldownOptions: { input: entry, output: { format: "iife" } } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const [chunk] = outputs.flatMap((result) => ("output" in result ? result.output : []));
  if (chunk?.type !== "chunk") throw new Error(`${entry} did not compile to one script`);
  return chunk.code;
}

/** Writes sw.js into a finished dist/. @param root of the project. @param entry the worker, or the one that takes it away. */
export async function writeServiceWorker(root: string, dist: string, entry: "sw" | "sw-off"): Promise<void> {
  const code = await compile(join(root, "workers", `${entry}.ts`), ["chrome80", "safari14"]);
  const head = entry === "sw" ? `const __PRECACHE__=${JSON.stringify(await precacheList(dist, code))};\n` : "";
  await writeFile(join(dist, SCRIPT), head + code);
}

export function serviceWorker(): Plugin {
  let dist = "";
  let root = "";
  return {
    name: "koran:service-worker",
    apply: "build",
    configResolved(config) {
      root = config.root;
      dist = resolve(root, config.build.outDir);
    },
    writeBundle: {
      // After every plugin that writes a file of its own: the list has to see dist/ whole.
      order: "post",
      handler: () => writeServiceWorker(root, dist, process.env["KORAN_SERVICE_WORKER"] === "off" ? "sw-off" : "sw"),
    },
  };
}
