// Step 2: a page's picture → its printed words, from the text layer, by reading the picture, or each where it is right; rows of large type that were missed are read again. Never guesses where neither is to be had.
import { boxHolds, centre, type Box } from "../edition/geometry.ts";
import type { PrintedWord, Raster } from "../layout/types.ts";
import { unreadType } from "../layout/unread-type.ts";
import type { RasterPage } from "./1-raster.ts";
import type { OcrEngine, ReadWord } from "./tools/ocr-engine.ts";

export interface PageWords {
  readonly source: "text-layer" | "ocr" | "none";
  /** Page points. */
  readonly words: readonly PrintedWord[];
  /** How many of them an engine read: the last ones. */
  readonly read: number;
  /** The engine's own text blocks, page points. */
  readonly engineBlocks?: readonly Box[];
}

const PAPER = 255;
/** Of what is read alone, without a page around it, less sure words are ornaments. */
const SURE = 0.6;

/** @param engine null to read nothing: then even a scan's hidden layer is better than no words.
 *  @throws KoranError 'engine-failed' | 'cancelled'. Text layer: at once. OCR: about 20 s of one core for a broadsheet, minutes for one of small, worn type. */
export async function readWords(page: RasterPage, engine: OcrEngine | null, signal: AbortSignal): Promise<PageWords> {
  const { source, layer, raster } = page;
  if (source === "blank") return { source: "none", words: [], read: 0 };
  if (source === "text-layer" || engine === null)
    return { source: layer.length > 0 ? "text-layer" : "none", words: layer, read: 0 };
  const known = source === "mixed" ? layer : [];
  const { words, blocks } = await engine.read(known.length > 0 ? without(raster, known) : raster, signal);
  const found = words.map((word) => inPoints(word, raster));
  const read = [...found, ...(await readMissed(page, [...known, ...found], engine, signal))];
  // The engine's blocks are of the page as it saw it.
  return {
    source: "ocr",
    words: [...known, ...read],
    read: read.length,
    ...(known.length > 0 ? {} : { engineBlocks: blocks.map((box) => toPoints(box, raster)) }),
  };
}

/** An engine takes a headline over a photograph for a part of it, and gives no words: such rows are read again, with nothing around them. */
async function readMissed(
  { width, height, small, raster }: RasterPage,
  words: readonly PrintedWord[],
  engine: OcrEngine,
  signal: AbortSignal,
): Promise<PrintedWord[]> {
  const missed = unreadType({ width, height, raster: small, words });
  if (missed.length === 0) return [];
  const again = await engine.read(only(raster, missed), signal);
  return again.words
    .map((word) => inPoints(word, raster))
    .filter(({ text, confidence01 }) => confidence01 >= SURE && /[\p{L}\p{N}]/u.test(text))
    .filter(({ box }) => !words.some((word) => boxHolds(word.box, centre(box))));
}

/** A box in pixels of a raster → page points. */
export function toPoints([x, y, w, h]: Box, { dpi }: Raster): Box {
  const scale = 72 / dpi;
  return [x * scale, y * scale, w * scale, h * scale];
}

const inPoints = ({ text, box, confidence01 }: ReadWord, raster: Raster): PrintedWord => ({
  text,
  box: toPoints(box, raster),
  confidence01,
});

/** The page with some words painted out. */
function without(raster: Raster, words: readonly PrintedWord[]): Raster {
  const gray = raster.gray.slice();
  for (const { box } of words) eachRow(raster, box, (from, to) => gray.fill(PAPER, from, to));
  return { ...raster, gray };
}

/** The page with everything else painted out. */
function only(raster: Raster, boxes: readonly Box[]): Raster {
  const gray = new Uint8Array(raster.gray.length).fill(PAPER);
  for (const box of boxes) eachRow(raster, box, (from, to) => gray.set(raster.gray.subarray(from, to), from));
  return { ...raster, gray };
}

/** Visits the rows of pixels that a box in page points covers, each from where to where. */
function eachRow({ width, height, dpi }: Raster, box: Box, visit: (from: number, to: number) => void): void {
  const [x, y, w, h] = box.map((value) => (value * dpi) / 72) as [number, number, number, number];
  const [left, right] = [Math.max(0, Math.floor(x)), Math.min(width, Math.ceil(x + w))];
  if (left >= right) return;
  for (let row = Math.max(0, Math.floor(y)); row < Math.min(height, Math.ceil(y + h)); row++)
    visit(row * width + left, row * width + right);
}
