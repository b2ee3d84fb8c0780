// The editions of a year → its months, newest first, and newest first within each. Pure.
import type { EditionLine } from "../../edition/schema.ts";

export interface Month {
  /** "2026-11". */
  readonly month: string;
  readonly editions: readonly EditionLine[];
}

/** O(n log n). Editions of one day keep the order of the index. */
export function byMonth(editions: readonly EditionLine[]): Month[] {
  const months = new Map<string, EditionLine[]>();
  for (const edition of [...editions].sort((a, b) => b.date.localeCompare(a.date))) {
    const month = edition.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), edition]);
  }
  return [...months].map(([month, lines]) => ({ month, editions: lines }));
}
