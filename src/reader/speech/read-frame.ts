// Zones that are being read → soft frames around them, a drawing in page points. Never the story's own edge (page/zone-light.ts).
import type { Page, Zone } from "../../edition/schema.ts";

const SVG = "http://www.w3.org/2000/svg";
/** Page points between the print and its frame. */
const AIR = 2;

/** @returns a drawing as large as the page. */
export function readFrame({ width, height }: Page, zones: readonly Zone[]): SVGSVGElement {
  const drawing = document.createElementNS(SVG, "svg");
  const set = (element: Element, attributes: Readonly<Record<string, string | number>>): void => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  };
  set(drawing, { class: "read-frame", viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" });
  for (const { box } of zones) {
    const frame = document.createElementNS(SVG, "rect");
    const [x, y, w, h] = box;
    set(frame, { x: x - AIR, y: y - AIR, width: w + 2 * AIR, height: h + 2 * AIR });
    drawing.append(frame);
  }
  return drawing;
}
