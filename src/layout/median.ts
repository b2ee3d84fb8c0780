// Numbers → the one in the middle. Never changes the list it is given.

/** The upper median. @returns 0 of none. O(n log n). */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which a share of the others lies. @returns 0 of none. O(n log n). */
export function quantile(values: readonly number[], share01: number): number {
  if (values.length === 0) return 0;
  const sorted = new Float64Array(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share01))]!;
}

/** The upper median of each place and its neighbours, so many to either side. @param values whole numbers from 0. O(n + n × how far medians move). */
export function medianAround(values: readonly number[], reach: number): number[] {
  const counts = new Int32Array(values.reduce((most, value) => Math.max(most, value), 0) + 1);
  let size = 0;
  let middle = 0;
  let below = 0; // of the window, how many are less than `middle`
  const change = (value: number, by: 1 | -1): void => {
    counts[value]! += by;
    size += by;
    if (value < middle) below += by;
  };
  for (const value of values.slice(0, reach)) change(value, 1);
  return values.map((_, i) => {
    if (i + reach < values.length) change(values[i + reach]!, 1);
    if (i > reach) change(values[i - reach - 1]!, -1);
    const rank = size >> 1;
    while (below > rank) below -= counts[--middle]!;
    while (below + counts[middle]! <= rank) below += counts[middle++]!;
    return middle;
  });
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
