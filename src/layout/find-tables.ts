// Lines → tables: rows of short pieces that stand under one another. Never takes columns of running text for one.
import { disjointSets } from "./disjoint-sets.ts";
import type { Line } from "./find-lines.ts";
import type { Rules } from "./find-rules.ts";
import { textOfLine } from "./line-roles.ts";
import { linesNear } from "./lines-near.ts";
import type { Measures } from "./measures.ts";
import { median, quantile } from "./median.ts";
import { around, heightOf, holdsCentre, midX, midY, sharedX, sharedY, widthOf, type Rect } from "./rect.ts";

export interface Table extends Rect {
  /** Top to bottom. */
  readonly lines: readonly Line[];
  readonly size: number;
}

const LEAST_ROWS = 4;
/** From a cell to the next on its row, in line heights. */
const WIDEST_GAP = 12;
const NARROWEST_GAP = 0.6;
/** Upright rules of so many lines part columns of the page, not of a table. */
const COLUMN_RULE = 25;
/** From one row to the next, over a row that no engine read. */
const WIDEST_PITCH = 3.6;
/** Cells of running text would be whole lines. */
const CELL_CHARS = 18;
/** Share of a row's width that is printed: running text fills its columns. */
const PRINTED = 0.75;
/** Share of a table's cells that have a figure, at least where it stands in a column of text. */
const FIGURES = 0.2;
/** Of a line's height: the lines of one paragraph are no farther from one another. */
const NEXT_LINE = 0.6;
/** Of its column: a gap may have cut the line next to them too. */
const MOST_OF_LINE = 0.6;
/** A column has a cell in so many of the rows. */
const COLUMN_SHARE = 0.4;
/** A cell with a figure and so few letters beside a long line: an hour, a price. */
const SHORT_CHARS = 8;
const BESIDE = 4;
/** Rows of fewer cells belong to a table, but do not make one, unless an hour opens each. */
const LEAST_CELLS = 3;
const HOUR = /^\d{1,2}[.:]\d{2}$/u;

/** @param lines top to bottom; those of headline size stay out. @param upright printed rules. @returns top to bottom, each line in at most one. O(lines × lines of one row). */
export function findTables(lines: readonly Line[], upright: readonly Rect[], measures: Measures): Table[] {
  const { lineHeight, bodySize } = measures;
  const running = runningLines(lines, lineHeight);
  const cells = lines.filter((l) => l.size < bodySize * 1.5 && l.chars <= 2 * CELL_CHARS && !running.has(l));
  const columns = upright.filter((rule) => heightOf(rule) > COLUMN_RULE * lineHeight);
  const rows = rowsOf(cells, columns, lineHeight);
  const sets = disjointSets(rows.length);
  rows.forEach((row, i) => {
    for (let j = i + 1; j < rows.length; j++) {
      const below = rows[j]!;
      if (midY(below) - midY(row) > lineHeight * WIDEST_PITCH) break;
      if (midY(below) - midY(row) > lineHeight * 0.5 && standUnder(row, below)) sets.join(i, j);
    }
  });
  const members: Row[][] = [];
  sets.numbered().forEach((set, i) => (members[set] ??= []).push(rows[i]!));
  const found = members
    .map((own) => (isTable(own) && !isGappyText(own, running, lineHeight) ? own : programmeIn(own)))
    .filter((own) => own !== null);
  const tables = found.map((own) => inColumns(own));
  const taken = new Set(tables.flat());
  return tables.map((cells) => {
    const rect = around(cells);
    // Specks in the table's place are of it too.
    const inside = lines.filter(
      (l) => cells.includes(l) || (!taken.has(l) && holdsCentre(rect, l) && l.chars <= CELL_CHARS),
    );
    for (const line of inside) taken.add(line);
    return { ...around(inside), lines: inside, size: median(cells.map((c) => c.size)) };
  });
}

/** Lines of columns: long ones with one as wide right above or below, and the shorter ones flush with those. Not a table's, with figures beside most. */
function runningLines(lines: readonly Line[], lineHeight: number): ReadonlySet<Line> {
  const reach = 1.25 * lineHeight;
  const long = lines.filter((l) => l.chars >= CELL_CHARS);
  const nextOfLong = linesNear(long, reach);
  const isFull = (l: Line): boolean =>
    nextOfLong(l).some((m) => sharedX(l, m) > 0.95 * Math.max(widthOf(l), widthOf(m)));
  const full = long.filter((l) => isFull(l));
  const figures = lines.filter((l) => l.chars <= SHORT_CHARS && /\d/u.test(textOfLine(l)));
  const hasCell = (l: Line): boolean =>
    figures.some(
      (cell) =>
        Math.max(cell.x0 - l.x1, l.x0 - cell.x1) < BESIDE * lineHeight &&
        sharedX(cell, l) < 0 &&
        sharedY(cell, l) > 0.5 * Math.min(heightOf(cell), heightOf(l)),
    );
  const columns = disjointSets(full.length);
  const nextOfFull = linesNear(full, reach);
  const places = new Map(full.map((line, i) => [line, i]));
  full.forEach((l, i) => {
    for (const m of nextOfFull(l)) if (sharedX(l, m) > 0) columns.join(i, places.get(m)!);
  });
  const ofColumn = columns.numbered();
  const [members, celled] = [new Map<number, number>(), new Map<number, number>()];
  full.forEach((l, i) => {
    const column = ofColumn[i]!;
    members.set(column, (members.get(column) ?? 0) + 1);
    if (hasCell(l)) celled.set(column, (celled.get(column) ?? 0) + 1);
  });
  const running = full.filter((_, i) => {
    const column = ofColumn[i]!;
    return (celled.get(column) ?? 0) <= 0.5 * members.get(column)!;
  });
  const nextOfRunning = linesNear(running, reach);
  const flush = lines.filter((l) => nextOfRunning(l).some((m) => Math.abs(l.x0 - m.x0) < lineHeight));
  return new Set([...running, ...flush]);
}

