// Cells of drawn tables, found by their ink alone.
import { expect, it } from "vitest";
import { tableInk } from "../../src/layout/table-ink.ts";
import { drawnTable, LETTER } from "./drawn-table.ts";

const LEAGUE = [
  ["Tim", "Mn", "M", "S", "K", "Poin"],
  ["Putra Kelindan", "12", "8", "3", "1", "27"],
  ["Rimba Raya", "12", "6", "3", "3", "21"],
  ["Laskar Danau", "12", "3", "3", "6", "12"],
  ["Mutiara Selat", "12", "2", "3", "7", "9"],
];
// Not much wider apart than words are, and by far nearer than the first column's end.
const NARROW = { columns: [10, 200, 236, 262, 288, 320], width: 380 };

const found = (...drawn: Parameters<typeof drawnTable>) => tableInk(drawnTable(...drawn), 0);
const words = (ink: ReturnType<typeof found>, rows: readonly (readonly string[])[]): (number | undefined)[][] =>
  rows.map((cells, row) =>
    cells.map((_, column) => ink?.cells.find((cell) => cell.row === row && cell.column === column)?.words.length),
  );

it.each([
  ["", {}],
  [" between rules", { rules: true }],
])("finds narrow columns of figures and the words of each cell%s", (_, how) => {
  const ink = found(LEAGUE, { ...NARROW, ...how });
  expect([ink?.rows, ink?.columns, ink?.height]).toEqual([5, 6, LETTER]);
  expect(words(ink, LEAGUE)).toEqual(LEAGUE.map((cells) => cells.map((text) => text.split(" ").length)));
});

it("follows rows that lie askew", () => {
  const slant = 12;
  const raster = drawnTable(LEAGUE, { ...NARROW, slant, rules: true });
  const degrees = (Math.atan(slant / NARROW.width) * 180) / Math.PI;
  const ink = tableInk(raster, degrees);
  expect([ink?.rows, ink?.columns]).toEqual([5, 6]);
  const last = ink!.cells.find(({ row, column }) => row === 1 && column === 5)!;
  expect(Math.abs(last.foot - last.rect.y1)).toBeLessThan(3);
});

it("keeps a price's point and a sign with its figures", () => {
  const rows = [
    ["Beras", "14.200", "-500"],
    ["Gula", "17.900", "-40"],
    ["Telur", "8.500", "700"],
  ];
  const ink = found(rows, { columns: [10, 120, 230], width: 300 });
  expect(words(ink, rows)).toEqual(rows.map(() => [1, 1, 1]));
  const width = (row: number, column: number): number => {
    const { rect } = ink!.cells.find((cell) => cell.row === row && cell.column === column)!;
    return rect.x1 - rect.x0;
  };
  expect(width(0, 1)).toBe(5 * 11 + 3);
  expect(width(0, 2)).toBe(4 * 11 - 2);
  expect(ink!.cells.filter(({ column }) => column > 0).map(({ dashes }) => dashes)).toEqual([
    [],
    [0.5],
    [],
    [0.5],
    [],
    [],
  ]);
});

it("takes no word gaps that stand under one another on a few rows for a column, and a heading over two columns for no end of either", () => {
  const rows = [
    ["Harga", "tiap pasar pagi", "", ""],
    ["Minyak  kg", "11", "22", "tetap"],
    ["Cabai  kg", "33", "44", "tetap"],
    ["Gula", "55", "66", "tetap"],
    ["Telur", "77", "88", "tetap"],
    ["Garam", "10", "20", "tetap"],
    ["Ikan", "30", "40", "tetap"],
  ];
  const ink = found(rows, { columns: [10, 200, 250, 300], width: 400 });
  expect(ink?.columns).toBe(4);
});

it("finds nothing in one column, one row or no ink", () => {
  const one = { columns: [10], width: 200 };
  expect(found([["Senin"], ["Selasa"]], one)).toBeNull();
  expect(found([["Senin", "19"]], { columns: [10, 120], width: 200 })).toBeNull();
  expect(found([[], []], one)).toBeNull();
});
