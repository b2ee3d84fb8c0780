// The page of the shelf's flows: opens the library and puts it where a test can reach it. Never a screen.
import { hexOf } from "../../library/synthetic-edition.ts";
import { isKoranError } from "../../../src/edition/errors.ts";
import { sha256Hex } from "../../../src/edition/hash.ts";
import { openLibrary } from "../../../src/library/open-library.ts";
import { filesOfTiers, manifestOf } from "../../../src/library/pointer.ts";
import type { EditionPointer } from "../../../src/library/store.ts";
import type { Library, LibraryEvent } from "../../../src/library/types.ts";

export interface Bench {
  readonly library: Library;
  readonly events: readonly LibraryEvent[];
  /** The code of what a piece of work throws; "none". */
  readonly codeOf: (work: Promise<unknown>) => Promise<string>;
  readonly hexOf: (bytes: ArrayBuffer) => string;
  /** What is wrong on the device, read past the library: pointers without their files, files with another hash. */
  readonly faults: () => Promise<string[]>;
}

declare global {
  interface Window {
    bench: Promise<Bench>;
    /** Another connection that a test holds open. */
    held?: IDBDatabase;
    /** A download that a test aborts. */
    abort?: AbortController;
    keeping?: Promise<string>;
    /** How often the browser was asked to keep the shelf. */
    asked?: number;
  }
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("no answer")));
  });

async function faults(): Promise<string[]> {
  const database = await answer(indexedDB.open("koran"));
  if (!database.objectStoreNames.contains("editions")) return [];
  const transaction = database.transaction(["editions", "manifests", "files"]);
  const pointers: EditionPointer[] = await answer(transaction.objectStore("editions").getAll());
  const manifests: ArrayBuffer[] = await answer(transaction.objectStore("manifests").getAll());
  if (manifests.length !== pointers.length) return ["a pointer without its manifest"];
  const records = pointers.map((pointer, index) => ({ ...pointer, manifest: manifests[index]! }));
  const wanted = records.flatMap((record) =>
    filesOfTiers(manifestOf(record), record.tiers).map((asset) => ({ asset, key: record.key, title: record.title.id })),
  );
  const stored = await Promise.all(
    wanted.map(({ asset, key, title }) =>
      answer<ArrayBuffer | undefined>(transaction.objectStore("files").get([title, key, asset.path])),
    ),
  );
  database.close();
  return wanted.flatMap(({ asset, key }, index) => {
    const bytes = stored[index];
    if (!bytes) return [`${key} ${asset.path} is missing`];
    return sha256Hex(new Uint8Array(bytes)) === asset.sha256 ? [] : [`${key} ${asset.path} is another file`];
  });
}

async function open(): Promise<Bench> {
  const library = await openLibrary();
  const events: LibraryEvent[] = [];
  library.subscribe((event) => events.push(event));
  return {
    library,
    events,
    hexOf,
    faults,
    codeOf: (work) =>
      work.then(
        () => "none",
        (error: unknown) => (isKoranError(error) ? error.code : String(error)),
      ),
  };
}

window.bench = open();
