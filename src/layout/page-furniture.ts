// Furniture of a page → what its folio and its running head say. Never guesses a number that is not printed.
import type { PageNumber } from "../edition/units.ts";
import { readFolio } from "../language/newspaper-phrases.ts";
import { zoneText } from "./article-parts.ts";
import type { LayoutZone, PageLayout } from "./types.ts";

/** A running head longer than this is not a section's name. */
const SECTION_WORDS = 3;
/** Larger than this many times the smallest furniture is the masthead: what stands around it is no running head. */
const MASTHEAD_SIZE = 2.5;

export interface PageNames {
  readonly labels: ReadonlyMap<PageNumber, string>;
  readonly sections: ReadonlyMap<PageNumber, string>;
}

/** O(zones). */
export function pageNames(pages: readonly PageLayout[]): PageNames {
  const labels = new Map<PageNumber, string>();
  const sections = new Map<PageNumber, string>();
  for (const page of pages) {
    const furniture = page.zones.filter((z) => z.kind === "furniture" && zoneText(z) !== "");
    const label = folioOf(furniture);
    if (label !== null) labels.set(page.page, label);
    const section = sectionOf(furniture);
    if (section !== null) sections.set(page.page, section);
  }
  return { labels, sections };
}

/** "HALAMAN 2", or a number standing alone. */
function folioOf(furniture: readonly LayoutZone[]): string | null {
  for (const zone of furniture) {
    const folio = readFolio(zoneText(zone));
    if (folio !== null) return folio;
  }
  const alone = furniture.map((z) => zoneText(z)).filter((text) => /^[A-Z]?\d{1,3}$/u.test(text));
  return alone.length === 1 ? alone[0]! : null;
}

function sectionOf(furniture: readonly LayoutZone[]): string | null {
  const smallest = Math.min(...furniture.map((z) => z.size));
  if (furniture.some((z) => z.size >= MASTHEAD_SIZE * smallest)) return null;
  const names = furniture.filter((z) => {
    const text = zoneText(z);
    return /^[\p{L}& -]{3,}$/u.test(text) && text.split(" ").length <= SECTION_WORDS;
  });
  return names.length === 1 ? zoneText(names[0]!) : null;
}
