// What this device holds and what the network says → which edition to show at once, and which newer one to offer. Pure.
import { newestFirst } from "../../edition/dates.ts";
import type { EditionLine, TitleIndex } from "../../edition/schema.ts";
import type { StoredEdition } from "../../library/types.ts";

/** The newest edition of a title whose text is whole on this device. */
export const newestStored = (shelf: readonly StoredEdition[], title: string): StoredEdition | null =>
  shelf.filter((edition) => edition.title === title && edition.tiers.text.whole).sort(newestFirst)[0] ?? null;

/** The newest edition a title has published; of two on one day, the one the index names first. */
export const newestPublished = (index: TitleIndex): EditionLine | null =>
  index.latest.reduce<EditionLine | null>((best, line) => (best === null || line.date > best.date ? line : best), null);

/** The edition to offer beside the one on screen: published later, or another of the same day that came after it. */
export function newerThan(
  shown: { readonly date: string; readonly key: string },
  index: TitleIndex,
): EditionLine | null {
  const newest = newestPublished(index);
  return newest !== null && newest.key !== shown.key && newest.date >= shown.date ? newest : null;
}

/** The title to show without asking, or null: the only one there was last time, with an edition on this device. */
export function titleAtOnce(shelf: readonly StoredEdition[], onlyTitle: string | null): string | null {
  return onlyTitle !== null && newestStored(shelf, onlyTitle) !== null ? onlyTitle : null;
}
