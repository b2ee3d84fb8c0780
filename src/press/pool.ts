// Runs page jobs side by side, one at a time in each child process, within bounds of time and memory. Never knows what a job does.
import { fork, type ChildProcess } from "node:child_process";
import { KoranError, type ErrorCode, type ErrorDetails } from "../edition/errors.ts";
import { compileCacheFolder } from "./compile-cache.js";
import { MEMORY_POLL_MS, PAGE_LIMITS, type PageLimits } from "./limits.ts";
import type { PageWork, PageWorkSetup } from "./page-work.ts";
import { processTree } from "./tools/process-tree.ts";

type JobName = Exclude<keyof PageWork, "close">;
type JobOf<K extends JobName> = Parameters<PageWork[K]>[0];
type ResultOf<K extends JobName> = Awaited<ReturnType<PageWork[K]>>;

export interface ProcessCall {
  readonly name: JobName;
  readonly job: unknown;
}
export type ToProcess = ProcessCall | { readonly setup: PageWorkSetup } | "stop";
export type ProcessAnswer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error: { code: ErrorCode; message: string; details: ErrorDetails; cause: string | undefined };
    };

export interface Pool {
  /** Runs as soon as a process is free. @throws the job's own KoranError; 'timeout', 'page-too-large' (memory) or 'internal' where its process
   *  was lost; 'cancelled'. */
  run<K extends JobName>(name: K, job: JobOf<K>): Promise<ResultOf<K>>;
  /** Ends every process; jobs that run or wait fail as cancelled. */
  close(): Promise<void>;
}

interface Waiting {
  readonly call: ProcessCall;
  readonly settle: (answer: ProcessAnswer) => void;
  readonly fail: (error: KoranError) => void;
}

const STOP_TIMEOUT_MS = 2_000;
const COMPLAINT = 2_000;
/** A page is a few large pieces of memory, not many small ones (docs/decisions/0027). Large ones go back to the system when they are freed: by itself
 *  glibc keeps them from the first time on. */
const LARGE = String(1 << 20);
const LEAN = {
  flags: ["--expose-gc", "--max-semi-space-size=4"],
  env: { MALLOC_ARENA_MAX: "1", MALLOC_MMAP_THRESHOLD_: LARGE, MALLOC_TRIM_THRESHOLD_: LARGE },
};
const PAGE_PROCESS = new URL("./page-process.ts", import.meta.url);

const forkPageProcess = (): ChildProcess =>
  fork(PAGE_PROCESS, [], {
    serialization: "advanced",
    // The engines mutter of odd pages; it is shown only where the process dies of it.
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    execArgv: LEAN.flags,
    env: { ...process.env, ...LEAN.env, NODE_COMPILE_CACHE: compileCacheFolder() },
  });

/** One child process, and the job it is at. */
class PageProcess {
  readonly #child: ChildProcess;
  readonly #limits: PageLimits;
  readonly #onFree: (one: PageProcess, alive: boolean) => void;
  #current: Waiting | null = null;
  #timer: NodeJS.Timeout | undefined;
  #watch: NodeJS.Timeout | undefined;
  #complaint = "";

