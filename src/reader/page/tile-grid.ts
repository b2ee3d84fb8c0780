// Which rectangle of a page to draw next: what is seen, minus what is drawn, in whole cells of one fixed grid. Pure; never draws.
import { area, bottom, boxHolds, fromCorners, right, union, type Box, type Point } from "../../edition/geometry.ts";
import type { Size } from "./camera.ts";

/** A drawn rectangle of a page at one scale; its box in device pixels, origin the page's top left.
 *  Edges lie on the grid, or on the page's right and lower edge, so that tiles meet without a seam. */
export interface Tile {
  /** Device pixels a page point. */
  readonly scale: number;
  readonly box: Box;
}

/** Device pixels of a cell's side. */
export const CELL_PX = 256;
/** A tile of a scan costs its whole picture, however small it is: what is missing is drawn as ONE rectangle, up to this. */
const LARGEST_TILE_PX = 12_000_000;

export const bytesOf = ({ box }: Tile): number => area(box) * 4;

/** The one tile that completes what is seen, or of what is missing as much around its middle as may be drawn at once.
 *  @param seen part of the page on screen, page points. @param drawn tiles that exist; those of another scale do not count.
 *  @returns null where nothing is missing. O(cells × drawn). */
export function missingTile(seen: Box, scale: number, page: Size, drawn: readonly Tile[]): Tile | null {
  const onScreen = seen.map((value) => value * scale) as [number, number, number, number];
  const whole: Box = [0, 0, Math.ceil(page.width * scale), Math.ceil(page.height * scale)];
  const there = drawn.filter((tile) => tile.scale === scale);
  const middle: Point = [onScreen[0] + onScreen[2] / 2, onScreen[1] + onScreen[3] / 2];
  const missing = cellsOf(onScreen, whole)
    .filter((cell) => !there.some((tile) => boxHolds(tile.box, [cell[0] + 0.5, cell[1] + 0.5])))
    .map((cell) => ({ cell, away: Math.hypot(cell[0] + CELL_PX / 2 - middle[0], cell[1] + CELL_PX / 2 - middle[1]) }))
    .sort((a, b) => a.away - b.away);
  let box: Box | null = null;
  for (const { cell } of missing) {
    const larger: Box = union(box ? [box, cell] : [cell])!;
    if (box === null || area(larger) <= LARGEST_TILE_PX) box = larger;
  }
  return box && { scale, box };
}

/** Cells that a box touches, cut at the page's edges. */
function cellsOf(box: Box, whole: Box): Box[] {
  const cells: Box[] = [];
  for (let y = Math.floor(box[1] / CELL_PX) * CELL_PX; y < Math.min(bottom(box), bottom(whole)); y += CELL_PX)
    for (let x = Math.floor(box[0] / CELL_PX) * CELL_PX; x < Math.min(right(box), right(whole)); x += CELL_PX)
      cells.push(fromCorners(x, y, Math.min(x + CELL_PX, right(whole)), Math.min(y + CELL_PX, bottom(whole))));
  return cells;
}
