// Pages of an edition → bitmaps of rectangles at any scale: a scan by the browser's own decoder, anything else by pdf.js, whose code comes
// with the first page that needs it. Runs in a worker or on the page, so it gets every canvas as an argument. Never shows anything.
import { isKoranError, KoranError } from "../src/edition/errors.ts";
import { fetchFile } from "../src/library/files.ts";
import { openNetwork } from "../src/library/network.ts";
import { failed, type PageDrawer, type Surface } from "./page-drawer.ts";
import type { PdfEngine, PdfSurroundings } from "./pdf-engine.ts";
import { MAX_OPEN_DOCUMENTS, MAX_TILE_PX, type Handlers, type RenderWorker, type TileRequest } from "./protocol.ts";
import { openScan } from "./scan-page.ts";

export interface RenderSurroundings extends PdfSurroundings {
  surface(width: number, height: number): Surface;
}

interface OpenedPage {
  drawer: PageDrawer;
  /** The same by pdf.js, where a scan's own picture does not do. */
  readonly instead: ((signal: AbortSignal) => Promise<PageDrawer>) | null;
}

/** What is decoded is kept this long for the next tile, then freed. */
const IDLE_MS = 8000;

/** @returns the handlers of a render worker, and how to stop the threads it starts. */
export function makeRenderer(surroundings: RenderSurroundings): { handlers: Handlers<RenderWorker>; end(): void } {
  let engine: Promise<PdfEngine> | null = null;
  /** By number; the one drawn longest ago first. */
  const open = new Map<number, OpenedPage>();
  let lastDocument = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  const pdfEngine = (): Promise<PdfEngine> =>
    (engine ??= import("./pdf-engine.ts").then(
      ({ startPdfEngine }) => startPdfEngine(surroundings),
      (cause: unknown) => {
        engine = null;
        throw new KoranError("offline", "the code that draws PDFs did not come", { cause });
      },
    ));

  /** Frees what is decoded of every page but one. */
  const restAllBut = (kept: number | null): void => {
    for (const [document, { drawer }] of open) if (document !== kept) drawer.rest();
  };
  const closeDocument = async (document: number): Promise<null> => {
    const opened = open.get(document);
    open.delete(document);
    await opened?.drawer.close();
    return null;
  };

  async function drawn(drawer: PageDrawer, request: TileRequest, signal: AbortSignal): Promise<ImageBitmap> {
    const surface = surroundings.surface(request.width, request.height);
    await drawer.draw(request, surface, signal);
    return surface.take();
  }

  async function tileOf(opened: OpenedPage, request: TileRequest, signal: AbortSignal): Promise<ImageBitmap> {
    try {
      return await drawn(opened.drawer, request, signal);
    } catch (error) {
      if (isKoranError(error) || !opened.instead) throw error;
      await opened.drawer.close();
      opened.drawer = await opened.instead(signal);
      return drawn(opened.drawer, request, signal);
    }
  }

  const network = openNetwork((...request) => fetch(...request));
  const handlers: Handlers<RenderWorker> = {
    fetch: ({ edition, asset }, signal) => fetchFile(network, edition, asset, { signal }),

    async open({ bytes, scanned }, signal) {
      const instead = async (cancel: AbortSignal): Promise<PageDrawer> => (await pdfEngine()).open(bytes, cancel);
      const scan = scanned ? openScan(bytes, scanned) : null;
      const drawer = scan ?? (await instead(signal));
      const document = ++lastDocument;
      open.set(document, { drawer, instead: scan && instead });
      if (open.size > MAX_OPEN_DOCUMENTS)
        for (const oldest of [...open.keys()].slice(0, -MAX_OPEN_DOCUMENTS)) void closeDocument(oldest);
      return { document, width: drawer.width, height: drawer.height };
    },

    async tile(request, signal) {
      const opened = open.get(request.document);
      if (!opened) throw failed("not-open", `document ${request.document} is not open`);
      const { scale, width, height } = request;
      if (!(width > 0 && height > 0 && width * height <= MAX_TILE_PX && scale > 0))
        throw failed("bad-tile", `no tile of ${width} × ${height} px at scale ${scale}`);
      open.delete(request.document);
      open.set(request.document, opened);
      clearTimeout(idle);
      restAllBut(request.document);
      try {
        return await tileOf(opened, request, signal);
      } finally {
        clearTimeout(idle);
        idle = setTimeout(restAllBut, IDLE_MS, null);
      }
    },

    close: ({ document }) => closeDocument(document),
  };

  return {
    handlers,
    end() {
      clearTimeout(idle);
      for (const document of open.keys()) void closeDocument(document);
      void engine?.then((started) => started.end());
    },
  };
}
