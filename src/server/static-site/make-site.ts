// Turns dist/ and editions/ into one folder that a host of static sites takes as it is. Never a file that is not everyone's, never
// over a folder that it did not make.
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { EDITIONS_ROOT } from "../../edition/contract.ts";
import { plainHtml } from "../plain-answer.ts";
import { segmentsOf } from "../stored-file.ts";
import { HEADERS_FILE, headersFile, missingPages, redirectsFile } from "./headers-file.ts";
import { openEditions } from "./open-editions.ts";
import { replaceSite, siteFolder } from "./site-folder.ts";

export type Host = "cloudflare" | "netlify";
export const HOSTS: readonly Host[] = ["cloudflare", "netlify"];

export interface SiteOptions {
  readonly distDir: string;
  readonly editionsDir: string;
  readonly outDir: string;
  readonly host: Host;
}

export interface Site {
  readonly files: number;
  /** Editions that are not open, left out. */
  readonly closed: number;
}

/** Paths below a folder, with slashes, sorted; as for the server, nothing linked or hidden. */
function filesBelow(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return paths
    .map((path) => relative(folder, path).split(sep).join("/"))
    .filter((path) => segmentsOf(`/${path}`) !== null)
    .sort();
}

/** Hosts compress by themselves, and count files. */
const isNeighbour = (path: string, all: ReadonlySet<string>): boolean =>
  /\.(br|gz)$/.test(path) && all.has(path.slice(0, -3));

export async function makeSite({ distDir, editionsDir, outDir, host }: SiteOptions): Promise<Site> {
  const folder = siteFolder(outDir, [distDir, editionsDir]);
  const inDist = filesBelow(distDir);
  const app = inDist.filter((path) => !isNeighbour(path, new Set(inDist)));
  const { copied, written, closed } = await openEditions(editionsDir, filesBelow(editionsDir));
  const ofEditions = [...copied, ...written.keys()].map((path) => `${EDITIONS_ROOT}/${path}`);
  const paths = [...app.map((path) => `/${path}`), ...ofEditions];
  const headers = headersFile(paths);
  replaceSite(folder, (making) => {
    const put = (path: string, write: (target: string) => void): void => {
      mkdirSync(dirname(join(making, path)), { recursive: true });
      write(join(making, path));
    };
    put(HEADERS_FILE, (target) => writeFileSync(target, headers));
    // Cloudflare Pages opens the app for what has no file by itself, and would follow the rules even where there is a file.
    if (host === "netlify") put("_redirects", (target) => writeFileSync(target, redirectsFile()));
    for (const path of app) put(path, (target) => copyFileSync(join(distDir, path), target));
    for (const path of copied)
      put(join(EDITIONS_ROOT, path), (target) => copyFileSync(join(editionsDir, path), target));
    for (const [path, text] of written) put(join(EDITIONS_ROOT, path), (target) => writeFileSync(target, text));
    for (const path of missingPages()) put(path, (target) => writeFileSync(target, plainHtml(404)));
  });
  return { files: paths.length, closed };
}
