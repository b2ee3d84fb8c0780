// A full device to one with room for the edition being saved, at the least loss. Never takes that edition, or the text of any.
import { KoranError } from "../edition/errors.ts";
import type { Tier } from "../edition/schema.ts";
import { idOfRecord, looseFiles, sameEdition, withoutTiers } from "./pointer.ts";
import type { EditionId, EditionRecord, Store, StoredFile } from "./store.ts";

/** What can be given up in one step: a tier of an edition, or what an interrupted download of it left. */
export interface Sacrifice extends EditionId {
  readonly give: "loose files" | Extract<Tier, "print" | "pages">;
}

/**
 * What can go, cheapest first: what interrupted downloads left, then print tiers, then pages tiers, each from the oldest edition on.
 * @param sparing the edition being saved. Pure; O(files + editions²).
 */
export function sacrifices(
  records: readonly EditionRecord[],
  files: readonly StoredFile[],
  sparing: EditionId,
): Sacrifice[] {
  const others = files.filter((file) => !sameEdition(file, sparing));
  const editions = new Map(others.map(({ title, key }) => [`${title}/${key}`, { title, key }]));
  const loose = [...editions.values()].filter((id) => {
    const record = records.find((candidate) => sameEdition(idOfRecord(candidate), id)) ?? null;
    const paths = others.filter((file) => sameEdition(file, id)).map(({ path }) => path);
    return looseFiles(record, paths).length > 0;
  });
  const oldestFirst = records
    .filter((record) => !sameEdition(idOfRecord(record), sparing))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return [
    ...loose.map((id): Sacrifice => ({ ...id, give: "loose files" })),
    ...(["print", "pages"] as const).flatMap((give) =>
      oldestFirst
        .filter(({ tiers }) => tiers.includes(give))
        .map((record): Sacrifice => ({ ...idOfRecord(record), give })),
    ),
  ];
}

const giveUp = (store: Store, { give, ...id }: Sacrifice): Promise<boolean> =>
  store.changeEdition(id, (record, paths) =>
    give === "loose files" ? { record, deleted: looseFiles(record, paths) } : withoutTiers([give], record, paths),
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
