// Turns one page's PDF into its pictures: thumbnail, preview, mid, photographs cut out, and where a scan's own bytes lie. Never writes a file.
import type { Box } from "../../edition/geometry.ts";
import type { Scan } from "../../edition/schema.ts";
import type { PageNumber } from "../../edition/units.ts";
import { MAX_RASTER_PIXELS } from "../limits.ts";
import { loadPdfium, type PdfDocument } from "../tools/pdfium.ts";
import { webpOf, type Pixels } from "../tools/sharp.ts";
import { findScan } from "./find-scan.ts";

export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
export interface PageToDraw {
  readonly page: PageNumber;
  /** This page alone. */
  readonly pdf: Uint8Array<ArrayBuffer>;
  /** Photographs to cut out, page points. */
  readonly crops: readonly Box[];
}
export interface DrawnPage {
  readonly thumb: Drawn;
  readonly preview: Drawn;
  readonly mid: Drawn;
  /** In the order asked for. */
  readonly crops: readonly Drawn[];
  readonly scan: Scan | null;
}

/** Widths in pixels and qualities as the format and docs/decisions/0014 give them. */
const THUMB = { width: 240, quality: 60 };
const PREVIEW = { width: 412, quality: 50 };
const MID = { width: 1236, quality: 60 };
const CROP = { width: 1236, quality: 72 };
/** WebP's own limit of a side. */
const MAX_SIDE = 16_383;
const DRAWN_DPI = 200;

/** A picture of a width, or narrower where the page is a strip so long that its height would not fit. */
function sizeFor(width: number, aspect: number): { width: number; height: number } {
  const fitting = Math.min(width, Math.floor(MAX_SIDE / aspect));
  return { width: Math.max(1, fitting), height: Math.max(1, Math.round(fitting * aspect)) };
}

/** A page in gray; from the first band on that has a colour, in red, green and blue: most pages have none, and gray costs a third. */
function drawPixels(document: PdfDocument, width: number, height: number): Pixels {
  const gray = new Uint8Array(width * height);
  let colours: Uint8Array | null = null;
  document.render(0, width, height, (band, from) => {
    if (colours === null && hasColour(band)) {
      colours = new Uint8Array(gray.length * 3);
      for (let at = 0; at < from; at++) colours.fill(gray[at]!, at * 3, at * 3 + 3);
    }
    if (colours === null) for (let at = 0, to = from; at < band.length; at += 4, to++) gray[to] = band[at]!;
    else
      for (let at = 0, to = from * 3; at < band.length; at += 4, to += 3) {
        colours[to] = band[at]!;
        colours[to + 1] = band[at + 1]!;
        colours[to + 2] = band[at + 2]!;
      }
  });
  return colours ? { width, height, channels: 3, bytes: colours } : { width, height, channels: 1, bytes: gray };
}

function hasColour(band: Uint8Array): boolean {
  for (let at = 0; at < band.length; at += 4) if (band[at] !== band[at + 1] || band[at] !== band[at + 2]) return true;
  return false;
}

/** About 0.8 s of one core for a gray broadsheet, 1.5 s for a coloured one. @throws KoranError 'broken-pdf' | 'page-too-large'. */
export async function drawPage({ page, pdf, crops }: PageToDraw): Promise<DrawnPage> {
  const document = (await loadPdfium()).open(pdf, `page ${page}`);
  try {
    const { width, height } = document.sizeOf(0);
    const most = 72 * Math.sqrt(MAX_RASTER_PIXELS / (width * height));
    const least = (MID.width * 72) / width;
    const scale = Math.min(most, Math.max(DRAWN_DPI, least)) / 72;
    const [w, h] = [width, height].map((side) => Math.max(1, Math.round(side * scale))) as [number, number];
    const pixels = drawPixels(document, w, h);
    const whole = async ({ width: wide, quality }: { width: number; quality: number }): Promise<Drawn> => {
      const size = sizeFor(wide, height / width);
      return { ...size, bytes: await webpOf(pixels, { ...size, quality }) };
    };
    const drawn: Drawn[] = [];
    for (const [x, y, w, h] of crops) {
      const left = Math.min(pixels.width - 1, Math.max(0, Math.round(x * scale)));
      const top = Math.min(pixels.height - 1, Math.max(0, Math.round(y * scale)));
      const cut = {
        left,
        top,
        width: Math.max(1, Math.min(pixels.width - left, Math.round(w * scale))),
        height: Math.max(1, Math.min(pixels.height - top, Math.round(h * scale))),
      };
      const size = sizeFor(Math.min(CROP.width, cut.width), cut.height / cut.width);
      drawn.push({ ...size, bytes: await webpOf(pixels, { ...size, cut, quality: CROP.quality }) });
    }
    return {
      thumb: await whole(THUMB),
      preview: await whole(PREVIEW),
      mid: await whole(MID),
      crops: drawn,
      scan: findScan(pdf, document.drawing(0)),
    };
  } finally {
    document.close();
  }
}
