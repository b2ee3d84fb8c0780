// A page's JPEG → a PDF of that one page, as a scanner saves it. Never compresses it again, never reads the clock.
import type { PagePicture } from "../tools/sharp.ts";

const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");
const written = (value: number): string => String(Math.round(value * 1000) / 1000);

/** @param width @param height of the page, in points. */
export function picturePdf({ jpeg, ...picture }: PagePicture, width: number, height: number): Uint8Array {
  const [w, h] = [written(width), written(height)];
  const draw = `q ${w} 0 0 ${h} 0 0 cm /Page Do Q`;
  const objects: readonly (readonly (string | Uint8Array)[])[] = [
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
  ];
  const parts: Uint8Array[] = [latin1("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  const offsets = objects.map((pieces, index) => {
    const offset = length();
    parts.push(latin1(`${index + 1} 0 obj\n`), ...pieces.map((p) => (typeof p === "string" ? latin1(p) : p)));
    parts.push(latin1("\nendobj\n"));
    return offset;
  });
  const xref = length();
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  parts.push(latin1(`xref\n0 ${count}\n0000000000 65535 f \n${table}`));
  parts.push(latin1(`trailer\n<</Size ${count} /Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`));
  return Buffer.concat(parts);
}
