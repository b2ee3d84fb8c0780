// A part of a page ↔ the fragment of its page's address, by W3C Media Fragments: "#xywh=40,120,420,80", "#xywh=percent:5,10,50,20". Pure and total.
import { intersection, type Box } from "../../edition/geometry.ts";
import type { Page } from "../../edition/schema.ts";

type Paper = Pick<Page, "width" | "height">;

/** No sign and no exponent; decimals, which the standard does not have for pixels, since a point is coarser than one. */
const XYWH = /^(?:(pixel|percent):)?(\d+(?:\.\d+)?),(\d+(?:\.\d+)?),(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)$/;
/** Of a point: finer than any printer. */
const FINEST = 100;

/** @param fragment with or without its "#". Plain numbers, and those after "pixel:", are points of the page, origin its top left; "percent:" are of its sides.
 *  @returns what of the region lies on the page, page points; null where it names none, or none on this page. Never throws. */
export function readRegion(fragment: string, { width, height }: Paper): Box | null {
  const parts = XYWH.exec(lastOf("xywh", fragment.replace(/^#/, "")) ?? "");
  if (!parts) return null;
  const [across, down] = parts[1] === "percent" ? [width / 100, height / 100] : [1, 1];
  const [x, y, wide, high] = parts.slice(2).map(Number) as [number, number, number, number];
  return intersection([x * across, y * down, wide * across, high * down], [0, 0, width, height]);
}

/** @param box page points, on its page. @returns "#xywh=…", to the hundredth of a point. */
export const regionFragment = (box: Box): string =>
  `#xywh=${box.map((value) => String(Math.round(value * FINEST) / FINEST)).join(",")}`;

/** The smallest region in whole points around a part of the page that may begin and end anywhere. */
export function wholePoints([x, y, width, height]: Box, paper: Paper): Box {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  const [right, bottom] = [Math.min(paper.width, Math.ceil(x + width)), Math.min(paper.height, Math.ceil(y + height))];
  return [left, top, right - left, bottom - top];
}

/** Of a name that stands several times the last counts, as the standard has it; what is badly escaped names nothing. */
function lastOf(name: string, fragment: string): string | null {
  let found: string | null = null;
  for (const pair of fragment.split("&")) {
    const at = pair.indexOf("=");
    if (at < 0) continue;
    try {
      if (decodeURIComponent(pair.slice(0, at)) === name) found = decodeURIComponent(pair.slice(at + 1));
    } catch {
      // Not ours, or nobody's.
    }
  }
  return found;
}
