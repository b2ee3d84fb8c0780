// Finds where the one picture of a scanned page lies in its single-page PDF, so that a reader can slice it out. Never says so unless sure.
import type { Scan } from "../../edition/schema.ts";
import type { PageDrawing } from "../tools/pdfium-drawing.ts";

const FILTERS: Readonly<Record<string, Scan["filter"]>> = {
  DCTDecode: "DCT",
  JPXDecode: "JPX",
  CCITTFaxDecode: "CCITT",
  JBIG2Decode: "JBIG2",
};
/** Entries of the image's dictionary that make its bytes mean something else than what they show alone. */
const REWRITES = /\/(SMask|Mask|ImageMask|Decode|Matte|SMaskInData|ColorTransform)\b/;
const STREAM = /stream\r?\n$/;

/** @param pdf as PDFium saved it: plain objects, no object streams. @returns null for a page that is not one upright picture, for a filter no
 *  reader knows, and wherever the bytes do not stand exactly once behind a plain dictionary. O(bytes). */
export function findScan(pdf: Uint8Array, { soleImage, turn }: PageDrawing): Scan | null {
  const filter = FILTERS[soleImage?.filter ?? ""];
  if (!soleImage?.plainColours || !filter || soleImage.raw.length < 32) return null;
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const raw = Buffer.from(soleImage.raw.buffer, soleImage.raw.byteOffset, soleImage.raw.byteLength);
  const offset = file.indexOf(raw);
  if (offset < 0 || file.indexOf(raw, offset + 1) >= 0) return null;
  const before = file.toString("latin1", Math.max(0, offset - 2000), offset);
  const dictionary = before.slice(before.lastIndexOf(" obj"));
  if (!STREAM.test(before) || !dictionary.startsWith(" obj") || REWRITES.test(dictionary)) return null;
  return {
    filter,
    offset,
    length: raw.length,
    width: soleImage.width,
    height: soleImage.height,
    rotate: turn,
  };
}
