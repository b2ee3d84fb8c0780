// Many small jobs, a few at a time. Never starts another once one has failed or the whole is no longer wanted.
import { KoranError } from "../edition/errors.ts";

/**
 * @param work gets a signal that aborts when another job fails or `signal` does.
 * @throws KoranError 'cancelled'; else the first failure, once every job has stopped.
 */
export async function inParallel<T>(
  items: readonly T[],
  lanes: number,
  signal: AbortSignal,
  work: (item: T, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const abort = new AbortController();
  const pass = (): void => abort.abort();
  if (signal.aborted) pass();
  signal.addEventListener("abort", pass);
  const queue = items.values();
  const failures: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (const item of queue) {
      if (abort.signal.aborted) return;
      await work(item, abort.signal).catch((error: unknown) => {
        failures.push(error);
        abort.abort();
      });
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  signal.removeEventListener("abort", pass);
  if (signal.aborted) throw new KoranError("cancelled", "the work was no longer wanted");
  if (failures.length > 0) throw failures[0];
}
