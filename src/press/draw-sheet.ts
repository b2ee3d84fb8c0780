// A page's PDF → its pixels, drawn once for all that is made of them: the picture that is read, and those that readers see. Never judges what is drawn.
import { isKoranError } from "../edition/errors.ts";
import { dpi, type Dpi, type PageNumber } from "../edition/units.ts";
import type { Scan } from "../edition/schema.ts";
import { findScan } from "./bundle/find-scan.ts";
import { PICTURE_WIDTH } from "./bundle/page-pictures.ts";
import { isOfPictures } from "./judge-page.ts";
import { MAX_RASTER_PIXELS } from "./limits.ts";
import { scanPixels } from "./scan-pixels.ts";
import { loadPdfium, type PageSize, type PdfDocument, type PixelBox } from "./tools/pdfium.ts";
import type { PageDrawing } from "./tools/pdfium-drawing.ts";
import type { TextRun } from "./tools/pdfium-text.ts";
import type { Pixels } from "./tools/sharp.ts";

export interface DrawnSheet extends PageSize {
  readonly pixels: Pixels;
  readonly pixelsDpi: Dpi;
  /** To read at: that of the pixels; less where a small page's pictures needed them finer; more where the page says itself what it prints. */
  readonly readingDpi: Dpi;
  readonly drawing: PageDrawing;
  /** Letters are drawn on it, and not just stamped on a scan: such a page is clean, and nothing of it is read as a rule. */
  readonly isOfLetters: boolean;
  /** Where the one picture of a scanned page lies in the PDF. */
  readonly scan: Scan | null;
}

/** What layout looks at. */
export const LAYOUT_DPI = dpi(100);
/** Enough for newspaper print; measured in docs/decisions/0013. */
const USUAL_DPI = 200;
/** Finer scans of small type gain up to here, as long as the raster stays within these pixels: reading costs as they do. */
const FINE_DPI = 300;
const FINE_PIXELS = 20_000_000;

const finestWithin = (pixels: number, { width, height }: PageSize): number =>
  Math.floor(72 * Math.sqrt(pixels / (width * height)));

/** The resolution asked for, else the scan's own between 200 and 300; less where a huge page would not fit into memory. */
function dpiToRead(size: PageSize, imageDpi: number, wanted: number | null): Dpi {
  const most = finestWithin(MAX_RASTER_PIXELS, size);
  if (wanted !== null) return dpi(Math.min(wanted, most));
  const fine = Math.min(Math.round(imageDpi), FINE_DPI, finestWithin(FINE_PIXELS, size));
  return dpi(Math.min(Math.max(USUAL_DPI, fine), most));
}

async function withPage<T>(
  pdf: Uint8Array<ArrayBuffer>,
  page: PageNumber,
  use: (document: PdfDocument) => T | Promise<T>,
): Promise<T> {
  const document = (await loadPdfium()).open(pdf, `page ${page}`);
  try {
    return await use(document);
  } finally {
    document.close();
  }
}

async function drawn(
  document: PdfDocument,
  pdf: Uint8Array<ArrayBuffer>,
  wantedDpi: number | null,
): Promise<DrawnSheet> {
  const size = document.sizeOf(0);
  const drawing = document.drawing(0);
  const readingDpi = dpiToRead(size, drawing.imageDpi, wantedDpi);
  const forPictures = Math.min((PICTURE_WIDTH * 72) / size.width, finestWithin(MAX_RASTER_PIXELS, size));
  const isOfLetters = drawing.texts.length > 0 && !isOfPictures(drawing, size);
  const pixelsDpi = dpi(Math.max(isOfLetters ? Math.min(LAYOUT_DPI, readingDpi) : readingDpi, forPictures));
  const scan = findScan(pdf, drawing);
  const whole = pixelsAt(size, pixelsDpi);
  const pixels = (await scanPixels(pdf, scan, whole)) ?? drawPixels(document, whole);
  return { ...size, pixels, pixelsDpi, readingDpi, drawing, isOfLetters, scan };
}

