// Runs page jobs side by side, one at a time in each worker thread, and gives their results back. Never knows what a job does.
import { Worker } from "node:worker_threads";
import { KoranError, type ErrorCode, type ErrorDetails } from "../edition/errors.ts";
import { PAGE_TIMEOUT_MS } from "./limits.ts";
import type { PageWork, PageWorkSetup } from "./page-work.ts";

type JobName = Exclude<keyof PageWork, "close">;
type JobOf<K extends JobName> = Parameters<PageWork[K]>[0];
type ResultOf<K extends JobName> = Awaited<ReturnType<PageWork[K]>>;

export interface WorkerCall {
  readonly name: JobName;
  readonly job: unknown;
}
export type WorkerAnswer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error: { code: ErrorCode; message: string; details: ErrorDetails; cause: string | undefined };
    };

export interface Pool {
  /** Runs as soon as a worker is free. @throws the job's own KoranError; 'timeout' or 'internal' where the worker was lost; 'cancelled'. */
  run<K extends JobName>(name: K, job: JobOf<K>): Promise<ResultOf<K>>;
  /** Ends every worker; jobs that run or wait fail as cancelled. */
  close(): Promise<void>;
}

interface Waiting {
  readonly call: WorkerCall;
  readonly settle: (answer: WorkerAnswer) => void;
  readonly fail: (error: KoranError) => void;
}

const STOP_TIMEOUT_MS = 2_000;

/** One thread, and the job it is at. */
class PageWorker {
  #thread: Worker;
  #current: Waiting | null = null;
  #timer: NodeJS.Timeout | undefined;
  readonly #onFree: (worker: PageWorker, alive: boolean) => void;

  constructor(setup: PageWorkSetup, onFree: (worker: PageWorker, alive: boolean) => void) {
    this.#onFree = onFree;
    this.#thread = new Worker(new URL("./page-worker.ts", import.meta.url), { workerData: setup });
    this.#thread.on("message", (answer: WorkerAnswer) => {
      this.#take()?.settle(answer);
      this.#onFree(this, true);
    });
    // A thread that dies on its own: memory, a bug, or a PDF made to do that.
    this.#thread.on("error", (cause) => this.#lose(new KoranError("internal", "a page worker broke", { cause })));
    this.#thread.on("exit", (code) => this.#lose(new KoranError("internal", `a page worker ended with ${code}`)));
  }

  start(waiting: Waiting): void {
    this.#current = waiting;
    this.#timer = setTimeout(() => {
      this.#lose(new KoranError("timeout", `a page took longer than ${PAGE_TIMEOUT_MS / 60_000} minutes`));
      void this.stop();
    }, PAGE_TIMEOUT_MS);
    this.#thread.postMessage(waiting.call, []);
  }

  async stop(): Promise<void> {
    this.#take()?.fail(new KoranError("cancelled", "the press was stopped"));
    const ended = new Promise((resolve) => this.#thread.once("exit", resolve));
    this.#thread.postMessage("stop", []);
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([ended, new Promise((resolve) => (timer = setTimeout(resolve, STOP_TIMEOUT_MS)))]);
    clearTimeout(timer);
    await this.#thread.terminate();
  }

  #take(): Waiting | null {
    clearTimeout(this.#timer);
    const current = this.#current;
    this.#current = null;
    return current;
  }

  #lose(error: KoranError): void {
    this.#take()?.fail(error);
    this.#onFree(this, false);
  }
}

/** @param size workers at most; they start when there is something to do. @param signal closes the pool, even before its first job. */
export function openPool(size: number, setup: PageWorkSetup, signal: AbortSignal): Pool {
  const queue: Waiting[] = [];
  const all = new Set<PageWorker>();
  const free = new Set<PageWorker>();
  let closed = signal.aborted;

  function onFree(worker: PageWorker, alive: boolean): void {
    if (alive) free.add(worker);
    else {
      free.delete(worker);
      all.delete(worker);
    }
    next();
  }
  function next(): void {
    if (closed || (free.size === 0 && all.size >= size)) return;
    const waiting = queue.shift();
    if (!waiting) return;
    const [worker = new PageWorker(setup, onFree)] = free;
    free.delete(worker);
    all.add(worker);
    worker.start(waiting);
  }

  async function close(): Promise<void> {
    closed = true;
    signal.removeEventListener("abort", onAbort);
    for (const waiting of queue.splice(0)) waiting.fail(new KoranError("cancelled", "the press was stopped"));
    await Promise.all([...all].map((worker) => worker.stop()));
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
