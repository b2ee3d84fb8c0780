// Single-page PDFs → drawn by pdf.js, which parses them in a thread of its own. The one file that knows pdf.js in the browser; runs in a worker
// or on the page. Never runs a script of a PDF, never fetches a PDF.
import {
  AnnotationMode,
  getDocument,
  PDFWorker,
  RenderingCancelledException,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { isKoranError, KoranError } from "../src/edition/errors.ts";
import { cancelled, failed, type PageDrawer, type Surface } from "./page-drawer.ts";
import { PDFJS_FILES_URL, type TileRequest } from "./protocol.ts";

/** What differs between a worker and the page. What is left out, pdf.js makes from the page's own document. */
export interface PdfSurroundings {
  /** Stands in for the document (a type that a worker's habitat does not have). Without its `fonts` a PDF's text is lost without any error. */
  readonly ownerDocument?: NonNullable<OpenParameters["ownerDocument"]>;
  readonly CanvasFactory?: object;
  readonly FilterFactory?: object;
}

export interface PdfEngine {
  /** Takes the buffer. @throws KoranError 'render-failed' | 'internal' (the parser crashed). */
  open(bytes: ArrayBuffer, signal: AbortSignal): Promise<PageDrawer>;
  /** Stops the parser. */
  end(): void;
}

type OpenParameters = Exclude<
  Parameters<typeof getDocument>[0],
  string | URL | ArrayBuffer | ArrayBufferView | undefined
>;
type DrawParameters = Parameters<PDFPageProxy["render"]>[0];

export function startPdfEngine({ ownerDocument, CanvasFactory, FilterFactory }: PdfSurroundings): PdfEngine {
  // The parser in a thread of its own: else a cancel waits until the page is done. Named here, since pdf.js's own `workerSrc` needs a window.
  const thread = new Worker(new URL("pdfjs-dist/legacy/build/pdf.worker.min.mjs", import.meta.url), {
    type: "module",
    name: "pdf-parser",
  });
  const parser = new PDFWorker({ port: thread as unknown as null });
  // pdf.js waits for its answers for ever, also where the thread never started.
  const crash = new Promise<never>((_, reject) =>
    thread.addEventListener("error", ({ message }) =>
      reject(new KoranError("internal", `the PDF parser crashed: ${message || "its script did not load"}`)),
    ),
  );
  crash.catch(() => null); // whoever waits for the parser hears of it

  return {
    async open(bytes, signal) {
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
        const page = await Promise.race([task.promise.then((pdf) => pdf.getPage(1)), crash]);
        const { width, height } = page.getViewport({ scale: 1 });
        return {
          width,
          height,
          draw: (request, surface, cancel) => Promise.race([draw(page, request, surface, cancel), crash]),
          rest: () => void page.cleanup(),
          close: () => task.destroy(),
        };
      } catch (cause) {
        void task.destroy();
        throw isKoranError(cause) ? cause : failed("broken-pdf", "the page's PDF does not open", cause);
      } finally {
        signal.removeEventListener("abort", onAbort);
      }
    },

    end() {
      parser.destroy();
      thread.terminate();
    },
  };
}

async function draw(
  page: PDFPageProxy,
  { scale, x, y }: TileRequest,
  { context }: Surface,
  signal: AbortSignal,
): Promise<void> {
  const task = page.render({
    canvas: null,
    canvasContext: context as NonNullable<DrawParameters["canvasContext"]>,
    viewport: page.getViewport({ scale, offsetX: -x, offsetY: -y }),
    annotationMode: AnnotationMode.ENABLE,
  });
  // pdf.js draws in slices of 15 ms. In a worker it goes on by microtasks, which no cancel message ever gets between.
  task.onContinue = (next: () => void) => afterMessages(next);
  const onAbort = (): void => task.cancel();
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    await task.promise;
  } catch (cause) {
    if (cause instanceof RenderingCancelledException) throw cancelled(cause);
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
