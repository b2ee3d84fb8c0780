// A PDF → one of as many pages as asked, its own over and over, each with bytes of its own as in a real paper. Never shares a picture between two pages.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { init, type WrappedPdfiumModule } from "@embedpdf/pdfium";

function withBytes<T>(engine: WrappedPdfiumModule, bytes: Uint8Array, use: (at: number) => T): T {
  const at = engine.pdfium.wasmExports.malloc(bytes.length);
  // The package's types lack the heap.
  (engine.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8.set(bytes, at);
  try {
    return use(at);
  } finally {
    engine.pdfium.wasmExports.free(at);
  }
}

/** @param path of a PDF that PDFium opens. @param pages of the result. @throws Error where PDFium cannot do it. */
export async function repeatedPdf(path: string, pages: number): Promise<Uint8Array> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm"));
  const engine = await init({ wasmBinary: new Uint8Array(wasm).buffer });
  engine.PDFiumExt_Init();
  const bytes = readFileSync(path);
  return withBytes(engine, bytes, (at) => {
    const source = engine.FPDF_LoadMemDocument(at, bytes.length, "");
    const count = source === 0 ? 0 : engine.FPDF_GetPageCount(source);
    if (count === 0) throw new Error(`PDFium cannot open ${path}`);
    const paper = engine.FPDF_CreateNewDocument();
    // A call a page: what one call takes over it takes over once, however many pages use it.
    for (let page = 0; page < pages; page++)
      if (!engine.FPDF_ImportPages(paper, source, String((page % count) + 1), page))
        throw new Error(`PDFium cannot take over page ${(page % count) + 1} of ${path}`);
    const writer = engine.PDFiumExt_OpenFileWriter();
    engine.PDFiumExt_SaveAsCopy(paper, writer);
    const size = engine.PDFiumExt_GetFileWriterSize(writer);
    const out = engine.pdfium.wasmExports.malloc(size);
    engine.PDFiumExt_GetFileWriterData(writer, out, size);
    return (engine.pdfium as unknown as { HEAPU8: Uint8Array<ArrayBuffer> }).HEAPU8.slice(out, out + size);
  });
}
