// Atoms → lines of type. Never joins across a gutter, never loses a word.
import type { Atom } from "./atoms.ts";
import { disjointSets } from "./disjoint-sets.ts";
import type { Gutters } from "./find-gutters.ts";
import type { Measures } from "./measures.ts";
import { quantile, weightedQuantile } from "./median.ts";
import { around, heightOf, holds, holdsPoint, midX, midY, sharedY, widthOf, type Rect } from "./rect.ts";

export interface Line extends Rect {
  /** Left to right. */
  readonly atoms: readonly Atom[];
  readonly size: number;
  readonly chars: number;
  readonly bold: boolean;
}

/** Cells of the grid that neighbours are looked up in. */
const CELL_PX = 32;
const ROW_STRIDE = 4096;
const JOINING_ROUNDS = 4;
/** Gaps in a headline, of its size: large type is set as close as small, but engines' boxes stray further. */
const HEAD_GAP = 0.63;
/** Of the median word's size: lines of headline type. */
const LARGE_TYPE = 1.6;
/** Of a line's size that one word's box may reach below the others'. */
const STRAY = 0.6;
/** An engine as sure as this of a figure read one. */
const SURE = 0.8;
/** A piece this much smaller than the large line it stands in was misread. */
const MISREAD = 0.4;
const MISREAD_CHARS = 4;
/** A line's size among its atoms': of letters this is the x-height; of words, what stains have not made higher. */
const LINE_SIZE = 0.35;

/**
 * Chains each atom to its next neighbour on the right, then joins the pieces of stretched (justified) lines.
 * @returns lines from top to bottom; each atom in at most one (lone specks of ink in none). O(n log n) in atoms.
 */
export function findLines(atoms: readonly Atom[], gutters: Gutters, measures: Measures): Line[] {
  const { areWords, atomSize, xHeight } = measures;
  const usable = atoms.filter((a) => areWords || heightOf(a) > atomSize * 0.45).sort((a, b) => a.x0 - b.x0);
  let lines = chain(usable, gutters, measures);
  for (let round = 0; round < JOINING_ROUNDS; round++) {
    const joined = joinPieces(lines, gutters, measures);
    if (joined.length === lines.length) break;
    lines = joined;
  }
  return takeInSpecks(lines, measures)
    .filter((l) => widthOf(l) > xHeight * 0.8 || isFigure(l))
    .sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}

/** A cell may hold one figure, narrow as a speck. */
const isFigure = ({ atoms }: Line): boolean =>
  atoms.some(({ word }) => word !== undefined && word.confidence01 >= SURE && /^\d+$/u.test(word.text));

/** One line of its atoms. */
export function lineOf(atoms: readonly Atom[], { areWords, atomSize }: Measures): Line {
  const sorted = [...atoms].sort((a, b) => a.x0 - b.x0);
  const telling = sorted.filter((a) => a.size > atomSize * 0.6);
  const sized = telling.length > 0 ? telling : sorted.filter((a) => a.size > 0);
  const size = areWords
    ? weightedQuantile(
        sized.map((a) => ({ value: a.size, weight: a.chars })),
        LINE_SIZE,
      )
    : quantile(
        sized.map((a) => a.size),
        LINE_SIZE,
      );
  const chars = sorted.reduce((sum, a) => sum + a.chars, 0);
  const rect = areWords && size > LARGE_TYPE * atomSize ? withoutStrays(sorted, size) : around(sorted);
  return { ...rect, atoms: sorted, size: size || atomSize, chars, bold: false };
}

/** A headline's bounds, without the stains that made one word's box reach far over or under all the others. */
function withoutStrays(atoms: readonly Atom[], size: number): Rect {
  const rect = around(atoms);
  const words = atoms.filter((a) => a.chars > 1);
  if (words.length < 3) return rect;
  const tops = words.map((a) => a.y0).sort((a, b) => a - b);
  const feet = words.map((a) => a.y1).sort((a, b) => b - a);
  const isStray = (first: number, second: number): boolean => Math.abs(first - second) > STRAY * size;
  return {
    ...rect,
    y0: isStray(tops[0]!, tops[1]!) ? tops[1]! : rect.y0,
    y1: isStray(feet[0]!, feet[1]!) ? feet[1]! : rect.y1,
  };
}

