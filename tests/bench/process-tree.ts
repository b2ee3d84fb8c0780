// A command → what it and all its children took: processor time, memory at its highest, time by the clock. Linux only; never changes what it measures.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

export interface Cost {
  readonly code: number;
  /** Processor seconds, user and system, of the whole tree. */
  readonly cpuSeconds: number;
  /** Highest sum of resident bytes over the tree, looked at every {@link EVERY_MS}. Pages that two processes share count twice. */
  readonly peakBytes: number;
  readonly wallSeconds: number;
  /** The end of what it wrote to stderr, for a sentence where it failed. */
  readonly complaint: string;
}

const EVERY_MS = 50;
/** Fixed on Linux, whatever the kernel's own clock: `man 5 proc`. */
const TICKS_A_SECOND = 100;
const PAGE_BYTES = 4096;

export const canMeasure = process.platform === "linux";

/** The fields of /proc/PID/stat behind the program's name, which may hold spaces and brackets. Field 3 of the manual comes first. */
function statOf(pid: number | "self"): string[] {
  const line = readFileSync(`/proc/${pid}/stat`, "latin1");
  return line.slice(line.lastIndexOf(")") + 2).split(" ");
}
const PARENT = 4 - 3;
const CHILDREN_USER = 16 - 3;
const CHILDREN_SYSTEM = 17 - 3;
const RESIDENT_PAGES = 24 - 3;

/** Of all children that ended and were waited for, with theirs: those we start one after another. */
function cpuOfEndedChildren(): number {
  const fields = statOf("self");
  return (Number(fields[CHILDREN_USER]) + Number(fields[CHILDREN_SYSTEM])) / TICKS_A_SECOND;
}

function residentBytes(root: number): number {
  const children = new Map<number, number[]>();
  const pages = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      const fields = statOf(pid);
      pages.set(pid, Number(fields[RESIDENT_PAGES]));
      const parent = Number(fields[PARENT]);
      children.set(parent, [...(children.get(parent) ?? []), pid]);
    } catch {
      // It ended between the two looks.
    }
  }
  let sum = 0;
  const open = [root];
  for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
    sum += pages.get(pid) ?? 0;
    open.push(...(children.get(pid) ?? []));
  }
  return sum * PAGE_BYTES;
}

/** Runs it to its end; call it for one command after another, never for two at once: the system counts all ended children together.
 *  @param env beside ours. @throws Error where it cannot be started. */
export function measureCommand(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Cost> {
  const cpuBefore = cpuOfEndedChildren();
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "pipe"] });
    let complaint = "";
    let peakBytes = 0;
    child.stderr.on("data", (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2000)));
    const look = setInterval(() => {
      if (child.pid !== undefined) peakBytes = Math.max(peakBytes, residentBytes(child.pid));
    }, EVERY_MS);
    child.on("error", (cause) => {
      clearInterval(look);
      reject(new Error(`${command} cannot be started`, { cause }));
    });
    child.on("close", (code) => {
      clearInterval(look);
      const wallSeconds = (performance.now() - start) / 1000;
      resolve({ code: code ?? -1, cpuSeconds: cpuOfEndedChildren() - cpuBefore, peakBytes, wallSeconds, complaint });
    });
  });
}