/** @param pdf one page. @param page its number in the edition. @param wantedDpi null for what suits the page.
 *  @throws KoranError 'broken-pdf' | 'page-too-large'. 0.2 to 0.4 s of one core for a broadsheet, a third of that where it is one JPEG, half where it is of letters. */
export const drawSheet = (
  pdf: Uint8Array<ArrayBuffer>,
  page: PageNumber,
  wantedDpi: number | null,
): Promise<DrawnSheet> => withPage(pdf, page, (document) => drawn(document, pdf, wantedDpi));

/** The same, and the text it carries: none where the engine cannot read it, since then the page's picture says all. */
export const drawWithText = (
  pdf: Uint8Array<ArrayBuffer>,
  page: PageNumber,
  wantedDpi: number | null,
): Promise<{ readonly sheet: DrawnSheet; readonly runs: readonly TextRun[] }> =>
  withPage(pdf, page, async (document) => {
    const sheet = await drawn(document, pdf, wantedDpi);
    return { sheet, runs: sheet.drawing.hasText ? runsOf(document) : [] };
  });

function runsOf(document: PdfDocument): readonly TextRun[] {
  try {
    return document.textRuns(0);
  } catch (error) {
    if (isKoranError(error, "broken-pdf")) return [];
    throw error;
  }
}

/** The same page once more, at the resolution it is read at: where it was drawn less finely. */
export const drawToRead = (
  pdf: Uint8Array<ArrayBuffer>,
  page: PageNumber,
  { width, height, readingDpi }: DrawnSheet,
): Promise<Pixels> => withPage(pdf, page, (document) => drawPixels(document, pixelsAt({ width, height }, readingDpi)));

/** How many pixels a page has at a resolution. */
export function pixelsAt({ width, height }: PageSize, resolution: number): PageSize {
  const side = (points: number): number => Math.max(1, Math.round((points * resolution) / 72));
  return { width: side(width), height: side(height) };
}

/** All of the only page of a PDF or a part of it: in gray; from the first row on that has a colour, in red, green and blue: most have none, and gray
 *  costs a third. @param whole pixels of all of the page. */
export function drawPixels(
  document: PdfDocument,
  whole: PageSize,
  part: PixelBox = { left: 0, top: 0, ...whole },
): Pixels {
  const { width, height } = part;
  const gray = new Uint8Array(width * height);
  let colours: Uint8Array | null = null;
  document.render(0, whole, part, (band, from) => {
    for (let row = 0; row < band.length; row += width) {
      const pixels = band.subarray(row, row + width);
      const at = from + row;
      if (colours === null && takeGray(pixels, gray, at)) continue;
      colours ??= inColours(gray, at);
      takeColours(pixels, colours, at * 3);
    }
  });
  return colours ? { width, height, channels: 3, bytes: colours } : { width, height, channels: 1, bytes: gray };
}

/** @returns whether they are gray: red, green and blue differ nowhere. */
function takeGray(pixels: Uint32Array, gray: Uint8Array, to: number): boolean {
  let differences = 0;
  for (let x = 0; x < pixels.length; x++) {
    const pixel = pixels[x]!;
    differences |= pixel ^ (pixel >> 8);
    gray[to + x] = pixel;
  }
  return (differences & 0xffff) === 0;
}

function takeColours(pixels: Uint32Array, colours: Uint8Array, to: number): void {
  for (let x = 0; x < pixels.length; x++) {
    const pixel = pixels[x]!;
    colours[to + 3 * x] = pixel;
    colours[to + 3 * x + 1] = pixel >> 8;
    colours[to + 3 * x + 2] = pixel >> 16;
  }
}

/** Room for all pixels in colours, and those up to some one. */
function inColours(gray: Uint8Array, end: number): Uint8Array {
  const colours = new Uint8Array(gray.length * 3);
  for (let at = 0; at < end; at++) colours.fill(gray[at]!, at * 3, at * 3 + 3);
  return colours;
}
