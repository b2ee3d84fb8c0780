// A straightened page and its words → what its dark and toned places are: photographs, panels, bars. Never a place twice.
import { findPanels, type Panel } from "./find-panels.ts";
import { findPhotographs } from "./find-photographs.ts";
import type { PlacedWord } from "./placed-words.ts";
import { holds, type Rect } from "./rect.ts";
import { aboveCaptions } from "./type-on-photographs.ts";
import { isPanel, writtenPanels } from "./written-panels.ts";

export interface PicturesAndPanels {
  readonly photographs: readonly Rect[];
  readonly panels: readonly Panel[];
  /** See {@link writtenPanels}. */
  readonly bars: readonly Panel[];
  readonly strips: readonly Panel[];
}

/** @param gray flattened and straight. @param ink the same, binarised. @param scale dpi / 100. @returns working pixels, top to bottom. O(pixels). */
export function picturesAndPanels(
  gray: Uint8Array,
  ink: Uint8Array,
  { width, height, scale }: { readonly width: number; readonly height: number; readonly scale: number },
  placed: readonly PlacedWord[],
): PicturesAndPanels {
  const { panels, bars, strips } = writtenPanels(findPanels(gray, width, height, scale), placed);
  const pictures = findPhotographs(gray, ink, width, height, scale).filter(
    (photo) => !isPanel(photo, [...panels, ...bars], gray, width),
  );
  // A strip of a photograph carries its caption.
  const isOnPicture = (bar: Panel): boolean => pictures.some((photo) => holds(photo, bar, scale));
  return {
    photographs: aboveCaptions(pictures, placed),
    panels,
    bars: bars.filter((bar) => !isOnPicture(bar)),
    strips: strips.filter((strip) => !isOnPicture(strip)),
  };
}
