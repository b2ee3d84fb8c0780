// Zones of an article → lit shapes over the page's picture. Never knows a camera: it is drawn in page points and moves with the page.
import type { Page, Zone } from "../../edition/schema.ts";
import { outlineOf } from "./zone-outline.ts";

const SVG = "http://www.w3.org/2000/svg";

function svgElement<Name extends "svg" | "path">(
  name: Name,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

const rectangle = ([x, y, width, height]: Zone["box"]): string => `M${x} ${y}h${width}v${height}h${-width}Z`;
/** Page points between the print and the edge around it. */
const AIR = 3;

/** @param others what stands on the page besides: the edge runs around it.
 *  @returns an overlay as large as the page: an accent edge around the story; with `flash`, the rest darkens for a moment. */
export function zoneLight(page: Page, zones: readonly Zone[], others: readonly Zone[], flash: boolean): SVGSVGElement {
  const light = svgElement("svg", {
    class: "page-light",
    viewBox: `0 0 ${page.width} ${page.height}`,
    "aria-hidden": "true",
  });
  const shape = outlineOf(zones, others, AIR);
  if (flash)
    light.append(
      svgElement("path", {
        class: "page-light-rest",
        "fill-rule": "evenodd",
        d: rectangle([0, 0, page.width, page.height]) + shape,
      }),
    );
  light.append(svgElement("path", { class: "page-light-edge", d: shape }));
  return light;
}
