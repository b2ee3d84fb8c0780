// A place in the window and a sheet → how to lay the one over the other by transform alone. Pure.
import type { Box } from "../../edition/geometry.ts";

/** @param sheet where it lies untransformed; its transform origin is its top left. @returns CSS: the sheet as wide as the place, top on top. */
export function overPlace(place: Box, sheet: Box): string {
  const scale = place[2] / sheet[2];
  return `translate(${place[0] - sheet[0]}px, ${place[1] - sheet[1]}px) scale(${scale})`;
}
