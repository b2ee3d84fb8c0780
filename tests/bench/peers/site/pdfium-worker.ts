// Worker: a PDF's address and a width → its first page as a bitmap, by PDFium.
import { init } from "@embedpdf/pdfium";
import wasmUrl from "@embedpdf/pdfium/pdfium.wasm?url";

interface Order {
  readonly url: string;
  readonly widthPx: number;
}

const bytesAt = async (url: string): Promise<ArrayBuffer> => (await fetch(url)).arrayBuffer();
const BGRA = 4;
const IN_RGBA_ORDER = 0x10;
const WHITE = 0xffffffff;

/** The worker's own global, which the page's types do not know. */
const port = globalThis as unknown as {
  addEventListener(name: "message", hear: (event: MessageEvent<Order>) => void): void;
  postMessage(said: unknown, transfer?: Transferable[]): void;
};

async function draw(engine: Awaited<ReturnType<typeof init>>, { url, widthPx }: Order): Promise<ImageBitmap> {
  const pdf = new Uint8Array(await bytesAt(url));
  const memory = engine.pdfium as unknown as {
    readonly HEAPU8: Uint8Array;
    readonly wasmExports: { malloc(bytes: number): number };
  };
  const at = memory.wasmExports.malloc(pdf.length);
  memory.HEAPU8.set(pdf, at);
  const page = engine.FPDF_LoadPage(engine.FPDF_LoadMemDocument(at, pdf.length, ""), 0);
  const heightPx = Math.round((widthPx * engine.FPDF_GetPageHeightF(page)) / engine.FPDF_GetPageWidthF(page));
  const pixels = memory.wasmExports.malloc(widthPx * heightPx * 4);
  const bitmap = engine.FPDFBitmap_CreateEx(widthPx, heightPx, BGRA, pixels, widthPx * 4);
  engine.FPDFBitmap_FillRect(bitmap, 0, 0, widthPx, heightPx, WHITE);
  engine.FPDF_RenderPageBitmap(bitmap, page, 0, 0, widthPx, heightPx, 0, IN_RGBA_ORDER);
  const drawn = new Uint8ClampedArray(memory.HEAPU8.buffer, pixels, widthPx * heightPx * 4).slice();
  return createImageBitmap(new ImageData(drawn, widthPx, heightPx));
}

const engine = await init({ wasmBinary: await bytesAt(new URL(wasmUrl, location.origin).href) });
engine.PDFiumExt_Init();
port.addEventListener("message", ({ data }) => {
  void draw(engine, data).then((bitmap) => port.postMessage(bitmap, [bitmap]));
});
port.postMessage("ready");
