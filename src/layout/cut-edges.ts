// Ink → the edges of the sheet that cut through type. Never takes the dark rim of a scan for type: that does not go on inward.
import type { PageEdge } from "./types.ts";

/** Pixels at 100 dpi from the edge, where strips of ink are looked at: at the edge itself, and inward, where a cut text goes on and a dirty rim does not. */
const DEPTHS_PX = [0, 8, 14];
const STRIP_PX = 2;
/** A stroke or a letter is at most so long along the edge. */
const LETTER_PX = 14;
/** So many pieces of letters, in every strip. */
const LEAST_LETTERS = 16;
/** A strip with more of its length in longer pieces runs along a picture or a rim. */
const MOST_OTHER = 0.15;

/** @param ink 1 or 0 as scanned, not straightened: the edges must be the sheet's. @param scale dpi / 100. O(width + height). */
export function cutEdges(ink: Uint8Array, width: number, height: number, scale: number): PageEdge[] {
  const sides: readonly (readonly [PageEdge, number, (along: number, depth: number) => number])[] = [
    ["left", height, (along, depth) => along * width + depth],
    ["right", height, (along, depth) => (along + 1) * width - 1 - depth],
    ["top", width, (along, depth) => depth * width + along],
    ["bottom", width, (along, depth) => (height - 1 - depth) * width + along],
  ];
  const deepest = Math.round((DEPTHS_PX.at(-1)! + STRIP_PX) * scale);
  if (Math.min(width, height) <= 2 * deepest) return [];
  const isType = (length: number, at: (along: number, depth: number) => number): boolean =>
    DEPTHS_PX.every((depth) => {
      const from = Math.round(depth * scale);
      const { letters, other } = piecesAlong(length, LETTER_PX * scale, (along) => {
        for (let d = from; d < from + STRIP_PX; d++) if (ink[at(along, d)] === 1) return true;
        return false;
      });
      return letters >= LEAST_LETTERS && other <= MOST_OTHER * length;
    });
  return sides.flatMap(([edge, length, at]) => (isType(length, at) ? [edge] : []));
}

/** Pieces of ink no longer than a letter, and how much of the length longer ones take. */
function piecesAlong(length: number, longest: number, isInk: (along: number) => boolean) {
  let letters = 0;
  let other = 0;
  for (let at = 0; at < length;) {
    while (at < length && !isInk(at)) at++;
    const first = at;
    while (at < length && isInk(at)) at++;
    if (at - first > longest) other += at - first;
    else if (at > first) letters++;
  }
  return { letters, other };
}
