// A text layer that the engine cannot read: the page loses its words and nothing else.
import { expect, it, vi } from "vitest";
import { KoranError } from "../../src/edition/errors.ts";
import { pageNumber } from "../../src/edition/units.ts";
import { rasterise } from "../../src/press/1-raster.ts";
import { loadPdfium } from "../../src/press/tools/pdfium.ts";
import { textPdf } from "../fixtures/make-pdf.ts";

it("is read from the page's picture", async () => {
  const lines = Array.from({ length: 20 }, (_, at) => ({
    text: "Pasar lama ditata",
    x: 40,
    y: 40 + at * 18,
    size: 14,
  }));
  const pdf = new Uint8Array(textPdf([{ width: 300, height: 420, lines }]));
  const pdfium = await loadPdfium();
  const open = pdfium.open.bind(pdfium);
  const lying = vi.spyOn(pdfium, "open").mockImplementation((...given) => ({
    ...open(...given),
    textRuns: () => {
      throw new KoranError("broken-pdf", "page 1 broke PDFium");
    },
  }));
  try {
    const { source, layer, raster, sheet } = await rasterise(pdf, pageNumber(1), null);
    expect([source, layer]).toEqual(["scan", []]);
    expect(raster.dpi).toBe(sheet.readingDpi);
    expect(raster.gray.some((value) => value < 64)).toBe(true);
  } finally {
    lying.mockRestore();
  }
});
