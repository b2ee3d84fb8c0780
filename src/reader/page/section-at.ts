// The pages of an edition and some of them → the sections they stand in. Pure; the same rule as in the contents.
import type { Page } from "../../edition/schema.ts";

/** A page that names none belongs to the one before. Null before the first that names one. */
export const sectionAt = (pages: readonly Pick<Page, "section">[], number: number): string | null =>
  pages.slice(0, number).reduce<string | null>((before, { section }) => section ?? before, null);

/** The sections of the pages that lie open, each once; of a first page that names none, what stands in its place. */
export function sectionsAt(
  pages: readonly Pick<Page, "section">[],
  numbers: readonly number[],
  front: string,
): readonly string[] {
  const named = numbers.map((number) => sectionAt(pages, number) ?? (number === 1 ? front : null));
  return [...new Set(named.filter((name) => name !== null))];
}
