// A PDF → one of as many pages as asked, its own over and over, each with bytes of its own as in a real paper. Never shares a picture between two pages.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { init } from "@embedpdf/pdfium";
import { inMemory, save } from "../../src/press/tools/pdfium-bytes.ts";

/** @param path of a PDF that PDFium opens. @param pages of the result. @throws Error where PDFium cannot do it. */
export async function repeatedPdf(path: string, pages: number): Promise<Uint8Array> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm"));
  const engine = await init({ wasmBinary: new Uint8Array(wasm).buffer });
  engine.PDFiumExt_Init();
  const opened = inMemory(engine, readFileSync(path));
  const paper = engine.FPDF_CreateNewDocument();
  try {
    const count = opened.document === 0 ? 0 : engine.FPDF_GetPageCount(opened.document);
    if (count === 0) throw new Error(`PDFium cannot open ${path}`);
    // A call a page: what one call takes over it takes over once, however many pages use it.
    for (let page = 0; page < pages; page++)
      if (!engine.FPDF_ImportPages(paper, opened.document, String((page % count) + 1), page))
        throw new Error(`PDFium cannot take over page ${(page % count) + 1} of ${path}`);
    const saved = save(engine, paper);
    if (!saved) throw new Error(`PDFium cannot write ${pages} pages of ${path}`);
    return saved;
  } finally {
    engine.FPDF_CloseDocument(paper);
    if (opened.document !== 0) engine.FPDF_CloseDocument(opened.document);
    opened.close();
  }
}
