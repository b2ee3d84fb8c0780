// The pixels of a page that is one JPEG, decoded by themselves: what PDFium draws, to the byte, or none at all.
import sharp, { type Sharp } from "sharp";
import { describe, expect, it } from "vitest";
import { pageNumber } from "../../src/edition/units.ts";
import { drawPixels, drawSheet, pixelsAt } from "../../src/press/draw-sheet.ts";
import { scanPixels } from "../../src/press/scan-pixels.ts";
import { loadPdfium } from "../../src/press/tools/pdfium.ts";
import { partOf, pixelsOfJpeg } from "../../src/press/tools/sharp.ts";
import { imagePdf } from "../fixtures/make-pdf.ts";

const [WIDTH, HEIGHT] = [1261, 1613];
const DPI = 200;

/** Print of some grays, with hard and soft edges; red in a corner below if wanted. */
function print(isRed: boolean): Sharp {
  const bytes = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let y = 0, at = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++, at += 3) {
      const value = (x >> 4) % 3 === 0 && (y >> 3) % 2 === 0 ? 30 : 255 - ((x * y) % 40);
      bytes.fill(value, at, at + 3);
      if (isRed && x > 1000 && y > 1400) bytes[at] = 230;
    }
  return sharp(bytes, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
}
const jpegs = {
  "in gray": () => print(false).toColourspace("b-w").jpeg({ quality: 80 }).toBuffer(),
  "in colours": () => print(true).jpeg({ quality: 80 }).toBuffer(),
  "gray in colours": () => print(false).jpeg({ quality: 80 }).toBuffer(),
  "in colours, with a profile": () => print(true).jpeg({ quality: 90 }).withIccProfile("p3").toBuffer(),
} as const;

async function pageOf(jpeg: Uint8Array, gray: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const scan = imagePdf([{ jpeg, widthPx: WIDTH, heightPx: HEIGHT, dpi: DPI, gray }]);
  const document = (await loadPdfium()).open(new Uint8Array(scan), "scan");
  try {
    return document.extract(0, "whole");
  } finally {
    document.close();
  }
}

describe("a page that is one JPEG", () => {
  it.each(Object.keys(jpegs) as (keyof typeof jpegs)[])("%s has the pixels that PDFium draws", async (kind) => {
    const pdf = await pageOf(await jpegs[kind](), kind === "in gray");
    const sheet = await drawSheet(pdf, pageNumber(1), null);
    const whole = pixelsAt(sheet, sheet.pixelsDpi);
    expect(sheet.scan).toMatchObject(whole);
    const alone = await scanPixels(pdf, sheet.scan, whole);
    const document = (await loadPdfium()).open(pdf, "scan");
    const drawn = drawPixels(document, whole);
    const part = { left: 990, top: 1390, width: 200, height: 101 };
    const drawnPart = drawPixels(document, whole, part);
    document.close();
    expect(alone).toMatchObject({ width: drawn.width, height: drawn.height, channels: drawn.channels });
    expect(Buffer.compare(alone!.bytes, drawn.bytes)).toBe(0);
    expect(Buffer.compare(partOf(alone!, part).bytes, drawnPart.bytes)).toBe(0);
  });
  it("of other pixels than wanted is left to PDFium", async () => {
    const pdf = await pageOf(await jpegs["in gray"](), true);
    const { scan, ...sheet } = await drawSheet(pdf, pageNumber(1), null);
    expect(await scanPixels(pdf, scan, pixelsAt(sheet, 150))).toBeNull();
    expect(await scanPixels(pdf, scan && { ...scan, rotate: 180 }, pixelsAt(sheet, DPI))).toBeNull();
    expect(await scanPixels(pdf, null, pixelsAt(sheet, DPI))).toBeNull();
  });
  it("that is broken, of inks or of another size than said is left to PDFium", async () => {
    const size = { width: WIDTH, height: HEIGHT };
    const whole = await jpegs["in colours"]();
    const inks = await print(true).toColourspace("cmyk").jpeg().toBuffer();
    expect(await pixelsOfJpeg(whole, size)).not.toBeNull();
    expect(await pixelsOfJpeg(inks, size)).toBeNull();
    expect(await pixelsOfJpeg(whole, { ...size, width: WIDTH - 1 })).toBeNull();
    expect(await pixelsOfJpeg(whole.subarray(0, whole.length >> 1), size)).toBeNull();
    expect(await pixelsOfJpeg(Buffer.from("no picture at all"), size)).toBeNull();
  });
});
