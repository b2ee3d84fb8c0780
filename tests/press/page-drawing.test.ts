// What is told of a page that draws more than anybody looks at: it is looked at in part, and its text is not forgotten.
import { expect, it, vi } from "vitest";
import { loadPdfium } from "../../src/press/tools/pdfium.ts";
import type { PageDrawing } from "../../src/press/tools/pdfium-drawing.ts";
import { latin1, written } from "../fixtures/make-pdf.ts";
import { hollow } from "../fixtures/odd-pdf.ts";

vi.setConfig({ testTimeout: 60_000 });

const PICTURE = 5;
const FIRST_FORM = 6;

/** One page; each form draws by its own operators, and may draw the forms after it by their names. */
async function drawingOf(operators: string, forms: readonly string[] = []): Promise<PageDrawing> {
  const { width, height, entries, bytes } = hollow(300, 200);
  const names = forms.map((_, index) => `/F${index} ${FIRST_FORM + index} 0 R`).join(" ");
  const resources = `/Resources <</Font <</F1 4 0 R>> /XObject <</P ${PICTURE} 0 R ${names}>>>>`;
  const pdf = written([
    { dictionary: "/Type /Catalog /Pages 2 0 R" },
    { dictionary: "/Type /Pages /Kids [3 0 R] /Count 1" },
    {
      dictionary: `/Type /Page /Parent 2 0 R /MediaBox [0 0 360 140] /Contents ${FIRST_FORM + forms.length} 0 R ${resources}`,
    },
    { dictionary: "/Type /Font /Subtype /Type1 /BaseFont /Helvetica" },
    { dictionary: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${entries}`, stream: bytes },
    ...forms.map((form) => ({
      dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 360 140] ${resources}`,
      stream: latin1(form),
    })),
    { dictionary: "", stream: latin1(operators) },
  ]);
  const document = (await loadPdfium()).open(pdf, "a page");
  try {
    return document.drawing(0);
  } finally {
    document.close();
  }
}

const TEXT = "BT /F1 10 Tf 30 30 Td (Kabar) Tj ET\n";

it("has the pixels of its largest picture, however many there are, and text behind them all", async () => {
  const { images, mostPixels, hasText, soleImage } = await drawingOf("/P Do\n".repeat(200_000) + TEXT);
  expect([images.length, mostPixels, hasText, soleImage]).toEqual([200_000, 60_000, true, null]);
});

it("has text that stands in forms within forms", async () => {
  const nest = ["/F1 Do", "/F2 Do", "/F3 Do", "/F4 Do", "/F5 Do", TEXT];
  expect(await drawingOf("360 0 0 140 0 0 cm /P Do /F0 Do", nest)).toMatchObject({ hasText: true, soleImage: null });
});

it("has none where there is none", async () => {
  expect(await drawingOf("360 0 0 140 0 0 cm /P Do /F0 Do", ["0 0 1 1 re f"])).toMatchObject({ hasText: false });
});
