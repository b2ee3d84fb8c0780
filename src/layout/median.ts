// Numbers → the one in the middle. Never changes the list it is given.

/** The upper median. @returns 0 of none. O(n log n). */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which a share of the others lies. @returns 0 of none. O(n log n). */
export function quantile(values: readonly number[], share01: number): number {
  if (values.length === 0) return 0;
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share01))]!;
}

/** The value below which a share of the others' weight lies. @returns 0 of none. O(n log n). */
export function weightedQuantile(
  items: readonly { readonly value: number; readonly weight: number }[],
  share01: number,
): number {
  const sorted = [...items].sort((a, b) => a.value - b.value);
  let left = sorted.reduce((sum, item) => sum + item.weight, 0) * share01;
  for (const item of sorted) {
    left -= item.weight;
    if (left < 0) return item.value;
  }
  return sorted.at(-1)?.value ?? 0;
}
