// All years of a paper and the one on screen → the few that fit in one line, newest first, with gaps between. Pure.

/** A phone's line. */
const AT_MOST = 6;

/** @returns years, null for a gap. The newest, the oldest and those beside the one shown are always there. */
export function yearsAround(years: readonly number[], shown: number | null): (number | null)[] {
  const sorted = [...years].sort((a, b) => b - a);
  if (sorted.length <= AT_MOST) return sorted;
  const last = sorted.length - 1;
  const at = sorted.findIndex((year) => shown === null || year <= shown);
  // Three in the middle, so that the line is as long wherever it stands.
  const centre = Math.min(Math.max(at === -1 ? last : at, 2), last - 2);
  const middle = sorted.slice(centre - 1, centre + 2);
  return [sorted[0]!, ...(centre > 2 ? [null] : []), ...middle, ...(centre < last - 2 ? [null] : []), sorted[last]!];
}
