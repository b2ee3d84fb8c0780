// Tables → their words read again, cell by cell as the ink parts them: between the text of a page an engine takes figures for letters, and narrow columns for one word. Never a word outside a table.
import { boxHolds, centre, fromCorners, right, type Box } from "../edition/geometry.ts";
import { px } from "../edition/units.ts";
import type { Rect } from "../layout/rect.ts";
import { tableInk, type InkCell, type InkTable } from "../layout/table-ink.ts";
import type { PageLayout, PrintedWord, Raster } from "../layout/types.ts";
import type { RasterPage } from "./1-raster.ts";
import type { PageWords } from "./2-words.ts";
import { withDashesByInk } from "./dashes-by-ink.ts";
import { figureCells } from "./figure-cells.ts";
import { loneLetter } from "./lone-letters.ts";
import { rightLetters, saysSomething } from "./right-letters.ts";
import { printedPlaces, tableSheet, type Piece } from "./table-sheet.ts";
import { toPoints } from "./to-points.ts";
import type { OcrEngine } from "./tools/ocr-engine.ts";
import { enlargeGray } from "./tools/sharp.ts";

/** Page points around a table that are looked at with it: its box ends at the ink. */
const AROUND = 3;
/** Pixels of a letter that words are read at, at least; more gains nothing, and takes longer. */
const TEXT_PX = 18;
/** Figures are read at two sizes, and the surer reading of each cell counts: where an engine takes a 6 for an 8, it seldom does so at both. */
const FIGURES_PX = [27, 36] as const;
/** Less sure figures are read once more. */
const SURE = 0.6;
/** White between what is read, in letter heights: words never run together, and cells even less. */
const BETWEEN_WORDS = 0.6;
const BETWEEN_CELLS = 6;
const BETWEEN_FIGURES = 4;
const MOST_IN_LINE = 20;
/** What was read first stands where the second reading is expected to have lost so many of its letters. */
const KEPT = 0.9;

/** Page points that a word's box may reach over its cell's ink. */
const INSIDE = 1.5;

type Reading = Map<InkCell, PrintedWord[]>;

/** @returns the words with those of each table as they read by themselves, unless letters would be lost; the same value where of none.
 *  @throws KoranError 'engine-failed' | 'cancelled'. About a second of one core a table. */
export async function readTables(
  { raster }: RasterPage,
  words: PageWords,
  { zones, skewDegrees }: PageLayout,
  engine: OcrEngine,
  signal: AbortSignal,
): Promise<PageWords> {
  let better = words;
  for (const { box } of zones.filter(({ kind }) => kind === "table")) {
    const known = words.words.slice(0, words.words.length - words.read);
    if (known.some((word) => boxHolds(box, centre(word.box)))) continue;
    const cut = cutOut(raster, box);
    const ink = tableInk(cut.raster, skewDegrees);
    if (ink === null) continue;
    const again = await readCells(cut, ink, firstReading(better, cut, ink), engine, signal);
    better = withTable(
      better,
      box,
      [...again].flatMap(([cell, own]) => withDashesByInk(own, cell, ink.cells)),
    );
  }
  return better;
}

/** Words first, then what of it are figures, as nothing else. */
async function readCells(
  { raster, toPage }: Cut,
  { cells, height }: InkTable,
  first: Reading,
  engine: OcrEngine,
  signal: AbortSignal,
): Promise<Reading> {
  const tallest: number[] = [];
  for (const { row, rect, foot } of cells) tallest[row] = Math.max(tallest[row] ?? 0, foot - rect.y0);
  const read = async (lines: readonly Piece<InkCell>[][], scale: number, as: "block" | "figures"): Promise<Reading> => {
    const reading: Reading = new Map();
    if (lines.length === 0) return reading;
    const sheet = tableSheet(raster, lines, height);
    const { words } = await engine.read(await enlargeGray(sheet.raster, scale), signal, as);
    for (const { owner, word } of printedPlaces(sheet, words, scale)) {
      if (!saysSomething(word)) continue;
      const text = loneLetter(word.text, owner, tallest[owner.row]!);
      reading.set(owner, [...(reading.get(owner) ?? []), { ...word, text, box: toPage(word.box) }]);
    }
    return reading;
  };
  const expected = new Set(figureCells(cells, textOf(first)));
  const text = cells.filter((cell) => !expected.has(cell));
  const lines = linesOf(text, "row", (owner) =>
    owner.words.map((rect, i) => ({
      owner,
      rect,
      foot: owner.foot,
      gap: height * (i > 0 ? BETWEEN_WORDS : BETWEEN_CELLS),
    })),
  );
  const found = new Map([...first, ...(await read(lines, Math.max(1, TEXT_PX / height), "block"))]);
  const figures = figureCells(cells, textOf(found));
  const readFigures = (
    by: "row" | "column",
    some: readonly InkCell[],
    gap: number,
    letters: number,
  ): Promise<Reading> =>
    read(
      linesOf(some, by, (owner) => [{ ...owner, owner, gap: height * gap }]),
      letters / height,
      "figures",
    );
  const surest: Reading = new Map();
  const sureness = (cell: InkCell): number => leastSure(surest.get(cell) ?? []);
  const takeSurer = (again: Reading): void => {
    for (const [cell, words] of again) if (leastSure(words) > sureness(cell)) surest.set(cell, words);
  };
  for (const letters of FIGURES_PX) takeSurer(await readFigures("column", figures, BETWEEN_FIGURES, letters));
  // What an engine passes over among some neighbours it sees among others, and nearer to them.
  const rows = new Set(figures.filter((cell) => sureness(cell) < SURE).map(({ row }) => row));
  const doubted = figures.filter(({ row }) => rows.has(row));
  takeSurer(await readFigures("row", doubted, BETWEEN_FIGURES / 2, FIGURES_PX[0]));
  return new Map([...found, ...surest]);
}

