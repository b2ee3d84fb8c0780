// A table's picture → its cells by the ink: rows, columns between the white strips, words between the gaps. Never a word of an engine.
import { binarise } from "./binarise.ts";
import { connectedComponents, type Component } from "./connected-components.ts";
import { median } from "./median.ts";
import { around, heightOf, midX, midY, widthOf, type Rect } from "./rect.ts";
import { columnCuts, columnOf, runsOf } from "./table-columns.ts";
import type { Raster } from "./types.ts";

/** Pixels of the picture it was found in. */
export interface InkCell {
  readonly row: number;
  readonly column: number;
  /** Around its words. */
  readonly rect: Rect;
  /** Left to right, parted where the ink leaves a word's space. */
  readonly words: readonly Rect[];
  /** Where its row's letters stand and how high the row's tallest reach: what cells of several rows are set on one line by. */
  readonly foot: number;
  /** How wide its dashes are, left to right, in letter heights. */
  readonly dashes: readonly number[];
}

export interface InkTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly InkCell[];
  /** Of a usual letter. */
  readonly height: number;
}

/** A page's whole sheet of prices has half as many; more is no print. */
const MOST_PIECES = 10_000;
/** A smaller piece is a point, a sign, a speck. In letter heights, as all below. */
const LETTER = 0.5;
const TALLEST = 2.2;
const LONGEST_STROKE = 2.5;
/** A flat piece that is wider is a rule's rest. */
const WIDEST_DASH = 2;
/** Letters of one row have their middles within so much of one another's. */
const CORE = 0.2;
/** What parts columns is white for so much. */
export const GUTTER = 0.6;
const WORD_GAP = 0.27;
const FLAT = 0.3;
/** A point or a sign belongs to the letters that it stands so near to. */
const NEAR = 0.5;
const SPECK = 0.08;
/** What a page's curl lifts or lowers a cell by in its row. */
const CURL = 0.25;

/** @param skewDegrees of its lines, clockwise. @returns null where no two rows or columns are found. O(pixels + pieces × letters). */
export function tableInk({ gray, width, height, dpi }: Raster, skewDegrees: number): InkTable | null {
  const ink = binarise(gray, width, height, dpi / 100);
  const letterHeight = usualHeight(connectedComponents(ink, width, height));
  eraseRules(ink, width, height, Math.ceil(LONGEST_STROKE * letterHeight));
  const pieces = connectedComponents(ink, width, height);
  const slope = Math.tan((skewDegrees * Math.PI) / 180);
  const print = pieces.filter((piece) => isPrint(piece, letterHeight)).map((piece) => straightened(piece, slope));
  if (print.length > MOST_PIECES) return null;
  const isLetter = (piece: Rect): boolean => heightOf(piece) >= LETTER * letterHeight;
  const rows = rowsOf(print.filter(isLetter), letterHeight);
  if (rows.length < 2) return null;
  for (const piece of print.filter((each) => !isLetter(each))) addToRow(rows, piece, letterHeight);
  const cuts = columnCuts(rows, GUTTER * letterHeight);
  if (cuts.length === 0) return null;
  const cells = rows.flatMap((row, at) => {
    const columns: Straight[][] = [];
    for (const run of runsOf(row, GUTTER * letterHeight)) (columns[columnOf(run, cuts)] ??= []).push(...run);
    const foot = median(row.filter(isLetter).map(({ y1 }) => y1));
    return columns.flatMap((own, column) => {
      const rects = own.map(({ printed }) => printed);
      const rect = around(rects);
      const words = runsOf(own, WORD_GAP * letterHeight).map((run) => around(run.map(({ printed }) => printed)));
      const expected = foot + slope * midX(rect);
      const near = rects.map(({ y1 }) => y1).filter((y1) => Math.abs(y1 - expected) < CURL * letterHeight);
      const ownFoot = near.length > 0 ? median(near) : expected;
      const dashes = rects
        .filter((piece) => isDash(piece, ownFoot, letterHeight))
        .sort((a, b) => a.x0 - b.x0)
        .map((piece) => widthOf(piece) / letterHeight);
      return [{ row: at, column, rect, words, foot: ownFoot, dashes }];
    });
  });
  return { rows: rows.length, columns: cuts.length + 1, cells, height: letterHeight };
}

/** A piece of ink where it would stand on a straight page. */
interface Straight extends Rect {
  readonly printed: Rect;
}

function straightened(printed: Rect, slope: number): Straight {
  const [right, down] = [slope * midY(printed), -slope * midX(printed)];
  return {
    x0: printed.x0 + right,
    x1: printed.x1 + right,
    y0: printed.y0 + down,
    y1: printed.y1 + down,
    printed,
  };
}

/** Of the ink, not of the pieces: specks are many. */
function usualHeight(pieces: readonly Component[]): number {
  const upright = pieces.filter((piece) => widthOf(piece) < 4 * heightOf(piece));
  const most = upright.reduce((largest, { area }) => Math.max(largest, area), 0);
  return median(upright.filter(({ area }) => area > 0.1 * most).map(heightOf));
}

function isPrint(piece: Component, height: number): boolean {
  if (piece.area < (SPECK * height) ** 2 || heightOf(piece) > TALLEST * height) return false;
  return heightOf(piece) > LETTER * height || widthOf(piece) < WIDEST_DASH * height;
}

/** Flat, and neither on the line nor at the letters' heads. */
function isDash(piece: Rect, foot: number, height: number): boolean {
  const above = (foot - midY(piece)) / height;
  return heightOf(piece) < FLAT * height && widthOf(piece) > heightOf(piece) * 1.5 && above > 0.15 && above < 0.7;
}

/** Runs of ink that are longer than a letter's stroke, and the pixel on either side of them. */
function eraseRules(ink: Uint8Array, width: number, height: number, longest: number): void {
  const print = ink.slice();
  for (const [step, across, along, lines] of [
    [1, width, width, height],
    [width, 1, height, width],
  ] as const)
    for (let line = 0; line < lines; line++) {
      const start = line * across;
      for (let at = 0, run = 0; at <= along; at++) {
        if (at < along && print[start + at * step] === 1) run++;
        else {
          for (let back = run >= longest ? run : 0; back > 0; back--)
            for (const side of [-across, 0, across]) {
              const pixel = start + (at - back) * step + side;
              if (pixel >= 0 && pixel < ink.length) ink[pixel] = 0;
            }
          run = 0;
        }
      }
    }
}

/** Top to bottom. */
function rowsOf(letters: readonly Straight[], height: number): Straight[][] {
  const rows: Straight[][] = [];
  let last = -Infinity;
  for (const letter of [...letters].sort((a, b) => midY(a) - midY(b))) {
    if (midY(letter) - last > 2 * CORE * height) rows.push([]);
    last = midY(letter);
    rows.at(-1)!.push(letter);
  }
  return rows;
}

function addToRow(rows: readonly Straight[][], piece: Straight, height: number): void {
  const near = NEAR * height;
  const isBeside = (letter: Rect): boolean =>
    piece.x1 > letter.x0 - near &&
    piece.x0 < letter.x1 + near &&
    piece.y1 > letter.y0 - near / 2 &&
    piece.y0 < letter.y1 + near / 2;
  rows.find((row) => row.some(isBeside))?.push(piece);
}
