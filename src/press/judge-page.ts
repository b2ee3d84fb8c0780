// Turns what a page draws and what its text layer says into one verdict: text layer, scan, or both. Never reads print.
import { boxHolds, centre, type Box } from "../edition/geometry.ts";
import type { PrintedWord, Raster } from "../layout/types.ts";
import { lettersAreSound } from "./layer-letters.ts";
import { standsOnInk } from "./layer-place.ts";
import type { PageSize } from "./tools/pdfium.ts";
import type { PageDrawing } from "./tools/pdfium-drawing.ts";
import { findPrint } from "./unread-print.ts";

/** "mixed": the text layer is right, and much print has none; "blank": neither ink nor text. */
export type PageSource = "text-layer" | "mixed" | "scan" | "blank";

/** Whether some or all of its print is to be read. */
export const isToBeRead = (source: PageSource): boolean => source === "scan" || source === "mixed";

export interface Evidence {
  readonly width: number;
  readonly height: number;
  readonly drawing: PageDrawing;
  /** The page at about 100 dpi. */
  readonly raster: Raster;
  readonly layer: readonly PrintedWord[];
}

const DARK = 128;
/** Cells of the page over which pictures are counted. */
const GRID = 64;
/** Share of a page; with no text drawn on them it is a scan, even one saved in strips. */
const SCAN_COVER = 0.9;
/** Below this share of ink outside pictures inside the words' boxes, the letters must have been turned into outlines. */
const WORDS_SHARE = 0.2;
/** Share of the print without words above which a page is read whole, or only what has none. A map, an advert set in outlines or a photograph of a
 *  crowd look like print too. */
const SCAN_UNREAD = 0.7;
const MIXED_UNREAD = 0.25;
/** Square inches of print, or of unread print, that count. */
const LEAST_PRINT = 2;
/** Share of dark pixels below which a page is empty paper. */
const BLANK = 0.00002;

/** Whether pictures cover a page so far that they are what is printed on it. */
export function isOfPictures({ images }: PageDrawing, { width, height }: PageSize): boolean {
  let covered = 0;
  for (let row = 0; row < GRID; row++)
    for (let column = 0; column < GRID; column++) {
      const point = [((column + 0.5) * width) / GRID, ((row + 0.5) * height) / GRID] as const;
      if (images.some((box) => boxHolds(box, point))) covered++;
    }
  return covered >= SCAN_COVER * GRID ** 2;
}

/** Sets a value in every pixel of a mask that a box covers. */
function paint(mask: Uint8Array, raster: Raster, [x, y, w, h]: Box, value: number): void {
  const scale = raster.dpi / 72;
  const left = Math.max(0, Math.floor(x * scale));
  const right = Math.min(raster.width, Math.ceil((x + w) * scale));
  const top = Math.max(0, Math.floor(y * scale));
  const bottom = Math.min(raster.height, Math.ceil((y + h) * scale));
  for (let row = top; row < bottom; row++) paintRow(mask, row * raster.width + left, row * raster.width + right, value);
}

/** Most are a word's, for which asking the engine to fill takes longer. */
function paintRow(mask: Uint8Array, from: number, to: number, value: number): void {
  for (let at = from; at < to; at++) mask[at] = value;
}

/** Values of the mask; 0 is all the rest. */
const WORD = 1;
const PICTURE = 2;

/** Words that the page draws as text, or that stand for letters turned into outlines. A word that only lies hidden on a picture is some scanner's
 *  reading of it. */
export function trustedWords({ drawing, layer }: Pick<Evidence, "drawing" | "layer">): PrintedWord[] {
  return layer.filter(({ box }) => {
    const point = centre(box);
    const holds = (place: Box): boolean => boxHolds(place, point);
    return !drawing.images.some(holds) || drawing.texts.some(holds);
  });
}

/** The rule (docs/decisions/0011): no text drawn on a page of pictures → scan, whatever hidden layer it carries; a layer of no letters, or beside the
 *  ink → scan; else by how much of the print its words account for. O(pixels + words · pictures). */
export function judgePage(evidence: Evidence): PageSource {
  const { drawing, raster, layer } = evidence;
  if (drawing.texts.length === 0 && isOfPictures(drawing, evidence)) return "scan";

  const trusted = trustedWords(evidence);
  const ink = inkOf(evidence, trusted);
  if (layer.length === 0 && ink.plain + ink.inPictures <= BLANK * raster.gray.length) return "blank";
  const isLayerSound = lettersAreSound(trusted) && standsOnInk(trusted, raster);
  if (!isLayerSound) return "scan";
  const print = findPrint(
    raster,
    trusted.map(({ box }) => box),
  );
  if (print.area >= LEAST_PRINT) {
    if (print.unread01 > SCAN_UNREAD) return "scan";
    if (print.unread01 > MIXED_UNREAD && print.unread01 * print.area >= LEAST_PRINT) return "mixed";
  }
  if (ink.plain + ink.inWords <= BLANK * raster.gray.length) return layer.length > 0 ? "text-layer" : "scan";
  return ink.inWords / (ink.plain + ink.inWords) >= WORDS_SHARE ? "text-layer" : "scan";
}

interface Ink {
  readonly plain: number;
  readonly inWords: number;
  readonly inPictures: number;
}

/** Dark pixels in words, in pictures, and outside both. */
function inkOf({ drawing, raster }: Evidence, words: readonly PrintedWord[]): Ink {
  const mask = new Uint8Array(raster.width * raster.height);
  for (const { box } of words) paint(mask, raster, box, WORD);
  for (const box of drawing.images) paint(mask, raster, box, PICTURE);
  const ink = new Uint32Array(3);
  for (let row = 0; row < mask.length; row += raster.width)
    countInk(raster.gray.subarray(row, row + raster.width), mask.subarray(row, row + raster.width), ink);
  return { plain: ink[0]!, inWords: ink[WORD]!, inPictures: ink[PICTURE]! };
}

function countInk(gray: Uint8Array, mask: Uint8Array, ink: Uint32Array): void {
  for (let x = 0; x < gray.length; x++) if (gray[x]! < DARK) ink[mask[x]!]!++;
}
