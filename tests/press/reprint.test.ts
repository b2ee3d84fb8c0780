// What a reprint may change, and what no crash may: the edition that stands, its ids, its files. One paper through its day, step by step.
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { verify } from "../../src/edition/signature.ts";
import { readTitle } from "../../src/press/indexes.ts";
import { filesBelow, manifestOf, openBench, print, smallPaper, startPress, textOf, type Bench } from "./run-press.ts";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let bench: Bench;
let folder: string;
beforeAll(async () => {
  bench = openBench();
  ({ folder } = await print(bench, paper()));
});
afterAll(() => bench.remove());

const paper = (lead?: string): string => bench.file("paper.pdf", smallPaper(2, lead));
const idsByHeadline = (): Record<string, string> =>
  Object.fromEntries(textOf(folder).articles.map(({ headline, id }) => [headline, id]));
/** What a press at work has there; the report of the print that stands is none of it. */
const workshop = (): string[] => readdirSync(join(bench.editions, ".press")).filter((name) => name !== "report");
const daysAgo = (days: number): Date => new Date(Date.now() - days * 24 * 3_600_000);

describe("a reprint", () => {
  it("that changes nothing keeps the revision and every file", async () => {
    const before = filesBelow(bench.editions);
    const { changed, manifest } = await print(bench, paper(), "--replace");
    expect([changed, manifest.revision]).toEqual([false, 1]);
    expect(filesBelow(bench.editions)).toEqual(before);
  });

  it("that changes a headline raises the revision, keeps ids and files, is signed, listed, and removes what is a week old", async () => {
    const before = filesBelow(folder);
    const ids = idsByHeadline();
    const [old, young] = ["paid/text.0000000000000000.json", "paid/text.1111111111111111.json"];
    for (const [path, days] of [
      [old, 8],
      [young, 6],
    ] as const) {
      writeFileSync(join(folder, path), "superseded by an earlier reprint");
      utimesSync(join(folder, path), daysAgo(days), daysAgo(days));
    }
    // Printed long ago, superseded only now.
    const first = manifestOf(folder);
    utimesSync(join(folder, first.text.path), daysAgo(30), daysAgo(30));

    const { manifest } = await print(bench, paper("Pasar Baru Dibuka"), "--replace");
    expect(manifest.revision).toBe(2);
    const now = idsByHeadline();
    expect(now["Pasar Baru Dibuka"]).toBe(ids["Pasar Lama Ditata"]);
    expect(now["Kabar Halaman 2"]).toBe(ids["Kabar Halaman 2"]);
    expect(manifest.pages[1]).toEqual(first.pages[1]);
    for (const path of before.keys()) expect(existsSync(join(folder, path)), path).toBe(true);
    expect([old, young].map((path) => existsSync(join(folder, path)))).toEqual([false, true]);
    const title = readTitle(bench.editions, "kabar-uji")!;
    expect(title.latest.map(({ revision }) => revision)).toEqual([2]);
    const signature = readFileSync(join(folder, "edition.json.sig"), "utf8");
    expect(verify(readFileSync(join(folder, "edition.json")), signature, title.publicKey)).toBe(true);
  });

  it("never brings a withdrawn article back, remembers ids that went, keeps fields it does not know", async () => {
    const ids = idsByHeadline();
    const gone = ids["Pasar Baru Dibuka"]!;
    const withdrawn = [{ id: gone, reason: "Keliru" }];
    const changed = { ...manifestOf(folder), withdrawn, editor: "Sari" };
    writeFileSync(join(folder, "edition.json"), JSON.stringify(changed));
    const { manifest } = await print(bench, paper("Pasar Lama Ditata"), "--replace", "--pages", "1");
    expect(textOf(folder).articles.map(({ id }) => id)).not.toContain(gone);
    expect(manifest).toMatchObject({ withdrawn, editor: "Sari" });
    expect(manifest.retired).toContain(ids["Kabar Halaman 2"]);
    expect(manifest.retired).not.toContain(gone);
  });

  it("refuses a key that readers do not know, and makes none", async () => {
    const keys = process.env["KORAN_KEYS"];
    process.env["KORAN_KEYS"] = join(bench.folder, "other-keys");
    await expect(print(bench, paper(), "--name", "Sore")).rejects.toMatchObject({ code: "no-key" });
    expect(existsSync(join(bench.folder, "other-keys"))).toBe(false);
    process.env["KORAN_KEYS"] = keys;
  });
});

describe("a press that is ended in the middle", () => {
  const start = async () => {
    const long = bench.file("long.pdf", smallPaper(40, "Tak Pernah Terbit"));
    const options = ["--title", "Kabar Uji", "--date", "2026-11-20", "--out", bench.editions, "--jobs", "1"];
    const press = startPress([long, ...options, "--replace"]);
    await vi.waitUntil(() => workshop().some((name) => name.endsWith(`-${press.child.pid}`)), { timeout: 60_000 });
    return press;
  };

  it("by SIGKILL leaves the edition as it was, and its leftovers to the next press", async () => {
    const before = filesBelow(bench.editions);
    const { child, ended } = await start();
    child.kill("SIGKILL");
    await ended;
    expect(filesBelow(bench.editions)).toEqual(before);
    expect(workshop()).toHaveLength(1);
  });

  it("by Ctrl-C says that nothing was changed and leaves nothing behind", async () => {
    const before = filesBelow(bench.editions);
    const { child, ended } = await start();
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ code: 130, said: "Stopped: nothing was changed." });
    expect(filesBelow(bench.editions)).toEqual(before);
    expect(workshop()).toEqual([]);
  });
});
