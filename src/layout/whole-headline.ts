// Headlines of one article's first part → the rows of the one over the story, its pieces put together, and the heads that stand apart from it. Never a head of the text.
import type { LayoutLine, LayoutZone, PrintedWord } from "./types.ts";

/** Type of one headline differs in size by less, as measured. */
const SAME_SIZE = 1.6;
/** Of the type's size: pieces of one row stand closer than two columns do. */
const BESIDE = 0.8;
/** Of the type's size: lines of one headline follow one another closer. */
const UNDER = 0.8;
/** Share of the narrower that a line under another has in common with it. */
const IN_COMMON = 0.5;

export interface WholeHeadline {
  readonly zones: readonly LayoutZone[];
  /** Top to bottom, each from left to right. */
  readonly rows: readonly (readonly PrintedWord[])[];
}

/** @param heads zones of kind headline that have words, in reading order. @returns null for none. O(zones²). */
export function wholeHeadline(heads: readonly LayoutZone[]): WholeHeadline | null {
  const [first] = heads;
  if (!first) return null;
  const zones = [first];
  for (let grown = true; grown;) {
    const next = heads.find((head) => !zones.includes(head) && zones.some((zone) => areOne(zone, head)));
    if (next) zones.push(next);
    grown = next !== undefined;
  }
  return {
    zones,
    rows: zones.length === 1 ? first.lines.map(({ words }) => words) : rowsOf(zones.flatMap((z) => z.lines)),
  };
}

function areOne(a: LayoutZone, b: LayoutZone): boolean {
  const [small, large] = a.size < b.size ? [a.size, b.size] : [b.size, a.size];
  if (large >= SAME_SIZE * small) return false;
  return a.lines.some((line) => b.lines.some((other) => isBeside(line, other, small) || isUnder(line, other, small)));
}

type Edges = readonly [left: number, top: number, right: number, bottom: number];
const edges = ({ box: [x, y, width, height] }: LayoutLine): Edges => [x, y, x + width, y + height];

function isBeside(a: LayoutLine, b: LayoutLine, size: number): boolean {
  const [p, q] = [edges(a), edges(b)];
  const gap = Math.max(p[0], q[0]) - Math.min(p[2], q[2]);
  return isOneRow(a, b) && gap > -size && gap < BESIDE * size;
}

function isUnder(a: LayoutLine, b: LayoutLine, size: number): boolean {
  const [p, q] = [edges(a), edges(b)];
  const gap = Math.max(p[1], q[1]) - Math.min(p[3], q[3]);
  const shared = Math.min(p[2], q[2]) - Math.max(p[0], q[0]);
  return !isOneRow(a, b) && gap < UNDER * size && shared > IN_COMMON * Math.min(a.box[2], b.box[2]);
}

const isOneRow = (a: LayoutLine, b: LayoutLine): boolean =>
  Math.min(edges(a)[3], edges(b)[3]) - Math.max(edges(a)[1], edges(b)[1]) > 0.5 * Math.min(a.box[3], b.box[3]);

function rowsOf(lines: readonly LayoutLine[]): PrintedWord[][] {
  const rows: LayoutLine[][] = [];
  for (const line of [...lines].sort((a, b) => a.box[1] + a.box[3] / 2 - b.box[1] - b.box[3] / 2)) {
    const row = rows.at(-1);
    if (row && isOneRow(row[0]!, line)) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((a, b) => a.box[0] - b.box[0]).flatMap(({ words }) => words));
}
