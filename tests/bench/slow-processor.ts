// Something done in a browser that this process started → the same on a processor so many times slower. Never slows the network or the browser itself.
import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** Stops and continues the renderers (Linux only): unlike the browser's own throttling it slows workers as much as the main thread. */
export async function onSlowProcessor<T>(slower: number, run: () => Promise<T>): Promise<T> {
  const cycle = new Worker(new URL("./duty-cycle.ts", import.meta.url), { workerData: { root: process.pid, slower } });
  try {
    return await run();
  } finally {
    const ended = once(cycle, "message");
    cycle.postMessage("end");
    await ended;
  }
}
