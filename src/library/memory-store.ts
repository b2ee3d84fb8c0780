// The store where IndexedDB is refused: this tab's memory, up to a limit, gone with the tab. Never tells anyone that it is kept.
import type { EditionId, EditionRecord, IndexRecord, Store, StoredFile } from "./store.ts";
import type { Report } from "./types.ts";

const nameOf = (id: EditionId): string => `${id.title}/${id.key}`;

/** @param limitBytes of files; past it a write fails as a full device does, by an error named QuotaExceededError. */
export function openMemoryStore(limitBytes: number): Store {
  const indexes = new Map<string, IndexRecord>();
  const pins = new Map<string, string>();
  const editions = new Map<string, EditionRecord>();
  const files = new Map<string, StoredFile & { readonly bytes: ArrayBuffer }>();
  const reports = new Map<string, Report>();
  const fileName = (id: EditionId, path: string): string => `${nameOf(id)}/${path}`;
  const heldBytes = (): number => [...files.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  const filesOf = (of?: EditionId): StoredFile[] =>
    [...files.values()]
      .filter((file) => of === undefined || nameOf(file) === nameOf(of))
      .map(({ title, key, path }) => ({ title, key, path }));

  return {
    readIndex: async (name) => indexes.get(name) ?? null,
    writeIndex: async (name, record) => void indexes.set(name, record),
    readPin: async (title) => pins.get(title) ?? null,
    pin: async (title, publicKey) => {
      const pinned = pins.get(title) ?? publicKey;
      pins.set(title, pinned);
      return pinned;
    },
    readEdition: async (id) => editions.get(nameOf(id)) ?? null,
    editions: async () => [...editions.values()],
    changeEdition: async (id, decide) => {
      const change = decide(editions.get(nameOf(id)) ?? null, new Set(filesOf(id).map(({ path }) => path)));
      if (change === null) return false;
      if (change.record) editions.set(nameOf(id), change.record);
      else editions.delete(nameOf(id));
      for (const path of change.deleted) files.delete(fileName(id, path));
      return true;
    },
    files: async (of) => filesOf(of),
    readFile: async (id, path) => files.get(fileName(id, path))?.bytes.slice(0) ?? null,
    writeFile: async (id, path, bytes) => {
      const replaced = files.get(fileName(id, path))?.bytes.byteLength ?? 0;
      if (heldBytes() - replaced + bytes.byteLength > limitBytes)
        throw new DOMException(`more than ${limitBytes} bytes in memory`, "QuotaExceededError");
      files.set(fileName(id, path), { title: id.title, key: id.key, path, bytes: bytes.slice(0) });
    },
    reports: async () => [...reports.values()],
    writeReport: async (report) => void reports.set(report.id, report),
    deleteReport: async (id) => void reports.delete(id),
    close: () => undefined,
  };
}
