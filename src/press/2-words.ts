// Step 2: a page's picture → its printed words, from the text layer, by reading the picture, or each where it is right; rows that were missed are read again. Never guesses where neither is to be had.
import type { Box } from "../edition/geometry.ts";
import type { PrintedWord } from "../layout/types.ts";
import type { RasterPage } from "./1-raster.ts";
import { readMissed } from "./read-missed.ts";
import { without } from "./painted-out.ts";
import { inPoints, toPoints } from "./to-points.ts";
import type { OcrEngine } from "./tools/ocr-engine.ts";

export interface PageWords {
  readonly source: "text-layer" | "ocr" | "none";
  /** Page points. */
  readonly words: readonly PrintedWord[];
  /** How many of them an engine read: the last ones. */
  readonly read: number;
  /** The engine's own text blocks, page points. */
  readonly engineBlocks?: readonly Box[];
}

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
