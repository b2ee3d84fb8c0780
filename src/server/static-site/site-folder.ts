// The folder that a site is to lie in → its real path, where a site may take its place: not there, empty, or a site that was made here.
// Never a folder that holds what the site is made of, never one that another made.
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
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

/** @param sources folders that the site is made of. @throws KoranError 'usage' where anything else would be lost. */
export function siteFolder(outDir: string, sources: readonly string[]): string {
  const folder = realPathOf(outDir);
  const [real, project] = [sources.map(realPathOf), realPathOf(PROJECT)];
  const held = [...real, project].find((source) => holds(folder, source));
  if (held !== undefined)
    throw new KoranError("usage", `a site in ${folder} would replace ${held}; name another folder with --out`);
  const around = real.find((source) => holds(source, folder));
  if (around !== undefined)
    throw new KoranError("usage", `a site in ${folder} would be part of ${around}; name another folder with --out`);
  if (!existsSync(folder)) return folder;
  if (!statSync(folder).isDirectory()) throw new KoranError("usage", `${folder} is no folder; name one with --out`);
  if (readdirSync(folder).length > 0 && !isOurs(folder))
    throw new KoranError(
      "usage",
      `${folder} is not empty and holds no site that \`npm run site\` made; take it away or name another folder with --out`,
    );
  return folder;
}
