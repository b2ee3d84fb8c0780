// Furniture of a page → what its folio and its running head say. Never guesses a number that is not printed.
import type { PageNumber } from "../edition/units.ts";
import { readFolio } from "../language/newspaper-phrases.ts";
import { zoneText } from "./article-parts.ts";
import type { LayoutZone, PageLayout } from "./types.ts";

/** A running head longer than this is not a section's name. */
const SECTION_WORDS = 3;
/** Larger than this many times the smallest furniture is the masthead: what stands around it is no running head. */
const MASTHEAD_SIZE = 4;
/** Head and foot of a page, as shares of its height. */
const HEAD = 0.12;
const FOOT = 0.92;
/** Of two names the one that is larger by this is the section's. */
const CLEARLY_LARGER = 1.5;
/** What counts years, editions or pages of the paper is no folio: "TAHUN 12", "EDISI 45", "24 halaman". */
const COUNTED = /\b(?:hal(?:aman)?|pages|tahun|year|edisi|edition|nomor|issue|vol(?:ume)?)\b/iu;
/** On so few pages a name may stand on all and be a section's. */
const FEW_PAGES = 2;

export interface PageNames {
  readonly labels: ReadonlyMap<PageNumber, string>;
  readonly sections: ReadonlyMap<PageNumber, string>;
}

/** O(zones). */
export function pageNames(pages: readonly PageLayout[]): PageNames {
  const labels = new Map<PageNumber, string>();
  const sections = new Map<PageNumber, string>();
  const names = new Map<PageNumber, string[]>();
  for (const page of pages) {
    const furniture = page.zones.filter((z) => z.kind === "furniture" && zoneText(z) !== "" && isAtEdge(z, page));
    const label = folioOf(furniture);
    if (label !== null) labels.set(page.page, label);
    names.set(page.page, sectionNames(furniture));
  }
  const all = [...names.values()].flat();
  const isCommon = (name: string): boolean =>
    pages.length > FEW_PAGES && all.filter((other) => other === name).length > pages.length / 2;
  for (const [page, own] of names) {
    const section = own.filter((name) => !isCommon(name));
    if (section.length === 1) sections.set(page, section[0]!);
  }
  return { labels, sections };
}

const isAtEdge = ({ box: [, y, , h] }: LayoutZone, { height }: PageLayout): boolean =>
  y + h < HEAD * height || y > FOOT * height;

/** "HALAMAN 2", or a number standing alone or beside one word. */
function folioOf(furniture: readonly LayoutZone[]): string | null {
  for (const zone of furniture) {
    const folio = readFolio(zoneText(zone));
    if (folio !== null) return folio;
  }
  const beside = furniture.flatMap((z) => {
    const text = besideNumber(zoneText(z));
    if (COUNTED.test(text)) return [];
    const match = /^([A-Z]?\d{1,3})(?:\s+\p{L}{3,})?$|^\p{L}{3,}\s+([A-Z]?\d{1,3})$/iu.exec(text);
    return match ? [match[1] ?? match[2]!] : [];
  });
  return beside.length === 1 ? beside[0]! : null;
}

/** A running head's few words, without the number beside them; what stands on most pages is the paper's own name. */
function sectionNames(furniture: readonly LayoutZone[]): string[] {
  const smallest = Math.min(...furniture.map((z) => z.size));
  if (furniture.some((z) => z.size >= MASTHEAD_SIZE * smallest)) return [];
  const names = furniture
    .map((z) => ({ size: z.size, name: joined(zoneText(z).replace(/^[A-Z]?\d{1,3}\s+|\s+[A-Z]?\d{1,3}$/gu, "")) }))
    .filter(({ name }) => /^[\p{L}& -]{3,}$/u.test(name) && name.split(" ").length <= SECTION_WORDS);
  const largest = Math.max(0, ...names.map(({ size }) => size));
  return names.filter(({ size }) => size * CLEARLY_LARGER > largest).map(({ name }) => name);
}

/** Letters set apart, as engines read them ("E KO N 0 M i"), into the word they make. */
function joined(text: string): string {
  const pieces = text.split(" ");
  if (pieces.length < 4 || pieces.some((piece) => piece.length > 2)) return text;
  return pieces.join("").replaceAll("0", "O").toUpperCase();
}

/** The same for a name with a number before or behind it. */
const besideNumber = (text: string): string =>
  text.replace(
    /^([A-Z]?\d{1,3}\s+)?(.*?)(\s+[A-Z]?\d{1,3})?$/u,
    (_, before: string | undefined, name: string, behind: string | undefined) =>
      (before ?? "") + joined(name) + (behind ?? ""),
  );
