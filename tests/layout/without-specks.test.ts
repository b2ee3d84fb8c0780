import { expect, it } from "vitest";
import type { Box } from "../../src/edition/geometry.ts";
import type { PrintedWord } from "../../src/layout/types.ts";
import { withoutSpecks } from "../../src/layout/without-specks.ts";

const word = (text: string, ...box: Box): PrintedWord => ({ text, box, confidence01: 0.8 });
const textsOf = (rows: readonly (readonly PrintedWord[])[]): string[] =>
  withoutSpecks(rows).map((row) => row.map(({ text }) => text).join(" "));

it("drops what an engine made of the dot of a letter and of dust over a line", () => {
  const upper = [word("Ditinggal", 327, 92, 146, 36), word("Sayur,", 482, 92, 96, 36)];
  const lower = [word("Menjemput", 448, 130, 188, 35), word("o", 524, 129, 6, 6), word("Kelapa", 643, 128, 110, 36)];
  expect(textsOf([upper, lower])).toEqual(["Ditinggal Sayur,", "Menjemput Kelapa"]);
  const dusty = [word("-", 44, 101, 4, 4), word("Pasar", 55, 101, 55, 18), word("Lamo", 114, 101, 56, 17)];
  expect(textsOf([dusty])).toEqual(["Pasar Lamo"]);
});

it("keeps a dash between words, small words, and a line of nothing else", () => {
  const dash = [word("Jakarta", 10, 100, 80, 24), word("–", 95, 112, 10, 2), word("Bandung", 110, 100, 90, 24)];
  expect(textsOf([dash])).toEqual(["Jakarta – Bandung"]);
  const small = [word("Harga", 10, 100, 60, 22), word("di", 75, 101, 20, 20), word("A", 100, 101, 12, 20)];
  expect(textsOf([small, [word("2-1", 10, 130, 30, 20)]])).toEqual(["Harga di A", "2-1"]);
  expect(textsOf([[word("-", 44, 101, 4, 4)]])).toEqual(["-"]);
});
