// A flattened, straightened page → its panels: rectangles of one even tone that is not the paper's. Never takes a photograph for one.
import { connectedComponents } from "./connected-components.ts";
import { PAPER_GRAY } from "./flatten-paper.ts";
import { median, quantile } from "./median.ts";
import { areaOf, byTopThenLeft, heightOf, sharedX, sharedY, widthOf, type Rect } from "./rect.ts";

export interface Panel extends Rect {
  /** 0 black to 255 white; print on a dark one is white. */
  readonly tone: number;
}

/** Cells of the map of tones. */
const CELL_PX = 8;
/** The tone of a cell is what lies behind its print: the light end, or the dark end where print is white. */
const LIGHT_END = 0.8;
const DARK_END = 0.35;
/** Lighter than this share of the paper is paper. What shines through from the back may be darker than a tint: a panel shows at one of them. */
const PAPER_SHARES = [0.965, 0.955, 0.945, 0.93, 0.9];
/** A panel found again lies by this share within the one found before. */
const SAME_PANEL = 0.6;
const DARK_SHARE = 0.5;
/** Share of its rectangle that a panel's cells fill, with the holes in it: a frame is all hole. */
const FILLED = 0.82;
const LEAST_GROUND = 0.5;
/** Share of a panel's cells that have its tone, but for what shines through. */
const EVEN = 0.55;
const SAME_TONE = 8;
const LEAST_PX = 24;

/**
 * @param gray flattened and straight. @param scale dpi / 100.
 * @returns working pixels, exact to a pixel or two where the edge is sharp, top to bottom. O(pixels).
 */
export function findPanels(gray: Uint8Array, width: number, height: number, scale: number): Panel[] {
  const cell = Math.max(4, Math.round(CELL_PX * scale));
  const across = Math.floor(width / cell);
  const down = Math.floor(height / cell);
  const { light, dark } = tones(gray, width, { across, down, cell });
  const darkPanels = panelsOf(
    dark.map((tone) => Number(tone < PAPER_GRAY * DARK_SHARE)),
    dark,
    across,
    down,
  );
  // A bar that touches a tint is no part of it; a drawing on the tint is.
  const tint = light.slice();
  for (const { x0, y0, x1, y1 } of darkPanels)
    for (let row = y0; row < y1; row++) tint.fill(PAPER_GRAY, row * across + x0, row * across + x1);
  const leastCells = ((LEAST_PX * scale) / cell) ** 2;
  const tinted = PAPER_SHARES.flatMap((share) => {
    const mask = tint.map((tone) => Number(tone < PAPER_GRAY * share));
    return panelsOf(mask, tint, across, down, leastCells);
  });
  const found = [...darkPanels, ...distinct(tinted)].map((p): Panel => ({
    x0: p.x0 * cell,
    y0: p.y0 * cell,
    x1: p.x1 * cell,
    y1: p.y1 * cell,
    tone: p.tone,
  }));
  return found
    .filter((p) => widthOf(p) > LEAST_PX * scale && heightOf(p) > LEAST_PX * scale)
    .map((p) => withSharpSides(p, gray, width, height, cell))
    .sort(byTopThenLeft);
}

/** Of each cell the tones that LIGHT_END and DARK_END of its pixels are darker than: two maps. */
function tones(
  gray: Uint8Array,
  width: number,
  { across, down, cell }: { readonly across: number; readonly down: number; readonly cell: number },
): { readonly light: Uint8Array; readonly dark: Uint8Array } {
  const light = new Uint8Array(across * down);
  const dark = new Uint8Array(across * down);
  const histogram = new Uint16Array(256);
  for (let row = 0; row < down; row++)
    for (let column = 0; column < across; column++) {
      const at = row * across + column;
      const highest = countCell(gray, row * cell * width + column * cell, width, cell, histogram);
      takeTones(histogram, highest, cell * cell, light, dark, at);
    }
  return { light, dark };
}

/** From the light end: most of most cells is paper. The histogram is empty afterwards. */
function takeTones(
  histogram: Uint16Array,
  highest: number,
  pixels: number,
  light: Uint8Array,
  dark: Uint8Array,
  at: number,
): void {
  let level = highest;
  let below = pixels - histogram[level]!;
  while (below > pixels * LIGHT_END) below -= histogram[--level]!;
  light[at] = level;
  while (below > pixels * DARK_END) below -= histogram[--level]!;
  dark[at] = level;
  while (below > 0) below -= histogram[--level]!;
  histogram.fill(0, level, highest + 1);
}

