// A table's zone → its rows of cells, column under column. Never changes a word.
import { median } from "./median.ts";
import { rounded } from "./rounded.ts";
import type { PrintedWord } from "./types.ts";

/** From one word to the next, in usual heights of a word: wider parts two cells. */
const CELL_GAP = 1;

interface Cell {
  readonly x0: number;
  readonly x1: number;
  readonly text: string;
}

/** Goes by places as the edition keeps them, so that the same words give the same cells whoever asks.
 *  @param lines of words in page points. @returns rows top to bottom, each with as many cells as the table has columns; "" for an empty one. O(words × columns). */
export function tableRows(lines: readonly (readonly PrintedWord[])[]): string[][] {
  const kept = lines.map((words) => words.map((word) => ({ ...word, box: rounded(word.box) })));
  const height = median(kept.flat().map(({ box }) => box[3]));
  const rows = kept.map((words) => cellsOf(words, height)).filter((cells) => cells.length > 0);
  // Rows with the usual number of cells say where the columns are; a heading over two says nothing.
  const usual = Math.max(1, median(rows.map((cells) => cells.length).filter((n) => n > 1)));
  const telling = rows.filter((cells) => cells.length === usual);
  const columns = Array.from({ length: usual }, (_, k) => ({
    x0: Math.min(...telling.map((cells) => cells[k]!.x0)),
    x1: Math.max(...telling.map((cells) => cells[k]!.x1)),
  }));
  return rows.map((cells) => {
    const texts = columns.map((): string[] => []);
    for (const cell of cells) texts[nearestTo(cell, columns)]?.push(cell.text);
    return texts.map((own) => own.join(" "));
  });
}

function cellsOf(words: readonly PrintedWord[], height: number): Cell[] {
  const cells: Cell[] = [];
  for (const { text, box } of words) {
    const last = cells.at(-1);
    const [x0, x1] = [box[0], box[0] + box[2]];
    if (last && x0 - last.x1 < CELL_GAP * height)
      cells[cells.length - 1] = { x0: last.x0, x1, text: `${last.text} ${text}` };
    else cells.push({ x0, x1, text });
  }
  return cells;
}

/** The column that shares most with the cell; of none, the one whose middle is nearest. */
function nearestTo(cell: Cell, columns: readonly { readonly x0: number; readonly x1: number }[]): number {
  const fit = columns.map((c) => {
    const shared = Math.min(c.x1, cell.x1) - Math.max(c.x0, cell.x0);
    return shared > 0 ? shared : -Math.abs((c.x0 + c.x1 - cell.x0 - cell.x1) / 2);
  });
  return fit.indexOf(Math.max(...fit));
}
