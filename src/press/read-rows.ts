// Rows of a page that an engine passed over → their words, read in one call: cut out and set under one another, with nothing of the page around them. Never judges a word.
import { boxHolds, centre, type Box } from "../edition/geometry.ts";
import { px } from "../edition/units.ts";
import { median } from "../layout/median.ts";
import type { PrintedWord, Raster } from "../layout/types.ts";
import { toPoints } from "./to-points.ts";
import type { OcrEngine } from "./tools/ocr-engine.ts";

/** Of the usual row's height: paper that is read with a row on each side, and what lies between two. */
const AROUND = 0.25;
const BETWEEN = 2;
/** Share of a row's pixels that are no lighter than its paper: letters hardly ever take more than the rest. */
const PAPER_SHARE = 0.7;

/** A row in pixels of the page, and where it stands on the sheet of rows. */
interface Strip {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly sheetTop: number;
}

/** @param rows page points, at least one. @returns page points, row by row. @throws KoranError 'engine-failed' | 'cancelled'. A third of a second of one core, and a fiftieth more a row. */
export async function readRows(
  page: Raster,
  rows: readonly Box[],
  engine: OcrEngine,
  signal: AbortSignal,
): Promise<PrintedWord[][]> {
  const usual = median(rows.map(([, , , height]) => (height * page.dpi) / 72));
  const between = Math.ceil(BETWEEN * usual);
  let foot = between;
  const strips = rows.map((row): Strip => {
    const strip = { ...cut(page, row, AROUND * usual), sheetTop: foot };
    foot += strip.height + between;
    return strip;
  });
  const { words } = await engine.read(sheetOf(page, strips, between, foot), signal, "block");
  return strips.map(({ left, top, width, height, sheetTop }, index) => {
    const [, rowTop, , rowHeight] = rows[index]!;
    return words
      .filter(({ box }) => boxHolds([between, sheetTop, width, height], centre(box)))
      .map(({ text, box: [x, y, w, h], confidence01 }) => {
        const [pageLeft, above, wide, high] = toPoints([x - between + left, y - sheetTop + top, w, h], page);
        // Of a row alone engines give boxes as high as they like, which would make it large type.
        const [from, to] = [Math.max(above, rowTop), Math.min(above + high, rowTop + rowHeight)];
        return { text, box: [pageLeft, from, wide, Math.max(1, to - from)] as const, confidence01 };
      });
  });
}

function cut({ width, height, dpi }: Raster, [x, y, w, h]: Box, around: number): Omit<Strip, "sheetTop"> {
  const scale = dpi / 72;
  const [left, top] = [x, y].map((from) => Math.max(0, Math.floor(from * scale - around))) as [number, number];
  const right = Math.min(width, Math.ceil((x + w) * scale + around));
  return { left, top, width: right - left, height: Math.min(height, Math.ceil((y + h) * scale + around)) - top };
}

/** On paper of their own gray: the edges of strips on white are read as letters, and hide some. */
function sheetOf(page: Raster, strips: readonly Strip[], left: number, height: number): Raster {
  const width = Math.max(...strips.map((strip) => strip.width)) + 2 * left;
  const rowsOf = ({ left: from, top, width: wide, height: high }: Strip): Uint8Array[] =>
    Array.from({ length: high }, (_, row) => page.gray.subarray((top + row) * page.width + from).subarray(0, wide));
  const gray = new Uint8Array(width * height).fill(paperOf(strips.flatMap(rowsOf)));
  for (const strip of strips)
    rowsOf(strip).forEach((row, index) => gray.set(row, (strip.sheetTop + index) * width + left));
  return { ...page, width: px(width), height: px(height), gray };
}

function paperOf(rows: readonly Uint8Array[]): number {
  const counts = new Uint32Array(256);
  for (const row of rows) for (const value of row) counts[value]!++;
  let left = PAPER_SHARE * counts.reduce((sum, count) => sum + count, 0);
  return Math.max(
    0,
    counts.findIndex((count) => (left -= count) <= 0),
  );
}
