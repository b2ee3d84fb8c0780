// Pages' zones → parts: what one article has on one page, with the kind its place gives it. Never joins two parts.
import { boxHolds, centre, type Box } from "../edition/geometry.ts";
import type { ArticleKind } from "../edition/schema.ts";
import { isIndexEntry, isOffice } from "../language/newspaper-phrases.ts";
import type { LayoutZone, PageLayout, PrintedWord } from "./types.ts";

export interface ArticlePart {
  readonly page: PageLayout;
  readonly kind: ArticleKind;
  /** The frame around it, where it has one. */
  readonly frame: Box | null;
  /** In reading order. */
  readonly zones: readonly LayoutZone[];
}

/** Columns of this many lines are running text, which adverts do not have. */
const TEXT_LINES = 5;
const LEAST_TEXT_CHARS = 250;
const LEAST_INDEX_ENTRIES = 2;
/** The staff box names so many offices, each on a line of its own. */
const LEAST_OFFICES = 2;
const OFFICE_CHARS = 40;
/** A part of fewer letters is a piece of a rule or an ornament that an engine read. */
const LEAST_LETTERS = 3;

/** The words of a zone as one line. */
export const zoneText = (zone: LayoutZone): string =>
  zone.lines.flatMap((line) => line.words.map((word) => word.text)).join(" ");

/** Its words, row by row. */
export const rowsOf = (zone: LayoutZone): (readonly PrintedWord[])[] => zone.lines.map((line) => line.words);
export const hasWords = (zone: LayoutZone): boolean => zone.lines.some((line) => line.words.length > 0);

/** @returns parts of a page, its main story first, then in reading order. O(zones × frames). */
export function articleParts(page: PageLayout): ArticlePart[] {
  const groups = new Map<number, LayoutZone[]>();
  for (const zone of page.zones) {
    const own = groups.get(zone.group);
    if (own) own.push(zone);
    else groups.set(zone.group, [zone]);
  }
  const parts = [...groups.values()].map((zones): ArticlePart => {
    const frame = page.frames.find((f) => zones.every((z) => boxHolds(f, centre(z.box)))) ?? null;
    return { page, zones, frame, kind: kindOf(zones, frame) };
  });
  return mainFirst(parts);
}

/** An editor says by the size of a headline what matters: the one set clearly largest leads, wherever on the page it stands. */
const CLEARLY_LARGER = 1.15;

function mainFirst(parts: readonly ArticlePart[]): ArticlePart[] {
  const sizes = parts.map(({ kind, zones }) =>
    kind === "article" ? Math.max(0, ...zones.filter((z) => z.kind === "headline").map(({ size }) => size)) : 0,
  );
  const main = sizes.indexOf(Math.max(...sizes));
  const first = parts.findIndex(({ kind }) => kind === "article");
  const leads = first >= 0 && sizes.every((size, at) => at === main || size * CLEARLY_LARGER < sizes[main]!);
  if (!leads) return [...parts];
  const others = parts.filter((_, at) => at !== main);
  return [...others.slice(0, first), parts[main]!, ...others.slice(first)];
}

function kindOf(zones: readonly LayoutZone[], frame: Box | null): ArticleKind {
  if (zones.some((z) => z.kind === "furniture")) return "furniture";
  if (zones.some((z) => z.kind === "notice")) return "notice";
  const lines = zones.flatMap((z) => z.lines.map((l) => l.words.map((w) => w.text).join(" ")));
  if (lines.filter((line) => isIndexEntry(line)).length >= LEAST_INDEX_ENTRIES) return "furniture";
  if (
    !isRunningText(zones) &&
    lines.filter((line) => line.length < OFFICE_CHARS && isOffice(line)).length >= LEAST_OFFICES
  )
    return "furniture";
  if (zones.every((z) => z.kind !== "image") && isUnreadable(lines)) return "furniture";
  if (frame === null || isRunningText(zones)) return "article";
  return "advert";
}

/** It has words, and they say nothing; ink that no engine read may. */
const isUnreadable = (lines: readonly string[]): boolean => {
  const text = lines.join("");
  return text !== "" && (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < LEAST_LETTERS;
};

/** Most of its letters stand in columns of several lines. */
function isRunningText(zones: readonly LayoutZone[]): boolean {
  const chars = (list: readonly LayoutZone[]): number => list.reduce((sum, z) => sum + zoneText(z).length, 0);
  const columns = zones.filter((z) => z.kind === "text" && z.lines.length >= TEXT_LINES);
  if (zones.every((z) => zoneText(z) === "")) return columns.length >= 2;
  return chars(columns) >= LEAST_TEXT_CHARS && chars(columns) > 0.5 * chars(zones);
}
