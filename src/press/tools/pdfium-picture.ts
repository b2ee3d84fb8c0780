// Pictures of an open PDFium page: what they weigh, and one decoded at its own size. Never draws the page.
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

/** A page made to be slow is not weighed to its end. */
const MOST_OBJECTS = 10_000;

function picturesOf(engine: WrappedPdfiumModule, page: number, most: number): number[] {
  const count = Math.min(most, engine.FPDFPage_CountObjects(page));
  return Array.from({ length: count }, (_, at) => engine.FPDFPage_GetObject(page, at)).filter(
    (object) => engine.FPDFPageObj_GetType(object) === IMAGE,
  );
}

/** Bytes of a page's pictures as they are stored, those within forms left out. */
export const storedBytes = (engine: WrappedPdfiumModule, page: number): number =>
  picturesOf(engine, page, MOST_OBJECTS).reduce(
    (sum, image) => sum + engine.FPDFImageObj_GetImageDataRaw(image, 0, 0),
    0,
  );

export function decodeFirst(engine: WrappedPdfiumModule, page: number): DecodedPicture | null {
  const [image] = picturesOf(engine, page, Infinity);
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
