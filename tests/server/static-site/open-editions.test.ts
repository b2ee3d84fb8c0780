// A title with open and closed editions, over two years → the indexes of a site, read as a reader reads them.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { shortHash } from "../../../src/edition/contract.ts";
import { sha256Hex } from "../../../src/edition/hash.ts";
import type { EditionLine } from "../../../src/edition/schema.ts";
import { readTitleIndex, readYearIndex } from "../../../src/edition/validate.ts";
import { makeSite } from "../../../src/server/static-site/make-site.ts";
import { makeSiteFrom } from "../../../src/server/static-site/run.ts";
import * as given from "../folders.ts";

const SAMPLE = new URL("../../../editions/kabar-musi/index.json", import.meta.url);
const sample = readTitleIndex(JSON.parse(readFileSync(SAMPLE, "utf8")));
const TITLE = "/editions/kabar-musi";
const OLD_CLOSED = "2025-12-31";
const OPEN_DAYS = ["18", "17", "16", "15", "14", "13", "12"].map((day) => `2026-11-${day}`);

let folders: given.Folders;
let out: string;
const inSite = (path: string): string => join(out, "site", path);
const readJson = (path: string): unknown => JSON.parse(readFileSync(inSite(path), "utf8"));

const line = (key: string, access: "open" | "subscribers"): EditionLine => ({
  ...sample.latest[0]!,
  key,
  date: key.slice(0, 10),
  access,
});

/** As the press writes it. @returns its entry in the title's index. */
function writeYear(year: number, editions: readonly EditionLine[]): { year: number; path: string; editions: number } {
  const text = `${JSON.stringify({ format: 1, year, editions })}\n`;
  const path = `index/${year}.${shortHash(sha256Hex(Buffer.from(text)))}.json`;
  folders.write(`${TITLE}/${path}`, text);
  return { year, path, editions: editions.length };
}

beforeAll(async () => {
  folders = given.makeFolders();
  out = mkdtempSync(join(tmpdir(), "koran-open-"));
  for (const key of OPEN_DAYS) folders.write(`${TITLE}/${key}/edition.json`, '{"access":"open"}');
  folders.write(`${TITLE}/${OLD_CLOSED}/edition.json`, '{"access":"subscribers"}');
  const lines = [
    line("2026-11-21", "subscribers"),
    line("2026-11-20", "open"),
    ...OPEN_DAYS.map((key) => line(key, "open")),
  ];
  const years = [writeYear(2026, lines), writeYear(2025, [line(OLD_CLOSED, "subscribers")])];
  const index = { ...sample, motto: "the owner's own", latest: lines.slice(0, 7), years };
  folders.write(`${TITLE}/index.json`, JSON.stringify(index));
  await makeSite({ ...folders, outDir: join(out, "site"), host: "netlify" });
});
afterAll(() => {
  folders.remove();
  rmSync(out, { recursive: true, force: true });
});

it("an edition that is not open is in no index of the site, and others come up into the latest seven", () => {
  const index = readTitleIndex(readJson(`${TITLE}/index.json`));
  const openKeys = ["2026-11-20", ...OPEN_DAYS];
  expect(index.latest.map(({ key }) => key)).toEqual(openKeys.slice(0, 7));
  expect(index.years.map(({ year, editions }) => [year, editions])).toEqual([[2026, 8]]);
  const { path } = index.years[0]!;
  expect(readYearIndex(readJson(`${TITLE}/${path}`)).editions.map(({ key }) => key)).toEqual(openKeys);
  expect(index).toMatchObject({ name: sample.name, publicKey: sample.publicKey, motto: "the owner's own" });
});

it("a year's file carries the hash of its bytes, and none of the files before it is there", () => {
  const names = readdirSync(inSite(`${TITLE}/index`));
  expect(names).toHaveLength(1);
  const bytes = readFileSync(inSite(`${TITLE}/index/${names[0]}`));
  expect(names[0]).toBe(`2026.${shortHash(sha256Hex(bytes))}.json`);
});

it("nothing of an edition that is not open is there, nothing of an open one is missing", () => {
  for (const edition of [given.CLOSED, given.WITHOUT_MANIFEST, given.BROKEN_MANIFEST, `${TITLE}/${OLD_CLOSED}`])
    expect(existsSync(inSite(edition)), edition).toBe(false);
  for (const file of ["edition.json", "edition.json.sig", given.TEASER, given.TEXT, given.PDF])
    expect(existsSync(inSite(`${given.OPEN}/${file}`)), file).toBe(true);
});

it.each([
  ["{", /^koran: kabar-musi\/index\.json is not JSON$/],
  [
    JSON.stringify({ ...sample, years: [{ year: 2026, path: "index/2026.gone.json", editions: 1 }] }),
    /^koran: kabar-musi\/index\.json names kabar-musi\/index\/2026\.gone\.json, which is not there$/,
  ],
])("an index that would have to change and cannot be is named in one sentence: %#", async (index, sentence) => {
  folders.write(`${TITLE}/index.json`, index);
  const said: string[] = [];
  const voice = { log: (text: string) => said.push(text), error: (text: string) => said.push(text) };
  const args = ["--dist", folders.distDir, "--editions", folders.editionsDir, "--out", join(out, "site")];
  expect(await makeSiteFrom(args, voice)).toBe(1);
  expect(said).toEqual([expect.stringMatching(sentence)]);
});
