// Pictures of pages → one PDF of them, as a scanner saves it. Never larger or smaller than they were printed.
import sharp from "sharp";
import { imagePdf } from "../fixtures/make-pdf.ts";

const QUALITY = 95;

/** @param dpi of all pictures. @returns the PDF, a page a picture, gray. */
export async function picturePdf(paths: readonly string[], dpi: number): Promise<Uint8Array> {
  const pages = [];
  for (const path of paths) {
    const { data, info } = await sharp(path)
      .toColourspace("b-w")
      .jpeg({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true });
    pages.push({ jpeg: data, widthPx: info.width, heightPx: info.height, dpi, gray: true });
  }
  return imagePdf(pages);
}
