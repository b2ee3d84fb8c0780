// What an OCR engine takes and gives, whichever program it is. Never a behaviour but one: how tesseract's TSV is read.
import type { Box } from "../../edition/geometry.ts";
import type { Raster } from "../../layout/types.ts";

/** A word in pixels of the raster it was read from. */
export interface ReadWord {
  readonly text: string;
  readonly box: Box;
  readonly confidence01: number;
}
export interface ReadPage {
  readonly words: readonly ReadWord[];
  /** The engine's own text blocks, pixels. */
  readonly blocks: readonly Box[];
}

export type ReadAs = "page" | "block" | "figures";

/** What a figure is written with, and what parts it from the next. */
export const FIGURE_SIGNS = "0123456789.,:+-–—/% ";

/** One engine, owned by one process: pages one after the other. */
export interface OcrEngine {
  /** As the manifest names it: "tesseract.js 7 ind+eng". */
  readonly name: string;
  /** @param as a page with its columns, or one block of rows across it, which is read in every language there is; or such a block of figures and their signs alone.
   *  @throws KoranError 'engine-failed' | 'cancelled'. */
  read(raster: Raster, signal: AbortSignal, as?: ReadAs): Promise<ReadPage>;
  close(): Promise<void>;
}

const BLOCK = "2";
const WORD = "5";

/** Tesseract's TSV (level page block paragraph line word left top width height confidence text) → words and the blocks that hold any. O(n). */
export function readTsv(tsv: string): ReadPage {
  const words: ReadWord[] = [];
  const blocks = new Map<string, Box>();
  const used = new Set<string>();
  for (const row of tsv.split("\n")) {
    const cells = row.split("\t");
    const [level, , block = ""] = cells;
    if (level !== BLOCK && level !== WORD) continue;
    const box = cells.slice(6, 10).map(Number) as [number, number, number, number];
    if (box.length !== 4 || !box.every(Number.isFinite) || box[2] <= 0 || box[3] <= 0) continue;
    if (level === BLOCK) blocks.set(block, box);
    else {
      const text = (cells[11] ?? "").trim();
      const confidence = Number(cells[10]);
      if (text === "" || !(confidence >= 0)) continue;
      used.add(block);
      words.push({ text, box, confidence01: Math.min(1, confidence / 100) });
    }
  }
  return { words, blocks: [...blocks].filter(([block]) => used.has(block)).map(([, box]) => box) };
}

/** A raster as a portable graymap, the plainest picture both tesseracts read. */
export function graymap({ width, height, gray }: Raster): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), gray]);
}
