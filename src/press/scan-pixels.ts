// A page that is one plain JPEG of just the pixels wanted → those pixels, without PDFium: the same to the byte, for a third of the time. Never resamples.
import type { Scan } from "../edition/schema.ts";
import type { PageSize } from "./tools/pdfium.ts";
import { pixelsOfJpeg, type Pixels } from "./tools/sharp.ts";

/** @param pdf the page alone, in which the scan lies. @param whole pixels of the page. @returns null where PDFium has to draw it. */
export async function scanPixels(pdf: Uint8Array, scan: Scan | null, whole: PageSize): Promise<Pixels | null> {
  if (scan?.filter !== "DCT" || scan.rotate !== 0) return null;
  if (scan.width !== whole.width || scan.height !== whole.height) return null;
  return pixelsOfJpeg(pdf.subarray(scan.offset, scan.offset + scan.length), whole);
}
