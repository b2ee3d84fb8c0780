// Chooses where this tab keeps things: the device, or memory where the device refuses, and back once it lets go. Never loses a call.
import { isKoranError } from "../edition/errors.ts";
import { openDeviceStore } from "./db.ts";
import { openMemoryStore } from "./memory-store.ts";
import type { Store } from "./store.ts";
import type { StorageState } from "./types.ts";

/** Some browsers never settle the opening of a database; the first page must not wait for them. */
const OPEN_PATIENCE_MS = 3000;

export interface Storage {
  state(): StorageState;
  /** Does work on the store of the moment; on memory where the device refuses in the middle of it. */
  use<T>(work: (store: Store) => Promise<T>): Promise<T>;
  close(): void;
}

type Refusal = Extract<StorageState, { kind: "memory" }>["why"];
interface Held {
  readonly store: Store;
  readonly state: StorageState;
}

/** @param memoryLimitBytes for files, where only memory is left. @param onChange not called for the first state. Never rejects. */
export async function openStorage(memoryLimitBytes: number, onChange: (state: StorageState) => void): Promise<Storage> {
  let closed = false;
  let held: Held | null = null;
  const moveTo = (next: Held): Held => {
    const before = held;
    held = next;
    before?.store.close();
    if (before) onChange(next.state);
    return next;
  };
  const moveToMemory = (why: Refusal): Held =>
    moveTo({ store: openMemoryStore(memoryLimitBytes), state: { kind: "memory", why } });

  const first = await new Promise<Held>((resolve) => {
    const giveUp = (why: Refusal): void => {
      clearTimeout(patience);
      if (held === null) resolve(moveToMemory(why));
    };
    const patience = setTimeout(() => giveUp("storage-refused"), OPEN_PATIENCE_MS);
    // Where it comes after patience ran out, this tab moves from memory to the device.
    const open = (store: Store): void => {
      clearTimeout(patience);
      if (closed) store.close();
      else resolve(moveTo({ store, state: { kind: "device" } }));
    };
    openDeviceStore(() => giveUp("storage-blocked")).then(open, () => giveUp("storage-refused"));
  });
  const now = (): Held => held ?? first;

  return {
    state: () => now().state,
    async use(work) {
      const asked = now();
      try {
        return await work(asked.store);
      } catch (error) {
        if (!isKoranError(error, "storage-refused")) throw error;
        // Another call may have met the same refusal and moved to memory already.
        return work((now() === asked ? moveToMemory("storage-refused") : now()).store);
      }
    },
    close() {
      closed = true;
      now().store.close();
    },
  };
}
