// Something done in a browser that this process started → the same on a processor so many times slower. Never slows the network or the browser itself.
import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** What the worker goes by. */
export interface DutyCycle {
  /** Whose descendants are slowed. */
  readonly root: number;
  readonly slower: number;
  /** Not 0 as soon as it is over. */
  readonly over: Int32Array;
}

/** Stops and continues the renderers (Linux only): unlike the browser's own throttling it slows workers as much as the main thread. */
export async function onSlowProcessor<T>(slower: number, run: () => Promise<T>): Promise<T> {
  const over = new Int32Array(new SharedArrayBuffer(4));
  const workerData: DutyCycle = { root: process.pid, slower, over };
  const cycle = new Worker(new URL("./duty-cycle.ts", import.meta.url), { workerData });
  const ended = once(cycle, "exit");
  try {
    return await run();
  } finally {
    Atomics.store(over, 0, 1);
    Atomics.notify(over, 0);
    await ended;
  }
}
