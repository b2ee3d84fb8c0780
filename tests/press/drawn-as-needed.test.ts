// How finely a page is drawn: a typeset one as layout and its pictures need it, one that is read as reading needs it.
import { afterAll, describe, expect, it, vi } from "vitest";
import { pageNumber } from "../../src/edition/units.ts";
import { rasterise } from "../../src/press/1-raster.ts";
import { readWords } from "../../src/press/2-words.ts";
import { layoutInput } from "../../src/press/3-layout.ts";
import { drawSheet } from "../../src/press/draw-sheet.ts";
import { oddPdf, type OddPage, type StoredPicture } from "../fixtures/odd-pdf.ts";
import { LINES, openBench, print, story, textOf } from "./run-press.ts";

vi.setConfig({ testTimeout: 60_000 });

const bench = openBench();
afterAll(() => bench.remove());

const pdf = (page: OddPage): Uint8Array<ArrayBuffer> => new Uint8Array(oddPdf([page]));
const FIRST = pageNumber(1);
const TEXT = [...LINES, ...LINES, ...LINES];

/** As wide as a broadsheet, whose pictures need 89 dpi. */
const WIDE = 1000;
const TYPESET: OddPage = { width: WIDE, height: 300, lines: story("Pasar Lama Ditata", TEXT, 30, 40) };
/** As narrow as a leaflet, whose pictures need 200. */
const NARROW: OddPage = { width: 445, height: 300, lines: story("Pasar Lama Ditata", TEXT, 30, 40) };
/** Lines of strokes as letters have them, in the left quarter of a picture of a pixel a point: what no text layer says. */
function printedPicture(height: number): StoredPicture {
  const bytes = new Uint8Array(WIDE * height).fill(255);
  for (let y = 20; y < height - 20; y++)
    for (let x = 20; x < WIDE / 4; x++) if (y % 12 < 7 && x % 5 < 2) bytes[y * WIDE + x] = 0;
  return { width: WIDE, height, entries: "/ColorSpace /DeviceGray /BitsPerComponent 8", bytes };
}

/** A scanned advert over text that is set. */
const MIXED: OddPage = {
  width: WIDE,
  height: 560,
  pictures: [printedPicture(270)],
  share: 270 / 560,
  lines: story("Kabar Kedua", TEXT, 20, 310),
};

describe("a typeset page", () => {
  it("is drawn as finely as layout looks at it", async () => {
    const { source, raster, small, sheet } = await rasterise(pdf(TYPESET), FIRST, null);
    expect([source, sheet.pixelsDpi, raster.dpi, small.dpi]).toEqual(["text-layer", 100, 100, 100]);
    expect(sheet.pixels.width).toBe(Math.round((WIDE * 100) / 72));
  });
  it("and finer where its pictures are", async () => {
    const { isOfLetters, pixels } = await drawSheet(pdf(NARROW), FIRST, null);
    expect([isOfLetters, pixels.width]).toEqual([true, 1236]);
  });
  it("is not drawn finer for a resolution of reading", async () => {
    expect((await rasterise(pdf(TYPESET), FIRST, 300)).raster.dpi).toBe(100);
  });
  it("lies straight, which nothing is asked of", async () => {
    const page = await rasterise(pdf(TYPESET), FIRST, null);
    const words = await readWords(page, null, new AbortController().signal);
    expect(layoutInput(page, words).isTypeset).toBe(true);
  });
});

describe("a page of which a part is to be read", () => {
  it("is drawn anew for that, and laid out as every other", async () => {
    const page = await rasterise(pdf(MIXED), FIRST, null);
    const { source, raster, small, sheet } = page;
    expect([source, sheet.pixelsDpi, raster.dpi, small.dpi]).toEqual(["mixed", 100, 200, 100]);
    expect([raster.width, small.width]).toEqual([200, 100].map((dpi) => Math.round((WIDE * dpi) / 72)));
    const words = await readWords(page, null, new AbortController().signal);
    expect(layoutInput(page, words).isTypeset).toBe(false);
  });
  it("is read at the resolution that was asked for", async () => {
    expect((await rasterise(pdf(MIXED), FIRST, 150)).raster.dpi).toBe(150);
  });
  it("is printed whole: no pixels are given back that a later step looks at", async () => {
    const path = bench.file("mixed.pdf", pdf(MIXED));
    const { folder, pages } = await print(bench, path, "--engine", "none");
    expect(pages.map(({ failed }) => failed ?? null)).toEqual([null]);
    expect(textOf(folder).articles.map(({ headline }) => headline)).toContain("Kabar Kedua");
  });
});

const PICTURED: OddPage = { width: WIDE, height: 560, pictures: [printedPicture(560)] };

it.each<[string, OddPage]>([
  ["a page of pictures alone", PICTURED],
  ["a scan with a stamp on it", { ...PICTURED, lines: [{ text: "e-paper", x: 400, y: 540, size: 10 }] }],
])("%s is drawn as finely as it is read, and is none of letters", async (_, page) => {
  const { isOfLetters, pixelsDpi } = await drawSheet(pdf(page), FIRST, null);
  expect([isOfLetters, pixelsDpi]).toEqual([false, 200]);
});
