// Pixels of a page's picture → page points. Never the other way.
import type { Box } from "../edition/geometry.ts";
import type { PrintedWord, Raster } from "../layout/types.ts";
import type { ReadWord } from "./tools/ocr-engine.ts";

/** A box in pixels of a raster → page points. */
export function toPoints([x, y, w, h]: Box, { dpi }: Pick<Raster, "dpi">): Box {
  const scale = 72 / dpi;
  return [x * scale, y * scale, w * scale, h * scale];
}

export const inPoints = ({ text, box, confidence01 }: ReadWord, raster: Raster): PrintedWord => ({
  text,
  box: toPoints(box, raster),
  confidence01,
});