interface Row extends Rect {
  readonly cells: readonly Line[];
}

/** Pieces of two and more on one row, at a table's distance. */
function rowsOf(cells: readonly Line[], columns: readonly Rect[], lineHeight: number): Row[] {
  const sorted = [...cells].sort((a, b) => a.x0 - b.x0);
  const sets = disjointSets(sorted.length);
  sorted.forEach((left, i) => {
    for (let j = i + 1; j < sorted.length; j++) {
      const right = sorted[j]!;
      const gap = right.x0 - left.x1;
      if (gap >= lineHeight * WIDEST_GAP) break;
      if (gap <= lineHeight * NARROWEST_GAP) continue;
      if (sharedY(left, right) <= 0.5 * Math.min(heightOf(left), heightOf(right))) continue;
      if (columns.some((r) => midX(r) > midX(left) && midX(r) < midX(right) && sharedY(r, left) > 0)) continue;
      sets.join(i, j);
      break;
    }
  });
  const members: Line[][] = [];
  sets.numbered().forEach((set, i) => (members[set] ??= []).push(sorted[i]!));
  return members
    .filter((own) => own.length >= 2)
    .map((own) => ({ ...around(own), cells: own }))
    .sort((a, b) => midY(a) - midY(b) || a.x0 - b.x0);
}

/** Most cells of the shorter row have one of the other above or below them, flush left, right or in the middle. */
function standUnder(a: Row, b: Row): boolean {
  if (sharedX(a, b) < 0.7 * Math.min(widthOf(a), widthOf(b))) return false;
  const [few, many] = a.cells.length <= b.cells.length ? [a, b] : [b, a];
  const flush = (one: Rect, other: Rect): boolean =>
    Math.min(Math.abs(one.x0 - other.x0), Math.abs(one.x1 - other.x1), Math.abs(midX(one) - midX(other))) <
    0.5 * Math.min(heightOf(one), heightOf(other)) + 2;
  return few.cells.filter((c) => many.cells.some((d) => flush(c, d))).length >= 0.6 * few.cells.length;
}

/** Cells that have others over and under them in many rows; what a neighbour's story lent to a row is left out. */
function inColumns(rows: readonly Row[]): Line[] {
  const cells = rows.flatMap((row) => row.cells);
  const fellows = (cell: Line): number =>
    rows.filter((row) => row.cells.some((c) => sharedX(c, cell) > 0.5 * Math.min(widthOf(c), widthOf(cell)))).length;
  const right = quantile(
    rows.map((row) => row.x1),
    0.5,
  );
  return cells.filter((cell) => fellows(cell) >= COLUMN_SHARE * rows.length && cell.x1 < right + 2 * heightOf(cell));
}

/** So many rows, and so large a share of all. */
const areMost = (some: readonly Row[], all: readonly Row[]): boolean =>
  some.length >= LEAST_ROWS && some.length >= 0.6 * all.length;

function isTable(rows: readonly Row[]): boolean {
  const full = rows.filter((row) => row.cells.length >= LEAST_CELLS);
  if (!areMost(full, rows)) return false;
  const cells = rows.flatMap((row) => row.cells);
  const printed = median(full.map((row) => row.cells.reduce((sum, c) => sum + widthOf(c), 0) / widthOf(row)));
  return median(cells.map((c) => c.chars)) <= CELL_CHARS && printed <= PRINTED;
}

/** Justified lines with wide gaps, among others of their column: words, and hardly a figure, from one side of it to the other right over or under a line of it. */
function isGappyText(rows: readonly Row[], running: ReadonlySet<Line>, lineHeight: number): boolean {
  const cells = rows.flatMap((row) => row.cells);
  if (cells.filter((cell) => /\d/u.test(textOfLine(cell))).length > FIGURES * cells.length) return false;
  const whole = around(rows);
  // A row may hold what the neighbouring column lent it.
  const [left, right] = [median(rows.map(({ x0 }) => x0)), median(rows.map(({ x1 }) => x1))];
  const isOver = (line: Line): boolean =>
    Math.abs(line.x0 - left) < lineHeight / 2 &&
    line.x1 < right + lineHeight / 2 &&
    line.x1 - left > MOST_OF_LINE * (right - left) &&
    Math.abs(sharedY(line, whole)) < NEXT_LINE * lineHeight;
  return [...running].some((line) => isOver(line));
}

/** The rows of a programme from their hours on, without what a neighbour's story lent them. @returns null for any other rows. */
function programmeIn(rows: readonly Row[]): Row[] | null {
  const isHour = (cell: Line): boolean => HOUR.test(textOfLine(cell));
  const timed = rows.filter(({ cells }) => cells.slice(0, -1).some((cell) => isHour(cell)));
  if (!areMost(timed, rows)) return null;
  const left = median(timed.map(({ cells }) => cells.find((cell) => isHour(cell))!.x0));
  return rows.flatMap(({ cells }) => {
    const own = cells.filter((cell) => cell.x0 > left - heightOf(cell));
    return own.length >= 2 ? [{ ...around(own), cells: own }] : [];
  });
}

/** The page's rules but those between a table's rows, which end no story. */
export const withoutRows = (rules: Rules, tables: readonly Table[], { lineHeight }: Measures): Rules => ({
  ...rules,
  level: rules.level.filter((rule) => !tables.some((table) => holdsCentre(table, rule, lineHeight * 0.7))),
});
