// Turns the files of a site and the server's own rules into what hosts of static sites read: `_headers` (Netlify, Cloudflare Pages) and
// `_redirects` (Netlify). Never two rules that give one path the same header: some hosts join the values, others take one of them.
import { NOT_THE_APP } from "../../edition/app-address.ts";
import { EDITIONS_ROOT, isImmutable } from "../../edition/contract.ts";
import { KoranError } from "../../edition/errors.ts";
import { contentTypeOf } from "../content-type.ts";
import { FOR_EVER, REVALIDATE } from "../delivery.ts";
import { SECURITY_HEADERS } from "../security-headers.ts";

export const HEADERS_FILE = "_headers";
/** The first line of the file, a comment to hosts: by it `npm run site` knows a folder that it made. */
export const SITE_MARK =
  "# A site of koran. `npm run site` makes this folder anew, and takes away whatever else lies in it.";

/** Up to here the files of a folder get a rule each; more are one rule. Cloudflare reads a hundred rules. */
const FEW = 10;
/** Folders of whole titles and editions, by their depth: `/editions/:title/:key/paid/…`. */
const EDITION_FOLDERS = ["", ":title", ":key"];

type Headers = Readonly<Record<string, string>>;

/** The folder of a file, with a placeholder for whatever differs from one edition to the next. */
function folderShape(path: string): string {
  const folders = path.split("/").slice(1, -1);
  if (`/${folders[0]}` !== EDITIONS_ROOT) return ["", ...folders].join("/");
  const shape = folders.map((name, depth) => (name === "index" ? name : EDITION_FOLDERS[depth] || name));
  return ["", ...shape].join("/");
}

/** Caching of the files of one folder: one rule where they are alike, else each by its name, with its type.
 *  @throws KoranError 'usage' where no one rule fits them. */
function rulesOf(folder: string, files: ReadonlyMap<string, string>): [path: string, Headers][] {
  const names = [...files.keys()];
  const stray = names.find((name) => !isImmutable(name));
  if (stray === undefined) return [[`${folder}/:file`, { "cache-control": FOR_EVER }]];
  if (names.some(isImmutable))
    throw new KoranError(
      "usage",
      `${files.get(stray)} has no hash in its name, as the files beside it have, and hosts read one rule for all; take it away`,
    );
  if (names.length > FEW) return [[`${folder}/:file`, { "cache-control": REVALIDATE }]];
  return names.map((name) => [
    `${folder}/${name}`,
    { "cache-control": REVALIDATE, "content-type": contentTypeOf(name) },
  ]);
}

/** @param paths of the site's files, as URLs: "/index.html", "/editions/kabar-musi/index.json". @returns the text of `_headers`. */
export function headersFile(paths: readonly string[]): string {
  const folders = new Map<string, Map<string, string>>();
  for (const path of paths) {
    const files = folders.get(folderShape(path)) ?? new Map<string, string>();
    folders.set(folderShape(path), files.set(path.slice(path.lastIndexOf("/") + 1), path));
  }
  const rules: [path: string, Headers][] = [
    ["/*", SECURITY_HEADERS],
    ["/", { "cache-control": REVALIDATE }],
    ...[...folders].flatMap(([folder, files]) => rulesOf(folder, files)),
  ];
  const texts = rules.map(([path, headers]) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n"),
  );
  return [SITE_MARK, ...texts, ""].join("\n");
}

/** Page of what is missing in a folder that holds no addresses of the app, as both kinds of hosts look for it. */
export const missingPages = (): string[] => NOT_THE_APP.map((folder) => `/${folder}/404.html`);

/** The text of `_redirects`: what is missing in those folders is missing, every other address without a file opens the app. */
export const redirectsFile = (): string =>
  [...NOT_THE_APP.map((folder) => `/${folder}/* /${folder}/404.html 404`), "/* /index.html 200", ""].join("\n");
