// A page and the words found on it → words of the rows that the engine passed over, each read again alone; where none is to be read, a mark. Never a word over another.
import { boxHolds, centre, type Box } from "../edition/geometry.ts";
import { UNREAD, type PrintedWord } from "../layout/types.ts";
import { unreadRows } from "../layout/unread-rows.ts";
import type { RasterPage } from "./1-raster.ts";
import { only } from "./painted-out.ts";
import { readRows } from "./read-rows.ts";
import { rightLetters, saysSomething } from "./right-letters.ts";
import { inPoints } from "./to-points.ts";
import type { OcrEngine } from "./tools/ocr-engine.ts";

/** Of what is read alone, without a page around it, less sure words are ornaments. */
const SURE = 0.6;
/** Rows of text read again on one page: an engine that missed more cannot read it. */
const MOST_ROWS = 40;

/** @returns page points. @throws KoranError 'engine-failed' | 'cancelled'. */
export async function readMissed(
  { width, height, small, flat, raster }: Pick<RasterPage, "width" | "height" | "small" | "flat" | "raster">,
  words: readonly PrintedWord[],
  engine: OcrEngine,
  signal: AbortSignal,
): Promise<PrintedWord[]> {
  const missed = unreadRows({ width, height, raster: small, flat, words });
  const isNew = ({ box }: PrintedWord): boolean => !words.some((word) => boxHolds(word.box, centre(box)));
  const found: PrintedWord[] = [];
  // An engine takes a headline over a photograph for a part of it, and gives no words.
  if (missed.large.length > 0) {
    const { words: again } = await engine.read(only(raster, missed.large), signal);
    found.push(
      ...again.map((word) => inPoints(word, raster)).filter((word) => word.confidence01 >= SURE && saysSomething(word)),
    );
  }
  // And it leaves out short last lines of paragraphs.
  const rows = widest(missed.text);
  const read = rows.length > 0 ? await readRows(raster, rows, engine, signal) : [];
  rows.forEach((box, index) => found.push(...asRead(read[index]!.filter(saysSomething), box)));
  return found.filter(isNew);
}

/** A row's words where most of its letters are expected to be right; else a mark in their place. */
function asRead(words: readonly PrintedWord[], box: Box): readonly PrintedWord[] {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return letters > 0 && rightLetters(words) >= SURE * letters ? words : [{ text: UNREAD, box, confidence01: 0 }];
}

/** In the order they came in. */
function widest(rows: readonly Box[]): Box[] {
  const kept = new Set([...rows].sort((a, b) => b[2] - a[2]).slice(0, MOST_ROWS));
  return rows.filter((row) => kept.has(row));
}
