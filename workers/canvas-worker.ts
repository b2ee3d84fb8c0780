// The canvas worker's thread: bitmaps → canvases of the page that show them, so that the page's own thread never touches their pixels. Never draws.
import { KoranError } from "../src/edition/errors.ts";
import type { CanvasWorker } from "./protocol.ts";
import { serve } from "./serve.ts";

/** A frame that does not come: nobody looks at the page. */
const NO_FRAME_MS = 100;

/** By number. */
const shown = new Map<number, ImageBitmapRenderingContext>();

const nextFrame = (): Promise<unknown> =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, NO_FRAME_MS);
  });

serve<CanvasWorker>(self, {
  isAble: () => "requestAnimationFrame" in self && new OffscreenCanvas(1, 1).getContext("bitmaprenderer") !== null,

  async show({ number, canvas, bitmap }) {
    const context = canvas.getContext("bitmaprenderer");
    if (!context) {
      bitmap.close();
      throw new KoranError("render-failed", "the browser has no room for a canvas");
    }
    shown.set(number, context);
    context.transferFromImageBitmap(bitmap);
    // With which it goes to the screen.
    await nextFrame();
    return null;
  },

  free({ number }) {
    const context = shown.get(number);
    shown.delete(number);
    context?.transferFromImageBitmap(null);
    return null;
  },
});
