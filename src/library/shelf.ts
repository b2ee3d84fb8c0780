// The pointers on this device to the list a reader sees, newest first. Never reads a manifest but where a download was interrupted.
import { bytesOf } from "../edition/contract.ts";
import { newestFirst } from "../edition/dates.ts";
import type { Tier } from "../edition/schema.ts";
import { filesOfTiers, idOfPointer, manifestOf } from "./pointer.ts";
import type { EditionId, EditionPointer, Store } from "./store.ts";
import type { StoredEdition } from "./types.ts";

/** Of each tier, what came so far. Nothing of an edition that this program cannot read: opening it says why. */
async function bytesHere(store: Store, id: EditionId): Promise<Partial<Record<Tier, number>>> {
  const [record, files] = await Promise.all([store.readEdition(id), store.files(id)]);
  const here = new Set(files.map(({ path }) => path));
  try {
    const manifest = record && manifestOf(record);
    const bytes = (tier: Tier): number =>
      manifest ? bytesOf(filesOfTiers(manifest, [tier]).filter(({ path }) => here.has(path))) : 0;
    return { text: bytes("text"), pages: bytes("pages"), print: bytes("print") };
  } catch {
    return {};
  }
}

async function storedEdition(store: Store, pointer: EditionPointer): Promise<StoredEdition> {
  const partly = pointer.begun.length > 0 ? await bytesHere(store, idOfPointer(pointer)) : {};
  const tier = (name: Tier): StoredEdition["tiers"][Tier] => {
    const whole = pointer.tiers.includes(name);
    return { whole, bytes: whole ? pointer.bytes[name] : (partly[name] ?? 0), of: pointer.bytes[name] };
  };
  const { title, key, date, name, pages, revision } = pointer;
  const tiers = { text: tier("text"), pages: tier("pages"), print: tier("print") };
  return { title: title.id, titleName: title.name, key, date, name, pages, revision, tiers };
}

/** Fast: it stands before the first page that a reader sees. */
export async function listShelf(store: Store): Promise<StoredEdition[]> {
  const editions = await Promise.all((await store.editions()).map((pointer) => storedEdition(store, pointer)));
  return editions.sort(newestFirst);
}
