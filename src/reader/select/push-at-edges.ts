// A finger that selects near an edge of the screen → the page moves on under it, as by a wheel. Never puts a page anywhere itself: page/hands.ts does.
import type { Point } from "../../edition/geometry.ts";
import { placeInWindow, type Sight } from "./sight.ts";

/** So near to an edge the page begins to move, CSS pixels; and so far it moves at most in a frame. */
const EDGE_PX = 44;
const MOST_PX = 14;

/** How far in a frame: nothing in the middle, more the nearer to an edge. Pure. */
export function pushOf(at: number, from: number, to: number): number {
  const past = at < from + EDGE_PX ? at - from - EDGE_PX : Math.max(0, at - to + EDGE_PX);
  return Math.max(-1, Math.min(1, past / EDGE_PX)) * MOST_PX;
}

/** @param at where the finger is, in the window. @param onMoved hears when the page has moved under it. @returns stop. */
export function pushAtEdges(surface: HTMLElement, sight: Sight, at: () => Point, onMoved: () => void): () => void {
  let frame = requestAnimationFrame(push);
  const began = at();
  let hasMoved = false;
  function push(): void {
    frame = requestAnimationFrame(push);
    const [x, y] = at();
    // Where it was put down, the page stays.
    hasMoved ||= Math.hypot(x - began[0], y - began[1]) > EDGE_PX / 2;
    if (!hasMoved) return;
    const [left, top, width, height] = placeInWindow(surface);
    const below = surface.parentElement?.querySelector<HTMLElement>(".page-below")?.offsetHeight ?? 0;
    const papers = sight.pages().map(({ layer }) => placeInWindow(layer));
    const isWider = papers.reduce((sum, [, , one]) => sum + one, 0) > width + 0.5;
    const [dx, dy] = [isWider ? pushOf(x, left, left + width) : 0, pushOf(y, top, top + height - below)];
    if (dx === 0 && dy === 0) return;
    surface.dispatchEvent(new WheelEvent("wheel", { deltaX: dx, deltaY: dy, cancelable: true }));
    onMoved();
  }
  return () => cancelAnimationFrame(frame);
}
