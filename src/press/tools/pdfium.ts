// Knows PDFium (WASM): PDF bytes → page sizes, what is drawn, pixels, one page as a PDF of its own. Never keeps more than one page of a document open.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setImmediate } from "node:timers/promises";
import { init, type WrappedPdfiumModule } from "@embedpdf/pdfium";
import type { Box } from "../../edition/geometry.ts";
import { KoranError } from "../../edition/errors.ts";
import { decodeFirst, storedBytes, type DecodedPicture } from "./pdfium-picture.ts";
import { readDrawing, type PageDrawing } from "./pdfium-drawing.ts";
import { inMemory, onDisk, save, type OpenedBytes } from "./pdfium-bytes.ts";
import { allocate, heapOf } from "./pdfium-memory.ts";
import { readTextRuns, type TextRun } from "./pdfium-text.ts";

const ERROR_PASSWORD = 4;
const RENDER_ANNOTATIONS = 0x01;
const RGBA_ORDER = 0x10;
/** Not its one-byte gray: on some pages (text over a soft shade) the engine dies on it. */
const FORMAT_BGRX = 3;
const WHITE = 0xffffffff;
/** Pictures that the engine decodes anew for each band (JPX, JBIG2) cost their time once a band: few bands. */
const BAND_PIXELS = 3_000_000;

export type Turn = 0 | 90 | 180 | 270;
/** Which part of a PDF page is a page of the paper: all of it, or one half of a spread, as displayed. */
export type SheetPart = "whole" | "left" | "right";

/** Page points as displayed: after /Rotate and crop box. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Whole pixels of a page that is drawn. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PdfDocument {
  /** For sentences. */
  readonly name: string;
  readonly pageCount: number;
  /** @param index from 0. @throws KoranError 'broken-pdf'. */
  sizeOf(index: number): PageSize;
  /** A part of a page on white paper, band by band from the top: in four bytes a pixel it would be the largest thing in memory. About 30 ns a pixel.
   *  @param whole pixels that all of the page would have. @param take gets the pixels of a band (from the lowest byte up: red, green, blue, unused), to
   *  be read at once, and its first pixel's number in the part. */
  render(index: number, whole: PageSize, part: PixelBox, take: (band: Uint32Array, from: number) => void): void;
  /** What a page draws, and whether that is more than one picture. */
  drawing(index: number): PageDrawing;
  /** The text of a page, drawn or not. */
  textRuns(index: number): TextRun[];
  /** A page's first picture, decoded at its own size; null where it has none of gray or of red, green and blue. */
  decodePicture(index: number): DecodedPicture | null;
  /** Bytes of a page's pictures as they are stored: of a scan, how much is printed on it. @throws KoranError 'broken-pdf'. */
  pictureBytes(index: number): number;
  /** This page alone as a PDF. `/CreationDate` is whatever the clock said: see {@link datePdf}. */
  extract(index: number, part: SheetPart): Uint8Array<ArrayBuffer>;
  close(): void;
}

export interface Pdfium {
  /** Of the engine's memory, which grows with what it opened and never shrinks. */
  readonly heldBytes: () => number;
  /** @param name for the error's sentence. @throws KoranError 'encrypted-pdf' | 'broken-pdf'. */
  open(bytes: Uint8Array, name: string): PdfDocument;
  /** The same of a file, of which only what is needed is read: a paper of hundreds of megabytes never lies in memory whole.
   *  @throws KoranError 'encrypted-pdf' | 'broken-pdf' | 'no-input'. */
  openFile(path: string, name: string): PdfDocument;
}

let loading: Promise<Pdfium> | undefined;
/** The engine of this process; 60 ms the first time, 10 after {@link unloadPdfium}. One that does not start is tried anew by the next call. */
export const loadPdfium = (): Promise<Pdfium> =>
  (loading ??= load().catch((thrown: unknown) => {
    loading = undefined;
    starting = undefined;
    throw thrown;
  }));

/** What an engine may hold between two pages: one that drew no large picture does. Starting it anew costs 0.1 s. */
const KEPT_BYTES = 24 << 20;

/** Gives back the memory that the engine took for a page, where that is much: by itself it never does. No document may be open. Elsewhere it
 *  collects nothing: what V8 has compiled for a page's values it throws away when they are gone, and compiles it anew for the next page.
 *  @param kept bytes that it may go on holding. */
