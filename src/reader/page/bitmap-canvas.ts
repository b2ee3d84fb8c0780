// A bitmap → a canvas of its size that shows it, and holds it alone. Never a copy made on this thread where a worker can make it.
import { startCanvasWorker } from "../../../workers/port.ts";
import type { CanvasWorker, Client } from "../../../workers/protocol.ts";

/** Takes a canvas off the screen; its memory is free at once. */
export type Free = () => void;
/** Where a canvas goes, empty still: so there is nothing to wait for once it shows something. */
export type Lay = (canvas: HTMLCanvasElement) => void;

let worker: Client<CanvasWorker> | null = null;
let isReady = false;
let lastCanvas = 0;
const always = new AbortController().signal;

/** Starts the worker, where the browser has what it takes: whoever will show bitmaps soon says so. Until it is there this thread shows them. */
export function prepareCanvases(): void {
  if (
    worker !== null ||
    typeof OffscreenCanvas === "undefined" ||
    !("transferControlToOffscreen" in HTMLCanvasElement.prototype)
  )
    return;
  worker = startCanvasWorker();
  worker.ask("isAble", null, always).then(
    (isAble) => (isReady = isAble),
    () => null, // its code did not come, or died: nothing is missed
  );
}

/** Takes the bitmap over. @returns once it is on screen, unless that is nobody's to see; null where the browser has no room for a canvas. */
export async function bitmapCanvas(bitmap: ImageBitmap, lay: Lay): Promise<Free | null> {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  return isReady ? shownByWorker(canvas, bitmap, lay) : shownHere(canvas, bitmap, lay);
}

async function shownByWorker(canvas: HTMLCanvasElement, bitmap: ImageBitmap, lay: Lay): Promise<Free | null> {
  const number = ++lastCanvas;
  const free = (): void => {
    canvas.remove();
    worker!.ask("free", { number }, always).catch(() => null); // it has died, and its memory with it
  };
  lay(canvas);
  try {
    await worker!.ask("show", { number, canvas: canvas.transferControlToOffscreen(), bitmap }, always);
    return free;
  } catch {
    isReady = false;
    canvas.remove();
    return null;
  }
}

function shownHere(canvas: HTMLCanvasElement, bitmap: ImageBitmap, lay: Lay): Free | null {
  const context = canvas.getContext("bitmaprenderer");
  if (!context) {
    bitmap.close();
    return null;
  }
  context.transferFromImageBitmap(bitmap);
  lay(canvas);
  return () => {
    context.transferFromImageBitmap(null);
    canvas.width = canvas.height = 0;
    canvas.remove();
  };
}
