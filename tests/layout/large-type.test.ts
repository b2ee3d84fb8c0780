import { describe, expect, it } from "vitest";
import type { Box } from "../../src/edition/geometry.ts";
import { logicalText } from "../../src/layout/logical-text.ts";
import type { PrintedWord } from "../../src/layout/types.ts";

const word = (text: string, ...box: Box): PrintedWord => ({ text, box, confidence01: 0.9 });

describe("a drop cap", () => {
  const cap = word("J", 45, 396, 15, 23);
  const place = [word("AKARTA,", 67, 390, 43, 7), word("HN", 115, 390, 13, 6)];
  const below = [word("menerima", 64, 401, 37, 7), word("honor", 105, 401, 25, 7)];
  const textOf = (...rows: PrintedWord[][]): string => logicalText(rows).text;

  it("begins the highest row that it stands beside, whichever it was read with", () => {
    expect(textOf(place, [cap, ...below])).toBe("JAKARTA, HN menerima honor");
    expect(textOf(place, [cap], below)).toBe("JAKARTA, HN menerima honor");
    expect(textOf([cap, ...place], below)).toBe("JAKARTA, HN menerima honor");
  });

  it("is not written twice where the engine read it with its word as well", () => {
    expect(textOf([word("JAKARTA,", 67, 390, 43, 7)], [cap, ...below])).toBe("JAKARTA, menerima honor");
    const { words } = logicalText([[cap, word("JAKARTA,", 67, 390, 43, 7)]]);
    expect(words.map(({ start, end }) => [start, end])).toEqual([
      [0, 8],
      [0, 8],
    ]);
  });

  it("is no letter that stands under a row, or is no higher than its neighbours", () => {
    expect(textOf([word("Nilai", 20, 380, 30, 7)], [word("A", 45, 396, 15, 23), ...below])).toBe(
      "Nilai A menerima honor",
    );
    expect(textOf(place, [word("A", 45, 401, 6, 8), ...below])).toBe("AKARTA, HN A menerima honor");
  });
});

describe("a word in large type", () => {
  const torn = [word("M", 45, 888, 26, 19), word("engung", 72, 893, 88, 21), word("ngsi", 131, 888, 48, 20)];

  it("is one, however many pieces an engine made of it", () => {
    const { text, words } = logicalText([[word("Warga", 328, 859, 81, 26)], torn], undefined, { isHeading: true });
    expect(text).toBe("Warga Mengungsi");
    expect(words.slice(1).map(({ start, end }) => [start, end])).toEqual([
      [6, 15],
      [6, 15],
      [6, 15],
    ]);
    expect(logicalText([torn]).text).toBe("M engung ngsi");
  });

  it("stays apart from the next by a space, a capital, or a text layer's word for it", () => {
    const heading = (...row: PrintedWord[]): string => logicalText([row], undefined, { isHeading: true }).text;
    expect(heading(word("Jalan", 10, 0, 50, 20), word("rusak", 67, 0, 50, 20))).toBe("Jalan rusak");
    expect(heading(word("Rp", 10, 0, 20, 20), word("Naik", 31, 0, 50, 20))).toBe("Rp Naik");
    const layer = [word("Tata", 10, 0, 40, 20), word("kota", 51, 0, 40, 20)].map((w) => ({ ...w, confidence01: 1 }));
    expect(heading(...layer)).toBe("Tata kota");
  });
});
