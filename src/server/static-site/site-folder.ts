// The folder that a site is to lie in, and what fills it → the site in its place: where nothing lay, or a site that was made here.
// Never over a folder that holds what the site is made of or that another made, never half a site.
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { KoranError } from "../../edition/errors.ts";
import { HEADERS_FILE, SITE_MARK } from "./headers-file.ts";

const PROJECT = resolve(import.meta.dirname, "../../..");

/** With the links resolved of as much of it as is there. */
function realPathOf(path: string): string {
  if (existsSync(path)) return realpathSync.native(path);
  return dirname(path) === path ? path : join(realPathOf(dirname(path)), basename(path));
}

function holds(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way.split(/[\\/]/)[0] !== ".." && !isAbsolute(way);
}

function isOurs(folder: string): boolean {
  const mark = join(folder, HEADERS_FILE);
  return existsSync(mark) && readFileSync(mark, "utf8").startsWith(`${SITE_MARK}\n`);
}

/** @throws KoranError 'usage' where the folder holds something else than a site that was made here. */
function refuseForeign(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new KoranError("usage", `${folder} is no folder; name one with --out`);
  if (readdirSync(folder).length > 0 && !isOurs(folder))
    throw new KoranError(
      "usage",
      `${folder} is not empty and holds no site that \`npm run site\` made; take it away or name another folder with --out`,
    );
}

/** @param sources folders that the site is made of. @returns its real path. @throws KoranError 'usage' where anything else would be lost. */
export function siteFolder(outDir: string, sources: readonly string[]): string {
  const folder = realPathOf(outDir);
  const [real, project] = [sources.map(realPathOf), realPathOf(PROJECT)];
  const held = [...real, project].find((source) => holds(folder, source));
  if (held !== undefined)
    throw new KoranError("usage", `a site in ${folder} would replace ${held}; name another folder with --out`);
  const around = real.find((source) => holds(source, folder));
  if (around !== undefined)
    throw new KoranError("usage", `a site in ${folder} would be part of ${around}; name another folder with --out`);
  refuseForeign(folder);
  return folder;
}

/** The mark goes last, so that what a stop leaves is known again. */
function discard(folder: string): void {
  refuseForeign(folder);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((name) => name !== HEADERS_FILE))
    rmSync(join(folder, name), { recursive: true });
  rmSync(folder, { recursive: true });
}

/**
 * Makes the site beside the folder and renames it into place; whatever stops it leaves the site before as it was, and nothing that the next run refuses.
 * @param folder as `siteFolder` gives it. @param fill writes the headers file with the mark first.
 */
export function replaceSite(folder: string, fill: (making: string) => void): void {
  const [making, before] = [`${folder}.making`, `${folder}.before`];
  discard(making);
  mkdirSync(making, { recursive: true });
  try {
    fill(making);
    if (existsSync(folder)) {
      discard(before);
      renameSync(folder, before);
    }
    renameSync(making, folder);
  } catch (error) {
    if (!existsSync(folder) && existsSync(before)) renameSync(before, folder);
    discard(making);
    throw error;
  }
  discard(before);
}
