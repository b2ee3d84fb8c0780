// Pieces of a table's print → a picture of lines of them for an engine, and what it reads there → where it is printed. Never reads.
import { fromCorners } from "../edition/geometry.ts";
import { px } from "../edition/units.ts";
import { median } from "../layout/median.ts";
import { heightOf, type Rect } from "../layout/rect.ts";
import type { Raster } from "../layout/types.ts";
import type { ReadWord } from "./tools/ocr-engine.ts";

/** What is set into a line: pixels of the picture that it is cut from. */
export interface Piece<Owner> {
  readonly owner: Owner;
  readonly rect: Rect;
  /** Where its row's letters stand. */
  readonly foot: number;
  /** White before it. */
  readonly gap: number;
}

interface Placed<Owner> {
  readonly piece: Piece<Owner>;
  /** From the picture's place to the sheet's. */
  readonly right: number;
  readonly down: number;
}

export interface TableSheet<Owner> {
  readonly raster: Raster;
  readonly placed: readonly Placed<Owner>[];
}

/** In letter heights: a line above its foot and below, and white around all. */
const ABOVE = 1.5;
const BELOW = 0.7;
const MARGIN = 1;
/** A letter's edge is softer than its ink. */
const EDGE = 0.12;
/** One pixel of so many says what paper is. */
const SAMPLE = 7;

/** @param lines top to bottom, of pieces from left to right. @param height of a letter. O(pixels). */
export function tableSheet<Owner>(
  from: Raster,
  lines: readonly (readonly Piece<Owner>[])[],
  height: number,
): TableSheet<Owner> {
  const [margin, edge] = [Math.round(MARGIN * height), Math.round(EDGE * height)];
  const pitch = Math.round((ABOVE + BELOW) * height);
  const placed: Placed<Owner>[] = [];
  let end = 0;
  lines.forEach((line, at) => {
    let x = margin;
    const foot = margin + at * pitch + Math.round(ABOVE * height);
    line.forEach((piece, i) => {
      if (i > 0) x += Math.round(piece.gap);
      placed.push({ piece, right: x - piece.rect.x0, down: foot - Math.round(piece.foot) });
      x += piece.rect.x1 - piece.rect.x0;
    });
    end = Math.max(end, x);
  });
  const [width, tall] = [end + margin, lines.length * pitch + 2 * margin];
  const gray = new Uint8Array(width * tall).fill(paperOf(from));
  for (const { piece, right, down } of placed) {
    const { x0, y0, x1, y1 } = piece.rect;
    const [left, stop] = [Math.max(0, x0 - edge), Math.min(from.width, x1 + edge)];
    for (let y = Math.max(0, y0 - edge, -down); y < Math.min(from.height, y1 + edge, tall - down); y++)
      gray.set(from.gray.subarray(y * from.width + left, y * from.width + stop), (y + down) * width + left + right);
  }
  return { raster: { ...from, width: px(width), height: px(tall), gray }, placed };
}

const paperOf = ({ gray }: Raster): number =>
  median(Array.from({ length: Math.ceil(gray.length / SAMPLE) }, (_, i) => gray[i * SAMPLE]!));

/** @param words as they were read from the sheet, so many times as large. @returns those that stand on a piece, with its owner and their place in the picture that it was cut from. O(words × pieces). */
export function printedPlaces<Owner>(
  { placed }: TableSheet<Owner>,
  words: readonly ReadWord[],
  scale: number,
): { readonly owner: Owner; readonly word: ReadWord }[] {
  return words.flatMap((word) => {
    const [x, y, w, h] = word.box.map((value) => value / scale) as [number, number, number, number];
    const middle = y + h / 2;
    const own = placed.filter(({ piece: { rect }, right, down }) => {
      const shared = Math.min(rect.x1 + right, x + w) - Math.max(rect.x0 + right, x);
      const reach = heightOf(rect) / 2;
      return (
        shared > 0.5 * Math.min(w, rect.x1 - rect.x0) &&
        middle > rect.y0 + down - reach &&
        middle < rect.y1 + down + reach
      );
    });
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    const box = fromCorners(
      Math.max(first.piece.rect.x0, x - first.right),
      Math.min(...own.map(({ piece }) => piece.rect.y0)),
      Math.min(last.piece.rect.x1, x + w - last.right),
      Math.max(...own.map(({ piece }) => piece.rect.y1)),
    );
    return [{ owner: first.piece.owner, word: { ...word, box } }];
  });
}
