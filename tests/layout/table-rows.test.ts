// Words of a table, each where it is printed → rows of cells.
import { expect, it } from "vitest";
import { tableRows } from "../../src/layout/table-rows.ts";
import type { PrintedWord } from "../../src/layout/types.ts";

const HEIGHT = 6;
/** Each letter 4 points wide. */
const row = (y: number, ...placed: (readonly [text: string, x: number])[]): PrintedWord[] =>
  placed.map(([text, x]) => ({ text, box: [x, y, 4 * text.length, HEIGHT], confidence01: 0.9 }));

it("keeps what a table of single cells says", () => {
  expect(tableRows([row(0, ["Senin", 0]), row(12, ["Selasa", 0])])).toEqual([["Senin"], ["Selasa"]]);
});

it("parts narrow columns of figures, wherever most rows have fewer cells than the table has columns", () => {
  const rows = tableRows([
    row(0, ["Tim", 0], ["M", 50], ["S", 59], ["K", 68], ["Poin", 90]),
    row(15, ["Rimba", 0], ["Raya", 22], ["6", 50], ["3", 59], ["3", 68], ["21", 98]),
    row(30, ["Elang", 0], ["1", 50], ["9", 68], ["5", 102]),
    row(45, ["Garda", 0], ["2", 50], ["2", 59], ["8", 102]),
    row(60, ["Laskar", 0], ["3", 59], ["6", 68], ["12", 98]),
  ]);
  expect(rows).toEqual([
    ["Tim", "M", "S", "K", "Poin"],
    ["Rimba Raya", "6", "3", "3", "21"],
    ["Elang", "1", "", "9", "5"],
    ["Garda", "2", "2", "", "8"],
    ["Laskar", "", "3", "6", "12"],
  ]);
});

it("keeps a heading over two columns whole, in the one that it covers most", () => {
  const rows = tableRows([
    row(0, ["Harga", 54], ["hari", 76], ["ini", 94]),
    ...[1, 2, 3, 4].map((n) => row(15 * n, ["Beras", 0], ["14.200", 50], ["14.200", 90])),
  ]);
  expect(rows[0]).toEqual(["", "Harga hari ini", ""]);
  expect(rows[4]).toEqual(["Beras", "14.200", "14.200"]);
});
