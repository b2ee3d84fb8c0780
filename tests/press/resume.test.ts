// A press that is killed at any moment leaves the old edition or the new one, never half; the next one goes on from the pages that were done.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { pagesHome } from "../../src/press/workshop.ts";
import { filesBelow, openBench, print, smallPaper, startPress, textOf, type Bench } from "./run-press.ts";

// Real commands on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const PAGES = 6;
let bench: Bench;
let path: string;
let whole: Map<string, string>;
beforeAll(async () => {
  bench = openBench();
  path = bench.file("paper.pdf", smallPaper(PAGES));
  const reference = { ...bench, editions: join(bench.folder, "reference") };
  await print(reference, path, "--engine", "none");
  whole = filesBelow(reference.editions);
});
afterAll(() => bench.remove());

const into = (name: string): Bench => ({ ...bench, editions: join(bench.folder, name) });

/** Starts the real command and kills it as soon as it says something. */
async function killAt(said: string, { editions }: Bench): Promise<void> {
  const options = [
    "--title",
    "Kabar Uji",
    "--date",
    "2026-11-20",
    "--out",
    editions,
    "--engine",
    "none",
    "--jobs",
    "1",
  ];
  const { child, ended } = startPress([path, ...options]);
  let heard = "";
  child.stderr!.on("data", (chunk: Buffer) => {
    heard += chunk.toString();
    if (heard.includes(said)) child.kill("SIGKILL");
  });
  await ended;
  expect(heard).toContain(said);
}

const donePages = ({ editions }: Bench): string[] => {
  const home = pagesHome(editions);
  const [order] = existsSync(home) ? readdirSync(home) : [];
  if (order === undefined) return [];
  return readdirSync(join(home, order))
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(home, order, name));
};

describe("kill -9", () => {
  it.each(["Opening", "Reading: 2 of 6", "Finding articles", "Drawing: 3 of 6", "Publishing"])(
    "at %j leaves nothing or all, and the same command then prints the same bytes",
    async (moment) => {
      const here = into(`killed-${moment.replaceAll(/\W/g, "")}`);
      await killAt(moment, here);
      const isPublished = existsSync(join(here.editions, "kabar-uji", "2026-11-20"));
      if (isPublished) {
        const edition = filesBelow(join(here.editions, "kabar-uji", "2026-11-20"));
        const inReference = [...whole].filter(([name]) => name.startsWith("kabar-uji/2026-11-20/"));
        expect(edition).toEqual(
          new Map(inReference.map(([name, file]) => [name.slice("kabar-uji/2026-11-20/".length), file])),
        );
      } else expect([...filesBelow(here.editions).keys()]).toEqual([]);
      await print(here, path, "--engine", "none", "--replace");
      expect(filesBelow(here.editions)).toEqual(whole);
      expect(existsSync(pagesHome(here.editions))).toBe(false);
    },
  );
});

describe("the next run", () => {
  it("takes the pages that were done as they are, and reads the others", async () => {
    const here = into("resumed");
    await killAt("Reading: 3 of 6", here);
    const done = donePages(here);
    expect(done.length).toBeGreaterThanOrEqual(3);
    expect(done.length).toBeLessThan(PAGES);
    for (const file of done) writeFileSync(file, readFileSync(file, "utf8").replaceAll("Pemerintah", "Pamarentah"));
    const { folder } = await print(here, path, "--engine", "none");
    const said = JSON.stringify(textOf(folder));
    expect(said.split("Pamarentah")).toHaveLength(done.length + 1);
    expect(said.split("Pemerintah")).toHaveLength(PAGES - done.length + 1);
  });

  it("reads all anew for another paper, for another wish, and where it is to keep each step", async () => {
    const here = into("another");
    await killAt("Reading: 3 of 6", here);
    for (const file of donePages(here))
      writeFileSync(file, readFileSync(file, "utf8").replaceAll("Pemerintah", "Keliru"));
    const printed = await print(here, path, "--engine", "none", "--dpi", "300");
    expect(JSON.stringify(textOf(printed.folder))).not.toContain("Keliru");
    const kept = await print(here, path, "--engine", "none", "--keep", "--replace");
    expect(JSON.stringify(textOf(kept.folder))).not.toContain("Keliru");
  });

  it("does not trust half a file", async () => {
    const here = into("torn");
    await killAt("Reading: 2 of 6", here);
    for (const file of donePages(here)) writeFileSync(file, readFileSync(file, "utf8").slice(0, 100));
    await print(here, path, "--engine", "none");
    expect(filesBelow(here.editions)).toEqual(whole);
  });
});
