// Pages that an engine reads badly: typewritten, drawn headlines, dense or dark print. Each drawn here, none of a real paper.
import { describe, expect, it } from "vitest";
import { analysePage } from "../../src/layout/analyse-page.ts";
import { wordAtoms, type Atom } from "../../src/layout/atoms.ts";
import { connectedComponents } from "../../src/layout/connected-components.ts";
import { engineColumns } from "../../src/layout/engine-columns.ts";
import { findGutters } from "../../src/layout/find-gutters.ts";
import { findRules } from "../../src/layout/find-rules.ts";
import { lineOf, type Line } from "../../src/layout/find-lines.ts";
import { groupArticles } from "../../src/layout/group-articles.ts";
import { joinHeads } from "../../src/layout/join-heads.ts";
import { markedLines } from "../../src/layout/notice-marks.ts";
import { partRows } from "../../src/layout/part-rows.ts";
import { heightOf } from "../../src/layout/rect.ts";
import { placedWords } from "../../src/layout/placed-words.ts";
import { straightening } from "../../src/layout/straightening.ts";
import { atom, MEASURES } from "./drawn-atoms.ts";
import { prose, sheet } from "./sheet.ts";

const line = (...atoms: Atom[]): Line => lineOf(atoms, MEASURES);
const rows = (count: number, from = 20): number[] => Array.from({ length: count }, (_, row) => from + row * 14);

describe("a gutter that stains and hyphens reach into", () => {
  const columns = (count: number, reaching: (row: number) => boolean): Atom[] =>
    rows(count).flatMap((y, row) => [atom(20, reaching(row) ? 206 : 196, y), atom(204, 390, y)]);

  it("is one along its whole length", () => {
    const gutters = findGutters(
      columns(24, (row) => row % 8 === 4),
      [],
      MEASURES,
    );
    expect(gutters.parts(150, 250, 20 + 12 * 14 + 5)).toBe(true);
    expect(gutters.parts(150, 190, 20 + 12 * 14 + 5)).toBe(false);
  });

  it("is none where each third line goes over it, nor in a headline", () => {
    const gutters = findGutters(
      columns(24, (row) => row % 3 === 0),
      [],
      MEASURES,
    );
    expect(gutters.parts(150, 250, 90)).toBe(false);
    const head = [atom(20, 197, 20, 24), atom(205, 390, 20, 24)];
    const below = rows(24, 60).flatMap((y) => [atom(20, 196, y), atom(204, 390, y)]);
    expect(findGutters([...head, ...below], [], MEASURES).parts(150, 250, 30)).toBe(false);
  });
});

