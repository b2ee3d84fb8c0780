// What is known of a table's cells → those that hold figures, which an engine then reads as nothing else. Never looks at the ink.
import type { InkCell } from "../layout/table-ink.ts";

const FIGURES = /^[\d.,:+\-–—~/%\s]*\d[\d.,:+\-–—~/%\s]*$/u;
const SYLLABLE = /\p{L}{2}/u;
const WORD = /\p{L}{3}/u;
/** Of a column's cells that were read, under what heads it. */
const NEARLY_ALL = 0.7;
const LEAST_FIGURES = 3;

/** @param cells row by row. @param read what each says, as far as it was read. @returns all of a column of figures but what heads it and the words in it; of other columns the cells that are figures. */
export function figureCells(cells: readonly InkCell[], read: ReadonlyMap<InkCell, string>): InkCell[] {
  const isFigures = (cell: InkCell): boolean => FIGURES.test(read.get(cell) ?? "");
  return [...new Set(cells.map(({ column }) => column))].flatMap((number) => {
    const column = cells.filter((cell) => cell.column === number);
    const start = column.findIndex((cell, i) => isFigures(cell) || (i > 0 && !SYLLABLE.test(read.get(cell) ?? "")));
    const body = start < 0 ? [] : column.slice(start);
    const figures = body.filter(isFigures);
    const isColumn =
      figures.length >= LEAST_FIGURES && figures.length >= NEARLY_ALL * body.filter((cell) => read.has(cell)).length;
    return isColumn ? body.filter((cell) => isFigures(cell) || !WORD.test(read.get(cell) ?? "")) : figures;
  });
}
