// Which cells of a table an engine is asked to read as figures, what a cell of one letter says, and which dashes a cell has.
import { expect, it } from "vitest";
import type { InkCell } from "../../src/layout/table-ink.ts";
import { withDashesByInk } from "../../src/press/dashes-by-ink.ts";
import { figureCells } from "../../src/press/figure-cells.ts";
import { loneLetter } from "../../src/press/lone-letters.ts";

/** @returns which of these cells are figures, by what an engine read of each; null where it read nothing. */
function figuresOf(rows: readonly (readonly (string | null)[])[]): boolean[][] {
  const read = new Map<InkCell, string>();
  const cells = rows.map((texts, row) =>
    texts.map((text, column): InkCell => {
      const rect = { x0: column * 40, y0: row * 20, x1: column * 40 + 20, y1: row * 20 + 10 };
      const cell = { row, column, rect, words: [rect], foot: rect.y1, dashes: [] };
      if (text !== null) read.set(cell, text);
      return cell;
    }),
  );
  const figures = new Set(figureCells(cells.flat(), read));
  return cells.map((own) => own.map((cell) => figures.has(cell)));
}

it("takes a column of figures whole, with what was misread or missed in it, but neither what heads it nor words", () => {
  const column = ["Harga", "14.200", "A8000", null, "17.900", "habis", "+700", "8.500", "–40"];
  expect(figuresOf(column.map((text) => ["Beras", text])).map(([, isFigure]) => isFigure)).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
    true,
    true,
    true,
  ]);
});

it("takes of other columns the figures alone", () => {
  const column = ["Naik/turun", "tetap", "+100", "tetap", "1eap", "–500"];
  expect(figuresOf(column.map((text) => ["Beras", text])).map(([, isFigure]) => isFigure)).toEqual([
    false,
    false,
    true,
    false,
    false,
    true,
  ]);
  expect(
    figuresOf([
      ["Beras", "Rp14.200"],
      ["Gula", "2 kg"],
      ["Telur", "kosong"],
    ]).flat(),
  ).not.toContain(true);
});

const cellOf = (width: number, height: number): InkCell => {
  const rect = { x0: 0, y0: 30 - height, x1: width, y1: 30 };
  return { row: 0, column: 0, rect, words: [rect], foot: 30, dashes: [] };
};

it("gives a lone letter in one case, its height's", () => {
  expect(loneLetter("Ss", cellOf(11, 18), 18)).toBe("S");
  expect(loneLetter("mM", cellOf(18, 18), 18)).toBe("M");
  expect(loneLetter("s", cellOf(11, 18), 18)).toBe("S");
  expect(loneLetter("S", cellOf(9, 13), 18)).toBe("s");
});

it("leaves other letters, figures and words alone", () => {
  expect(loneLetter("Mm", cellOf(34, 18), 18)).toBe("Mm");
  expect(loneLetter("K", cellOf(11, 12), 18)).toBe("K");
  expect(loneLetter("11", cellOf(14, 18), 18)).toBe("11");
  expect(loneLetter("Mn", cellOf(20, 18), 18)).toBe("Mn");
});

it("makes dashes as long as their ink; where the ink does not show as many, as the others of the column are, if those are alike", () => {
  const read = ["Rimba", "Raya-Putra", "Kelindan", "2—1", "-5"].map((text) => ({
    text,
    box: [0, 0, 9, 9] as const,
    confidence01: 0.9,
  }));
  const texts = (dashes: number[], ...others: number[]): string => {
    const [cell, other] = [dashes, others].map((own) => ({ ...cellOf(9, 9), dashes: own }));
    return withDashesByInk(read, cell!, [cell!, other!])
      .map(({ text }) => text)
      .join(" ");
  };
  expect(texts([0.68, 0.4, 1.3])).toBe("Rimba Raya–Putra Kelindan 2-1 —5");
  expect(texts([0.68], 0.7)).toBe("Rimba Raya–Putra Kelindan 2–1 –5");
  expect(texts([0.68], 0.4)).toBe("Rimba Raya-Putra Kelindan 2—1 -5");
  expect(texts([], 0.68)).toBe("Rimba Raya-Putra Kelindan 2—1 -5");
});
