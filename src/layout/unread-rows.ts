// A page's picture and its words → rows of type that no word accounts for. Never reads one.
import type { Box } from "../edition/geometry.ts";
import { connectedComponents, type Component } from "./connected-components.ts";
import { findPhotographs } from "./find-photographs.ts";
import { flatPage } from "./flat-page.ts";
import { areBeside, chained, SAME_SIZE } from "./letter-chains.ts";
import { median } from "./median.ts";
import {
  around,
  byTopThenLeft,
  heightOf,
  holdsCentre,
  midX,
  midY,
  sharedX,
  sharedY,
  widthOf,
  type Rect,
} from "./rect.ts";
import { scaleOf } from "./straightening.ts";
import type { PageInput } from "./types.ts";

/** Page points, top to bottom. */
export interface UnreadRows {
  /** Type clearly larger than the page's usual. */
  readonly large: readonly Box[];
  /** Type of the text's size beside, over or under words that were read, with the marks at its ends. */
  readonly text: readonly Box[];
}

/** Of the usual word's height: what of it is large type. */
const LARGE_TYPE = 1.5;
const TALLEST_PX = 130;
/** Of the usual word's height: letters of the text are higher, marks are not. */
const LEAST_LETTER = 0.4;
/** Of a letter's height: letters that touch are wider. Small ones touch more often. */
const WIDEST = 5;
const WIDEST_OF_TEXT = 8;
/** Gaps inside a word and inside a row, of the higher letter's height: the spaces of justified lines are wide. */
const LETTER_GAP = 0.22;
const WORD_GAP = 0.8;
const TEXT_WORD_GAP = 1;
/** Letters of a row: fewer are an ornament. The last row of a paragraph may be three letters, two of which touch. */
const LEAST_LETTERS = 3;
const LEAST_OF_TEXT = 2;
/** Of the usual word's height, how far from a word in its line, and from one of the next line or of the headline below, a row of text stands. */
const BESIDE = 1.5;
const NEXT_LINE = 1.6;
/** An engine that doubts a word more may have read an ornament. */
const SURE = 0.6;
/** Of the usual word's height: how large a mark is, how far from the last letter, over or under its row. */
const MARK = 0.6;
const MARK_GAP = 0.4;
const MARK_OFF = 0.3;
/** Of a large row's height: paper around it, with the dots and the tails of its letters. */
const MARGIN = 0.35;
/** A box of a word may be so much too small. */
const SLACK_PX = 2;
/** Of a letter's height: a headline's box so high may have taken in a part of its kicker. */
const TALL_BOX = 2;

interface ReadWord extends Rect {
  readonly isSure: boolean;
}

/** @returns none without words, since a page nobody could read has no missed rows. O(pixels + letters × words). */
export function unreadRows(input: Pick<PageInput, "width" | "height" | "raster" | "flat" | "words">): UnreadRows {
  const { width, height } = input.raster;
  const scale = scaleOf(input);
  const toPx = input.raster.width / input.width;
  const words = input.words.map(({ box: [x, y, w, h], confidence01 }): ReadWord => ({
    x0: x * toPx,
    y0: y * toPx,
    x1: (x + w) * toPx,
    y1: (y + h) * toPx,
    isSure: confidence01 >= SURE,
  }));
  const usual = median(words.map(heightOf));
  if (usual === 0) return { large: [], text: [] };
  const { gray, ink } = flatPage(input);
  const photographs = findPhotographs(gray, ink, width, height, scale);
  const pieces = connectedComponents(ink, width, height).filter(
    (c) => heightOf(c) < TALLEST_PX * scale && !photographs.some((photo) => holdsCentre(photo, c)),
  );
  const heightOver = wordHeights(words, width, height, SLACK_PX * scale);
  const large = largeRows(pieces, LARGE_TYPE * usual, heightOver);
  const toBox = ({ x0, y0, x1, y1 }: Rect): Box => {
    const [x, y] = [Math.max(0, x0) / toPx, Math.max(0, y0) / toPx];
    return [x, y, x1 / toPx - x, y1 / toPx - y];
  };
  return { large: large.map(toBox), text: textRows(pieces, usual, heightOver, words).map(toBox) };
}

/** Height of the lowest word whose box holds the middle of a piece; 0 under none. */
type HeightOver = (piece: Component) => number;

