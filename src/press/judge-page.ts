// Turns what a page draws and what its text layer says into one verdict: text layer or scan. Never reads print.
import { boxHolds, type Box } from "../edition/geometry.ts";
import type { PrintedWord, Raster } from "../layout/types.ts";
import type { PageDrawing } from "./tools/pdfium-drawing.ts";

/** "blank": neither ink nor text. */
export type PageSource = "text-layer" | "scan" | "blank";

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
/** A page covered so far by pictures, with no text drawn on them, is a scan, even one saved in strips. */
const SCAN_COVER = 0.9;
/** Below this share of ink outside pictures inside the words' boxes, the letters must have been turned into outlines. */
const WORDS_SHARE = 0.2;
/** Share of dark pixels below which a page is empty paper. */
const BLANK = 0.00002;

/** Share of the page under pictures. */
function pictureCover(images: readonly Box[], width: number, height: number): number {
  let covered = 0;
  for (let row = 0; row < GRID; row++)
    for (let column = 0; column < GRID; column++) {
      const point = [((column + 0.5) * width) / GRID, ((row + 0.5) * height) / GRID] as const;
      if (images.some((box) => boxHolds(box, point))) covered++;
    }
  return covered / GRID ** 2;
}

/** Sets a value in every pixel of a mask that a box covers. */
function paint(mask: Uint8Array, raster: Raster, [x, y, w, h]: Box, value: number): void {
  const scale = raster.dpi / 72;
  const left = Math.max(0, Math.floor(x * scale));
  const right = Math.min(raster.width, Math.ceil((x + w) * scale));
  const top = Math.max(0, Math.floor(y * scale));
  const bottom = Math.min(raster.height, Math.ceil((y + h) * scale));
  if (left >= right) return;
  for (let row = top; row < bottom; row++) mask.fill(value, row * raster.width + left, row * raster.width + right);
}

/** Values of the mask; 0 is all the rest. */
const WORD = 1;
const PICTURE = 2;

/** The rule (docs/decisions/0011): no text drawn on a page of pictures → scan, whatever hidden layer it carries; else the text layer, if its words lie where the ink is. O(pixels). */
export function judgePage({ width, height, drawing, raster, layer }: Evidence): PageSource {
  if (drawing.visibleTexts === 0 && pictureCover(drawing.images, width, height) >= SCAN_COVER) return "scan";

  const mask = new Uint8Array(raster.width * raster.height);
  for (const { box } of layer) paint(mask, raster, box, WORD);
  for (const box of drawing.images) paint(mask, raster, box, PICTURE);
  const ink = [0, 0, 0];
  for (let i = 0; i < mask.length; i++) if (raster.gray[i]! < DARK) ink[mask[i]!] = ink[mask[i]!]! + 1;
  const [plain, inWords, inPictures] = ink as [number, number, number];

  if (layer.length === 0 && plain + inPictures <= BLANK * mask.length) return "blank";
  if (plain + inWords <= BLANK * mask.length) return layer.length > 0 ? "text-layer" : "scan";
  return inWords / (plain + inWords) >= WORDS_SHARE ? "text-layer" : "scan";
}
