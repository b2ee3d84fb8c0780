// The packages whose code, fonts or data a build ships → one file with each one's licence in full, for the settings to show. Found by what
// the bundler put in, never by a list kept by hand; a package without a text stops the build.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { LICENCE_NOTICES_FILE, type LicenceNotice } from "../../src/reader/settings/licence-notices.ts";
import { isShipped } from "./pdfjs-files.ts";

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([._-].*)?$/i;
/** Texts for packages that name their licence and bring no file of it. */
const TEXTS = new URL("../licences/", import.meta.url);
/** What a bundler lists in its own licence after this is in the bundler, not in what it builds. */
const OF_THE_BUNDLER = /^# Licenses of bundled dependencies[^]*/m;
/** Modules that the build tools write themselves, and where those lie. */
const VIRTUAL = /^\0(vite|rolldown)\//;
const TOOLS = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** The folder of the package a module or a file belongs to; null for the project's own. */
export function packageFolderOf(id: string, root: string): string | null {
  const virtual = VIRTUAL.exec(id)?.[1];
  if (virtual) return join(TOOLS, virtual);
  const path = resolve(root, id.replace(/^\0+|\?.*$/g, "").replace(/^\/@fs\//, "/"));
  const [, folder] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path) ?? [];
  return folder ?? null;
}

/** Licence files of a package, also those beside what it brought along itself, where that ships. */
async function licenceFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => !name.includes("node_modules/") && LICENCE_FILE.test(name.split("/").at(-1)!))
    .filter((name) => !name.includes("/") || isShipped(name))
    .sort((a, b) => a.split("/").length - b.split("/").length || (a < b ? -1 : 1));
}

export async function noticeOf(folder: string): Promise<LicenceNotice> {
  const about = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Record<string, unknown>;
  const [name, version, licence] = [String(about["name"]), String(about["version"]), String(about["license"])];
  const files = await licenceFilesIn(folder);
  const spare = new URL(`${licence}.txt`, TEXTS);
  if (files.length === 0 && !existsSync(spare))
    throw new Error(`${name} ships without the text of its licence (${licence}): add .config/licences/${licence}.txt`);
  const texts = await Promise.all(
    files.map(async (file) => {
      const text = (await readFile(join(folder, file), "utf8")).replace(OF_THE_BUNDLER, "").trim();
      return file.includes("/") ? `${file}\n\n${text}` : text;
    }),
  );
  return {
    name,
    version,
    licence,
    text: texts.length > 0 ? texts.join("\n\n———\n\n") : (await readFile(spare, "utf8")).trim(),
  };
}

/** One plugin for the page's bundle, which writes the file, and one for the workers', which end before it. */
export function licenceNotices(): { readonly page: Plugin; readonly workers: () => Plugin[] } {
  const folders = new Set<string>();
  let root = "";
  const collect: Plugin["generateBundle"] = (_options, bundle) => {
    for (const output of Object.values(bundle)) {
      const ids = output.type === "chunk" ? output.moduleIds : output.originalFileNames;
      for (const id of ids) {
        const folder = packageFolderOf(id, root);
        if (folder !== null) folders.add(folder);
      }
    }
  };
  return {
    workers: () => [{ name: "koran:licence-notices-of-workers", generateBundle: collect }],
    page: {
      name: "koran:licence-notices",
      apply: "build",
      configResolved: (config) => void (root = config.root),
      async generateBundle(options, bundle, isWrite) {
        await collect.call(this, options, bundle, isWrite);
        const notices = await Promise.all([...folders].map(noticeOf));
        notices.sort((a, b) => (a.name < b.name ? -1 : 1));
        this.emitFile({ type: "asset", fileName: LICENCE_NOTICES_FILE, source: JSON.stringify(notices) });
      },
    },
  };
}
