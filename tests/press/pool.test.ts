// Which process gets which job, with processes that the test plays: what they say and when, and how they end.
import type { ChildProcess } from "node:child_process";
import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, it } from "vitest";
import { PAGE_LIMITS } from "../../src/press/limits.ts";
import { openPool, type Pool, type ToProcess } from "../../src/press/pool.ts";

/** No process has it. */
const NO_PID = 2 ** 22 + 1;

class Played extends EventEmitter {
  readonly pid = NO_PID;
  readonly connected = true;
  readonly stderr = null;
  readonly exitCode = 0;
  readonly signalCode = null;
  readonly jobs: string[] = [];
  send(message: ToProcess): void {
    if (typeof message === "object" && "name" in message) this.jobs.push(String(message.job));
  }
}

let played: Played[];
const SETUP = { sources: [], engine: "none", day: "2026-11-20", dpi: null, pagesFolder: "", keepFolder: null } as const;
const SHORT_MS = 20;
let pool: Pool;
beforeEach(() => {
  played = [];
  const limits = { ...PAGE_LIMITS, timeoutMs: SHORT_MS };
  pool = openPool(1, SETUP, new AbortController().signal, limits, () => {
    const child = new Played();
    played.push(child);
    return child as unknown as ChildProcess;
  });
});
afterEach(() => pool.close());

it("gives the next job to a process that has answered", async () => {
  const [first, second] = [pool.run("inspect", 1), pool.run("inspect", 2)];
  played[0]!.emit("message", { ok: true, result: ["one"] });
  expect(await first).toEqual(["one"]);
  expect(played.map(({ jobs }) => jobs)).toEqual([["1", "2"]]);
  played[0]!.emit("message", { ok: true, result: ["two"] });
  expect(await second).toEqual(["two"]);
});

it("gives none to a process that is being ended, though it has answered at the last moment", async () => {
  const [first, second] = [pool.run("inspect", 1), pool.run("inspect", 2)];
  await expect(first).rejects.toMatchObject({ code: "timeout" });
  played[0]!.emit("message", { ok: true, result: ["too late"] });
  played[0]!.emit("exit", null, "SIGKILL");
  expect(played.map(({ jobs }) => jobs)).toEqual([["1"], ["2"]]);
  played[1]!.emit("message", { ok: true, result: ["two"] });
  expect(await second).toEqual(["two"]);
});

it("says of a process that died on its own what it ended with, and starts another one", async () => {
  const [first, second] = [pool.run("inspect", 1), pool.run("inspect", 2)];
  played[0]!.emit("exit", null, "SIGSEGV");
  await expect(first).rejects.toMatchObject({ code: "internal", message: "a page's process ended with SIGSEGV" });
  played[1]!.emit("message", { ok: true, result: ["two"] });
  expect(await second).toEqual(["two"]);
});