describe("the gap between two pieces of large type", () => {
  const pieces = (gap: number): Line[] => [line(atom(20, 150, 20, 20)), line(atom(150 + gap, 390, 20, 20))];
  const below = (...edges: [number, number][]): Line[] =>
    rows(4, 50).flatMap((y) => edges.map(([x0, x1]) => line(atom(x0, x1, y))));

  it("is one headline's where the text below runs on under it", () => {
    const joined = joinHeads([...pieces(24), ...below([20, 196], [204, 390])], [], [], MEASURES);
    expect(joined.filter(({ size }) => size === 20).map(({ x0, x1 }) => [x0, x1])).toEqual([[20, 390]]);
  });

  it("parts two headlines where a column ends there, or a rule stands in it", () => {
    const apart = joinHeads([...pieces(24), ...below([20, 156], [166, 390])], [], [], MEASURES);
    expect(apart.filter(({ size }) => size === 20).length).toBe(2);
    const rule = { x0: 160, x1: 162, y0: 10, y1: 60 };
    const ruled = joinHeads([...pieces(24), ...below([20, 196], [204, 390])], [rule], [], MEASURES);
    expect(ruled.filter(({ size }) => size === 20).length).toBe(2);
  });

  it("is one headline's where a row of it goes on over or under the gap", () => {
    const heads = (y: number): number =>
      joinHeads([...pieces(24), line(atom(20, 300, y, 20)), ...below([20, 156], [166, 390])], [], [], MEASURES).filter(
        ({ size }) => size === 20,
      ).length;
    expect([heads(0), heads(42)]).toEqual([2, 2]);
    expect(heads(110)).toBe(3);
  });

  it("is one headline's where it is as wide as its other gaps and no story begins under its right piece", () => {
    const word = (text: string, x0: number, x1: number, y: number, size = 10): Atom => ({
      ...atom(x0, x1, y, size),
      word: { text, box: [0, 0, 1, 1], confidence01: 1 },
    });
    const head = (gap: number): Line[] => [
      line(word("Harga", 20, 80, 20, 20), word("Beras", 88, 156, 20, 20)),
      line(word("Resmikan", 156 + gap, 250, 20, 20), word("di", 258, 280, 20, 20)),
    ];
    const columns = (opening: string): Line[] =>
      rows(4, 50).flatMap((y) => [
        line(word("kata", 20, 156, y)),
        line(word(y === 50 ? opening : "kata", 165, 390, y)),
      ]);
    const heads = (gap: number, opening: string): number =>
      joinHeads([...head(gap), ...columns(opening)], [], [], MEASURES).filter(({ size }) => size === 20).length;
    expect(heads(9, "Semakin banyak")).toBe(1);
    expect(heads(16, "Semakin banyak")).toBe(2);
    expect(heads(9, "Oleh Rina Marlina")).toBe(2);
    expect(heads(9, "MEDAN, KN — Semakin banyak")).toBe(2);
  });

  it("is one headline's over a photograph as wide, though columns end under it, and two headlines' where one has a row more", () => {
    const photograph = { x0: 20, x1: 390, y0: 80, y1: 180 };
    const columns = rows(4, 200).flatMap((y) => [line(atom(20, 156, y)), line(atom(166, 390, y))]);
    const sizes = (...between: Line[]): number =>
      joinHeads([...pieces(24), ...between, ...columns], [], [photograph], MEASURES).filter(({ size }) => size === 20)
        .length;
    expect(sizes(line(atom(20, 90, 54)))).toBe(1);
    expect(sizes(line(atom(174, 260, 54)))).toBe(2);
  });
});

it("takes capitals under a rule for a small headline where there is no bold", { timeout: 30_000 }, () => {
  const page = sheet();
  page.line("Harga Beras Naik Lagi", 30, 30, 22);
  const y = page.text(`Pertama ${prose(60)}`, 30, 70, 200);
  page.rule(30, y + 6, 230, y + 7);
  const text = page.line("HASIL LOMBA GOLF MINGGU INI", 34, y + 12);
  page.text(`Kedua ${prose(50, 3)}`, 30, text + 1, 200);
  const { articles } = groupArticles([analysePage(page.input())]);
  expect(articles.map(({ headline }) => headline)).toContain("HASIL LOMBA GOLF MINGGU INI");
});

describe("a doubted word", () => {
  const read = (
    ...words: readonly [text: string, x: number, y: number, confidence01: number][]
  ): (string | undefined)[] =>
    wordAtoms(
      placedWords(
        words.map(([text, x, y, confidence01]) => ({ text, box: [x, y, 30, 9] as const, confidence01 })),
        straightening(sheet(200, 200).input(), 0),
      ),
      [],
      1,
      1,
    ).map((atom) => atom.word?.text);

  it("is kept between sure ones, and not where it stands alone", () => {
    const row = read(["sure", 20, 20, 0.9], ["d0ubt", 54, 20, 0.1], ["too", 88, 20, 0.9], ["st4in", 20, 120, 0.1]);
    expect(row).toEqual(["sure", "d0ubt", "too"]);
  });

  it("is kept in a column of sure ones where it reads as a word: a cell, the end of a line", () => {
    const column = (text: string): unknown =>
      read(["tetap", 20, 20, 0.9], [text, 20, 36, 0.05], ["turun", 20, 52, 0.9]).includes(text);
    expect(["naik", "Naik", "kata."].filter((text) => column(text))).toEqual(["naik", "Naik", "kata."]);
    expect(["36000", "ig", "“TT", "/"].filter((text) => column(text))).toEqual([]);
    expect(read(["tetap", 20, 20, 0.9], ["naik", 27, 36, 0.05], ["turun", 20, 52, 0.9])).not.toContain("naik");
  });
});

