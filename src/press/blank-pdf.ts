// A size and a sentence → the PDF of a blank page that says it. Never more than one line.
import type { PageSize } from "./tools/pdfium.ts";
import { numeral, writePdf } from "./write-pdf.ts";

/** Em of a line of Helvetica, near enough. */
const LETTER = 0.5;

export function blankPdf({ width, height }: PageSize, sentence: string): Uint8Array<ArrayBuffer> {
  const [w, h] = [numeral(width), numeral(height)];
  const size = Math.min(width / 20, width / (1.2 * LETTER * sentence.length));
  const [x, y] = [(width - size * LETTER * sentence.length) / 2, height / 2];
  const draw = `BT 0.35 g /F ${numeral(size)} Tf ${numeral(x)} ${numeral(y)} Td (${sentence}) Tj ET`;
  return writePdf([
    ["<</Type /Catalog /Pages 2 0 R>>"],
    ["<</Type /Pages /Kids [3 0 R] /Count 1>>"],
    [`<</Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>`],
    [`<</Length ${draw.length}>>\nstream\n${draw}\nendstream`],
    ["<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>"],
  ]);
}
