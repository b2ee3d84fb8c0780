// The pointers on this device to the list a reader sees, newest first. Never lists an edition that cannot be opened.
import { bytesOf, filesOf } from "../edition/contract.ts";
import type { Tier } from "../edition/schema.ts";
import { idOfRecord, manifestOf, sameEdition } from "./pointer.ts";
import type { EditionRecord, Store, StoredFile } from "./store.ts";
import type { StoredEdition } from "./types.ts";

function storedEdition(record: EditionRecord, files: readonly StoredFile[]): StoredEdition {
  const { pages, ...manifest } = manifestOf(record);
  const id = idOfRecord(record);
  const here = new Set(files.filter((file) => sameEdition(file, id)).map(({ path }) => path));
  const tier = (name: Tier): StoredEdition["tiers"][Tier] => {
    const all = filesOf({ ...manifest, pages }, name);
    return {
      whole: record.tiers.includes(name),
      bytes: bytesOf(all.filter(({ path }) => here.has(path))),
      of: bytesOf(all),
    };
  };
  return {
    title: id.title,
    titleName: record.title.name,
    key: id.key,
    date: record.date,
    name: manifest.name,
    pages: pages.length,
    revision: record.revision,
    tiers: { text: tier("text"), pages: tier("pages"), print: tier("print") },
  };
}

/** An edition that this program cannot read (stored by a newer one) is passed over: opening it says why. */
export async function listShelf(store: Store): Promise<StoredEdition[]> {
  const [records, files] = await Promise.all([store.editions(), store.files()]);
  const readable = records.flatMap((record) => {
    try {
      return [storedEdition(record, files)];
    } catch {
      return [];
    }
  });
  return readable.sort((a, b) => b.date.localeCompare(a.date) || b.key.localeCompare(a.key));
}
