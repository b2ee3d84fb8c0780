// A command → what it and all its children took: processor time, memory at its highest, time by the clock. Linux only; never changes what it measures.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { processTree } from "../../src/press/tools/process-tree.ts";

export interface Cost {
  readonly code: number;
  /** Processor seconds, user and system, of the whole tree. */
  readonly cpuSeconds: number;
  /** Most memory that the tree took from the machine, looked at every {@link EVERY_MS}: pages that processes share count once (PSS). */
  readonly peakBytes: number;
  /** Highest sum of what each process holds: what they share, Node's own program above all, counts for each. */
  readonly peakResidentBytes: number;
  readonly wallSeconds: number;
  /** The end of what it wrote to stderr, for a sentence where it failed. */
  readonly complaint: string;
}

const EVERY_MS = 100;
/** The system counts every page for it: at each look that took a fifth of one core, and from two jobs on two cores a tenth of their speed. Whenever
 *  more is held than ever before it is looked at all the same. */
const PROPORTIONAL_EVERY_MS = 1000;
/** Fixed on Linux, whatever the kernel's own clock: `man 5 proc`. */
const TICKS_A_SECOND = 100;

export const canMeasure = process.platform === "linux";

/** Places in /proc/self/stat behind the program's name, which may hold spaces and brackets: field 3 of the manual comes first. */
const CHILDREN_USER = 16 - 3;
const CHILDREN_SYSTEM = 17 - 3;

/** Of all children that ended and were waited for, with theirs: those we start one after another. */
function cpuOfEndedChildren(): number {
  const line = readFileSync("/proc/self/stat", "latin1");
  const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[CHILDREN_USER]) + Number(fields[CHILDREN_SYSTEM])) / TICKS_A_SECOND;
}

/** Bytes of a process, of pages that it shares its part of them; 0 for one that has ended. */
function proportionalBytes(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "latin1"))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
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
    let peakResidentBytes = 0;
    child.stderr.on("data", (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2000)));
    let weighed = -Infinity;
    const weigh = ({ pids, bytes }: { pids: readonly number[]; bytes: number }): void => {
      const isMost = bytes > peakResidentBytes;
      peakResidentBytes = Math.max(peakResidentBytes, bytes);
      if (!isMost && performance.now() - weighed < PROPORTIONAL_EVERY_MS) return;
      weighed = performance.now();
      peakBytes = Math.max(
        peakBytes,
        pids.reduce((sum, pid) => sum + proportionalBytes(pid), 0),
      );
    };
    const look = setInterval(() => {
      if (child.pid !== undefined) void processTree(child.pid).then(weigh);
    }, EVERY_MS);
    child.on("error", (cause) => {
      clearInterval(look);
      reject(new Error(`${command} cannot be started`, { cause }));
    });
    child.on("close", (code) => {
      clearInterval(look);
      const wallSeconds = (performance.now() - start) / 1000;
      const cpuSeconds = cpuOfEndedChildren() - cpuBefore;
      resolve({ code: code ?? -1, cpuSeconds, peakBytes, peakResidentBytes, wallSeconds, complaint });
    });
  });
}
