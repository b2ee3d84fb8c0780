// Step 2: a page's picture → its printed words, from the text layer, by reading the picture, or each where it is right. Never guesses where neither is to be had.
import type { Box } from "../edition/geometry.ts";
import type { PrintedWord, Raster } from "../layout/types.ts";
import type { RasterPage } from "./1-raster.ts";
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

const PAPER = 255;

/** @param engine null to read nothing: then even a scan's hidden layer is better than no words.
 *  @throws KoranError 'engine-failed' | 'cancelled'. Text layer: at once. OCR: about 20 s of one core for a broadsheet, minutes for one of small, worn type. */
export async function readWords(
  { source, layer, raster }: RasterPage,
  engine: OcrEngine | null,
  signal: AbortSignal,
): Promise<PageWords> {
  if (source === "blank") return { source: "none", words: [], read: 0 };
  if (source === "text-layer" || engine === null)
    return { source: layer.length > 0 ? "text-layer" : "none", words: layer, read: 0 };
  const known = source === "mixed" ? layer : [];
  const toPoints = ([x, y, w, h]: Box): Box => {
    const scale = 72 / raster.dpi;
    return [x * scale, y * scale, w * scale, h * scale];
  };
  const { words, blocks } = await engine.read(known.length > 0 ? without(raster, known) : raster, signal);
  const read = words.map(({ text, box, confidence01 }) => ({ text, box: toPoints(box), confidence01 }));
  // The engine's blocks are of the page as it saw it.
  return {
    source: "ocr",
    words: [...known, ...read],
    read: read.length,
    ...(known.length > 0 ? {} : { engineBlocks: blocks.map(toPoints) }),
  };
}

/** The page with some words painted out. */
function without(raster: Raster, words: readonly PrintedWord[]): Raster {
  const { width, height, dpi } = raster;
  const gray = raster.gray.slice();
  const scale = dpi / 72;
  for (const { box } of words) {
    const [x, y, w, h] = box.map((value) => value * scale) as [number, number, number, number];
    const [left, right] = [Math.max(0, Math.floor(x)), Math.min(width, Math.ceil(x + w))];
    for (let row = Math.max(0, Math.floor(y)); row < Math.min(height, Math.ceil(y + h)); row++)
      if (left < right) gray.fill(PAPER, row * width + left, row * width + right);
  }
  return { ...raster, gray };
}
