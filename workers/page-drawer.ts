// What the renderer asks of a page it holds open, however that is drawn, and the canvases it lends. Never draws.
import { KoranError } from "../src/edition/errors.ts";
import type { RenderFailure, TileRequest } from "./protocol.ts";

/** What a 2D context of a worker and one of the page have in common. */
export type Drawing = Pick<CanvasTransform, "setTransform"> &
  Pick<CanvasRect, "fillRect"> &
  Pick<CanvasFillStrokeStyles, "fillStyle"> &
  Pick<CanvasDrawImage, "drawImage"> &
  Pick<CanvasImageSmoothing, "imageSmoothingEnabled" | "imageSmoothingQuality">;

/** A canvas of one tile. */
export interface Surface {
  /** A 2D context without alpha. */
  readonly context: Drawing;
  /** Its pixels as a bitmap; the canvas is of no use afterwards. */
  take(): ImageBitmap | Promise<ImageBitmap>;
}

export interface PageDrawer {
  /** Page points, as the PDF shows its page. */
  readonly width: number;
  readonly height: number;
  /** @throws KoranError 'render-failed' | 'cancelled' | 'internal' (what draws it crashed). */
  draw(request: TileRequest, surface: Surface, signal: AbortSignal): Promise<void>;
  /** Frees what is decoded; the next drawing decodes anew. */
  rest(): void;
  close(): Promise<void>;
}

export const failed = (reason: RenderFailure, message: string, cause?: unknown): KoranError =>
  new KoranError("render-failed", message, { cause, details: { reason } });

export const cancelled = (cause?: unknown): KoranError =>
  new KoranError("cancelled", "the tile was cancelled", { cause });