/** Lines of so many cells at most, all of about as many: a figure by itself is easily passed over. */
function linesOf(
  cells: readonly InkCell[],
  by: "row" | "column",
  pieces: (cell: InkCell) => Piece<InkCell>[],
): Piece<InkCell>[][] {
  const lines: InkCell[][] = [];
  for (const cell of cells) (lines[cell[by]] ??= []).push(cell);
  return Object.values(lines).flatMap((line) => {
    const length = Math.ceil(line.length / Math.ceil(line.length / MOST_IN_LINE));
    return Array.from({ length: Math.ceil(line.length / length) }, (_, i) =>
      line.slice(i * length, (i + 1) * length).flatMap(pieces),
    );
  });
}

const textOf = (reading: Reading): Map<InkCell, string> =>
  new Map([...reading].map(([cell, words]) => [cell, words.map(({ text }) => text).join(" ")]));

const leastSure = (words: readonly PrintedWord[]): number =>
  words.length === 0 ? 0 : Math.min(...words.map(({ confidence01 }) => confidence01));

/** What the page's reading says of each cell, by words that stand in it alone. */
function firstReading({ words, read }: PageWords, { toPage }: Cut, { cells }: InkTable): Reading {
  const own = words.slice(words.length - read);
  const reading: Reading = new Map();
  for (const cell of cells) {
    const box = grown(toPage(boxOf(cell.rect)), INSIDE);
    const inside = own.filter(
      (word) =>
        boxHolds(box, [word.box[0], centre(word.box)[1]]) && boxHolds(box, [right(word.box), centre(word.box)[1]]),
    );
    if (inside.length > 0) reading.set(cell, inside);
  }
  return reading;
}

function withTable(all: PageWords, table: Box, again: readonly PrintedWord[]): PageWords {
  const isInside = ({ box }: PrintedWord): boolean => boxHolds(table, centre(box));
  const known = all.words.slice(0, all.words.length - all.read);
  const [inside, outside] = [true, false].map((is) =>
    all.words.slice(known.length).filter((word) => isInside(word) === is),
  ) as [PrintedWord[], PrintedWord[]];
  const own = again.filter(isInside);
  if (rightLetters(own) < KEPT * rightLetters(inside)) return all;
  const words = [...outside, ...own];
  return { ...all, words: [...known, ...words], read: words.length };
}

const grown = ([x, y, w, h]: Box, by: number): Box => [x - by, y - by, w + 2 * by, h + 2 * by];
const boxOf = ({ x0, y0, x1, y1 }: Rect): Box => fromCorners(x0, y0, x1, y1);

interface Cut {
  readonly raster: Raster;
  /** A box in its pixels → page points. */
  readonly toPage: (box: Box) => Box;
}

function cutOut(page: Raster, table: Box): Cut {
  const scale = page.dpi / 72;
  const [x, y, w, h] = grown(table, AROUND);
  const [left, top] = [clamp(Math.round(x * scale), page.width), clamp(Math.round(y * scale), page.height)];
  const end = clamp(Math.round((x + w) * scale), page.width);
  const height = clamp(Math.round((y + h) * scale), page.height) - top;
  const gray = new Uint8Array((end - left) * height);
  for (let row = 0; row < height; row++)
    gray.set(page.gray.subarray((top + row) * page.width + left, (top + row) * page.width + end), row * (end - left));
  return {
    raster: { ...page, width: px(end - left), height: px(height), gray },
    toPage: ([atX, atY, wide, high]) => toPoints([left + atX, top + atY, wide, high], page),
  };
}

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
