// Knows how this machine tells whether a process works, which ones it started and how much memory they hold. Never ends one.
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

export interface ProcessTree {
  /** The process itself first. */
  readonly pids: readonly number[];
  /** Resident memory of all of them; what they share counts for each. */
  readonly bytes: number;
}

const EMPTY: ProcessTree = { pids: [], bytes: 0 };
const hasProc = existsSync("/proc/self/status");

/** A process may end while it is looked at: then it holds nothing. */
function orNothing<T>(look: () => T, nothing: T): T {
  try {
    return look();
  } catch {
    return nothing;
  }
}

/** Whether a process works: one that has ended and that nobody took note of (a container's first process often does not) is there and does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  return !/\) Z/.test(orNothing(() => readFileSync(`/proc/${pid}/stat`, "latin1"), ""));
}

function fromProc(pid: number): ProcessTree {
  const status = orNothing(() => readFileSync(`/proc/${pid}/status`, "latin1"), "");
  const kilobytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
  const threads = orNothing(() => readdirSync(`/proc/${pid}/task`), []);
  const children = threads.flatMap((thread) =>
    orNothing(() => readFileSync(`/proc/${pid}/task/${thread}/children`, "latin1"), "")
      .split(" ")
      .filter((text) => text !== "")
      .map(Number),
  );
  return children
    .map(fromProc)
    .reduce((sum, { pids, bytes }) => ({ pids: [...sum.pids, ...pids], bytes: sum.bytes + bytes }), {
      pids: [pid],
      bytes: kilobytes * 1024,
    });
}

/** What `ps -A -o pid=,ppid=,rss=` prints → the tree of one process. Pure. */
export function fromPs(table: string, root: number): ProcessTree {
  const rows = table
    .split("\n")
    .map((row) => row.trim().split(/\s+/).map(Number))
    .filter((row): row is [number, number, number] => row.length === 3 && row.every(Number.isFinite));
  const grow = (pid: number): ProcessTree =>
    rows
      .filter(([, parent]) => parent === pid)
      .map(([child]) => grow(child))
      .reduce((sum, { pids, bytes }) => ({ pids: [...sum.pids, ...pids], bytes: sum.bytes + bytes }), {
        pids: [pid],
        bytes: (rows.find(([own]) => own === pid)?.[2] ?? 0) * 1024,
      });
  return grow(root);
}

/** A process and all below it. @returns nothing where the machine does not tell (Windows). Linux: under a millisecond; elsewhere one `ps`. */
export async function processTree(pid: number): Promise<ProcessTree> {
  if (hasProc) return fromProc(pid);
  if (process.platform === "win32") return EMPTY;
  return new Promise((resolve) =>
    execFile("ps", ["-A", "-o", "pid=,ppid=,rss="], { timeout: 5_000 }, (error, table) =>
      resolve(error ? EMPTY : fromPs(table, pid)),
    ),
  );
}
