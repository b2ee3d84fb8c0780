// Step 1: a page of the PDF → a picture of it in gray and, where the PDF has text, its words; and whether that text can be trusted. Never reads print: step 2 does.
import { KoranError } from "../edition/errors.ts";
import { dpi, pt, px, type Dpi, type PageNumber, type Pt } from "../edition/units.ts";
import type { PrintedWord, Raster } from "../layout/types.ts";
import { judgePage, trustedWords, type PageSource } from "./judge-page.ts";
import { MAX_PICTURE_PIXELS, MAX_RASTER_PIXELS } from "./limits.ts";
import { loadPdfium, type PdfDocument } from "./tools/pdfium.ts";
import { shrinkGray } from "./tools/sharp.ts";
import { wordsOfRuns } from "./words-of-runs.ts";

export interface RasterPage {
  readonly page: PageNumber;
  readonly width: Pt;
  readonly height: Pt;
  readonly source: PageSource;
  /** For reading print. */
  readonly raster: Raster;
  /** For layout: about 100 dpi. */
  readonly small: Raster;
  /** The text layer's words, of a mixed page only those that can be trusted, else hidden ones too; page points. */
  readonly layer: readonly PrintedWord[];
}

/** Enough for newspaper print; measured in docs/decisions/0013. */
const USUAL_DPI = 200;
/** Finer scans of small type gain up to here, as long as the raster stays within these pixels: reading costs as they do. */
const FINE_DPI = 300;
const FINE_PIXELS = 20_000_000;
const LAYOUT_DPI = dpi(100);
const NEARLY_WHITE = 250;

/** Resolution of the raster: the one asked for, else the scan's own between 200 and 300; less where a huge page would not fit into memory. */
function rasterDpi(width: number, height: number, imageDpi: number, wanted: number | null): Dpi {
  const within = (pixels: number): number => Math.floor(72 * Math.sqrt(pixels / (width * height)));
  if (wanted !== null) return dpi(Math.min(wanted, within(MAX_RASTER_PIXELS)));
  const fine = Math.min(Math.round(imageDpi), FINE_DPI, within(FINE_PIXELS));
  return dpi(Math.min(Math.max(USUAL_DPI, fine), within(MAX_RASTER_PIXELS)));
}

/** A page in luma (Rec. 601). */
function drawGray(document: PdfDocument, width: number, height: number): Uint8Array {
  const gray = new Uint8Array(width * height);
  document.render(0, width, height, (band, from) => {
    for (let at = 0, to = from; at < band.length; at += 4, to++)
      gray[to] = (77 * band[at]! + 150 * band[at + 1]! + 29 * band[at + 2]!) >> 8;
  });
  return gray;
}

/** @param pdf one page. @param page its number in the edition. @param wantedDpi null for what suits the page.
 *  @throws KoranError 'broken-pdf' | 'page-too-large'. About 0.5 s of one core for a broadsheet. */
export async function rasterise(
  pdf: Uint8Array<ArrayBuffer>,
  page: PageNumber,
  wantedDpi: number | null,
): Promise<RasterPage> {
  const pdfium = await loadPdfium();
  const document = pdfium.open(pdf, `page ${page}`);
  try {
    const { width, height } = document.sizeOf(0);
    const drawing = document.drawing(0);
    const resolution = rasterDpi(width, height, drawing.imageDpi, wantedDpi);
    const [w, h] = [width, height].map((side) => Math.max(1, Math.round((side * resolution) / 72))) as [number, number];
    const gray = drawGray(document, w, h);
    const raster: Raster = { width: px(w), height: px(h), dpi: resolution, gray };
    const small = await shrinkGray(raster, LAYOUT_DPI);
    const layer = drawing.hasText ? await textLayer(pdf, { width, height }) : [];
    const source = judgePage({ width, height, drawing, raster: small, layer });
    // PDFium passes over a picture that it cannot hold: the page must not come out as if it were empty.
    if (drawing.mostPixels > MAX_PICTURE_PIXELS && small.gray.every((value) => value >= NEARLY_WHITE))
      throw new KoranError("page-too-large", `page ${page} has a picture of ${drawing.mostPixels} pixels`, {
        details: { page, why: `its picture claims ${drawing.mostPixels} pixels` },
      });
    const known = source === "mixed" ? trustedWords({ drawing, layer }) : layer;
    return { page, width: pt(width), height: pt(height), source, raster, small, layer: known };
  } finally {
    document.close();
  }
}

/** A text layer that pdf.js cannot read is as good as none: the page's picture says all. */
async function textLayer(
  pdf: Uint8Array<ArrayBuffer>,
  size: { width: number; height: number },
): Promise<PrintedWord[]> {
  try {
    // pdf.js takes 40 MB to be there: a scan without a layer goes without.
    const { readTextRuns } = await import("./tools/pdfjs.ts");
    return wordsOfRuns(await readTextRuns(pdf.slice(), size), size);
  } catch (error) {
    if (error instanceof RangeError)
      throw new KoranError("page-too-large", "the text layer does not fit", { cause: error });
    return [];
  }
}
