// A text layer on which the engine dies: the page loses its words and nothing else.
import { expect, it, vi } from "vitest";
import { pageNumber } from "../../src/edition/units.ts";
import { rasterise } from "../../src/press/1-raster.ts";
import { loadPdfium } from "../../src/press/tools/pdfium.ts";
import { textPdf } from "../fixtures/make-pdf.ts";

vi.mock("../../src/press/tools/pdfium-text.ts", () => ({
  readTextRuns: () => {
    throw new WebAssembly.RuntimeError("unreachable");
  },
}));

it("is read from the page's picture, by an engine started anew", async () => {
  const lines = Array.from({ length: 20 }, (_, at) => ({
    text: "Pasar lama ditata",
    x: 40,
    y: 40 + at * 18,
    size: 14,
  }));
  const pdf = new Uint8Array(textPdf([{ width: 300, height: 420, lines }]));
  const before = await loadPdfium();
  const { source, layer, raster, sheet } = await rasterise(pdf, pageNumber(1), null);
  expect([source, layer]).toEqual(["scan", []]);
  expect(raster.dpi).toBe(sheet.readingDpi);
  expect(raster.gray.some((value) => value < 64)).toBe(true);
  expect(await loadPdfium()).not.toBe(before);
});