/** @returns the lightest. */
function countCell(gray: Uint8Array, from: number, width: number, cell: number, histogram: Uint16Array): number {
  let highest = 0;
  for (let row = from; row < from + cell * width; row += width)
    for (let at = row; at < row + cell; at++) {
      const value = gray[at]!;
      histogram[value]!++;
      if (value > highest) highest = value;
    }
  return highest;
}

/** In cells. @param least area, more than: a scan has thousands of specks. */
function panelsOf(mask: Uint8Array, levels: Uint8Array, across: number, down: number, least = 0): Panel[] {
  return connectedComponents(mask, across, down).flatMap((piece): Panel[] => {
    if (areaOf(piece) <= least || piece.area < LEAST_GROUND * areaOf(piece)) return [];
    if (piece.area + holesIn(piece, mask, across) < FILLED * areaOf(piece)) return [];
    const own: number[] = [];
    for (let row = piece.y0; row < piece.y1; row++)
      for (let column = piece.x0; column < piece.x1; column++) {
        const at = row * across + column;
        if (mask[at] === 1) own.push(levels[at]!);
      }
    const tone = median(own);
    const even = own.filter((level) => Math.abs(level - tone) <= SAME_TONE).length;
    return even >= EVEN * own.length ? [{ x0: piece.x0, y0: piece.y0, x1: piece.x1, y1: piece.y1, tone }] : [];
  });
}

/** Cells of other tones with the panel's over, under and on both sides of them: large type, or a picture on it. */
function holesIn({ x0, y0, x1, y1 }: Rect, mask: Uint8Array, across: number): number {
  const above = new Int32Array(x1 - x0).fill(-1); // the last row of each column that is the panel's
  const waiting = new Int32Array(x1 - x0); // holes of each column since then
  let holes = 0;
  for (let y = y0; y < y1; y++) {
    const row = mask.subarray(y * across + x0, y * across + x1);
    const [first, last] = [row.indexOf(1), row.lastIndexOf(1)];
    row.forEach((own, x) => {
      if (own === 1) {
        holes += waiting[x]!;
        waiting[x] = 0;
        above[x] = y;
      } else if (above[x]! >= 0 && x > first && x < last) waiting[x]!++;
    });
  }
  return holes;
}

/** The largest of those that lie in one another. */
function distinct(panels: readonly Panel[]): Panel[] {
  const kept: Panel[] = [];
  const within = (inner: Panel, outer: Panel): number =>
    (Math.max(0, sharedX(inner, outer)) * Math.max(0, sharedY(inner, outer))) / areaOf(inner);
  for (const panel of [...panels].sort((a, b) => areaOf(b) - areaOf(a)))
    if (!kept.some((k) => within(panel, k) > SAME_PANEL)) kept.push(panel);
  return kept;
}

/** Each side moved to where the tone turns into the paper's, at most a cell away. */
function withSharpSides(panel: Panel, gray: Uint8Array, width: number, height: number, cell: number): Panel {
  const middle = (panel.tone + PAPER_GRAY) / 2;
  const column = (x: number): number => {
    const values: number[] = [];
    for (let y = panel.y0 + cell; y < panel.y1 - cell; y += 2) values.push(gray[y * width + x]!);
    return quantile(values, 0.5);
  };
  const row = (y: number): number => {
    const values: number[] = [];
    for (let x = panel.x0 + cell; x < panel.x1 - cell; x += 2) values.push(gray[y * width + x]!);
    return quantile(values, 0.5);
  };
  const turn = (from: number, step: 1 | -1, most: number, tone: (at: number) => number): number => {
    let at = from - step * cell;
    for (let moved = 0; moved < 2 * cell && at >= 0 && at < most; moved++, at += step) if (tone(at) < middle) return at;
    return from;
  };
  return {
    x0: turn(panel.x0, 1, width, column),
    x1: turn(panel.x1 - 1, -1, width, column) + 1,
    y0: turn(panel.y0, 1, height, row),
    y1: turn(panel.y1 - 1, -1, height, row) + 1,
    tone: panel.tone,
  };
}
