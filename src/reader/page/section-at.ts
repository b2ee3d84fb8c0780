// The pages of an edition and one of them → the section it stands in. Pure; the same rule as in the contents.
import type { Page } from "../../edition/schema.ts";

/** A page that names none belongs to the one before. Null before the first that names one. */
export const sectionAt = (pages: readonly Pick<Page, "section">[], number: number): string | null =>
  pages.slice(0, number).reduce<string | null>((before, { section }) => section ?? before, null);