it("parts letters of two lines that touch", () => {
  const [width, height] = [200, 120];
  const ink = new Uint8Array(width * height);
  const fill = (x0: number, x1: number, y0: number, y1: number): void => {
    for (let y = y0; y < y1; y++) ink.fill(1, y * width + x0, y * width + x1);
  };
  for (let row = 0; row < 6; row++)
    for (let x = 4; x < 190; x += 9) {
      fill(x, x + 6, 10 + row * 13, 18 + row * 13);
      // Here and there a descender reaches down to the next line.
      if ((x + row) % 4 === 0 && row < 5) fill(x + 2, x + 4, 18 + row * 13, 23 + row * 13);
    }
  const letters = connectedComponents(ink, width, height);
  expect(letters.filter((c) => heightOf(c) > 14).length).toBeGreaterThan(5);
  const parted = connectedComponents(partRows(ink, width, height, letters, 1), width, height);
  expect(parted.filter((c) => heightOf(c) > 14)).toEqual([]);
});

it("takes the middle of a dark word for no rule", () => {
  const [width, height] = [200, 60];
  const ink = new Uint8Array(width * height);
  for (let y = 20; y < 26; y++) ink.fill(1, y * width + 20, y * width + 100);
  const ruleAlone = findRules(ink, width, height, [], 1).level.length;
  for (let x = 20; x < 100; x += 8) {
    for (let y = 15; y < 20; y++) ink.fill(1, y * width + x, y * width + x + 2);
    for (let y = 26; y < 30; y++) ink.fill(1, y * width + x + 4, y * width + x + 6);
  }
  expect([ruleAlone, findRules(ink, width, height, [], 1).level.length]).toEqual([1, 0]);
});

it("finds the sides of columns beside as many large words as a page has", () => {
  const blocks = [
    { x0: 20, x1: 196, y0: 20, y1: 580 },
    { x0: 204, x1: 390, y0: 20, y1: 580 },
  ];
  const body = rows(40).flatMap((y) => [atom(20, 196, y), atom(204, 390, y)]);
  const large = rows(40).map((y) => atom(150, 170, y, 13));
  expect(engineColumns(blocks, [...body, ...large], MEASURES).sides.length).toBeLessThan(42);
});

describe("notices that open with a mark", { timeout: 30_000 }, () => {
  const NOTICES = 6;

  it("are each their own where the mark was read", () => {
    const page = sheet();
    let y = 40;
    for (let i = 0; i < NOTICES; i++) y = page.text(`* Kabar${i} ${prose(30, i)}`, 30, y, 200);
    const { articles } = groupArticles([analysePage(page.input())]);
    expect(articles.filter(({ kind }) => kind === "notice").length).toBe(NOTICES);
  });

  it("are told by the ink where no word was read: small, high, alone in the indent", () => {
    const piece = (x0: number, y0: number, w: number, h: number): Atom => ({
      x0,
      y0,
      x1: x0 + w,
      y1: y0 + h,
      size: h,
      chars: 1,
    });
    const letters = (x0: number, y: number): Atom[] =>
      Array.from({ length: 20 }, (_, i) => piece(x0 + i * 8, y + 2, 6, 8));
    const pages = (mark: (y: number) => Atom): number => {
      const raw = rows(18).map((y, row) => (row % 3 === 0 ? [mark(y), ...letters(52, y)] : letters(20, y)));
      const measures = { ...MEASURES, areWords: false, xHeight: 8, bodySize: 8 };
      const lines = raw.map((atoms) => lineOf(atoms, measures));
      return markedLines(lines, raw.flat(), measures).size;
    };
    expect(pages((y) => piece(40, y, 5, 5))).toBe(NOTICES);
    expect(pages((y) => piece(40, y + 5, 5, 5))).toBe(0);
    expect(pages((y) => piece(44, y + 2, 6, 8))).toBe(0);
  });
});
