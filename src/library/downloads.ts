// One download an edition at a time, over all tabs where the browser has locks, within this one where not. Never waits past a cancel.
import { KoranError } from "../edition/errors.ts";
import type { EditionId } from "./store.ts";

const nameOf = ({ title, key }: EditionId): string => `edition:${title}/${key}`;
const cancelled = (id: EditionId): KoranError => new KoranError("cancelled", `${nameOf(id)} was no longer wanted`);

/** Waits for a promise no longer than a signal lets it. */
function until<T>(work: Promise<T>, signal: AbortSignal, otherwise: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(otherwise());
    if (signal.aborted) return abort();
    signal.addEventListener("abort", abort);
    void work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

/** Does work while no other tab holds a lock of this name; without the lock where the browser has none or refuses it. */
async function withLock<T>(
  name: string,
  signal: AbortSignal,
  work: () => Promise<T>,
  otherwise: () => Error,
): Promise<T> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  if (!locks) return work();
  let started = false;
  const locked = (): Promise<T> => {
    started = true;
    return work();
  };
  try {
    return await locks.request(name, { signal }, locked);
  } catch (error) {
    if (started) throw error;
    if (signal.aborted) throw otherwise();
    return work();
  }
}

export class Downloads {
  readonly #running = new Map<string, Set<AbortController>>();
  /** The last one to stand in this tab's line, by edition. */
  readonly #line = new Map<string, Promise<unknown>>();

  /**
   * A download, alone. The signal that its work gets is aborted by the caller's and by `cancel`.
   * @throws KoranError 'cancelled'; whatever the work throws.
   */
  async download<T>(
    id: EditionId,
    signal: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const name = nameOf(id);
    const abort = new AbortController();
    const pass = (): void => abort.abort();
    if (signal?.aborted) pass();
    signal?.addEventListener("abort", pass);
    const others = this.#running.get(name) ?? new Set();
    this.#running.set(name, others.add(abort));
    try {
      return await this.alone(id, abort.signal, () => work(abort.signal));
    } finally {
      signal?.removeEventListener("abort", pass);
      others.delete(abort);
      if (others.size === 0) this.#running.delete(name);
    }
  }

  /** Aborts this tab's downloads of an edition, or all. */
  cancel(id?: EditionId): void {
    for (const [name, running] of this.#running)
      if (id === undefined || name === nameOf(id)) for (const abort of running) abort.abort();
  }

  /** Does work on an edition while nothing else does. @throws KoranError 'cancelled' where the signal comes before its turn. */
  async alone<T>(id: EditionId, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    // The line is this tab's own; the lock behind it is shared with the other tabs.
    const name = nameOf(id);
    const before = this.#line.get(name) ?? Promise.resolve();
    let leave = (): void => undefined;
    const left = new Promise<void>((resolve) => (leave = resolve));
    const place = before.then(() => left);
    this.#line.set(name, place);
    try {
      await until(before, signal, () => cancelled(id));
      return await withLock(name, signal, work, () => cancelled(id));
    } finally {
      leave();
      if (this.#line.get(name) === place) this.#line.delete(name);
    }
  }
}
