// Numbered objects → the bytes of a PDF. Never compresses, never reads the clock.

/** What stands between "obj" and "endobj": text, and a stream's bytes. */
export type PdfObject = readonly (string | Uint8Array)[];

const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");
/** A number as PDF writes it, to a thousandth. */
export const numeral = (value: number): string => String(Math.round(value * 1000) / 1000);

/** @param objects numbered from 1 in the order given, the first being the catalogue. */
export function writePdf(objects: readonly PdfObject[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const push = (part: string | Uint8Array): void => {
    const bytes = typeof part === "string" ? latin1(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  push("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n");
  const offsets = objects.map((pieces, index) => {
    const offset = length;
    push(`${index + 1} 0 obj\n`);
    pieces.forEach(push);
    push("\nendobj\n");
    return offset;
  });
  const xref = length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`);
  push(`trailer\n<</Size ${objects.length + 1} /Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`);
  return Buffer.concat(parts);
}
