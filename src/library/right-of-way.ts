// Files that a screen waits for go before those that are kept for later. Never stops what is on its way.
import { KoranError } from "../edition/errors.ts";

/** What a screen asks for next, once it has one file, comes within this. */
const PAUSE_MS = 100;

export class RightOfWay {
  #going = 0;
  #waiting: (() => void)[] = [];
  #clearing: ReturnType<typeof setTimeout> | undefined;

  /** Does work that a screen waits for. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    this.#going += 1;
    clearTimeout(this.#clearing);
    try {
      return await work();
    } finally {
      this.#going -= 1;
      if (this.#going === 0) this.#clearing = setTimeout(() => this.#clear(), PAUSE_MS);
    }
  }

  #clear(): void {
    for (const go of this.#waiting.splice(0)) go();
  }

  /** Waits until no such work goes on. @throws KoranError 'cancelled'. */
  give(signal: AbortSignal): Promise<void> {
    if (this.#going === 0 && !signal.aborted) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const stop = (): void => reject(new KoranError("cancelled", "nobody waits for the road to be clear any more"));
      if (signal.aborted) return stop();
      signal.addEventListener("abort", stop, { once: true });
      this.#waiting.push(() => {
        signal.removeEventListener("abort", stop);
        resolve();
      });
    });
  }
}
