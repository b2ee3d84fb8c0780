// An edition on this device → the bytes of it that are here, and those that are not. Pure.
import type { StoredEdition } from "../../library/types.ts";
import { ALL_TIERS } from "./keeping.ts";

type Sized = Pick<StoredEdition, "tiers">;

export const bytesHere = ({ tiers }: Sized): number => ALL_TIERS.reduce((sum, tier) => sum + tiers[tier].bytes, 0);
export const bytesInAll = ({ tiers }: Sized): number => ALL_TIERS.reduce((sum, tier) => sum + tiers[tier].of, 0);
export const isWhole = ({ tiers }: Sized): boolean => ALL_TIERS.every((tier) => tiers[tier].whole);

/** Of a download of everything, what this run of it has brought. @param before bytes that were here when it began. */
export function progressOfRest(
  progress: { readonly done: number; readonly total: number },
  before: number,
): { readonly done: number; readonly total: number } {
  return { done: Math.max(0, progress.done - before), total: Math.max(0, progress.total - before) };
}
