// An edition's pointer and the files beneath it → the next pointer. Pure: never a pointer to a tier with a file missing. Apart from pointer.ts, which loads with
// the first page: nothing is kept or dropped before that.
import type { Manifest, Tier } from "../edition/schema.ts";
import { filesOfTiers, manifestOf, TIERS } from "./pointer.ts";
import type { EditionChange, EditionId, EditionRecord } from "./store.ts";

export const sameEdition = (a: EditionId, b: EditionId): boolean => a.title === b.title && a.key === b.key;

const pathsOfTiers = (manifest: Manifest, tiers: readonly Tier[]): Set<string> =>
  new Set(filesOfTiers(manifest, tiers).map(({ path }) => path));

/** Tiers of either list, in their order. */
export const eitherOf = (some: readonly Tier[], others: readonly Tier[] = []): Tier[] =>
  TIERS.filter((tier) => some.includes(tier) || others.includes(tier));
const notOf = (some: readonly Tier[], others: readonly Tier[]): Tier[] => some.filter((tier) => !others.includes(tier));

/**
 * The pointer with more whole tiers, or of a newer revision; files that its manifest does not name go with the old one.
 * @param kept the pointer wanted. @param manifest its manifest. @returns null where a file is missing, or a newer one stands here.
 */
export function pointTo(
  kept: EditionRecord,
  manifest: Manifest,
  current: EditionRecord | null,
  paths: ReadonlySet<string>,
): EditionChange | null {
  if (current && current.revision > kept.revision) return null;
  const tiers = eitherOf(kept.tiers, current?.tiers);
  const named = pathsOfTiers(manifest, TIERS);
  if (![...pathsOfTiers(manifest, tiers)].every((path) => paths.has(path))) return null;
  const begun = notOf(eitherOf(kept.begun, current?.begun), tiers);
  return { record: { ...kept, tiers, begun }, deleted: [...paths].filter((path) => !named.has(path)) };
}

/** The pointer that stands, with tiers noted whose files are about to come. @returns null where nothing is new. */
export function withBegun(tiers: readonly Tier[], current: EditionRecord | null): EditionChange | null {
  if (current === null) return null;
  const begun = notOf(eitherOf(current.begun, tiers), current.tiers);
  return begun.length === current.begun.length ? null : { record: { ...current, begun }, deleted: [] };
}

/** The pointer with tiers taken away, and their files. Without its text an edition is gone. @returns null where nothing changes. */
export function withoutTiers(
  tiers: readonly Tier[],
  current: EditionRecord | null,
  paths: ReadonlySet<string>,
): EditionChange | null {
  if (current === null && paths.size === 0) return null;
  if (current === null || tiers.includes("text")) return { record: null, deleted: [...paths] };
  const stay = pathsOfTiers(manifestOf(current), notOf(TIERS, tiers));
  const deleted = [...paths].filter((path) => !stay.has(path));
  const record = { ...current, tiers: notOf(current.tiers, tiers), begun: notOf(current.begun, tiers) };
  const same = record.tiers.length === current.tiers.length && record.begun.length === current.begun.length;
  return same && deleted.length === 0 ? null : { record, deleted };
}

/** The pointer without what interrupted downloads left: the files that no whole tier needs. */
export function withoutLooseFiles(current: EditionRecord | null, paths: ReadonlySet<string>): EditionChange {
  const needed = current ? pathsOfTiers(manifestOf(current), current.tiers) : new Set<string>();
  return { record: current && { ...current, begun: [] }, deleted: [...paths].filter((path) => !needed.has(path)) };
}
