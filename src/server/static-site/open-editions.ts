// The files below editions/ → what a site holds of them: open editions whole, no others, and indexes that name only those.
// Never a file of an edition that is not open, not even its teaser; never a changed manifest, which is signed.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { KoranError } from "../../edition/errors.ts";
import { shortHash } from "../../edition/contract.ts";
import { sha256Hex } from "../../edition/hash.ts";
import type { EditionLine } from "../../edition/schema.ts";
import { parseJson, readTitleIndex, readYearIndex } from "../../edition/validate.ts";
import { entitlementsOf } from "../edition-access.ts";

/** How many editions a title's index names itself. */
const LATEST = 7;

export interface OpenEditions {
  /** Paths below editions/ of the files that go as they are. */
  readonly copied: readonly string[];
  /** Indexes of titles of which editions are left out: path below editions/ → text. */
  readonly written: ReadonlyMap<string, string>;
  /** How many editions are left out. */
  readonly closed: number;
}

/** The indexes of a title without some of its editions. Indexes are not signed; a year's file is named by its hash. */
function indexesWithout(
  closed: ReadonlySet<string>,
  editionsDir: string,
  title: string,
): [path: string, text: string][] {
  const titlePath = `${title}/index.json`;
  const read = (path: string): unknown => {
    const file = join(editionsDir, path);
    if (!existsSync(file)) throw new KoranError("bad-manifest", `${titlePath} names ${path}, which is not there`);
    return parseJson(readFileSync(file, "utf8"), path);
  };
  if (!existsSync(join(editionsDir, titlePath))) return [];
  const index = readTitleIndex(read(titlePath), titlePath);
  const isOpen = ({ key }: EditionLine): boolean => !closed.has(key);

  const files: [string, string][] = [];
  const lines: EditionLine[] = [];
  const years = index.years.flatMap((entry) => {
    const year = readYearIndex(read(`${title}/${entry.path}`), entry.path);
    const editions = year.editions.filter(isOpen);
    if (editions.length === 0) return [];
    const text = `${JSON.stringify({ ...year, editions })}\n`;
    const path = `index/${entry.year}.${shortHash(sha256Hex(Buffer.from(text)))}.json`;
    files.push([`${title}/${path}`, text]);
    lines.push(...editions);
    return [{ ...entry, path, editions: editions.length }];
  });
  const latest = lines.slice(0, LATEST);
  return [...files, [titlePath, `${JSON.stringify({ ...index, latest, years }, null, 2)}\n`]];
}

/** @param paths of the files below editions/. @throws KoranError 'bad-manifest' | 'format-too-new' for an index that would have to change and cannot be read. */
export async function openEditions(editionsDir: string, paths: readonly string[]): Promise<OpenEditions> {
  const entitlementOf = entitlementsOf(editionsDir);
  const isOpen = async (title: string, key: string): Promise<boolean> =>
    (await entitlementOf([title, key, "paid", "any"])) === "everyone";

  const ofEditions: string[] = [];
  const ofTitles: string[] = [];
  const closed = new Map<string, Set<string>>();
  for (const path of paths) {
    const [title = "", key = "", file] = path.split("/");
    if ((await entitlementOf(path.split("/"))) === "not-of-an-edition") continue;
    if (file === undefined || key === "index") ofTitles.push(path);
    else if (await isOpen(title, key)) ofEditions.push(path);
    else closed.set(title, (closed.get(title) ?? new Set()).add(key));
  }
  const isWhole = (path: string): boolean => !closed.has(path.split("/")[0] ?? "");
  return {
    copied: [...ofTitles.filter(isWhole), ...ofEditions],
    written: new Map([...closed].flatMap(([title, keys]) => indexesWithout(keys, editionsDir, title))),
    closed: [...closed.values()].reduce((sum, keys) => sum + keys.size, 0),
  };
}
