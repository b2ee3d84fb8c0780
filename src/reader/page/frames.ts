// Boxes of a page → a layer of frames over its picture. Never knows a camera: they are drawn in page points and move with the page.
import type { Box } from "../../edition/geometry.ts";

/** @param name the class of the layer, which says how its frames look. @param air page points between the print and its frame.
 *  @returns a layer for the page's own paper, in which a CSS pixel is a page point. */
export function frames(name: string, boxes: readonly Box[], air: number): HTMLElement {
  const layer = document.createElement("div");
  layer.className = name;
  layer.setAttribute("aria-hidden", "true");
  for (const [x, y, width, height] of boxes) {
    const frame = document.createElement("div");
    Object.assign(frame.style, {
      left: `${x - air}px`,
      top: `${y - air}px`,
      width: `${width + 2 * air}px`,
      height: `${height + 2 * air}px`,
    });
    layer.append(frame);
  }
  return layer;
}
