// What crashed presses leave behind, and how the next one deals with it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { alone, openAside, tidyWorkshop } from "../../src/press/workshop.ts";
import { openBench, type Bench } from "./run-press.ts";

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.remove());

const DEAD_PID = 2 ** 22 + 1;
const HERE = hostname().replace(/[^A-Za-z0-9]/g, "");
const PLACE = "kabar-uji/2026-11-20";
const never = new AbortController().signal;

/** A folder below the editions with files of these words. */
function lay(folder: string, files: Record<string, string>): string {
  const path = join(bench.editions, folder);
  for (const [name, words] of Object.entries(files)) {
    mkdirSync(join(path, name, ".."), { recursive: true });
    writeFileSync(join(path, name), words);
  }
  return path;
}
const standing = (): string[] =>
  ["edition.json", "edition.json.sig"].map((name) => readFileSync(join(bench.editions, PLACE, name), "utf8"));

describe("a press that was killed", () => {
  const aside = `.press/aside-${HERE}-${DEAD_PID}`;

  it("before it published leaves nothing that counts", () => {
    lay(PLACE, { "edition.json": "old", "edition.json.sig": "old's" });
    const left = lay(aside, { "edition/edition.json": "new", "edition/edition.json.sig": "new's" });
    tidyWorkshop(bench.editions);
    expect(standing()).toEqual(["old", "old's"]);
    expect(existsSync(left)).toBe(false);
  });

  it("after it announced but before it renamed leaves the old edition", () => {
    lay(PLACE, { "edition.json": "old", "edition.json.sig": "old's" });
    lay(aside, {
      "edition/edition.json": "new",
      "edition/edition.json.sig": "new's",
      "publishing.json": JSON.stringify({ target: PLACE }),
    });
    tidyWorkshop(bench.editions);
    expect(standing()).toEqual(["old", "old's"]);
  });

  it("between the two renames is finished", () => {
    lay(PLACE, { "edition.json": "old", "edition.json.sig": "new's" });
    const left = lay(aside, {
      "edition/edition.json": "new",
      "publishing.json": JSON.stringify({ target: PLACE }),
    });
    tidyWorkshop(bench.editions);
    expect(standing()).toEqual(["new", "new's"]);
    expect(existsSync(left)).toBe(false);
  });
});

describe("the workshop of others", () => {
  it("is left alone while they live, here or on another machine", () => {
    const mine = openAside(bench.editions);
    const theirs = lay(`.press/aside-elsewhere-${DEAD_PID}`, { "edition/edition.json": "new" });
    tidyWorkshop(bench.editions);
    expect([mine.edition, theirs].map((path) => existsSync(path))).toEqual([true, true]);
    mine.remove();
    expect(existsSync(mine.edition)).toBe(false);
  });
});

describe("publishing", () => {
  it("is one press's at a time", async () => {
    const order: string[] = [];
    lay(".press", { "publishing.lock": `aside-${HERE}-${process.pid}` });
    const waiting = alone(bench.editions, never, () => order.push("second"));
    order.push("first");
    writeFileSync(join(bench.editions, ".press", "publishing.lock"), `aside-${HERE}-${DEAD_PID}`);
    await waiting;
    expect(order).toEqual(["first", "second"]);
    expect(existsSync(join(bench.editions, ".press", "publishing.lock"))).toBe(false);
  });

  it("goes on where a press was killed between making its lock and naming it", async () => {
    lay(".press", { "publishing.lock": "" });
    expect(await alone(bench.editions, never, () => "published")).toBe("published");
  });

  it("can be given up while it waits", async () => {
    lay(".press", { "publishing.lock": `aside-${HERE}-${process.pid}` });
    const stopping = new AbortController();
    const waiting = alone(bench.editions, stopping.signal, () => "published");
    stopping.abort();
    await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
  });
});
