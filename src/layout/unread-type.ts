// A page's picture and its words → rows of large type that no word accounts for. Never reads one.
import type { Box } from "../edition/geometry.ts";
import { binarise } from "./binarise.ts";
import { connectedComponents, type Component } from "./connected-components.ts";
import { disjointSets } from "./disjoint-sets.ts";
import { findPhotographs } from "./find-photographs.ts";
import { flattenPaper } from "./flatten-paper.ts";
import { median } from "./median.ts";
import { around, heightOf, holdsCentre, sharedX, sharedY, widthOf, type Rect } from "./rect.ts";
import { scaleOf } from "./straightening.ts";
import type { PageInput } from "./types.ts";

/** Of the usual word's height: what is smaller is missed with all the lines around it, which is no matter of one row. */
const LARGE_TYPE = 1.5;
const TALLEST_PX = 130;
/** Of a letter's height: letters that touch are wider. */
const WIDEST = 5;
/** Gaps inside a word and inside a row, of the higher letter's height. */
const LETTER_GAP = 0.22;
const WORD_GAP = 0.8;
/** Of the lower letter's height that two of a row have in common; and how much higher than an x a letter is. */
const SAME_ROW = 0.6;
const SAME_SIZE = 2.2;
/** Letters of a row: fewer are an ornament. */
const LEAST_LETTERS = 3;
/** Of a row's height: paper around it, with the dots and the tails of its letters. */
const MARGIN = 0.35;
/** A box of a word may be so much too small. */
const SLACK_PX = 2;

/** @returns page points, top to bottom; none without words, since a page nobody could read has no missed rows. O(pixels). */
export function unreadType(input: Pick<PageInput, "width" | "height" | "raster" | "words">): Box[] {
  const { width, height } = input.raster;
  const scale = scaleOf(input);
  const toPx = input.raster.width / input.width;
  const words = input.words.map(({ box: [x, y, w, h] }): Rect => ({
    x0: x * toPx,
    y0: y * toPx,
    x1: (x + w) * toPx,
    y1: (y + h) * toPx,
  }));
  const least = LARGE_TYPE * median(words.map(heightOf));
  if (least === 0) return [];
  const flat = flattenPaper(input.raster.gray, width, height, scale);
  const ink = binarise(flat, width, height, scale);
  const photographs = findPhotographs(flat, ink, width, height, scale);
  const letters = connectedComponents(ink, width, height).filter(
    (c) =>
      heightOf(c) > least / SAME_SIZE &&
      heightOf(c) < TALLEST_PX * scale &&
      widthOf(c) < WIDEST * heightOf(c) &&
      !photographs.some((photo) => holdsCentre(photo, c)),
  );
  const isRead = (c: Component): boolean => words.some((word) => holdsCentre(word, c, SLACK_PX * scale));
  const unread = chained(letters, LETTER_GAP).filter((word) => !word.some(isRead));
  const rows = chained(unread.flat(), WORD_GAP).filter(
    (row) => row.length >= LEAST_LETTERS && Math.max(...row.map(heightOf)) > least,
  );
  return rows.map((row) => {
    const rect = around(row);
    const margin = MARGIN * heightOf(rect);
    const [x, y] = [rect.x0 - margin, rect.y0 - margin].map((v) => Math.max(0, v) / toPx) as [number, number];
    return [x, y, (rect.x1 + margin) / toPx - x, (rect.y1 + margin) / toPx - y];
  });
}

/** Letters beside one another, no farther apart than a share of the higher one's height. */
function chained(letters: readonly Component[], gap: number): Component[][] {
  const sorted = [...letters].sort((a, b) => a.x0 - b.x0);
  const sets = disjointSets(sorted.length);
  const widest = Math.max(0, ...sorted.map((c) => widthOf(c) + gap * heightOf(c)));
  sorted.forEach((a, i) => {
    for (let j = i + 1; j < sorted.length && sorted[j]!.x0 < a.x0 + widest; j++) {
      const b = sorted[j]!;
      const [low, high] = [Math.min(heightOf(a), heightOf(b)), Math.max(heightOf(a), heightOf(b))];
      if (-sharedX(a, b) <= gap * high && sharedY(a, b) > SAME_ROW * low && high < SAME_SIZE * low) sets.join(i, j);
    }
  });
  const chains: Component[][] = [];
  sets.numbered().forEach((set, i) => (chains[set] ??= []).push(sorted[i]!));
  return chains;
}
