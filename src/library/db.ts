// The store on the device: IndexedDB through idb, which no other file knows. Never a Blob, never a fetch inside a transaction.
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { isKoranError, KoranError } from "../edition/errors.ts";
import type { EditionId, EditionPointer, IndexRecord, Store } from "./store.ts";
import type { Report } from "./types.ts";

const NAME = "koran";
const VERSION = 2;
/** Those of version 1. */
const STORES = ["indexes", "pins", "editions", "manifests", "files"] as const;

interface ShelfSchema extends DBSchema {
  indexes: { key: string; value: IndexRecord };
  /** Public key by title. */
  pins: { key: string; value: string };
  editions: { key: [title: string, key: string]; value: EditionPointer };
  /** edition.json of each pointer. */
  manifests: { key: [title: string, key: string]; value: ArrayBuffer };
  files: { key: [title: string, key: string, path: string]; value: ArrayBuffer };
  /** By id; since version 2. */
  reports: { key: string; value: Report };
}
type Database = IDBPDatabase<ShelfSchema>;

/** What a connection dies of without warning: reopened and tried once more. */
const LOST = new Set(["InvalidStateError", "UnknownError", "AbortError"]);

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : "");
const editionKey = (id: EditionId): [string, string] => [id.title, id.key];
/** An array sorts after every string, so this bounds all paths of one edition. */
const filesOfEdition = (id: EditionId): IDBKeyRange =>
  IDBKeyRange.bound([id.title, id.key], [id.title, id.key, []], true, true);

/**
 * Waits for a transaction and its requests and throws what really went wrong: `done` alone says AbortError where a request
 * failed for want of room, since the transaction has no error yet when the request's bubbles up.
 */
async function settled(...work: Promise<unknown>[]): Promise<void> {
  const reasons = (await Promise.allSettled(work)).flatMap((end) => (end.status === "rejected" ? [end.reason] : []));
  if (reasons.length > 0) throw reasons.find((reason) => nameOf(reason) !== "AbortError") ?? reasons[0];
}

function openDatabase(onBlocked: () => void, onLost: () => void): Promise<Database> {
  return openDB<ShelfSchema>(NAME, VERSION, {
    upgrade(db, oldVersion) {
      if (oldVersion < 1) for (const store of STORES) db.createObjectStore(store);
      if (oldVersion < 2) db.createObjectStore("reports");
    },
    blocked: onBlocked,
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
}

const refusal = (cause: unknown): KoranError =>
  new KoranError("storage-refused", "the device's database cannot be used", { cause });

/** One connection, reopened when it is lost. */
class Connection {
  #database: Promise<Database> | null = null;
  readonly #onBlocked: () => void;

  constructor(onBlocked: () => void) {
    this.#onBlocked = onBlocked;
  }

  #open(): Promise<Database> {
    if (this.#database) return this.#database;
    const forget = (): void => {
      if (this.#database === opening) this.#database = null;
    };
    const opening = openDatabase(this.#onBlocked, forget).catch((cause: unknown) => {
      forget();
      throw refusal(cause);
    });
    this.#database = opening;
    return opening;
  }

  close(): void {
    const opened = this.#database;
    this.#database = null;
    opened?.then(
      (db) => db.close(),
      () => undefined,
    );
  }

  /** Does work on the database; once more on a fresh connection where this one was lost or could not be had. */
  async use<T>(work: (db: Database) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#open());
    } catch (error) {
      if (!isKoranError(error, "storage-refused") && !LOST.has(nameOf(error))) throw error;
      this.close();
    }
    try {
      return await work(await this.#open());
    } catch (cause) {
      throw LOST.has(nameOf(cause)) ? refusal(cause) : cause;
    }
  }
}

/**
 * @param onBlocked another tab holds an older database open: the promise stays pending until it lets go.
 * @throws KoranError 'storage-refused' where there is no IndexedDB, or it refuses twice.
 */
export async function openDeviceStore(onBlocked: () => void): Promise<Store> {
  if (typeof indexedDB === "undefined") throw new KoranError("storage-refused", "this browser has no IndexedDB here");
  const connection = new Connection(onBlocked);
  await connection.use(() => Promise.resolve());
  return {
    readIndex: (name) => connection.use(async (db) => (await db.get("indexes", name)) ?? null),
    writeIndex: (name, record) =>
      connection.use((db) => {
        const tx = db.transaction("indexes", "readwrite");
        return settled(tx.store.put(record, name), tx.done);
      }),
    readPin: (title) => connection.use(async (db) => (await db.get("pins", title)) ?? null),
    pin: (title, publicKey) =>
      connection.use(async (db) => {
        const tx = db.transaction("pins", "readwrite");
        const pinned = await tx.store.get(title);
        await settled(...(pinned === undefined ? [tx.store.put(publicKey, title)] : []), tx.done);
        return pinned ?? publicKey;
      }),
    readEdition: (id) =>
      connection.use(async (db) => {
        const tx = db.transaction(["editions", "manifests"]);
        const [pointer, manifest] = await Promise.all([
          tx.objectStore("editions").get(editionKey(id)),
          tx.objectStore("manifests").get(editionKey(id)),
        ]);
        return pointer && manifest ? { ...pointer, manifest } : null;
      }),
    editions: () => connection.use((db) => db.getAll("editions")),
    changeEdition: (id, decide) =>
      connection.use(async (db) => {
        const tx = db.transaction(["editions", "manifests", "files"], "readwrite", { durability: "strict" });
        const editions = tx.objectStore("editions");
        const manifests = tx.objectStore("manifests");
        const files = tx.objectStore("files");
        const [pointer, manifest, keys] = await Promise.all([
          editions.get(editionKey(id)),
          manifests.get(editionKey(id)),
          files.getAllKeys(filesOfEdition(id)),
        ]);
        const change = decide(
          pointer && manifest ? { ...pointer, manifest } : null,
          new Set(keys.map(([, , path]) => path)),
        );
        const writes: Promise<unknown>[] = (change?.deleted ?? []).map((path) =>
          files.delete([id.title, id.key, path]),
        );
        if (change?.record) {
          const { manifest: bytes, ...rest } = change.record;
          writes.push(editions.put(rest, editionKey(id)), manifests.put(bytes, editionKey(id)));
        } else if (change) writes.push(editions.delete(editionKey(id)), manifests.delete(editionKey(id)));
        await settled(...writes, tx.done);
        return change !== null;
      }),
    files: (of) =>
      connection.use(async (db) => {
        const keys = await db.getAllKeys("files", of && filesOfEdition(of));
        return keys.map(([title, key, path]) => ({ title, key, path }));
      }),
    readFile: (id, path) => connection.use(async (db) => (await db.get("files", [id.title, id.key, path])) ?? null),
    writeFile: (id, path, bytes) =>
      connection.use((db) => {
        const tx = db.transaction("files", "readwrite");
        return settled(tx.store.put(bytes, [id.title, id.key, path]), tx.done);
      }),
    reports: () => connection.use((db) => db.getAll("reports")),
    writeReport: (report) =>
      connection.use((db) => {
        const tx = db.transaction("reports", "readwrite", { durability: "strict" });
        return settled(tx.store.put(report, report.id), tx.done);
      }),
    deleteReport: (id) =>
      connection.use((db) => {
        const tx = db.transaction("reports", "readwrite");
        return settled(tx.store.delete(id), tx.done);
      }),
    close: () => connection.close(),
  };
}
