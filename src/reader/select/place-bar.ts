// Where the selection stands → where its bar stands: above it, else below, else at the foot of the page; never over a handle. Pure; CSS pixels of the window.
import { bottom, intersection, right, type Box } from "../../edition/geometry.ts";
import type { Point } from "../../edition/geometry.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** White around the bar, and what a handle takes below the print. */
const GAP_PX = 10;
const HANDLE_PX = 34;

/** @param selection null, or outside the room: it is out of sight. @returns the bar's left upper corner. */
export function placeBar(selection: Box | null, bar: Size, room: Box): Point {
  const seen = selection && intersection(selection, room);
  const most = right(room) - bar.width - GAP_PX;
  const left = (middle: number): number => Math.max(room[0] + GAP_PX, Math.min(most, middle - bar.width / 2));
  const foot = bottom(room) - bar.height - GAP_PX;
  if (!seen || !selection) return [left(room[0] + room[2] / 2), foot];
  const above = selection[1] - bar.height - GAP_PX;
  const below = bottom(selection) + HANDLE_PX;
  const top =
    above >= room[1] + GAP_PX ? Math.min(above, foot) : below <= foot ? Math.max(below, room[1] + GAP_PX) : foot;
  return [left(seen[0] + seen[2] / 2), top];
}
