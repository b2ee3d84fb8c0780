// Files that a screen waits for go before those that are kept for later. Never stops what is on its way.
import { KoranError } from "../edition/errors.ts";

/** What a screen asks for next, once it has one file, comes within this. */
const PAUSE_MS = 100;

export interface RightOfWay {
  /** Does work that a screen waits for. */
  take<T>(work: () => Promise<T>): Promise<T>;
  /** Waits until no such work goes on. @throws KoranError 'cancelled'. */
  give(signal: AbortSignal): Promise<void>;
}

export function openRightOfWay(): RightOfWay {
  let going = 0;
  let waiting: (() => void)[] = [];
  let clearing: ReturnType<typeof setTimeout> | undefined;
  const clear = (): void => {
    const all = waiting;
    waiting = [];
    for (const go of all) go();
  };
  return {
    async take(work) {
      going += 1;
      clearTimeout(clearing);
      try {
        return await work();
      } finally {
        going -= 1;
        if (going === 0) clearing = setTimeout(clear, PAUSE_MS);
      }
    },
    give: (signal) =>
      new Promise((resolve, reject) => {
        const stop = (): void => reject(new KoranError("cancelled", "the road is not waited for any more"));
        if (signal.aborted) stop();
        else if (going === 0) resolve();
        else {
          signal.addEventListener("abort", stop);
          waiting.push(resolve);
        }
      }),
  };
}
