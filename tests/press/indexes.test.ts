// Indexes from manifests that lie in a folder, without printing any.
import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readTitlesIndex, readYearIndex } from "../../src/edition/validate.ts";
import { firstTitle, isListed, readTitle, writeIndexes } from "../../src/press/indexes.ts";
import { filesBelow, openBench, type Bench } from "./run-press.ts";

let bench: Bench;
beforeEach(() => {
  bench = openBench();
  mkdirSync(join(bench.editions, ".press"), { recursive: true });
});
afterEach(() => bench.remove());

const TITLE = firstTitle("kabar-uji", "Kabar Uji", "ab".repeat(32));
const file = (name: string): object => ({ path: `open/${name}`, bytes: 10, sha256: "0".repeat(64) });
const picture = (name: string): object => ({ ...file(name), width: 240, height: 380 });

/** A manifest in its folder, as far as an index looks at it. */
function lay(key: string, fields: object = {}): void {
  const page = {
    number: 1,
    label: "1",
    section: null,
    width: 300,
    height: 400,
    words: file("w.json"),
    pdf: file("p.pdf"),
  };
  const manifest = {
    format: 1,
    title: "kabar-uji",
    key,
    date: key.slice(0, 10),
    name: null,
    revision: 1,
    publishedAt: `${key.slice(0, 10)}T00:00:00+07:00`,
    access: "open",
    pages: [{ ...page, thumb: picture("t.webp"), preview: picture("p.webp"), mid: picture("m.webp") }],
    text: file("text.json"),
    teaser: file("teaser.json"),
    images: [],
    tiers: { text: 1, pages: 2, print: 3 },
    withdrawn: [],
    press: { engine: "none", confidence: null },
    ...fields,
  };
  mkdirSync(join(bench.editions, "kabar-uji", key), { recursive: true });
  writeFileSync(join(bench.editions, "kabar-uji", key, "edition.json"), JSON.stringify(manifest));
}
const write = (year = 2026): void =>
  writeIndexes(bench.editions, TITLE, year, join(bench.editions, ".press", "scratch"));
const title = () => readTitle(bench.editions, "kabar-uji")!;
const read = (path: string): unknown => JSON.parse(readFileSync(join(bench.editions, path), "utf8"));

describe("a title's indexes", () => {
  it("begin with what every new title is", () => {
    lay("2026-11-20");
    write();
    expect(title()).toMatchObject({
      ...TITLE,
      language: "id",
      place: null,
      timeZone: "Asia/Jakarta",
      accent: "#9b1c1f",
    });
    expect(readTitlesIndex(read("index.json")).titles).toEqual([TITLE]);
    expect(isListed(bench.editions, "kabar-uji", "2026-11-20")).toBe(true);
    expect(isListed(bench.editions, "kabar-uji", "2026-11-21")).toBe(false);
  });

  it("list the newest first, of a day too, and only seven as the latest", () => {
    for (let day = 10; day < 19; day++) lay(`2026-11-${day}`);
    lay("2026-11-18-sore", { name: "Sore", publishedAt: "2026-11-18T16:00:00+07:00" });
    lay("2025-12-31");
    write(2025);
    write(2026);
    const { latest, years } = title();
    expect(latest.map(({ key }) => key)).toEqual([
      "2026-11-18-sore",
      ...[18, 17, 16, 15, 14, 13].map((day) => `2026-11-${day}`),
    ]);
    expect(years.map(({ year, editions }) => [year, editions])).toEqual([
      [2026, 10],
      [2025, 1],
    ]);
  });

  it("fill the latest from the year before", () => {
    lay("2025-12-31");
    lay("2026-01-01");
    write(2025);
    write(2026);
    expect(title().latest.map(({ key }) => key)).toEqual(["2026-01-01", "2025-12-31"]);
  });

  it("keep what an owner wrote by hand, and hand it on to the titles", () => {
    lay("2026-11-20");
    write();
    const own = {
      ...(read("kabar-uji/index.json") as object),
      name: "Kabar Uji Raya",
      place: "Palembang",
      motto: "Jujur",
    };
    writeFileSync(join(bench.editions, "kabar-uji", "index.json"), JSON.stringify(own));
    lay("2026-11-21");
    write();
    expect(title()).toMatchObject({ name: "Kabar Uji Raya", place: "Palembang", motto: "Jujur" });
    expect(readTitlesIndex(read("index.json")).titles).toMatchObject([{ name: "Kabar Uji Raya", motto: "Jujur" }]);
  });

  it("do not change a byte where nothing changed", () => {
    lay("2026-11-20");
    write();
    const before = filesBelow(bench.editions);
    write();
    expect(filesBelow(bench.editions)).toEqual(before);
  });

  it("leave other titles alone", () => {
    const other = { ...TITLE, id: "antara-kita", name: "Antara Kita" };
    writeFileSync(join(bench.editions, "index.json"), JSON.stringify({ format: 1, titles: [other] }));
    lay("2026-11-20");
    write();
    expect(readTitlesIndex(read("index.json")).titles).toEqual([other, TITLE]);
  });

  it("keep the line of an edition whose manifest was damaged since, and forget one that was taken away", () => {
    for (const key of ["2026-11-19", "2026-11-20", "2026-11-21"]) lay(key);
    write();
    writeFileSync(join(bench.editions, "kabar-uji/2026-11-19/edition.json"), "{");
    rmSync(join(bench.editions, "kabar-uji/2026-11-20"), { recursive: true });
    write();
    expect(title().latest.map(({ key }) => key)).toEqual(["2026-11-21", "2026-11-19"]);
  });

  it("keep a year's index of yesterday for readers who still name it, not that of last month", () => {
    lay("2026-11-20");
    write();
    const old = title().years[0]!.path;
    lay("2026-11-21");
    write();
    const yesterday = title().years[0]!.path;
    const lastMonth = new Date(Date.now() - 30 * 24 * 3_600_000);
    utimesSync(join(bench.editions, "kabar-uji", old), lastMonth, lastMonth);
    lay("2026-11-22");
    write();
    const left = [...filesBelow(join(bench.editions, "kabar-uji", "index")).keys()];
    expect(left.map((name) => `index/${name}`).sort()).toEqual([yesterday, title().years[0]!.path].sort());
    expect(readYearIndex(read(`kabar-uji/${title().years[0]!.path}`)).editions).toHaveLength(3);
  });
});
