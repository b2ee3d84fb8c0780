// Decodes a picture of an open PDFium page at its own size. Never draws the page.
import type { WrappedPdfiumModule } from "@embedpdf/pdfium";
import { heapOf } from "./pdfium-memory.ts";

export interface DecodedPicture {
  readonly width: number;
  readonly height: number;
  /** Gray, or red, green and blue. */
  readonly channels: 1 | 3;
  readonly bytes: Uint8Array;
}

const IMAGE = 3;
/** PDFium's bitmap formats: bytes a pixel, in the order blue, green, red. */
const PIXEL_BYTES: Readonly<Record<number, number>> = { 1: 1, 2: 3, 3: 4 };

export function decodeFirst(engine: WrappedPdfiumModule, page: number): DecodedPicture | null {
  const objects = Array.from({ length: engine.FPDFPage_CountObjects(page) }, (_, at) =>
    engine.FPDFPage_GetObject(page, at),
  );
  const image = objects.find((object) => engine.FPDFPageObj_GetType(object) === IMAGE);
  const bitmap = image === undefined ? 0 : engine.FPDFImageObj_GetBitmap(image);
  if (bitmap === 0) return null;
  try {
    const [width, height] = [engine.FPDFBitmap_GetWidth(bitmap), engine.FPDFBitmap_GetHeight(bitmap)];
    const step = PIXEL_BYTES[engine.FPDFBitmap_GetFormat(bitmap)];
    if (step === undefined) return null;
    const [from, stride] = [engine.FPDFBitmap_GetBuffer(bitmap), engine.FPDFBitmap_GetStride(bitmap)];
    const heap = heapOf(engine);
    const channels = step === 1 ? 1 : 3;
    const bytes = new Uint8Array(width * height * channels);
    let to = 0;
    for (let y = 0; y < height; y++)
      for (let at = from + y * stride, end = at + width * step; at < end; at += step)
        if (channels === 1) bytes[to++] = heap[at]!;
        else {
          bytes[to++] = heap[at + 2]!;
          bytes[to++] = heap[at + 1]!;
          bytes[to++] = heap[at]!;
        }
    return { width, height, channels, bytes };
  } finally {
    engine.FPDFBitmap_Destroy(bitmap);
  }
}
