// A page's gray raster → the same with its paper made even, and its ink. Never straightens.
import { binarise } from "./binarise.ts";
import { flattenPaper } from "./flatten-paper.ts";
import { scaleOf } from "./straightening.ts";
import type { FlatPage, PageInput } from "./types.ts";

/** @returns what is known of it already, else measured: 0.1 s of CPU for a broadsheet page. */
export function flatPage({ flat, ...page }: Pick<PageInput, "width" | "raster" | "flat">): FlatPage {
  if (flat) return flat;
  const { width, height, gray: scanned } = page.raster;
  const scale = scaleOf(page);
  const gray = flattenPaper(scanned, width, height, scale);
  return { gray, ink: binarise(gray, width, height, scale) };
}