function chain(atoms: readonly Atom[], gutters: Gutters, measures: Measures): Line[] {
  const { areWords, xHeight } = measures;
  const grid = new Map<number, number[]>();
  const cell = (v: number): number => Math.floor(v / CELL_PX);
  atoms.forEach((a, i) => {
    for (let row = cell(a.y0); row <= cell(a.y1); row++) {
      const key = row * ROW_STRIDE + cell(a.x0);
      const list = grid.get(key);
      if (list) list.push(i);
      else grid.set(key, [i]);
    }
  });
  const sets = disjointSets(atoms.length);
  atoms.forEach((a, i) => {
    const reach = Math.max(xHeight * 1.9, a.size * (areWords ? HEAD_GAP : 0.75));
    let next = -1;
    let least = Infinity;
    for (let column = cell(a.x0); column <= cell(a.x1 + reach); column++)
      for (let row = cell(a.y0); row <= cell(a.y1); row++)
        for (const j of grid.get(row * ROW_STRIDE + column) ?? []) {
          const b = atoms[j]!;
          const gap = b.x0 - a.x1;
          if (j === i || j === next || gap > reach || gap >= least || b.x0 + b.x1 <= a.x0 + a.x1) continue;
          // An engine's box may reach over the side of a panel.
          const inset = 0.35 * Math.min(heightOf(a), heightOf(b));
          if (!onOneRow(a, b) || isParted(a, b, gutters, xHeight)) continue;
          if (gap > 0 && gutters.crosses(a.x1 - inset, b.x0 + inset, rowMiddle(a, b))) continue;
          least = gap;
          next = j;
        }
    if (next >= 0) sets.join(i, next);
  });
  return gathered(atoms, sets.numbered()).map((members) => lineOf(members, measures));
}

function onOneRow(a: Atom, b: Atom): boolean {
  if (sharedY(a, b) < 0.45 * Math.min(heightOf(a), heightOf(b))) return false;
  return a.size === 0 || b.size === 0 || Math.max(a.size, b.size) <= 2.6 * Math.min(a.size, b.size);
}
const rowMiddle = (a: Rect, b: Rect): number => (Math.max(a.y0, b.y0) + Math.min(a.y1, b.y1)) / 2;

/** How far a box may reach over a long gutter, in x-heights. */
const OVER = 2;
/** Whether a long gutter lies between the two, or under the end of one. */
const isParted = (a: Rect, b: Rect, gutters: Gutters, xHeight: number): boolean =>
  gutters.parts(Math.max(midX(a), a.x1 - OVER * xHeight), Math.min(midX(b), b.x0 + OVER * xHeight), rowMiddle(a, b));

function gathered<T>(items: readonly T[], numbers: Int32Array): T[][] {
  const sets: T[][] = [];
  items.forEach((item, i) => (sets[numbers[i]!] ??= []).push(item));
  return sets;
}

/** One round: each line with the nearest piece of its own row on the right, if no gutter lies between. */
function joinPieces(lines: readonly Line[], gutters: Gutters, measures: Measures): Line[] {
  const { xHeight, lineHeight } = measures;
  const sorted = [...lines].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
  const tallest = sorted.reduce((most, l) => Math.max(most, heightOf(l)), 0);
  const sets = disjointSets(sorted.length);
  sorted.forEach((a, i) => {
    let next = -1;
    let least = Infinity;
    const consider = (j: number): void => {
      const b = sorted[j]!;
      const gap = b.x0 - a.x1;
      if (gap < -xHeight || gap > xHeight * 4.5 || gap >= least || midX(b) <= midX(a)) return;
      if (sharedY(a, b) < 0.6 * Math.min(heightOf(a), heightOf(b))) return;
      if (Math.max(heightOf(a), heightOf(b)) > lineHeight * 1.3) return;
      if (Math.max(a.size, b.size) > 1.9 * Math.min(a.size, b.size)) return;
      if (isParted(a, b, gutters, xHeight) || (gap > 0 && gutters.crosses(a.x1, b.x0, rowMiddle(a, b)))) return;
      least = gap;
      next = j;
    };
    for (let j = i + 1; j < sorted.length && sorted[j]!.y0 < a.y1; j++) consider(j);
    for (let j = i - 1; j >= 0 && sorted[j]!.y0 > a.y0 - tallest; j--) consider(j);
    if (next >= 0) sets.join(i, next);
  });
  return gathered(sorted, sets.numbered()).map((members) =>
    members.length === 1
      ? members[0]!
      : lineOf(
          members.flatMap((l) => l.atoms),
          measures,
        ),
  );
}

/** Specks of one or two letters inside a larger line: dots of an i are dropped, words join the line. A misread piece of large type is dropped. */
function takeInSpecks(lines: readonly Line[], measures: Measures): Line[] {
  const large = lines.filter((l) => l.chars > 2);
  const heads = measures.areWords ? large.filter((l) => l.size > LARGE_TYPE * measures.atomSize) : [];
  const taken = new Map<Line, Atom[]>();
  const kept = lines.filter((l) => {
    if (l.chars > 2) return l.chars > MISREAD_CHARS || !heads.some((b) => l.size < b.size * MISREAD && holds(b, l));
    const host = large.find(
      (b) =>
        l.size < b.size * 0.9 &&
        holdsPoint({ x0: b.x0 - 3, x1: b.x1 + 3, y0: b.y0 - b.size * 0.5, y1: b.y1 + 3 }, midX(l), midY(l)),
    );
    if (!host) return true;
    if (measures.areWords) taken.set(host, [...(taken.get(host) ?? host.atoms), ...l.atoms]);
    return false;
  });
  return kept.map((l) => (taken.has(l) ? lineOf(taken.get(l)!, measures) : l));
}
