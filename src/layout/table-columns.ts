// What is printed on each row of a table → the white strips that part its columns. Never looks at what a cell says.

export interface Span {
  readonly x0: number;
  readonly x1: number;
}

/** A heading over several columns may close their gutters: in tables of so many rows one does not count, in longer ones this share. */
const ROWS_FOR_ONE = 5;
const OVER_COLUMNS = 0.12;
/** White on every row for so many times the narrowest, a strip parts columns whatever stands beside it; any other only those that have print on so many of the rows: a few rows' word gaps may stand under one another. */
const SURELY = 2;
const ROWS_BESIDE = 0.4;

/** @param rows spans of print, in any order. @param narrowest a white strip that parts columns, in the spans' unit.
 *  @returns where the columns part, left to right: the middle of each strip that is white on all rows, or on nearly all. O(spans × columns). */
export function columnCuts(rows: readonly (readonly Span[])[], narrowest: number): number[] {
  const strips = whiteStrips(rows, narrowest);
  const isBeside = (from: number, to: number): boolean =>
    rows.filter((row) => row.some(({ x0, x1 }) => x0 < to && x1 > from)).length >= ROWS_BESIDE * rows.length;
  return strips
    .filter(
      ({ x0, x1, white }, i) =>
        white >= SURELY * narrowest ||
        (isBeside(strips[i - 1]?.x1 ?? -Infinity, x0) && isBeside(x1, strips[i + 1]?.x0 ?? Infinity)),
    )
    .map(({ x0, x1 }) => (x0 + x1) / 2);
}

interface Strip extends Span {
  /** For how much of it, in one piece, no row has print. */
  readonly white: number;
}

function whiteStrips(rows: readonly (readonly Span[])[], narrowest: number): Strip[] {
  const most = rows.length < ROWS_FOR_ONE ? 0 : Math.max(1, Math.floor(rows.length * OVER_COLUMNS));
  const parts = coverage(rows);
  const strips: Strip[] = [];
  for (let i = 0; i < parts.length; i++) {
    if (parts[i]!.rows > most) continue;
    const from = i;
    while (i + 1 < parts.length && parts[i + 1]!.rows <= most) i++;
    const own = parts.slice(from, i + 1);
    const [x0, x1] = [own[0]!.x0, own.at(-1)!.x1];
    if (from === 0 || i === parts.length - 1 || x1 - x0 < narrowest) continue;
    strips.push({
      x0,
      x1,
      white: Math.max(0, ...own.filter((part) => part.rows === 0).map((part) => part.x1 - part.x0)),
    });
  }
  return strips;
}

/** What is printed on one row, parted where it is white for so much. @returns left to right. O(n log n). */
export function runsOf<Print extends Span>(row: readonly Print[], gap: number): Print[][] {
  const runs: Print[][] = [];
  let end = -Infinity;
  for (const print of [...row].sort((a, b) => a.x0 - b.x0)) {
    if (print.x0 - end >= gap) runs.push([]);
    runs.at(-1)!.push(print);
    end = Math.max(end, print.x1);
  }
  return runs;
}

/** @param run see {@link runsOf}. @returns from 0. What stands over a cut is of the column that it shares most with. */
export function columnOf(run: readonly Span[], cuts: readonly number[]): number {
  const [x0, x1] = [Math.min(...run.map((print) => print.x0)), Math.max(...run.map((print) => print.x1))];
  const edges = [-Infinity, ...cuts, Infinity];
  const shared = edges.slice(1).map((end, i) => Math.min(end, x1) - Math.max(edges[i]!, x0));
  return shared.indexOf(Math.max(...shared));
}

/** From left to right, on how many rows there is print. */
function coverage(rows: readonly (readonly Span[])[]): (Span & { readonly rows: number })[] {
  const edges = rows
    .flatMap((row) => runsOf(row, 0))
    .flatMap((run) => [
      { x: run[0]!.x0, by: 1 },
      { x: Math.max(...run.map(({ x1 }) => x1)), by: -1 },
    ])
    .sort((a, b) => a.x - b.x);
  const parts: (Span & { readonly rows: number })[] = [];
  let count = 0;
  edges.forEach(({ x, by }, i) => {
    count += by;
    const next = edges[i + 1]?.x;
    if (next !== undefined && next > x) parts.push({ x0: x, x1: next, rows: count });
  });
  return parts;
}
