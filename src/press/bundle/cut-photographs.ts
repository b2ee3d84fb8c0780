// A page's PDF → photographs cut out of it, each drawn by itself. Never draws the whole page, but where it is one JPEG.
import type { Box } from "../../edition/geometry.ts";
import type { PageNumber } from "../../edition/units.ts";
import type { Scan } from "../../edition/schema.ts";
import { drawPixels, pixelsAt } from "../draw-sheet.ts";
import { MAX_RASTER_PIXELS } from "../limits.ts";
import { scanPixels } from "../scan-pixels.ts";
import { loadPdfium, type PageSize, type PixelBox } from "../tools/pdfium.ts";
import { partOf, webpOf } from "../tools/sharp.ts";
import { PICTURE_WIDTH, sizeFor, type Encoded } from "./page-pictures.ts";
import { trimPaper } from "./trim-paper.ts";

export interface PhotographsToCut {
  readonly page: PageNumber;
  /** This page alone. */
  readonly pdf: Uint8Array<ArrayBuffer>;
  /** Where its one picture lies in it, if it is a scan. */
  readonly scan: Scan | null;
  /** Page points. */
  readonly boxes: readonly Box[];
}

const QUALITY = 72;
const DRAWN_DPI = 200;

/** A box of page points in pixels, at least one of them. */
function pixelBox([x, y, w, h]: Box, whole: PageSize, scale: number): PixelBox {
  const left = Math.min(whole.width - 1, Math.max(0, Math.round(x * scale)));
  const top = Math.min(whole.height - 1, Math.max(0, Math.round(y * scale)));
  return {
    left,
    top,
    width: Math.max(1, Math.min(whole.width - left, Math.round(w * scale))),
    height: Math.max(1, Math.min(whole.height - top, Math.round(h * scale))),
  };
}

/** @returns in the order asked for. @throws KoranError 'broken-pdf' | 'page-too-large'. About 50 ms of one core for each. */
export async function cutPhotographs({ page, pdf, scan, boxes }: PhotographsToCut): Promise<Encoded[]> {
  const document = (await loadPdfium()).open(pdf, `page ${page}`);
  try {
    const size = document.sizeOf(0);
    const most = 72 * Math.sqrt(MAX_RASTER_PIXELS / (size.width * size.height));
    const resolution = Math.min(most, Math.max(DRAWN_DPI, (PICTURE_WIDTH * 72) / size.width));
    const whole = pixelsAt(size, resolution);
    const sheet = await scanPixels(pdf, scan, whole);
    const cut: Encoded[] = [];
    for (const box of boxes) {
      const part = pixelBox(box, whole, resolution / 72);
      const pixels = trimPaper(sheet ? partOf(sheet, part) : drawPixels(document, whole, part));
      const encoded = sizeFor(Math.min(PICTURE_WIDTH, pixels.width), pixels.height / pixels.width);
      cut.push({ ...encoded, bytes: await webpOf(pixels, { ...encoded, quality: QUALITY }) });
    }
    return cut;
  } finally {
    document.close();
  }
}
