// The words spoken through the door: what a worker can be asked and what it answers. Never a function, never an engine.
import type { ErrorCode, ErrorDetails } from "../src/edition/errors.ts";
import type { Asset, Manifest, Scan } from "../src/edition/schema.ts";

/** Where the build and the dev server put the files that pdf.js fetches by itself: wasm/, cmaps/, standard_fonts/, iccs/. */
export const PDFJS_FILES_URL = "/assets/pdfjs/";

/** A PDF the render worker holds open. Numbers are never given twice. */
export interface OpenDocument {
  readonly document: number;
  /** Page points, as the PDF shows its page. */
  readonly width: number;
  readonly height: number;
}

/** A page that is one picture: where that lies in the PDF's bytes, and the page's own size in points, as displayed. */
export interface ScannedPage {
  readonly scan: Scan;
  readonly width: number;
  readonly height: number;
}

/** A rectangle of a page drawn at a scale. Whole pixels of that scale, origin the page's top left. */
export interface TileRequest {
  readonly document: number;
  /** Pixels a page point. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Fetches and draws single-page PDFs (the print tier). Errors of drawing: 'render-failed' with a {@link RenderFailure} as `details.reason`, 'cancelled'. */
export interface RenderWorker {
  /** One file of an edition from the network, its hash checked. Errors: as the library's. */
  fetch(request: { readonly edition: Pick<Manifest, "title" | "key">; readonly asset: Asset }): ArrayBuffer;
  /** Takes the buffer: the caller's is emptied. Past MAX_OPEN_DOCUMENTS the one drawn longest ago is closed.
   *  @param request.scanned of a page that is one picture: it is drawn without pdf.js where the browser can. */
  open(request: { readonly bytes: ArrayBuffer; readonly scanned?: ScannedPage }): OpenDocument;
  /** The caller owns the bitmap and closes it. */
  tile(request: TileRequest): ImageBitmap;
  /** A document that is closed already is no error. */
  close(request: { readonly document: number }): null;
}

/** Shows bitmaps on canvases of the page. Errors: 'render-failed'. */
export interface CanvasWorker {
  /** Whether the browser has what it takes. */
  isAble(request: null): boolean;
  /** Takes both; answers once the canvas shows the bitmap. @param request.number of the caller's own choice, given once. */
  show(request: { readonly number: number; readonly canvas: OffscreenCanvas; readonly bitmap: ImageBitmap }): null;
  /** Lets go of a canvas and what it shows. */
  free(request: { readonly number: number }): null;
}

export type RenderFailure = "broken-pdf" | "not-open" | "bad-tile";

/** Open PDFs a render worker holds at most. */
export const MAX_OPEN_DOCUMENTS = 3;
/** Pixels of one tile at most (64 MB): phones refuse canvases much above it. */
export const MAX_TILE_PX = 4096 * 4096;

export type RequestOf<Worker, Name extends keyof Worker> = Worker[Name] extends (request: infer Request) => unknown
  ? Request
  : never;
export type AnswerOf<Worker, Name extends keyof Worker> = Worker[Name] extends (request: never) => infer Answer
  ? Answer
  : never;

/** What the serving side must have: each method of the interface, with a signal that says when nobody waits any more. */
export type Handlers<Worker> = {
  readonly [Name in keyof Worker]: (
    this: void,
    request: RequestOf<Worker, Name>,
    signal: AbortSignal,
  ) => AnswerOf<Worker, Name> | Promise<AnswerOf<Worker, Name>>;
};

/** What the asking side holds. */
export interface Client<Worker> {
  /** Buffers and bitmaps of the request are transferred. @throws KoranError the worker's own, or 'cancelled' as soon as the signal says so. */
  ask<Name extends keyof Worker & string>(
    name: Name,
    request: RequestOf<Worker, Name>,
    signal: AbortSignal,
  ): Promise<AnswerOf<Worker, Name>>;
  /** Ends the worker; whoever waits is 'cancelled'. */
  end(): void;
}

/** What crosses the door. */
export type Ask =
  { readonly id: number; readonly name: string; readonly request: unknown } | { readonly cancel: number };
export type Reply =
  | { readonly id: number; readonly ok: unknown }
  | { readonly id: number; readonly error: { code: ErrorCode; message: string; details: ErrorDetails } };
