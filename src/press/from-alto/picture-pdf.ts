// A page's JPEG → a PDF of that one page, as a scanner saves it. Never compresses it again, never reads the clock.
import type { PagePicture } from "../tools/sharp.ts";
import { numeral, writePdf } from "../write-pdf.ts";

/** @param width @param height of the page, in points. */
export function picturePdf({ jpeg, ...picture }: PagePicture, width: number, height: number): Uint8Array {
  const [w, h] = [numeral(width), numeral(height)];
  const draw = `q ${w} 0 0 ${h} 0 0 cm /Page Do Q`;
  return writePdf([
    ["<</Type /Catalog /Pages 2 0 R>>"],
    ["<</Type /Pages /Kids [3 0 R] /Count 1>>"],
    [`<</Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents 4 0 R /Resources <</XObject <</Page 5 0 R>>>>>>`],
    [`<</Length ${draw.length}>>\nstream\n${draw}\nendstream`],
    [
      `<</Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height}`,
      ` /ColorSpace /${picture.gray ? "DeviceGray" : "DeviceRGB"} /BitsPerComponent 8 /Filter /DCTDecode`,
      ` /Length ${jpeg.length}>>\nstream\n`,
      jpeg,
      "\nendstream",
    ],
  ]);
}