function wordHeights(words: readonly Rect[], width: number, height: number, slack: number): HeightOver {
  const heights = new Uint16Array(width * height);
  for (const word of [...words].sort((a, b) => heightOf(b) - heightOf(a))) {
    const [x0, x1] = [Math.max(0, Math.ceil(word.x0 - slack)), Math.min(width, Math.ceil(word.x1 + slack))];
    const [y0, y1] = [Math.max(0, Math.ceil(word.y0 - slack)), Math.min(height, Math.ceil(word.y1 + slack))];
    const high = Math.max(1, Math.ceil(heightOf(word)));
    for (let y = y0; y < y1; y++) heights.fill(high, y * width + x0, y * width + x1);
  }
  return (piece) => heights[Math.floor(midY(piece)) * width + Math.floor(midX(piece))]!;
}

function largeRows(pieces: readonly Component[], least: number, heightOver: HeightOver): Rect[] {
  const letters = pieces.filter((c) => heightOf(c) > least / SAME_SIZE && widthOf(c) < WIDEST * heightOf(c));
  return chained(inNoReadWord(letters, heightOver), WORD_GAP)
    .filter((row) => row.length >= LEAST_LETTERS && Math.max(...row.map(heightOf)) > least)
    .map((row) => grown(around(row), MARGIN * heightOf(around(row))));
}

function textRows(
  pieces: readonly Component[],
  usual: number,
  heightOver: HeightOver,
  words: readonly ReadWord[],
): Rect[] {
  const letters = pieces.filter(
    (c) =>
      heightOf(c) > LEAST_LETTER * usual &&
      heightOf(c) < LARGE_TYPE * usual &&
      widthOf(c) < WIDEST_OF_TEXT * heightOf(c),
  );
  const inTallBox = letters.filter((c) => heightOver(c) > TALL_BOX * heightOf(c));
  const rows = chained(inNoReadWord(letters, heightOver), TEXT_WORD_GAP)
    .filter((row) => row.length >= LEAST_OF_TEXT)
    .map((row) => around(row))
    .filter((row) => widthOf(row) > usual && !inTallBox.some((letter) => isBeside(row, letter, usual)));
  const marks = pieces.filter((c) => Math.max(heightOf(c), widthOf(c)) <= MARK * usual && heightOver(c) === 0);
  const sure = words.filter(({ isSure }) => isSure);
  return besideWords(rows, sure, usual)
    .map((row) => withMarks(row, marks, usual))
    .sort(byTopThenLeft);
}

const isBeside = (row: Rect, other: Rect, usual: number): boolean =>
  sharedY(row, other) > heightOf(row) / 2 && -sharedX(row, other) < BESIDE * usual;
const isNextLine = (row: Rect, other: Rect, usual: number): boolean =>
  sharedX(row, other) > 0 && -sharedY(row, other) < NEXT_LINE * usual;

/** Rows beside, over or under words, and those beside, over or under such rows: an engine passes over whole paragraphs too. */
function besideWords(rows: readonly Rect[], words: readonly Rect[], usual: number): Rect[] {
  const found: Rect[] = [];
  let left = [...rows];
  for (let known = words; known.length > 0;) {
    const next = left.filter((row) =>
      known.some((other) => isBeside(row, other, usual) || isNextLine(row, other, usual)),
    );
    found.push(...next);
    left = left.filter((row) => !next.includes(row));
    known = next;
  }
  return found;
}

/** As wide as with the full stop, the hyphen or the quotation marks at its ends. */
function withMarks(row: Rect, marks: readonly Rect[], usual: number): Rect {
  const isOf = (mark: Rect): boolean =>
    sharedY(mark, row) > -MARK_OFF * usual && -sharedX(mark, row) < MARK_GAP * usual;
  let whole = row;
  for (const mark of marks.filter(isOf)) whole = around([whole, mark]);
  return { ...whole, y0: row.y0, y1: row.y1 };
}

/** Letters under no word, without those of a word that was read in part. */
function inNoReadWord(letters: readonly Component[], heightOver: HeightOver): Component[] {
  const read = letters.filter((c) => heightOver(c) > 0);
  return chained(
    letters.filter((c) => heightOver(c) === 0),
    LETTER_GAP,
  )
    .filter((word) => !word.some((c) => read.some((other) => areBeside(c, other, LETTER_GAP))))
    .flat();
}

const grown = ({ x0, y0, x1, y1 }: Rect, by: number): Rect => ({ x0: x0 - by, y0: y0 - by, x1: x1 + by, y1: y1 + by });
