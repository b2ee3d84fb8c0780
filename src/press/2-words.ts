// Step 2: a page's picture → its printed words, from the text layer or by reading the whole picture. Never guesses where neither is to be had.
import type { Box } from "../edition/geometry.ts";
import type { PrintedWord } from "../layout/types.ts";
import type { RasterPage } from "./1-raster.ts";
import type { OcrEngine } from "./tools/ocr-engine.ts";

export interface PageWords {
  readonly source: "text-layer" | "ocr" | "none";
  /** Page points. */
  readonly words: readonly PrintedWord[];
  /** The engine's own text blocks, page points. */
  readonly engineBlocks?: readonly Box[];
}

/** @param engine null to read nothing: then even a scan's hidden layer is better than no words.
 *  @throws KoranError 'engine-failed' | 'cancelled'. Text layer: at once. OCR: about 20 s of one core for a broadsheet, minutes for one of small, worn type. */
export async function readWords(
  { source, layer, raster }: RasterPage,
  engine: OcrEngine | null,
  signal: AbortSignal,
): Promise<PageWords> {
  if (source === "blank") return { source: "none", words: [] };
  if (source === "text-layer" || engine === null)
    return { source: layer.length > 0 ? "text-layer" : "none", words: layer };
  const toPoints = ([x, y, w, h]: Box): Box => {
    const scale = 72 / raster.dpi;
    return [x * scale, y * scale, w * scale, h * scale];
  };
  const { words, blocks } = await engine.read(raster, signal);
  return {
    source: "ocr",
    words: words.map(({ text, box, confidence01 }) => ({ text, box: toPoints(box), confidence01 })),
    engineBlocks: blocks.map(toPoints),
  };
}
