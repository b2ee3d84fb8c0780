// Lines as an engine measured them, under a photograph → those of its caption. Sizes of one caption stray: figures and capitals make rows smaller.
import { describe, expect, it } from "vitest";
import { captionLines } from "../../src/layout/caption-lines.ts";
import type { Line } from "../../src/layout/find-lines.ts";
import { joinCaptions } from "../../src/layout/join-captions.ts";
import { textOfLine } from "../../src/layout/line-roles.ts";
import { BODY } from "./drawn-atoms.ts";

const PHOTO = { x0: 40, y0: 100, x1: 440, y1: 300 };

const line = (text: string, y0: number, y1: number, size: number, x0 = 40, x1 = 430): Line => {
  const word = { text, box: [0, 0, 1, 1], confidence01: 1 } as const;
  const chars = text.replaceAll(" ", "").length;
  return { x0, y0, x1, y1, size, chars, bold: false, atoms: [{ x0, y0, x1, y1, size, chars, word }] };
};
const captionOf = (...lines: readonly Line[]): string[] =>
  [...captionLines(lines, [PHOTO], BODY)].map((own) => textOfLine(own));

const FIRST = "Murid berkumpul di muka sekolah sebelum membentuk rantai buku,";
const LAST = "Selasa (17/11) pagi. KM/RATNA ILYASA";
const BODY_ROWS = [
  line("tahun 1962. Sekitar", 331, 343, 10.5, 40, 230),
  line("sembilan ratus", 331, 343, 10.5, 250, 440),
];

describe("a caption over columns of text", () => {
  it("keeps a second row that measured smaller than the first, and the credit in it", () => {
    expect(captionOf(line(FIRST, 303, 314, 8.6), line(LAST, 319, 330, 6.9, 40, 220), ...BODY_ROWS)).toEqual([
      FIRST,
      LAST,
    ]);
  });

  it("keeps its second row where the first one's box reaches into the photograph", () => {
    expect(captionOf(line(FIRST, 294, 316, 8.6), line(LAST, 319, 330, 7, 40, 220), ...BODY_ROWS)).toEqual([
      FIRST,
      LAST,
    ]);
  });

  it("ends with its credit, before the name of the story below and before a text as small", () => {
    const credit = line(LAST, 319, 330, 7, 40, 220);
    expect(captionOf(line(FIRST, 303, 314, 8.6), credit, line("BULU TANGKIS", 336, 345, 8.8, 40, 130))).toEqual([
      FIRST,
      LAST,
    ]);
    expect(captionOf(line(FIRST, 303, 314, 8.6), credit, line("Kata orang itu", 336, 345, 8.6, 40, 130))).toEqual([
      FIRST,
      LAST,
    ]);
  });

  it("goes on behind a credit that leads, and in a name that filled its row", () => {
    const lead = line("KM/RATNA ILYASA", 303, 312, 7, 40, 130);
    expect(captionOf(lead, line(FIRST, 317, 328, 8.6)).length).toBe(2);
    const full = line("Murid berkumpul di muka sekolah. ANTARA FOTO/Ratna", 303, 314, 8.6);
    expect(captionOf(full, line("Ilyasa", 319, 330, 8, 40, 75)).length).toBe(2);
  });

  it("is one row where their gutter runs through one of its word gaps, and two where as wide a gap is left", () => {
    const [left, right] = ["Pekerja meratakan aspal di Jalan", "Pelabuhan, Senin malam."];
    const rows = (x0: number): string[] =>
      joinCaptions([line(left, 304, 314, 7.8, 40, 228), line(right, 303, 312, 7, x0, 388)], [PHOTO], BODY).map((own) =>
        textOfLine(own),
      );
    expect(rows(232)).toEqual([`${left} ${right}`]);
    expect(rows(246)).toEqual([right, left]);
  });
});
