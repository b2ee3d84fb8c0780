// A rectangle of a raster → the share of its pixels that are of some kind. Never which kinds there are.
import type { Rect } from "./rect.ts";

/** Read at every second row and column; 0 of an empty rectangle. @param rect inside the raster. */
export function pixelShare(
  { x0, y0, x1, y1 }: Rect,
  gray: Uint8Array,
  width: number,
  isOfKind: (value: number) => boolean,
): number {
  let own = 0;
  let all = 0;
  for (let y = Math.ceil(y0); y < y1; y += 2)
    for (let x = Math.ceil(x0); x < x1; x += 2) {
      if (isOfKind(gray[y * width + x]!)) own++;
      all++;
    }
  return all === 0 ? 0 : own / all;
}
