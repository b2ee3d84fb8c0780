import { expect, it } from "vitest";
import type { Box } from "../../src/edition/geometry.ts";
import { pt } from "../../src/edition/units.ts";
import type { LayoutZone } from "../../src/layout/types.ts";
import { wholeHeadline } from "../../src/layout/whole-headline.ts";

/** A headline of lines, each with its own box. */
const head = (size: number, ...lines: [text: string, ...box: Box][]): LayoutZone => ({
  kind: "headline",
  size: pt(size),
  group: 0,
  box: [0, 0, 100, 20],
  lines: lines.map(([line, ...box]) => ({
    box,
    opensParagraph: false,
    isSubhead: false,
    words: line.split(" ").map((text) => ({ text, box, confidence01: 0.9 })),
  })),
});
const read = (...heads: LayoutZone[]): string[] =>
  wholeHeadline(heads)!.rows.map((row) => row.map(({ text }) => text).join(" "));

const left = head(15, ["Anggaran Jutaan", 609, 1148, 176, 20], ["Hukum", 609, 1170, 71, 18]);

it("puts the pieces of a row together that a gutter cut, in whichever order they come", () => {
  const right = head(15.4, ["untuk Bantuan", 793, 1146, 150, 18]);
  for (const heads of [
    [left, right],
    [right, left],
  ])
    expect(read(...heads)).toEqual(["Anggaran Jutaan untuk Bantuan", "Hukum"]);
});

it("puts lines right under one another together, though their sizes were measured apart", () => {
  const upper = head(12.1, ["Pontianak Siapkan", 817, 925, 99, 19]);
  const lower = head(8.6, ["Pengelolaan Sampah", 816, 943, 107, 13], ["Terpadu", 816, 957, 40, 12]);
  expect(read(upper, lower)).toEqual(["Pontianak Siapkan", "Pengelolaan Sampah", "Terpadu"]);
});

it("leaves a head across a gutter, one further down and one much smaller", () => {
  const across = head(15, ["Sekolah Rusak", 800, 1148, 120, 20]);
  const below = head(15, ["Jadwal", 609, 1260, 60, 20]);
  const small = head(8, ["Dibaca juga", 609, 1190, 60, 9]);
  expect(read(left, across, below, small)).toEqual(["Anggaran Jutaan", "Hukum"]);
  expect(wholeHeadline([left, below])!.zones).toEqual([left]);
  expect(wholeHeadline([])).toBeNull();
});