export async function unloadPdfium(kept = KEPT_BYTES): Promise<void> {
  const engine = await loading;
  if (!engine || engine.heldBytes() <= kept) return;
  loading = undefined;
  // Page processes are started with --expose-gc. An engine lets go of its memory one turn after it is found to be dead.
  for (let round = 0; round < 2; round++) {
    await setImmediate();
    globalThis.gc?.();
  }
}

let starting: Promise<() => Promise<WrappedPdfiumModule>> | undefined;

/** @returns what makes engines. V8 keeps the first instance of a program as long as the program: that one stays without a page, and small. */
async function start(): Promise<() => Promise<WrappedPdfiumModule>> {
  const program = readFileSync(createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm"));
  const compiled = await WebAssembly.compile(new Uint8Array(program));
  const make = (): Promise<WrappedPdfiumModule> =>
    new Promise((resolve, reject) => {
      const instantiateWasm = (
        imports: WebAssembly.Imports,
        done: (instance: WebAssembly.Instance) => void,
      ): object => {
        // Nobody else tells where there is no memory for one more engine: init would wait for ever.
        WebAssembly.instantiate(compiled, imports).then(done).catch(reject);
        return {};
      };
      init({ instantiateWasm }).then(resolve, reject);
    });
  await make();
  return make;
}

async function load(): Promise<Pdfium> {
  const make = await (starting ??= start());
  const engine = await make();
  engine.PDFiumExt_Init();
  return {
    heldBytes: () => heapOf(engine).length,
    open: (bytes, name) => openDocument(engine, inMemory(engine, bytes), name),
    openFile: (path, name) => openDocument(engine, onDisk(engine, path, name), name),
  };
}

function openDocument(engine: WrappedPdfiumModule, opened: OpenedBytes, name: string): PdfDocument {
  const { document } = opened;
  if (document === 0) {
    const encrypted = engine.FPDF_GetLastError() === ERROR_PASSWORD;
    opened.close();
    throw new KoranError(encrypted ? "encrypted-pdf" : "broken-pdf", `PDFium cannot open ${name}`, {
      details: { file: name },
    });
  }

  const broken = (index: number): KoranError =>
    new KoranError("broken-pdf", `page ${index + 1} of ${name} cannot be read`, {
      details: { file: name, page: index + 1 },
    });

  /** The page looked at last: a newspaper's takes 50 ms to load. */
  let loaded: { readonly index: number; readonly page: number } | null = null;
  function leavePage(): void {
    if (loaded) engine.FPDF_ClosePage(loaded.page);
    loaded = null;
  }
  function pageAt(index: number): number {
    if (loaded?.index === index) return loaded.page;
    leavePage();
    const page = engine.FPDF_LoadPage(document, index);
    if (page === 0) throw broken(index);
    loaded = { index, page };
    return page;
  }

  function sizeOf(index: number): PageSize {
    const size = allocate(engine, 8);
    try {
      if (!engine.FPDF_GetPageSizeByIndexF(document, index, size.at)) throw broken(index);
      const [width, height] = [size.float(0), size.float(1)];
      if (!(width > 0 && height > 0)) throw broken(index);
      return { width, height };
    } finally {
      size.free();
    }
  }

  /** A PDF made to break the engine ends in a trap: then the engine is not used again, and the PDF is to blame. */
  function guarded<T>(index: number, use: () => T): T {
    try {
      return use();
    } catch (cause) {
      if (!(cause instanceof WebAssembly.RuntimeError)) throw cause;
      loading = undefined;
      throw new KoranError("broken-pdf", `page ${index + 1} of ${name} broke PDFium`, {
        cause,
        details: { file: name, page: index + 1 },
      });
    }
  }

  function extract(index: number, part: SheetPart): Uint8Array<ArrayBuffer> {
    const single = engine.FPDF_CreateNewDocument();
    try {
      if (!engine.FPDF_ImportPages(single, document, String(index + 1), 0)) throw broken(index);
      if (part !== "whole") cropToHalf(engine, single, part, sizeOf(index));
      const bytes = save(engine, single);
      if (!bytes) throw broken(index);
      return bytes;
    } finally {
      engine.FPDF_CloseDocument(single);
    }
  }

  return {
    name,
    pageCount: engine.FPDF_GetPageCount(document),
    sizeOf: (index) => guarded(index, () => sizeOf(index)),
    render: (index, whole, part, take) =>
      guarded(index, () => renderPage(engine, pageAt(index), { whole, part }, take)),
    drawing: (index) => guarded(index, () => readDrawing(engine, pageAt(index), sizeOf(index))),
    textRuns: (index) => guarded(index, () => readTextRuns(engine, pageAt(index), sizeOf(index))),
    decodePicture: (index) => guarded(index, () => decodeFirst(engine, pageAt(index))),
    pictureBytes: (index) => guarded(index, () => storedBytes(engine, pageAt(index))),
    extract: (index, part) => guarded(index, () => extract(index, part)),
    close: () => {
      try {
        leavePage();
        engine.FPDF_CloseDocument(document);
      } catch (cause) {
        // After a trap; what went wrong is being told already.
        if (!(cause instanceof WebAssembly.RuntimeError)) throw cause;
      }
      opened.close();
    },
  };
}

function renderPage(
  engine: WrappedPdfiumModule,
  page: number,
  { whole, part }: { readonly whole: PageSize; readonly part: PixelBox },
  take: (band: Uint32Array, from: number) => void,
): void {
  const { width, height } = part;
  const rows = Math.min(height, Math.max(1, Math.floor(BAND_PIXELS / width)));
  const pixels = allocate(engine, width * rows * 4);
  const bitmap = engine.FPDFBitmap_CreateEx(width, rows, FORMAT_BGRX, pixels.at, width * 4);
  try {
    for (let top = 0; top < height; top += rows) {
      const here = Math.min(rows, height - top);
      engine.FPDFBitmap_FillRect(bitmap, 0, 0, width, rows, WHITE);
      const place = [-part.left, -part.top - top, whole.width, whole.height] as const;
      engine.FPDF_RenderPageBitmap(bitmap, page, ...place, 0, RENDER_ANNOTATIONS | RGBA_ORDER);
      take(new Uint32Array(heapOf(engine).buffer, pixels.at, width * here), top * width);
    }
  } finally {
    engine.FPDFBitmap_Destroy(bitmap);
    pixels.free();
  }
}

/** A crop box over one displayed half of the only page of a document. */
function cropToHalf(engine: WrappedPdfiumModule, document: number, part: "left" | "right", size: PageSize): void {
  const page = engine.FPDF_LoadPage(document, 0);
  try {
    const turn = engine.FPDFPage_GetRotation(page);
    const [x, y] = visibleOrigin(engine, page);
    const sideways = turn % 2 === 1;
    const [width, height] = sideways ? [size.height, size.width] : [size.width, size.height];
    // The displayed left is the page's own left, bottom, right or top, turn by turn.
    const low = (part === "left") === (turn === 0 || turn === 1);
    const box: Box = sideways
      ? [x, low ? y : y + height / 2, width, height / 2]
      : [low ? x : x + width / 2, y, width / 2, height];
    engine.FPDFPage_SetCropBox(page, box[0], box[1], box[0] + box[2], box[1] + box[3]);
  } finally {
    engine.FPDF_ClosePage(page);
  }
}

/** Bottom left corner of what is displayed, in the page's own coordinates. */
function visibleOrigin(engine: WrappedPdfiumModule, page: number): [number, number] {
  const box = allocate(engine, 16);
  try {
    const [l, b, r, t] = [box.at, box.at + 4, box.at + 8, box.at + 12] as const;
    const read = (): [number, number] => [box.float(0), box.float(1)];
    const media: [number, number] = engine.FPDFPage_GetMediaBox(page, l, b, r, t) ? read() : [0, 0];
    if (!engine.FPDFPage_GetCropBox(page, l, b, r, t)) return media;
    const crop = read();
    return [Math.max(media[0], crop[0]), Math.max(media[1], crop[1])];
  } finally {
    box.free();
  }
}

/** The engine writes the clock into every PDF it saves; the edition's own day makes the bytes those of any other run. Same length, in place.
 *  @param day "2026-11-20". */
export function datePdf(pdf: Uint8Array, day: string): void {
  const view = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const mark = "/CreationDate(D:";
  for (let at = view.indexOf(mark); at >= 0; at = view.indexOf(mark, at + mark.length))
    view.write(`${day.replaceAll("-", "")}000000`, at + mark.length, "latin1");
}
