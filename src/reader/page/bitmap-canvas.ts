// A bitmap → a canvas of its size that shows it, and holds it alone. Never a copy.

export interface BitmapCanvas {
  readonly canvas: HTMLCanvasElement;
  /** Takes it away; its memory is free at once. */
  readonly free: () => void;
}

/** Takes the bitmap over. @returns null where the browser has no room for a canvas: the bitmap is closed. */
export function bitmapCanvas(bitmap: ImageBitmap): BitmapCanvas | null {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  const context = canvas.getContext("bitmaprenderer");
  if (!context) {
    bitmap.close();
    return null;
  }
  context.transferFromImageBitmap(bitmap);
  return {
    canvas,
    free() {
      context.transferFromImageBitmap(null);
      canvas.width = canvas.height = 0;
      canvas.remove();
    },
  };
}