  constructor(
    child: ChildProcess,
    setup: PageWorkSetup,
    limits: PageLimits,
    onFree: (one: PageProcess, alive: boolean) => void,
  ) {
    this.#limits = limits;
    this.#onFree = onFree;
    this.#child = child;
    this.#child.stderr?.on("data", (chunk: Buffer) => {
      this.#complaint = (this.#complaint + chunk.toString()).slice(-COMPLAINT);
    });
    this.#child.on("message", (answer: ProcessAnswer) => {
      const current = this.#take();
      // A last word of a process that is being ended: it gets no other job.
      if (current === null) return;
      current.settle(answer);
      this.#onFree(this, true);
    });
    // A process that dies on its own: memory, a bug, or a PDF made to do that.
    this.#child.on("error", (cause) => this.#lose(new KoranError("internal", "a page's process broke", { cause })));
    this.#child.on("exit", (code, signal) => {
      const message = `a page's process ended with ${signal ?? code}`;
      this.#lose(new KoranError("internal", message, { cause: this.#complaint.trim() || undefined }));
    });
    this.#send({ setup });
  }

  start(waiting: Waiting): void {
    const { timeoutMs, pictureTimeoutMs } = this.#limits;
    const reads = waiting.call.name !== "picture" && waiting.call.name !== "weigh";
    const most = reads ? timeoutMs : pictureTimeoutMs;
    this.#current = waiting;
    this.#timer = setTimeout(() => {
      const minutes = Math.round(most / 6_000) / 10;
      void this.#end(new KoranError("timeout", `a page took longer than ${minutes} minutes`));
    }, most);
    this.#watch = setInterval(() => void this.#weigh(waiting), MEMORY_POLL_MS);
    this.#send(waiting.call);
  }

  async #weigh(waiting: Waiting): Promise<void> {
    const { memoryBytes } = this.#limits;
    const { bytes } = await processTree(this.#child.pid!);
    if (bytes <= memoryBytes || this.#current !== waiting) return;
    const why = `it needs more than ${Math.round(memoryBytes / 2 ** 20)} MB of memory`;
    await this.#end(new KoranError("page-too-large", `a page is too large: ${why}`, { details: { why } }));
  }

  async stop(): Promise<void> {
    this.#take()?.fail(new KoranError("cancelled", "the press was stopped"));
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.#child.once("exit", resolve));
    this.#send("stop");
    const timer = setTimeout(() => void this.#kill(), STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(timer);
  }

  /** A process that is ending has no ear any more: its end is told by "exit". */
  #send(message: ToProcess): void {
    if (this.#child.connected) this.#child.send(message, () => {});
  }

  #take(): Waiting | null {
    clearTimeout(this.#timer);
    clearInterval(this.#watch);
    const current = this.#current;
    this.#current = null;
    return current;
  }

  #lose(error: KoranError): void {
    this.#take()?.fail(error);
    this.#onFree(this, false);
  }

  /** Takes the job away and ends the process, a reading engine that it started included. */
  async #end(why: KoranError): Promise<void> {
    const current = this.#take();
    await this.#kill();
    current?.fail(why);
  }

  async #kill(): Promise<void> {
    const { pids } = await processTree(this.#child.pid!);
    for (const pid of pids.length > 0 ? pids : [this.#child.pid!])
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It ended by itself.
      }
  }
}

/** @param size processes at most; they start when there is something to do. @param signal closes the pool, even before its first job. @param start a process that is listened to. */
export function openPool(
  size: number,
  setup: PageWorkSetup,
  signal: AbortSignal,
  limits: PageLimits = PAGE_LIMITS,
  start: () => ChildProcess = forkPageProcess,
): Pool {
  const queue: Waiting[] = [];
  const all = new Set<PageProcess>();
  const free = new Set<PageProcess>();
  let closed = signal.aborted;

  function onFree(one: PageProcess, alive: boolean): void {
    if (alive) free.add(one);
    else {
      free.delete(one);
      all.delete(one);
    }
    next();
  }
  function next(): void {
    if (closed || (free.size === 0 && all.size >= size)) return;
    const waiting = queue.shift();
    if (!waiting) return;
    const [one = new PageProcess(start(), setup, limits, onFree)] = free;
    free.delete(one);
    all.add(one);
    one.start(waiting);
  }

  async function close(): Promise<void> {
    closed = true;
    signal.removeEventListener("abort", onAbort);
    for (const waiting of queue.splice(0)) waiting.fail(new KoranError("cancelled", "the press was stopped"));
    await Promise.all([...all].map((one) => one.stop()));
  }
  const onAbort = (): void => void close();
  signal.addEventListener("abort", onAbort);

  return {
    run: <K extends JobName>(name: K, job: JobOf<K>): Promise<ResultOf<K>> =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new KoranError("cancelled", "the press was stopped"));
        queue.push({
          call: { name, job },
          fail: reject,
          settle: (answer) => {
            if (answer.ok) return resolve(answer.result as ResultOf<K>);
            const { code, message, details, cause } = answer.error;
            reject(new KoranError(code, message, { details, cause }));
          },
        });
        next();
      }),
    close,
  };
}
