// Single-page PDFs → bitmaps of rectangles at any scale, by pdf.js. The one file that knows pdf.js in the browser; runs in a worker
// or on the page, so it gets every canvas as an argument. Never runs a script of a PDF, never fetches a PDF.
import {
  AnnotationMode,
  getDocument,
  PDFWorker,
  RenderingCancelledException,
  type PDFDocumentLoadingTask,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { isKoranError, KoranError } from "../src/edition/errors.ts";
import {
  MAX_OPEN_DOCUMENTS,
  MAX_TILE_PX,
  PDFJS_FILES_URL,
  type Handlers,
  type RenderFailure,
  type RenderWorker,
  type TileRequest,
} from "./protocol.ts";

/** A canvas of one tile. */
export interface Surface {
  /** A 2D context without alpha. */
  readonly context: object;
  /** Its pixels as a bitmap; the canvas is of no use afterwards. */
  take(): ImageBitmap | Promise<ImageBitmap>;
}

/** What differs between a worker and the page. What is left out, pdf.js makes from the page's own document. */
export interface RenderSurroundings {
  surface(width: number, height: number): Surface;
  /** Stands in for the document (a type that a worker's habitat does not have). Without its `fonts` a PDF's text is lost without any error. */
  readonly ownerDocument?: NonNullable<OpenParameters["ownerDocument"]>;
  readonly CanvasFactory?: object;
  readonly FilterFactory?: object;
}

type OpenParameters = Exclude<
  Parameters<typeof getDocument>[0],
  string | URL | ArrayBuffer | ArrayBufferView | undefined
>;
type DrawParameters = Parameters<PDFPageProxy["render"]>[0];

interface Opened {
  readonly task: PDFDocumentLoadingTask;
  readonly page: PDFPageProxy;
}

/** A decoded scan is kept this long for the next tile, then freed. */
const IDLE_MS = 8000;

const failed = (reason: RenderFailure, message: string, cause?: unknown): KoranError =>
  new KoranError("render-failed", message, { cause, details: { reason } });

/** @returns the handlers of a render worker, and how to stop the parser thread it starts. */
export function makeRenderer(surroundings: RenderSurroundings): { handlers: Handlers<RenderWorker>; end(): void } {
  // The parser in a thread of its own: else a cancel waits until the page is done. Named here, since pdf.js's own `workerSrc` needs a window.
  const thread = new Worker(new URL("pdfjs-dist/legacy/build/pdf.worker.min.mjs", import.meta.url), {
    type: "module",
    name: "pdf-parser",
  });
  const parser = new PDFWorker({ port: thread as unknown as null });
  // pdf.js waits for its answers for ever, also where the thread never started.
  const parserCrash = new Promise<never>((_, reject) =>
    thread.addEventListener("error", ({ message }) =>
      reject(new KoranError("internal", `the PDF parser crashed: ${message || "its script did not load"}`)),
    ),
  );
  parserCrash.catch(() => null); // whoever waits for the parser hears of it
  /** By number; the one drawn longest ago first. */
  const open = new Map<number, Opened>();
  let lastDocument = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  /** Frees decoded images and operator lists of every document but one. */
  const freeAllBut = (kept: number | null): void => {
    for (const [document, { page }] of open) if (document !== kept) page.cleanup();
  };
  const closeDocument = async (document: number): Promise<null> => {
    const opened = open.get(document);
    open.delete(document);
    await opened?.task.destroy();
    return null;
  };

  const handlers: Handlers<RenderWorker> = {
    async open({ bytes }, signal) {
      const { ownerDocument, CanvasFactory, FilterFactory } = surroundings;
      const files = new URL(PDFJS_FILES_URL, self.location.origin).href;
      const task = getDocument({
        data: bytes,
        worker: parser,
        ...(ownerDocument && { ownerDocument }),
        ...(CanvasFactory && { CanvasFactory }),
        ...(FilterFactory && { FilterFactory }),
        disableFontFace: ownerDocument !== undefined && !ownerDocument.fonts,
        useWorkerFetch: true,
        wasmUrl: `${files}wasm/`,
        cMapUrl: `${files}cmaps/`,
        standardFontDataUrl: `${files}standard_fonts/`,
        iccUrl: `${files}iccs/`,
        enableXfa: false,
        disableWorkerRendering: true,
        verbosity: 0,
      });
      const onAbort = (): void => void task.destroy();
      signal.addEventListener("abort", onAbort, { once: true });
      try {
        const page = await Promise.race([task.promise.then((pdf) => pdf.getPage(1)), parserCrash]);
        const { width, height } = page.getViewport({ scale: 1 });
        const document = ++lastDocument;
        open.set(document, { task, page });
        if (open.size > MAX_OPEN_DOCUMENTS)
          for (const oldest of [...open.keys()].slice(0, -MAX_OPEN_DOCUMENTS)) void closeDocument(oldest);
        return { document, width, height };
      } catch (cause) {
        void task.destroy();
        throw isKoranError(cause) ? cause : failed("broken-pdf", "the page's PDF does not open", cause);
      } finally {
        signal.removeEventListener("abort", onAbort);
      }
    },

    async tile(request, signal) {
      const opened = open.get(request.document);
      if (!opened) throw failed("not-open", `document ${request.document} is not open`);
      open.delete(request.document);
      open.set(request.document, opened);
      clearTimeout(idle);
      freeAllBut(request.document);
      try {
        return await Promise.race([draw(opened.page, request, surroundings, signal), parserCrash]);
      } finally {
        clearTimeout(idle);
        idle = setTimeout(freeAllBut, IDLE_MS, null);
      }
    },

    close: ({ document }) => closeDocument(document),
  };

  return {
    handlers,
    end() {
      clearTimeout(idle);
      parser.destroy();
      thread.terminate();
    },
  };
}

async function draw(
  page: PDFPageProxy,
  { scale, x, y, width, height }: TileRequest,
  surroundings: RenderSurroundings,
  signal: AbortSignal,
): Promise<ImageBitmap> {
  if (!(width > 0 && height > 0 && width * height <= MAX_TILE_PX && scale > 0))
    throw failed("bad-tile", `no tile of ${width} × ${height} px at scale ${scale}`);
  const surface = surroundings.surface(width, height);
  const task = page.render({
    canvas: null,
    canvasContext: surface.context as NonNullable<DrawParameters["canvasContext"]>,
    viewport: page.getViewport({ scale, offsetX: -x, offsetY: -y }),
    annotationMode: AnnotationMode.ENABLE,
  });
  // pdf.js draws in slices of 15 ms. In a worker it goes on by microtasks, which no cancel message ever gets between.
  task.onContinue = (next: () => void) => afterMessages(next);
  const onAbort = (): void => task.cancel();
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    await task.promise;
    return await surface.take();
  } catch (cause) {
    if (cause instanceof RenderingCancelledException)
      throw new KoranError("cancelled", "the tile was cancelled", { cause });
    if (isKoranError(cause)) throw cause;
    throw failed("broken-pdf", "the page does not draw", cause);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

const turnstile = new MessageChannel();
const queue: (() => void)[] = [];
turnstile.port1.addEventListener("message", () => queue.shift()?.());
turnstile.port1.start();

/** Calls back as a task of its own, after messages that have come in; without the 4 ms a timer waits. */
function afterMessages(callback: () => void): void {
  queue.push(callback);
  turnstile.port2.postMessage(null);
}
