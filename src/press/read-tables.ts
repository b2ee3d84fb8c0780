// Tables → their words read again, each table alone, larger and without its rules: between the text of a page an engine takes figures for letters. Never a word outside a table.
import { boxHolds, centre, type Box } from "../edition/geometry.ts";
import { px } from "../edition/units.ts";
import type { PageLayout, PrintedWord, Raster } from "../layout/types.ts";
import type { RasterPage } from "./1-raster.ts";
import { toPoints, type PageWords } from "./2-words.ts";
import type { OcrEngine } from "./tools/ocr-engine.ts";
import { enlargeGray } from "./tools/sharp.ts";

/** Page points around a table that are read with it: its box ends at the ink. */
const AROUND = 3;
/** A rule's ink reaches a little over its box. */
const RULE_EDGE = 0.7;
const PAPER = 255;

/** @returns the words with those of each table as they read alone, where more letters of it are expected to be right; the same value where of none.
 *  @throws KoranError 'engine-failed' | 'cancelled'. About a second of one core a table. */
export async function readTables(
  { raster }: RasterPage,
  words: PageWords,
  { zones, rules }: PageLayout,
  engine: OcrEngine,
  signal: AbortSignal,
): Promise<PageWords> {
  let better = words;
  for (const { box } of zones.filter(({ kind }) => kind === "table")) {
    const cut = cutOut(raster, grown(box, AROUND), rules);
    const large = await enlargeGray(cut.raster);
    const { words: found } = await engine.read(large, signal, "block");
    const read = found.map(({ text, box: [x, y, w, h], confidence01 }): PrintedWord => {
      const [left, top, width, height] = toPoints([x, y, w, h], large);
      return { text, box: [left + cut.left, top + cut.top, width, height], confidence01 };
    });
    better = withTable(better, box, read);
  }
  return better;
}

function withTable(all: PageWords, table: Box, read: readonly PrintedWord[]): PageWords {
  const isInside = ({ box }: PrintedWord): boolean => boxHolds(table, centre(box));
  const known = all.words.slice(0, all.words.length - all.read);
  const [inside, outside] = [true, false].map((is) =>
    all.words.slice(known.length).filter((word) => isInside(word) === is),
  ) as [PrintedWord[], PrintedWord[]];
  const again = read.filter((word) => isInside(word) && /[\p{L}\p{N}]/u.test(word.text));
  if (known.some(isInside) || rightLetters(again) <= rightLetters(inside)) return all;
  const words = [...outside, ...again];
  return { ...all, words: [...known, ...words], read: words.length };
}

/** How many letters are expected to be right. */
const rightLetters = (words: readonly PrintedWord[]): number =>
  words.reduce((sum, { text, confidence01 }) => sum + text.length * confidence01, 0);

const grown = ([x, y, w, h]: Box, by: number): Box => [x - by, y - by, w + 2 * by, h + 2 * by];

interface Cut {
  readonly raster: Raster;
  /** Of the cut's corner, page points. */
  readonly left: number;
  readonly top: number;
}

/** A part of the page, with rules painted over. */
function cutOut(page: Raster, box: Box, rules: readonly Box[]): Cut {
  const scale = page.dpi / 72;
  const [left, right] = [box[0], box[0] + box[2]].map((x) => clamp(Math.round(x * scale), page.width)) as [
    number,
    number,
  ];
  const [top, bottom] = [box[1], box[1] + box[3]].map((y) => clamp(Math.round(y * scale), page.height)) as [
    number,
    number,
  ];
  const [width, height] = [right - left, bottom - top];
  const gray = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    gray.set(page.gray.subarray((top + y) * page.width + left, (top + y) * page.width + right), y * width);
  for (const [x, y, w, h] of rules.map((rule) => grown(rule, RULE_EDGE))) {
    const from = clamp(Math.floor(x * scale) - left, width);
    const to = clamp(Math.ceil((x + w) * scale) - left, width);
    const last = clamp(Math.ceil((y + h) * scale) - top, height);
    for (let row = clamp(Math.floor(y * scale) - top, height); row < last; row++)
      gray.fill(PAPER, row * width + from, row * width + to);
  }
  return { raster: { ...page, width: px(width), height: px(height), gray }, left: left / scale, top: top / scale };
}

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
