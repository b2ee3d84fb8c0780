// Worker: lets the renderers below a process run for a while and stops them for a while, over and over, which slows every thread of theirs alike.
// Never leaves one stopped: it ends while all of them run.
import { readdirSync, readFileSync } from "node:fs";
import { workerData } from "node:worker_threads";
import type { DutyCycle } from "./slow-processor.ts";

const { root, slower, over } = workerData as DutyCycle;
const RUN_MS = 4;
/** A renderer that starts meanwhile runs unslowed for so long. */
const LOOK_AGAIN_MS = 100;

/** @returns whether it is over. */
const sleep = (ms: number): boolean => Atomics.wait(over, 0, 0, ms) !== "timed-out";

const read = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // it ended meanwhile
  }
};

/** Of a browser that `root` started: by `/proc`, as Linux keeps it. */
function renderers(): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((name) => /^\d+$/.test(name)))
    parents.set(Number(name), Number(/\) \S (\d+)/.exec(read(`/proc/${name}/stat`))?.[1] ?? 0));
  const isBelow = (pid: number): boolean => pid === root || (pid > 1 && isBelow(parents.get(pid) ?? 0));
  return [...parents.keys()].filter((pid) => isBelow(pid) && read(`/proc/${pid}/cmdline`).includes("--type=renderer"));
}

function tell(pids: readonly number[], signal: "SIGCONT" | "SIGSTOP"): void {
  for (const pid of pids)
    try {
      process.kill(pid, signal);
    } catch {
      // it ended meanwhile
    }
}

let pids: number[] = [];
let looked = -Infinity;
for (;;) {
  if (performance.now() - looked > LOOK_AGAIN_MS) {
    pids = renderers();
    looked = performance.now();
  }
  const from = performance.now();
  tell(pids, "SIGCONT");
  if (sleep(RUN_MS)) break;
  tell(pids, "SIGSTOP");
  const isOver = sleep((performance.now() - from) * (slower - 1));
  if (!isOver) continue;
  tell(pids, "SIGCONT");
  break;
}
