// What folios were read to say → the label of each page, and the page of each label. Never lets one misread figure break the row of numbers.
import type { PageNumber } from "../edition/units.ts";

export type Labels = ReadonlyMap<PageNumber, string>;

/** So many pages must agree on where the count begins before one that does not is called misread. */
const LEAST_AGREEING = 3;

/**
 * Pages count up by one. Where most folios agree on the first, those out of the row are dropped: an engine took a 7 for a 1.
 * Labels with a letter ("B2") count in a row of their own and stay. O(pages).
 */
export function labelsInRow(labels: Labels): Labels {
  const firsts = new Map<number, number>();
  for (const [page, label] of labels)
    if (isNumber(label)) firsts.set(Number(label) - page, (firsts.get(Number(label) - page) ?? 0) + 1);
  const [first, agreeing] = [...firsts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  if (agreeing < LEAST_AGREEING || agreeing * 2 <= labels.size) return labels;
  return new Map([...labels].filter(([page, label]) => !isNumber(label) || Number(label) - page === first));
}

const isNumber = (label: string): boolean => /^\d+$/u.test(label);

/** What the folio of a page says, or its number where it says nothing. */
export const labelOf = (labels: Labels, page: PageNumber): string => labels.get(page)?.toUpperCase() ?? String(page);

/** @param pages of the edition. @returns the only one that is labelled so. */
export function pageLabelled(label: string, labels: Labels, pages: readonly PageNumber[]): PageNumber | undefined {
  const found = pages.filter((page) => labelOf(labels, page) === label);
  return found.length === 1 ? found[0] : undefined;
}
