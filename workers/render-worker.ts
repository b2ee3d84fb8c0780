// The render worker's thread: gives the renderer the worker's own canvases and answers at the door. Never touches a document: there is none.
import { makeRenderer, type RenderSurroundings } from "./render.ts";
import type { RenderWorker } from "./protocol.ts";
import { serve } from "./serve.ts";

interface CanvasAndContext {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

/** pdf.js's canvases for masks, patterns and groups. */
class OffscreenCanvasFactory {
  create(width: number, height: number): CanvasAndContext {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext("2d", { willReadFrequently: true }) };
  }
  reset({ canvas }: CanvasAndContext, width: number, height: number): void {
    if (canvas) Object.assign(canvas, { width, height });
  }
  destroy(pair: CanvasAndContext): void {
    if (pair.canvas) pair.canvas.width = pair.canvas.height = 0;
    pair.canvas = pair.context = null;
  }
  getNoAlphaContext(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D | null {
    return canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  }
}

const none = (): string => "none";

/** No SVG filters without a document. On "none" pdf.js computes masks and transfer maps pixel by pixel. */
class NoFilterFactory {
  readonly addFilter = none;
  readonly addHCMFilter = none;
  readonly addAlphaFilter = none;
  readonly addLuminosityFilter = none;
  readonly addKnockoutFilter = none;
  readonly addHighlightHCMFilter = none;
  readonly addSelectionHCMFilter = none;
  readonly addSelectionFilter = none;
  readonly createSelectionStyle = (): null => null;
  destroy(): void {}
}

const surroundings: RenderSurroundings = {
  surface(width, height) {
    const canvas = new OffscreenCanvas(width, height);
    return { context: canvas.getContext("2d", { alpha: false })!, take: () => canvas.transferToImageBitmap() };
  },
  ownerDocument: {
    // pdf.js adds a PDF's fonts here; where it is missing it loses the text in silence.
    fonts: self.fonts,
    baseURI: self.location.href,
    URL: self.location.href,
    createElement(name: string) {
      if (name === "canvas") return new OffscreenCanvas(1, 1);
      throw new Error(`a worker has no <${name}>`);
    },
  },
  CanvasFactory: OffscreenCanvasFactory,
  FilterFactory: NoFilterFactory,
};

serve<RenderWorker>(self, makeRenderer(surroundings).handlers);
