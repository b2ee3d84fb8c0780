// Boxes of printed words → frames over the page's picture. Never knows a camera: they are drawn in page points and move with the page.
import type { Box } from "../../edition/geometry.ts";

/** Page points between the print and its frame: less than half of what lies between two lines. */
const AIR = 1;

/** @returns a layer for the page's own paper, in which a CSS pixel is a page point. */
export function wordFrames(boxes: readonly Box[]): HTMLElement {
  const layer = document.createElement("div");
  layer.className = "page-words";
  layer.setAttribute("aria-hidden", "true");
  for (const [x, y, width, height] of boxes) {
    const frame = document.createElement("div");
    Object.assign(frame.style, {
      left: `${x - AIR}px`,
      top: `${y - AIR}px`,
      width: `${width + 2 * AIR}px`,
      height: `${height + 2 * AIR}px`,
    });
    layer.append(frame);
  }
  return layer;
}
