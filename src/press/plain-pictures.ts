// A page's PDF → the same with its JPEG 2000 pictures as JPEG, which a phone decodes in a fifth of the time. Never touches a picture whose colours it could change.
import { replaceStream, savedStreams, type SavedStream } from "./saved-pdf.ts";
import { loadPdfium } from "./tools/pdfium.ts";
import { jpegOfPixels } from "./tools/sharp.ts";
import { numeral, writePdf } from "./write-pdf.ts";

const IS_JPX = /\/Filter\s*\[?\s*\/JPXDecode\s*\]?/;
/** Entries that make the picture's numbers mean something else, part of it transparent, or all of it hidden at times. */
const REWRITES = /\/(SMask|Mask|ImageMask|Decode|Matte|SMaskInData|OC)\b/;
/** Spaces that the picture itself states too: gray or red, green and blue. */
const PLAIN_SPACE = /\/ColorSpace\s*(\/DeviceGray|\/DeviceRGB|\[\s*\/ICCBased\s+\d+ 0 R\s*\])/;
const QUALITY = 85;

const isPlainJpx = ({ dictionary }: SavedStream): boolean =>
  /\/Subtype\s*\/Image\b/.test(dictionary) &&
  IS_JPX.test(dictionary) &&
  !REWRITES.test(dictionary) &&
  (!dictionary.includes("/ColorSpace") || PLAIN_SPACE.test(dictionary));

/** @param pdf of one page, as PDFium saved it. @returns the same bytes where it has no such picture. About 2 s of one core for a broadsheet's scan. */
export async function withPlainPictures(pdf: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (!Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).includes("/JPXDecode")) return pdf;
  let plain = pdf;
  // From the last to the first: those before keep their place.
  for (const stream of savedStreams(pdf)
    .filter(isPlainJpx)
    .sort((a, b) => b.from - a.from)) {
    const jpeg = await jpegOf(stream);
    if (jpeg) plain = replaceStream(plain, stream, jpeg.dictionary, jpeg.bytes);
  }
  return plain;
}

async function jpegOf({ dictionary, bytes }: SavedStream): Promise<{ dictionary: string; bytes: Uint8Array } | null> {
  const [width, height] = ["Width", "Height"].map((name) =>
    Number(new RegExp(String.raw`/${name} (\d+)`).exec(dictionary)?.[1] ?? 0),
  ) as [number, number];
  if (width === 0 || height === 0) return null;
  const document = (await loadPdfium()).open(alone(width, height, bytes), "a picture");
  let picture: ReturnType<typeof document.decodePicture>;
  try {
    picture = document.decodePicture(0);
  } finally {
    document.close();
  }
  if (!picture) return null;
  const space = picture.channels === 1 ? "DeviceGray" : "DeviceRGB";
  return {
    dictionary: `/Type/XObject/Subtype/Image/Width ${picture.width}/Height ${picture.height}/ColorSpace/${space}/BitsPerComponent 8/Filter/DCTDecode`,
    bytes: await jpegOfPixels(picture, QUALITY),
  };
}

/** The picture on a page of its own. */
function alone(width: number, height: number, jpx: Uint8Array): Uint8Array {
  const [w, h] = [numeral(width / 10), numeral(height / 10)];
  const draw = `q ${w} 0 0 ${h} 0 0 cm /P Do Q`;
  return writePdf([
    ["<</Type /Catalog /Pages 2 0 R>>"],
    ["<</Type /Pages /Kids [3 0 R] /Count 1>>"],
    [`<</Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents 4 0 R /Resources <</XObject <</P 5 0 R>>>>>>`],
    [`<</Length ${draw.length}>>\nstream\n${draw}\nendstream`],
    [
      `<</Type /XObject /Subtype /Image /Width ${width} /Height ${height} /Filter /JPXDecode /Length ${jpx.length}>>\nstream\n`,
      jpx,
      "\nendstream",
    ],
  ]);
}
