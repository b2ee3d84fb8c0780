// Opens this device's shelf: puts its parts together behind the one interface. Never does any of the work itself.
import { asKoranError, isKoranError, KoranError } from "../edition/errors.ts";
import type { Downloads } from "./downloads.ts";
import { openEarlyFiles } from "./early-files.ts";
import { readFile } from "./files.ts";
import { storedTitleIndex, titleIndex, titlesIndex } from "./indexes.ts";
import { openNetwork } from "./network.ts";
import { idOf, openEdition } from "./open-edition.ts";
import { openOtherTabs } from "./other-tabs.ts";
import type { Parts } from "./parts.ts";
import { TIERS } from "./pointer.ts";
import { openRightOfWay } from "./right-of-way.ts";
import { listShelf } from "./shelf.ts";
import { openStorage } from "./storage.ts";
import type { EditionId } from "./store.ts";
import type { Library, LibraryEvent } from "./types.ts";

export interface LibraryOptions {
  /** Default: the browser's. */
  readonly fetch?: typeof globalThis.fetch;
  /** For files, where the device refuses and only this tab's memory is left. Default: 64 MiB. */
  readonly memoryLimitBytes?: number;
}

/** Whatever a browser throws in the middle of work, as an error of this project. */
const ours = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw asKoranError(error);
  });

/** Code that the first page does not need. @throws KoranError 'offline' where it cannot be fetched. */
const later = <T>(code: Promise<T>): Promise<T> =>
  code.catch((cause: unknown) => {
    throw new KoranError("offline", "a part of the app could not be fetched", { cause });
  });

/** Best effort: a browser that is not asked now is asked at the next first edition. */
const persist = (): Promise<void> =>
  import("./persist.ts").then(
    ({ askToPersist }) => askToPersist(),
    () => undefined,
  );

/** Opens within 3 s whatever the browser does; where IndexedDB is refused `storage()` says 'memory'. Never rejects. */
export async function openLibrary(options: LibraryOptions = {}): Promise<Library> {
  const { fetch = globalThis.fetch.bind(globalThis), memoryLimitBytes = 64 << 20 } = options;
  const listeners = new Set<(event: LibraryEvent) => void>();
  const emit = (event: LibraryEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const storage = await openStorage(memoryLimitBytes, (state) => emit({ kind: "storage-changed", storage: state }));
  const network = openNetwork(fetch);
  const parts: Parts = { storage, network, early: openEarlyFiles(), rightOfWay: openRightOfWay() };
  // Nothing is kept, dropped or reported before the first page shows, nor a year of the archive or a correction asked for.
  let downloads: Promise<Downloads> | null = null;
  const line = (): Promise<Downloads> => {
    downloads ??= later(import("./downloads.ts")).then(({ Downloads }) => new Downloads());
    downloads.catch(() => (downloads = null)); // the next one asks again
    return downloads;
  };
  const cancel = (id?: EditionId): void => void downloads?.then((all) => all.cancel(id)).catch(() => undefined);
  const reports = (): Promise<typeof import("./reports.ts")> => later(import("./reports.ts"));
  const otherTabs = openOtherTabs(({ kind, id }) => {
    if (kind === "dropping") cancel(id);
    else emit({ kind: "shelf-changed", ...id });
  });
  const changed = (id: EditionId): void => {
    emit({ kind: "shelf-changed", ...id });
    otherTabs.tell({ kind: "changed", id });
  };

  return {
    storage: () => storage.state(),
    titles: (call = {}) => ours(titlesIndex(parts, call)),
    storedTitle: (title) => storedTitleIndex(parts, title),
    title: (title, call = {}) => ours(titleIndex(parts, title, call)),
    year: (title, year, call = {}) =>
      ours(later(import("./year-index.ts")).then(({ yearIndex }) => yearIndex(parts, title, year, call))),
    open: (title, key, call = {}) => ours(openEdition(parts, { title, key }, call)),
    newerRevision: (edition, call = {}) =>
      import("./newer-revision.ts").then(
        ({ newerRevision }) => ours(newerRevision(parts, edition, call)),
        () => null, // as quiet as where the network is gone later
      ),
    file: (edition, asset, call = {}) => ours(readFile(parts, idOf(edition), asset, call)),

    async keep(edition, tiers, { signal, onProgress = () => undefined } = {}) {
      const id = idOf(edition);
      const before = await storage.use((store) => store.editions()).catch(() => []);
      let kept = false;
      const onKept = (): void => {
        kept = true;
        changed(id);
      };
      try {
        const [{ keepTiers }, all] = await Promise.all([later(import("./tiers.ts")), line()]);
        await all.download(id, signal, (stop) =>
          keepTiers(parts, edition, tiers, { signal: stop, onProgress, onKept, onLoss: changed }),
        );
      } catch (cause) {
        const error = asKoranError(cause);
        if (!isKoranError(error, "cancelled")) emit({ kind: "save-failed", ...id, error });
        throw error;
      } finally {
        if (kept && before.length === 0 && storage.state().kind === "device") void persist();
      }
    },

    async drop(title, key, tiers = TIERS) {
      const id = { title, key };
      cancel(id);
      otherTabs.tell({ kind: "dropping", id });
      const [{ withoutTiers }, all] = await Promise.all([later(import("./change-pointer.ts")), line()]);
      const take = (): Promise<boolean> =>
        storage.use((store) => store.changeEdition(id, (record, paths) => withoutTiers(tiers, record, paths)));
      if (await ours(all.alone(id, new AbortController().signal, take))) changed(id);
    },

    shelf: () => ours(storage.use(listShelf)),
    keepReport: (report) => ours(reports().then(({ keepReport }) => storage.use((store) => keepReport(store, report)))),
    reports: () => ours(reports().then(({ listReports }) => storage.use(listReports))),
    dropReport: (id) => ours(storage.use((store) => store.deleteReport(id))),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      cancel();
      otherTabs.close();
      storage.close();
    },
  };
}
