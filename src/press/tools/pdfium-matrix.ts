// Places on a PDFium page: how one system of coordinates lies in another, and the page's own in the one displayed. Never looks at what is drawn.
import type { WrappedPdfiumModule } from "@embedpdf/pdfium";
import { fromCorners, type Box, type Point } from "../../edition/geometry.ts";
import { allocate } from "./pdfium-memory.ts";
import type { PageSize } from "./pdfium.ts";

/** a b c d e f of PDF: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];
export const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner` first, then `outer`. */
export const after = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

/** Where a point comes to lie, and a vector. */
export const moved = (m: Matrix, x: number, y: number): Point => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];
export const turned = (m: Matrix, x: number, y: number): Point => [m[0] * x + m[2] * y, m[1] * x + m[3] * y];

/** The bounds of the unit square, which an image fills, under a matrix. */
export function unitBounds([a, b, c, d, e, f]: Matrix): Box {
  return fromCorners(
    Math.min(e, e + a, e + c, e + a + c),
    Math.min(f, f + b, f + d, f + b + d),
    Math.max(e, e + a, e + c, e + a + c),
    Math.max(f, f + b, f + d, f + b + d),
  );
}

/** A page's own coordinates (origin bottom left) to those displayed (origin top left, turned, cropped). */
export function displayMatrix(engine: WrappedPdfiumModule, page: number, size: PageSize): Matrix {
  const corner = allocate(engine, 16);
  const pixels = [Math.ceil(size.width), Math.ceil(size.height)] as const;
  engine.FPDF_DeviceToPage(page, 0, 0, pixels[0], pixels[1], 0, 0, 0, corner.at, corner.at + 8);
  const [x, y] = [corner.double(0), corner.double(1)];
  corner.free();
  // (x, y): the displayed top left in the page's own coordinates. From there both axes run as the turn says.
  const back: Record<number, Matrix> = {
    0: [1, 0, 0, -1, -x, y],
    1: [0, 1, 1, 0, -y, -x],
    2: [-1, 0, 0, 1, x, -y],
    3: [0, -1, -1, 0, y, x],
  };
  return back[engine.FPDFPage_GetRotation(page)] ?? back[0]!;
}
