// Turns the editions that lie in a title's folder into its indexes, and the titles into theirs. Never loses what was written into them by hand.
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { readEditionKey } from "../edition/dates.ts";
import { shortHash } from "../edition/contract.ts";
import { sha256Hex } from "../edition/hash.ts";
import {
  FORMAT_VERSION,
  type EditionLine,
  type Manifest,
  type Title,
  type TitleIndex,
  type YearIndex,
} from "../edition/schema.ts";
import { parseJson, readManifest, readTitleIndex, readTitlesIndex, readYearIndex } from "../edition/validate.ts";
import { jsonBytes } from "./bundle/edition-files.ts";
import { makeFolder, replaceDurably } from "./durable.ts";

const LATEST = 7;
const KEEP_OLD_INDEX_MS = 7 * 24 * 3_600_000;
/** Of a title that is printed for the first time; its owner changes them in editions/<title>/index.json. */
const FIRST = { language: "id", place: null, timeZone: "Asia/Jakarta", accent: "#9b1c1f" };

function readJson(path: string): unknown {
  return existsSync(path) ? parseJson(readFileSync(path, "utf8"), path) : null;
}

/** The title's index as it stands. @returns null before the first print. @throws KoranError 'bad-manifest' | 'format-too-new'. */
export function readTitle(out: string, titleId: string): TitleIndex | null {
  const path = join(out, titleId, "index.json");
  const value = readJson(path);
  return value === null ? null : readTitleIndex(value, path);
}

/** What a title's index says of the title itself, its owner's own fields included. */
const titleOf = ({ format: _format, latest: _latest, years: _years, ...title }: TitleIndex): Title => title;

/** What a new title is called until its owner says otherwise. */
export const firstTitle = (id: string, name: string, publicKey: string): Title => ({ id, name, ...FIRST, publicKey });

/** Whether readers can find an edition. */
export function isListed(out: string, titleId: string, key: string): boolean {
  const years = readTitle(out, titleId)?.years ?? [];
  return readYears(out, titleId, years).some((line) => line.key === key);
}

const lineOf = (manifest: Manifest): EditionLine => ({
  key: manifest.key,
  date: manifest.date,
  name: manifest.name,
  pages: manifest.pages.length,
  cover: manifest.pages[0]!.thumb,
  tiers: manifest.tiers,
  revision: manifest.revision,
  access: manifest.access,
});

function readYears(out: string, titleId: string, years: TitleIndex["years"]): EditionLine[] {
  return years.flatMap(({ path }) => {
    const value = readJson(join(out, titleId, path));
    return value === null ? [] : readYearIndex(value, path).editions;
  });
}

/** Lines of a year from the manifests themselves, newest first, so that an index that a crash left behind mends itself.
 *  @param known lines as the index had them: a manifest damaged since does not stop today's paper. */
function linesOfYear(folder: string, year: number, known: readonly EditionLine[]): EditionLine[] {
  const found = readdirSync(folder).flatMap((key): { line: EditionLine; publishedAt: number }[] => {
    if (!key.startsWith(`${year}-`) || !existsSync(join(folder, key, "edition.json"))) return [];
    try {
      readEditionKey(key);
      const path = join(folder, key, "edition.json");
      const manifest = readManifest(readJson(path), path);
      return [{ line: lineOf(manifest), publishedAt: Date.parse(manifest.publishedAt) }];
    } catch {
      return known.filter((line) => line.key === key).map((line) => ({ line, publishedAt: 0 }));
    }
  });
  found.sort(
    (a, b) => compare(b.line.date, a.line.date) || b.publishedAt - a.publishedAt || compare(b.line.key, a.line.key),
  );
  return found.map(({ line }) => line);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Writes the three indexes for a title after an edition of a year came, changed or went: year, then title, then titles, so that each names only what is there.
 *  @param firstPrinted what the title is where it has no index yet. @param scratch a path on the same disk. @throws KoranError 'disk-full' | 'cannot-write' | 'bad-manifest'. O(editions of the year). */
export function writeIndexes(out: string, firstPrinted: Title, year: number, scratch: string): void {
  const folder = join(out, firstPrinted.id);
  const before = readTitle(out, firstPrinted.id);
  const title = before ? titleOf(before) : firstPrinted;
  const otherYears = before?.years.filter((entry) => entry.year !== year) ?? [];
  const known = readYears(out, title.id, before?.years.filter((entry) => entry.year === year) ?? []);
  const editions = linesOfYear(folder, year, known);

  const index: YearIndex = { format: FORMAT_VERSION, year, editions };
  const bytes = jsonBytes(index);
  const path = `index/${year}.${shortHash(sha256Hex(bytes))}.json`;
  makeFolder(join(folder, "index"));
  replaceIfChanged(join(folder, path), scratch, bytes);

  const years = [...otherYears, { year, path, editions: editions.length }].sort((a, b) => b.year - a.year);
  const latest = latestOf(out, title.id, years);
  const titleIndex = { format: FORMAT_VERSION, ...title, latest, years };
  replaceIfChanged(join(folder, "index.json"), scratch, readableBytes(titleIndex));
  writeTitles(out, title, scratch);
  removeOldIndexes(folder, years);
}

function latestOf(out: string, titleId: string, years: TitleIndex["years"]): EditionLine[] {
  const latest: EditionLine[] = [];
  for (const year of years) {
    if (latest.length >= LATEST) break;
    latest.push(...readYears(out, titleId, [year]));
  }
  return latest.slice(0, LATEST);
}

/** editions/index.json: this title's entry is what its own index says; the others stay. */
function writeTitles(out: string, title: Title, scratch: string): void {
  const path = join(out, "index.json");
  const value = readJson(path);
  const before = value === null ? null : readTitlesIndex(value, path);
  const others = before?.titles.filter(({ id }) => id !== title.id) ?? [];
  const titles = [...others, title].sort((a, b) => compare(a.id, b.id));
  replaceIfChanged(path, scratch, readableBytes({ format: FORMAT_VERSION, titles }));
}

/** People edit these two by hand. */
const readableBytes = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`, "utf8");

function replaceIfChanged(path: string, scratch: string, bytes: Uint8Array): void {
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  replaceDurably(path, scratch, bytes);
}

/** A reader may hold an index that still names the year's file of yesterday. */
function removeOldIndexes(folder: string, years: TitleIndex["years"]): void {
  const current = new Set(years.map(({ path }) => path));
  for (const name of readdirSync(join(folder, "index"))) {
    const path = join(folder, "index", name);
    if (current.has(`index/${name}`) || Date.now() - statSync(path).mtimeMs < KEEP_OLD_INDEX_MS) continue;
    rmSync(path);
  }
}
