// Step 1: a page of the PDF → a picture of it in gray and, where the PDF has text, its words; and whether that text can be trusted. Never reads print: step 2 does.
import { KoranError } from "../edition/errors.ts";
import { pt, px, type Dpi, type PageNumber, type Pt } from "../edition/units.ts";
import { flatPage } from "../layout/flat-page.ts";
import type { FlatPage, PrintedWord, Raster } from "../layout/types.ts";
import { drawToRead, drawWithText, LAYOUT_DPI, type DrawnSheet } from "./draw-sheet.ts";
import { isToBeRead, judgePage, trustedWords, type PageSource } from "./judge-page.ts";
import { MAX_PICTURE_PIXELS } from "./limits.ts";
import { shrinkGray, type Pixels } from "./tools/sharp.ts";
import { wordsOfRuns } from "./words-of-runs.ts";

export interface RasterPage {
  readonly page: PageNumber;
  readonly width: Pt;
  readonly height: Pt;
  readonly source: PageSource;
  /** As a typesetter left it, every word of it in the text layer. */
  readonly isTypeset: boolean;
  /** For reading print; of a page with nothing to read as coarse as its pictures allow. */
  readonly raster: Raster;
  /** For layout: about 100 dpi. */
  readonly small: Raster;
  /** Of the small one: what looks for missed rows and what lays out both begin with it. */
  readonly flat: FlatPage;
  /** The text layer's words, of a mixed page only those that can be trusted, else hidden ones too; page points. */
  readonly layer: readonly PrintedWord[];
}

const NEARLY_WHITE = 250;

/** Pixels in luma (Rec. 601), which gray ones are already. */
function grayOf({ channels, bytes, width, height }: Pixels): Uint8Array {
  if (channels === 1) return bytes;
  const gray = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < gray.length; at++, from += 3)
    gray[at] = (77 * bytes[from]! + 150 * bytes[from + 1]! + 29 * bytes[from + 2]!) >> 8;
  return gray;
}

const rasterOf = (pixels: Pixels, drawnAt: Dpi): Raster => ({
  width: px(pixels.width),
  height: px(pixels.height),
  dpi: drawnAt,
  gray: grayOf(pixels),
});

/** @param pdf one page. @param page its number in the edition. @param wantedDpi null for what suits the page.
 *  @returns beside the raster the page as it was drawn, for its pictures. @throws KoranError 'broken-pdf' | 'page-too-large'. About 0.5 s of one core for a broadsheet. */
export async function rasterise(
  pdf: Uint8Array<ArrayBuffer>,
  page: PageNumber,
  wantedDpi: number | null,
): Promise<RasterPage & { readonly sheet: DrawnSheet }> {
  const { sheet, runs } = await drawWithText(pdf, page, wantedDpi);
  const { width, height, drawing } = sheet;
  const drawn = await shrinkGray(rasterOf(sheet.pixels, sheet.pixelsDpi), sheet.readingDpi);
  const small = await shrinkGray(drawn, LAYOUT_DPI);
  const layer = wordsOfRuns(runs, { width, height });
  const source = judgePage({ width, height, drawing, raster: small, layer });
  // PDFium passes over a picture that it cannot hold: the page must not come out as if it were empty.
  if (drawing.mostPixels > MAX_PICTURE_PIXELS && small.gray.every((value) => value >= NEARLY_WHITE))
    throw new KoranError("page-too-large", `page ${page} has a picture of ${drawing.mostPixels} pixels`, {
      details: { page, why: `its picture claims ${drawing.mostPixels} pixels` },
    });
  const raster =
    isToBeRead(source) && drawn.dpi < sheet.readingDpi
      ? rasterOf(await drawToRead(pdf, page, sheet), sheet.readingDpi)
      : drawn;
  const known = source === "mixed" ? trustedWords({ drawing, layer }) : layer;
  const flat = flatPage({ width: pt(width), raster: small });
  const isTypeset = sheet.isOfLetters && source === "text-layer";
  return { page, width: pt(width), height: pt(height), source, isTypeset, raster, small, flat, layer: known, sheet };
}
