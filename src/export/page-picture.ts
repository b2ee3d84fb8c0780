// A page → the sharpest picture of it that the edition has: the scan's own JPEG out of its PDF, else the mid picture. Never a picture made anew.
import type { Page } from "../edition/schema.ts";
import type { ExportFile } from "./edition.ts";
import type { Pixels } from "./units.ts";

export interface PagePicture extends Pixels {
  readonly file: ExportFile;
  readonly dpi: number;
}

export const pageName = ({ number }: Page): string => `p${String(number).padStart(2, "0")}`;

export function pagePicture(page: Page): PagePicture {
  const { scan, mid, pdf } = page;
  const sized = (width: number, height: number, file: ExportFile): PagePicture => ({
    file,
    width: Math.round(width),
    height: Math.round(height),
    perPointX: width / page.width,
    perPointY: height / page.height,
    dpi: Math.round((72 * width) / page.width),
  });
  if (scan?.filter === "DCT" && scan.rotate === 0)
    return sized(scan.width, scan.height, {
      path: `images/${pageName(page)}.jpg`,
      from: pdf.path,
      offset: scan.offset,
      length: scan.length,
    });
  return sized(mid.width, mid.height, { path: `images/${pageName(page)}.webp`, from: mid.path });
}

/** The page as printed. */
export const pagePdf = (page: Page): ExportFile => ({ path: `pdf/${pageName(page)}.pdf`, from: page.pdf.path });
