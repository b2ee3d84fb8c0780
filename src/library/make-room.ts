// A full device to one with room for the edition being saved, at the least loss. Never takes that edition, or the text of any.
import { KoranError } from "../edition/errors.ts";
import type { Tier } from "../edition/schema.ts";
import { sameEdition, withoutLooseFiles, withoutTiers } from "./change-pointer.ts";
import { idOfPointer } from "./pointer.ts";
import type { EditionId, EditionPointer, Store, StoredFile } from "./store.ts";

/** What can be given up in one step: a tier of an edition, or what an interrupted download of it left. */
export interface Sacrifice extends EditionId {
  readonly give: "loose files" | Extract<Tier, "print" | "pages">;
}

/**
 * What can go, cheapest first: what interrupted downloads left, then print tiers, then pages tiers, each from the oldest edition on.
 * @param files of the device, so that those without any pointer are found. @param sparing the edition being saved.
 * Pure; O(files × editions).
 */
export function sacrifices(
  pointers: readonly EditionPointer[],
  files: readonly StoredFile[],
  sparing: EditionId,
): Sacrifice[] {
  const oldestFirst = pointers
    .filter((pointer) => !sameEdition(idOfPointer(pointer), sparing))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const orphans = files.filter(
    (file) => !sameEdition(file, sparing) && !oldestFirst.some((pointer) => sameEdition(idOfPointer(pointer), file)),
  );
  const withoutPointer = new Map(orphans.map(({ title, key }) => [`${title}/${key}`, { title, key }]));
  const unfinished = oldestFirst.filter(({ begun }) => begun.length > 0).map(idOfPointer);
  return [
    ...[...withoutPointer.values(), ...unfinished].map((id): Sacrifice => ({ ...id, give: "loose files" })),
    ...(["print", "pages"] as const).flatMap((give) =>
      oldestFirst
        .filter(({ tiers }) => tiers.includes(give))
        .map((pointer): Sacrifice => ({ ...idOfPointer(pointer), give })),
    ),
  ];
}

const giveUp = (store: Store, { give, ...id }: Sacrifice): Promise<boolean> =>
  store.changeEdition(id, (record, paths) =>
    give === "loose files" ? withoutLooseFiles(record, paths) : withoutTiers([give], record, paths),
  );

const isFull = (error: unknown): boolean =>
  (error instanceof Error || error instanceof DOMException) && error.name === "QuotaExceededError";

/**
 * Writes; where the device is full, gives up the cheapest thing and writes once more.
 * @param onLoss an edition that lost something.
 * @throws KoranError 'storage-full' where that was not enough or there was nothing to give up.
 */
export async function withRoom<T>(
  store: Store,
  sparing: EditionId,
  onLoss: (id: EditionId) => void,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    if (!isFull(cause)) throw cause;
    const full = new KoranError("storage-full", "this device has no room left", { cause });
    const [cheapest] = sacrifices(await store.editions(), await store.files(), sparing);
    if (!cheapest) throw full;
    await giveUp(store, cheapest);
    onLoss({ title: cheapest.title, key: cheapest.key });
    return await write().catch((error: unknown) => {
      throw isFull(error) ? full : error;
    });
  }
}
