// What was measured again and again → whether it grows: the last third held against the second, the first is warming up. Pure; never measures.
import { median } from "../bench/figures.ts";

/** What grows by no more than this is flat: so far do figures of the same state lie apart. */
export const FLAT = 1.1;

export interface Growth {
  readonly second: number;
  readonly last: number;
  /** The last third's median over the second's. */
  readonly times: number;
  readonly isFlat: boolean;
}

/** @param values in the order they were seen, three at least. @throws RangeError with fewer: nothing can be said of them. */
export function growthOf(values: readonly number[]): Growth {
  if (values.length < 3) throw new RangeError(`${values.length} values have no thirds`);
  const third = Math.floor(values.length / 3);
  const second = median(values.slice(-2 * third, -third));
  const last = median(values.slice(-third));
  const times = second === 0 ? (last === 0 ? 1 : Infinity) : last / second;
  return { second, last, times, isFlat: times <= FLAT };
}
