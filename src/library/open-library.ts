// Opens this device's shelf: puts its parts together behind the one interface. Never does any of the work itself.
import { asKoranError, isKoranError } from "../edition/errors.ts";
import { Downloads } from "./downloads.ts";
import { readFile } from "./files.ts";
import { storedTitleIndex, titleIndex, titlesIndex, yearIndex } from "./indexes.ts";
import { openNetwork } from "./network.ts";
import { idOf, newerRevision, openEdition } from "./open-edition.ts";
import { openOtherTabs } from "./other-tabs.ts";
import type { Parts } from "./parts.ts";
import { askToPersist } from "./persist.ts";
import { TIERS, withoutTiers } from "./pointer.ts";
import { listShelf } from "./shelf.ts";
import { openStorage } from "./storage.ts";
import type { EditionId } from "./store.ts";
import { keepTiers } from "./tiers.ts";
import type { Library, LibraryEvent } from "./types.ts";

export interface LibraryOptions {
  /** Default: the browser's. */
  readonly fetch?: typeof globalThis.fetch;
  /** For files, where the device refuses and only this tab's memory is left. Default: 64 MiB. */
  readonly memoryLimitBytes?: number;
}

/** Opens within 3 s whatever the browser does; where IndexedDB is refused `storage()` says 'memory'. Never rejects. */
export async function openLibrary(options: LibraryOptions = {}): Promise<Library> {
  const { fetch = globalThis.fetch.bind(globalThis), memoryLimitBytes = 64 << 20 } = options;
  const listeners = new Set<(event: LibraryEvent) => void>();
  const emit = (event: LibraryEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const storage = await openStorage(memoryLimitBytes, (state) => emit({ kind: "storage-changed", storage: state }));
  const parts: Parts = { storage, network: openNetwork(fetch) };
  const downloads = new Downloads();
  const otherTabs = openOtherTabs(({ kind, id }) => {
    if (kind === "dropping") downloads.cancel(id);
    else emit({ kind: "shelf-changed", ...id });
  });
  const changed = (id: EditionId): void => {
    emit({ kind: "shelf-changed", ...id });
    otherTabs.tell({ kind: "changed", id });
  };

  return {
    storage: () => storage.state(),
    titles: (call = {}) => titlesIndex(parts, call),
    storedTitle: (title) => storedTitleIndex(parts, title),
    title: (title, call = {}) => titleIndex(parts, title, call),
    year: (title, year, call = {}) => yearIndex(parts, title, year, call),
    open: (title, key, call = {}) => openEdition(parts, { title, key }, call),
    newerRevision: (edition, call = {}) => newerRevision(parts, edition, call),
    file: (edition, asset, call = {}) => readFile(parts, idOf(edition), asset, call),

    async keep(edition, tiers, { signal, onProgress = () => undefined } = {}) {
      const id = idOf(edition);
      try {
        const first = (await storage.use((store) => store.editions())).length === 0;
        await downloads.download(id, signal, (stop) =>
          keepTiers(parts, edition, tiers, { signal: stop, onProgress, onKept: () => changed(id), onLoss: changed }),
        );
        if (first && storage.state().kind === "device") void askToPersist();
      } catch (cause) {
        const error = asKoranError(cause);
        if (!isKoranError(error, "cancelled")) emit({ kind: "save-failed", ...id, error });
        throw error;
      }
    },

    async drop(title, key, tiers = TIERS) {
      const id = { title, key };
      downloads.cancel(id);
      otherTabs.tell({ kind: "dropping", id });
      const dropped = await downloads.alone(id, new AbortController().signal, () =>
        storage.use((store) => store.changeEdition(id, (record, paths) => withoutTiers(tiers, record, paths))),
      );
      if (dropped) changed(id);
    },

    shelf: () => storage.use(listShelf),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      downloads.cancel();
      otherTabs.close();
      storage.close();
    },
  };
}
