// Furniture of pages → what folios, running heads and the masthead say. Never guesses a number, a name or a day that is not printed.
import type { PageNumber } from "../edition/units.ts";
import { readFolio, withoutFolio } from "../language/newspaper-phrases.ts";
import { isWeekday, printedDates } from "../language/printed-date.ts";
import { zoneText } from "./article-parts.ts";
import { labelsInRow } from "./page-labels.ts";
import type { LayoutZone, Masthead, PageLayout } from "./types.ts";

/** A running head longer than this is not a section's name. */
const SECTION_WORDS = 3;
/** Larger than this many times the smallest furniture is the masthead: what stands around it is no running head. */
const MASTHEAD_SIZE = 4;
/** Head and foot of a page, as shares of its height. */
const HEAD = 0.12;
const FOOT = 0.92;
/** Pieces of one name differ in size by less. */
const SAME_SIZE = 1.3;
/** Of two names the one that is larger by this is the section's. */
const CLEARLY_LARGER = 1.5;
/** What counts years, editions or pages of the paper is no folio: "TAHUN 12", "EDISI 45", "24 halaman". */
const COUNTED = /\b(?:hal(?:aman)?|pages|tahun|year|edisi|edition|nomor|issue|vol(?:ume)?)\b/iu;
/** On so few pages a name may stand on all and be a section's. */
const FEW_PAGES = 2;

export interface PageNames {
  readonly labels: ReadonlyMap<PageNumber, string>;
  readonly sections: ReadonlyMap<PageNumber, string>;
  readonly masthead: Masthead;
}

/** A line of furniture: pieces set close beside one another, as one. */
interface Piece {
  readonly text: string;
  readonly size: number;
  readonly right: number;
  readonly middle: number;
}

/** What stands at the edges of one page. */
export interface PageFurniture {
  readonly page: PageNumber;
  readonly label: string | null;
  readonly masthead: string | null;
  /** What may be its section's. */
  readonly names: readonly string[];
  readonly lines: readonly string[];
}

/** O(zones). */
export function furnitureOf(page: PageLayout): PageFurniture {
  const zones = page.zones.filter((z) => z.kind === "furniture" && zoneText(z) !== "" && isAtEdge(z, page));
  const lines = zones.map(zoneText);
  const masthead = mastheadOf(zones);
  const names = masthead === null ? sectionNames(piecesOf(zones)) : [];
  return { page: page.page, label: folioOf(lines), masthead, names, lines };
}

/** @param pages all of the edition. O(names²). */
export function pageNames(pages: readonly PageFurniture[]): PageNames {
  const all = pages.flatMap(({ names }) => names);
  const isCommon = (name: string): boolean =>
    pages.length > FEW_PAGES && all.filter((other) => other === name).length > pages.length / 2;
  const labels = new Map<PageNumber, string>();
  const sections = new Map<PageNumber, string>();
  for (const { page, label, names } of pages) {
    if (label !== null) labels.set(page, label);
    const section = names.filter((name) => !isCommon(name));
    if (section.length === 1) sections.set(page, section[0]!);
  }
  const lines = pages.flatMap((page) => page.lines);
  // On another page it is a section's head.
  const title = pages.find(({ page }) => page === 1)?.masthead ?? null;
  return {
    labels: labelsInRow(labels),
    sections,
    masthead: { title, lines, dates: mostFirst(lines.flatMap(printedDates)) },
  };
}

/** Without repetitions, what came most often first. */
function mostFirst(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}

/** The name of the paper, set far larger than all around it. */
function mastheadOf(zones: readonly LayoutZone[]): string | null {
  const smallest = Math.min(...zones.map((z) => z.size));
  const largest = zones.reduce<LayoutZone | null>((a, b) => (a === null || b.size > a.size ? b : a), null);
  return largest !== null && largest.size >= MASTHEAD_SIZE * smallest ? zoneText(largest) : null;
}

/** Furniture from left to right; a running head of two words may be found in two pieces. */
function piecesOf(zones: readonly LayoutZone[]): Piece[] {
  const pieces: Piece[] = [];
  for (const zone of [...zones].sort((a, b) => a.box[0] - b.box[0])) {
    const [x, y, width, height] = zone.box;
    const piece = { text: zoneText(zone), size: zone.size, right: x + width, middle: y + height / 2 };
    const before = pieces.findIndex(
      ({ size, right, middle }) =>
        Math.abs(middle - piece.middle) < zone.size / 2 &&
        Math.abs(x - right) < zone.size &&
        Math.max(size, zone.size) < SAME_SIZE * Math.min(size, zone.size),
    );
    if (before < 0) pieces.push(piece);
    else pieces[before] = { ...piece, text: `${pieces[before]!.text} ${piece.text}` };
  }
  return pieces;
}

const isAtEdge = ({ box: [, y, , h] }: LayoutZone, { height }: PageLayout): boolean =>
  y + h < HEAD * height || y > FOOT * height;

/** "HALAMAN 2", or a number standing alone or beside one word. */
function folioOf(furniture: readonly string[]): string | null {
  for (const line of furniture) {
    const folio = readFolio(line);
    if (folio !== null) return folio;
  }
  const beside = furniture.flatMap((line) => {
    const text = besideNumber(line);
    if (COUNTED.test(text)) return [];
    const match = /^([A-Z]?\d{1,3})(?:\s+\p{L}{3,})?$|^\p{L}{3,}\s+([A-Z]?\d{1,3})$/iu.exec(text);
    return match ? [match[1] ?? match[2]!] : [];
  });
  return beside.length === 1 ? beside[0]! : null;
}

/** A running head's few words, without the number beside them. */
function sectionNames(pieces: readonly Piece[]): string[] {
  const names = pieces
    .map(({ size, text }) => ({ size, name: joined(withoutFolio(text)) }))
    .filter(
      ({ name }) => /^[\p{L}&, -]{3,}$/u.test(name) && name.split(" ").length <= SECTION_WORDS && !isWeekday(name),
    );
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
