// Grouped blocks → zones in reading order, touching ones of one article and column merged. Never across groups.
import type { Atom } from "./atoms.ts";
import { isDropCap, type Block } from "./find-blocks.ts";
import type { Line } from "./find-lines.ts";
import type { Measures } from "./measures.ts";
import { paragraphOpenings } from "./paragraph-openings.ts";
import { inReadingOrder } from "./reading-order.ts";
import {
  around,
  heightOf,
  holdsCentre,
  holdsPoint,
  midX,
  midY,
  sharedX,
  sharedY,
  touches,
  widthOf,
  type Rect,
} from "./rect.ts";
import type { LayoutZone, PrintedWord } from "./types.ts";

export interface StraightLine extends Rect {
  readonly words: readonly PrintedWord[];
  readonly opensParagraph: boolean;
  readonly isSubhead: boolean;
}
/** A zone before it is mapped back to page points. */
export interface StraightZone extends Rect {
  readonly kind: LayoutZone["kind"];
  readonly size: number;
  readonly group: number;
  readonly certainty01: number;
  readonly lines: readonly StraightLine[];
}
type ZoneBlock = Rect & {
  readonly kind: LayoutZone["kind"];
  readonly size: number;
  readonly lines: readonly Line[];
  /** Those of the lines that part the text. */
  readonly subheads: readonly Line[];
};

/** Heads smaller than this share of an article's largest are decks or subheads. */
const MAIN_HEAD = 0.7;

/** In line heights: text goes on under a row that an engine gave no words for; the white over a subhead is as high. */
const LOST_ROW = 2.2;

/** @param groups an article number a block. @param certainty of each of these articles. @returns groups from the top of the page down, each in reading order. O(n²) in blocks of a group. */
export function makeZones(
  blocks: readonly Block[],
  groups: Int32Array,
  certainty: Float64Array,
  measures: Measures,
): StraightZone[] {
  const members = new Map<number, Block[]>();
  blocks.forEach((block, i) => {
    const own = members.get(groups[i]!);
    if (own) own.push(block);
    else members.set(groups[i]!, [block]);
  });
  const articles = [...members].map(([number, own]) => {
    const top = own.reduce((a, b) => (b.kind === "headline" && (a.kind !== "headline" || b.size > a.size) ? b : a));
    const row = Math.round(top.y0 / (measures.lineHeight * 2));
    return { own, row, x0: top.x0, certainty01: certainty[number]! };
  });
  return articles
    .sort((a, b) => a.row - b.row || a.x0 - b.x0)
    .flatMap(({ own, certainty01 }, group) =>
      inReadingOrder(merged(withZoneKinds(own), measures), measures.lineHeight).map(({ subheads, ...zone }) => ({
        ...zone,
        group,
        certainty01,
        lines: rowsOf(zone.lines, subheads, measures),
      })),
    );
}

function withZoneKinds(blocks: readonly Block[]): ZoneBlock[] {
  const largest = Math.max(0, ...blocks.filter((b) => b.kind === "headline").map((b) => b.size));
  const isUnderText = (head: Block): boolean =>
    blocks.some((b) => b.kind === "body" && b.y1 <= head.y0 + head.size && sharedX(b, head) > 0.5 * widthOf(head));
  const kindOf = (b: Block): LayoutZone["kind"] => {
    if (b.kind === "body" || b.kind === "bold" || b.kind === "subhead") return "text";
    if (b.kind === "photograph") return "image";
    if (b.kind === "continuation") return "jump";
    if (b.kind === "index") return "pointer";
    if (b.kind !== "headline" || b.size >= MAIN_HEAD * largest) return b.kind;
    return isUnderText(b) ? "subhead" : "deck";
  };
  return blocks.map((b) => ({
    kind: kindOf(b),
    ...around([b]),
    size: b.size,
    lines: b.lines,
    subheads: b.kind === "subhead" ? b.lines : [],
  }));
}

/** Headlines by their lines' distance, text by column and a line's height. */
function merged(blocks: readonly ZoneBlock[], { lineHeight }: Measures): ZoneBlock[] {
  const zones: ZoneBlock[] = [];
  for (const block of [...blocks].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0)) {
    const host = zones.findIndex((zone) => {
      if (zone.kind !== block.kind) return false;
      const gap = block.y0 - zone.y1;
      if (zone.kind === "headline" || zone.kind === "deck")
        return (
          sharedX(zone, block) >= 0.7 * Math.min(widthOf(zone), widthOf(block)) &&
          gap <= 1.2 * block.size &&
          Math.max(zone.size, block.size) < 1.3 * Math.min(zone.size, block.size)
        );
      if (zone.kind === "caption") return touches(zone, block, lineHeight * 0.8);
      if (zone.kind !== "text") return false;
      if (sharedX(zone, block) > 0 && sharedY(zone, block) > 0 && holdsCentre(zone, block)) return true;
      if (sharedX(zone, block) < 0.7 * Math.max(widthOf(zone), widthOf(block))) return false;
      if (gap <= lineHeight) return true;
      if (gap > LOST_ROW * lineHeight || block.subheads.length > 0) return false;
      const between = { ...zone, y0: zone.y1, y1: block.y0 };
      return !blocks.some((b) => sharedX(b, between) > 0 && holdsPoint(between, midX(between), midY(b)));
    });
    if (host < 0) zones.push(block);
    else {
      const zone = zones[host]!;
      const size = zone.lines.length >= block.lines.length ? zone.size : block.size;
      const lines = [...zone.lines, ...block.lines];
      const subheads = [...zone.subheads, ...block.subheads];
      zones[host] = { kind: zone.kind, ...around([zone, block]), size, lines, subheads };
    }
  }
  return zones;
}

/** Lines into rows, the pieces of one row from left to right; a drop cap stands before the first row it touches. */
function rowsOf(lines: readonly Line[], subheads: readonly Line[], measures: Measures): StraightLine[] {
  const { lineHeight } = measures;
  const isCap = (l: Line): boolean => lines.length > 1 && isDropCap(l, measures);
  const caps = lines.filter((l) => isCap(l));
  const rows: Line[][] = [];
  const height = (l: Line): number => (isCap(l) ? l.y0 + lineHeight * 0.5 : midY(l));
  for (const line of [...lines].sort((a, b) => height(a) - height(b) || a.x0 - b.x0)) {
    const row = rows.at(-1);
    const same =
      row && height(line) - height(row[0]!) < 0.4 * Math.min(lineHeight, Math.max(heightOf(line), heightOf(row[0]!)));
    if (same) row.push(line);
    else rows.push([line]);
  }
  const whole = rows.map((row) => {
    const atoms = row
      .sort((a, b) => a.x0 - b.x0)
      .flatMap((l) => [...l.atoms])
      .sort((a, b) => a.x0 - b.x0);
    const words = atoms.flatMap((a: Atom) => (a.word ? [a.word] : []));
    const inner = row.filter((l) => !caps.includes(l));
    const rect = around(inner.length > 0 ? inner : row);
    const cap = caps.find((c) => c.x1 < rect.x1 && sharedY(c, rect) > 0.4 * heightOf(rect));
    const capWidth = cap ? Math.max(0, rect.x0 - cap.x0) : 0;
    const isSubhead = row.every((l) => subheads.includes(l));
    return { bounds: around(row), words, isSubhead, row: { ...rect, capWidth, text: words.at(-1)?.text ?? "" } };
  });
  const opens = paragraphOpenings(
    whole.map((w) => w.row),
    measures,
  );
  return whole.map((w, i) => ({ ...w.bounds, words: w.words, opensParagraph: opens[i]!, isSubhead: w.isSubhead }));
}
