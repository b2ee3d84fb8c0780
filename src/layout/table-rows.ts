// A table's zone → its rows of cells, column under column. Never changes a word.
import { median } from "./median.ts";
import { rounded } from "./rounded.ts";
import { columnCuts, columnOf, runsOf } from "./table-columns.ts";
import type { PrintedWord } from "./types.ts";

/** White between columns, in usual heights of a word. */
const GUTTER = 0.6;

/** Goes by places as the edition keeps them, so that the same words give the same cells whoever asks.
 *  @param lines of words in page points. @returns rows top to bottom, each with as many cells as the table has columns; "" for an empty one. O(words × columns). */
export function tableRows(lines: readonly (readonly PrintedWord[])[]): string[][] {
  const kept = lines
    .filter((words) => words.length > 0)
    .map((words) => words.map(({ text, box }) => ({ text, box: rounded(box) })));
  const gutter = GUTTER * median(kept.flat().map(({ box }) => box[3]));
  const rows = kept.map((words) => words.map(({ text, box }) => ({ text, x0: box[0], x1: box[0] + box[2] })));
  const cuts = columnCuts(rows, gutter);
  return rows.map((words) => {
    const texts = Array.from({ length: cuts.length + 1 }, (): string[] => []);
    for (const run of runsOf(words, gutter)) texts[columnOf(run, cuts)]!.push(...run.map(({ text }) => text));
    return texts.map((own) => own.join(" "));
  });
}
