// A press that is killed at any moment leaves the old edition or the new one, never half; the next one goes on from the pages that were done.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closePages, openPages } from "../../src/press/done-pages.ts";
import { pressName } from "../../src/press/press-name.ts";
import { pagesHome } from "../../src/press/workshop.ts";
import { filesBelow, openBench, print, smallPaper, startPress, textOf, type Bench } from "./run-press.ts";

// Real commands on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** Many enough that none of them is the last while its moment is heard. */
const PAGES = 12;
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

/** Starts the real command and signals it once, as soon as it says something; `told` is that moment. */
function signalAt(said: string, signal: NodeJS.Signals, { editions }: Bench, ...options: string[]) {
  const given = ["--title", "Kabar Uji", "--date", "2026-11-20", "--out", editions, "--engine", "none", "--jobs", "1"];
  const { child, ended } = startPress([path, ...given, ...options]);
  const told = new Promise<void>((resolve, reject) => {
    let heard = "";
    const hear = (chunk: Buffer): void => {
      heard += chunk.toString();
      if (!heard.includes(said)) return;
      child.stderr!.off("data", hear);
      child.kill(signal);
      resolve();
    };
    child.stderr!.on("data", hear);
    void ended.then(() => reject(new Error(`it never said ${said}`)));
  });
  return { child, ended, told };
}

async function killAt(said: string, here: Bench): Promise<void> {
  const { ended, told } = signalAt(said, "SIGKILL", here);
  await Promise.all([told, ended]);
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
  it.each(["Opening", `Reading: 2 of ${PAGES}`, "Finding articles", `Drawing: 3 of ${PAGES}`, "Publishing"])(
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
    await killAt(`Reading: 3 of ${PAGES}`, here);
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
    await killAt(`Reading: 3 of ${PAGES}`, here);
    for (const file of donePages(here))
      writeFileSync(file, readFileSync(file, "utf8").replaceAll("Pemerintah", "Keliru"));
    const printed = await print(here, path, "--engine", "none", "--dpi", "300");
    expect(JSON.stringify(textOf(printed.folder))).not.toContain("Keliru");
    const kept = await print(here, path, "--engine", "none", "--keep", "--replace");
    expect(JSON.stringify(textOf(kept.folder))).not.toContain("Keliru");
  });

  it("does not trust half a file", async () => {
    const here = into("torn");
    await killAt(`Reading: 2 of ${PAGES}`, here);
    for (const file of donePages(here)) writeFileSync(file, readFileSync(file, "utf8").slice(0, 100));
    await print(here, path, "--engine", "none");
    expect(filesBelow(here.editions)).toEqual(whole);
  });
});

describe("two presses of one order", () => {
  it("do not take each other's pages away", async () => {
    const here = into("at-once");
    await print(here, path, "--engine", "none");
    const { child, ended, told } = signalAt(`Reading: 3 of ${PAGES}`, "SIGSTOP", here, "--replace");
    await told;
    await print(here, path, "--engine", "none", "--replace");
    child.kill("SIGCONT");
    const { code, stdout, said } = await ended;
    expect([code, said]).toEqual([0, ""]);
    expect(stdout).toContain("nothing changed, revision 1 stays");
    expect(filesBelow(here.editions)).toEqual(whole);
    expect(existsSync(pagesHome(here.editions))).toBe(false);
  });

  it("leave the folder to the last of them, and one that was killed is none", () => {
    const home = pagesHome(into("marks").editions);
    const folder = openPages(home, "order", false);
    const others = join(folder, `held-by-${pressName().replace(/\d+$/, String(process.ppid))}`);
    writeFileSync(others, "");
    closePages(folder, true);
    expect(existsSync(others)).toBe(true);
    renameSync(others, others.replace(/\d+$/, String(2 ** 22 + 1)));
    closePages(openPages(home, "order", false), true);
    expect(existsSync(home)).toBe(false);
  });

  it("share nothing where one of them is to keep each step", () => {
    const home = pagesHome(into("fresh").editions);
    const folders = [openPages(home, "order", false), openPages(home, "order", true)];
    expect(new Set(folders).size).toBe(2);
    for (const folder of folders) closePages(folder, true);
    expect(existsSync(home)).toBe(false);
  });
});

describe("a folder that goes while a press is at its pages", () => {
  it("is said so, and no page is printed blank for it", async () => {
    const here = into("taken-away");
    const { child, ended, told } = signalAt(`Drawing: 1 of ${PAGES}`, "SIGSTOP", here);
    await told;
    rmSync(pagesHome(here.editions), { recursive: true });
    child.kill("SIGCONT");
    const { code, said } = await ended;
    expect([code, said]).toEqual([5, expect.stringMatching(/^Cannot write .*taken away while the press worked/)]);
    expect([...filesBelow(here.editions).keys()]).toEqual([]);
  });
});
