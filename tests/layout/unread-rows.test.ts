// Rows that an engine gave no words for. Each drawn here, none of a real paper.
import { describe, expect, it } from "vitest";
import { boxHolds, centre, type Box } from "../../src/edition/geometry.ts";
import type { PageInput, PrintedWord } from "../../src/layout/types.ts";
import { unreadRows } from "../../src/layout/unread-rows.ts";
import { prose, sheet, type Sheet } from "./sheet.ts";

const without = (input: PageInput, isLost: (word: PrintedWord) => boolean): PageInput => ({
  ...input,
  words: input.words.filter((word) => !isLost(word)),
});
/** What of a page's words stands in each row. */
const textOf = (rows: readonly Box[], { words }: PageInput): string[] =>
  rows.map((row) =>
    words
      .filter(({ box }) => boxHolds(row, centre(box)))
      .map(({ text }) => text)
      .join(" "),
  );

describe("a row of large type", { timeout: 30_000 }, () => {
  /** A story of two rows of headline over a photograph. */
  function story(): Sheet {
    const page = sheet();
    page.line("Harga Kedelai Kembali", 30, 30, 30);
    page.line("Melonjak", 30, 66, 30);
    page.photograph([30, 108, 240, 120]);
    page.text(prose(120), 30, 240, 200);
    page.text(prose(120, 3), 250, 240, 200);
    return page;
  }
  const losing = (input: PageInput, ...lost: string[]): PageInput => without(input, ({ text }) => lost.includes(text));

  it("is found where it was given no words, close over a photograph too", () => {
    const input = story().input({ degrees: 0.7 });
    const { large, text } = unreadRows(losing(input, "Melonjak"));
    expect(textOf(large, input)).toEqual(["Melonjak"]);
    expect(text).toEqual([]);
  });

  it("is found where only its last word was lost", () => {
    const input = story().input();
    expect(textOf(unreadRows(losing(input, "Kembali")).large, input)).toEqual(["Kembali"]);
  });

  it("is none where all was read, where nothing was, and in a photograph", () => {
    const none = { large: [], text: [] };
    const input = story().input();
    expect(unreadRows(input)).toEqual(none);
    expect(unreadRows({ ...input, words: [] })).toEqual(none);
    const page = story();
    page.line("Apotek Sehat", 60, 150, 30);
    expect(unreadRows(losing(page.input(), "Apotek", "Sehat"))).toEqual(none);
  });
});

describe("a row of text", { timeout: 30_000 }, () => {
  /** Two columns; the first paragraph of the left one ends in one short word. */
  function columns(): Sheet {
    const page = sheet();
    page.line("Harga Kedelai Kembali", 30, 30, 30);
    const ragged = { justify: false };
    const foot = page.line("katanya.", 30, page.text(prose(60), 30, 80, 200, 9, ragged));
    page.text(prose(60, 2), 30, foot, 200, 9, ragged);
    page.text(prose(120, 3), 250, 80, 200);
    return page;
  }
  const rowsOf = (input: PageInput): string[] => textOf(unreadRows(input).text, columns().input());
  const yOf = (input: PageInput, lost: string): number => input.words.find(({ text }) => text === lost)!.box[1];

  it("is found where a paragraph's short last line was given no words, on a page that lies askew too", () => {
    for (const degrees of [0, 0.7]) {
      const page = columns().input({ degrees });
      const { large, text } = unreadRows(without(page, ({ text: said }) => said === "katanya."));
      expect([large, textOf(text, page)]).toEqual([[], ["katanya."]]);
    }
  });

  it("is found where a line lost its end, and where three lines were lost under one another", () => {
    const input = columns().input();
    const last = input.words.findIndex(({ text }) => text === "katanya.") - 1;
    const end = input.words[last]!;
    expect(rowsOf(without(input, (word) => word === end))).toEqual([end.text]);
    const [top, foot] = [yOf(input, "katanya.") - 25, yOf(input, "katanya.") + 12];
    const isLost = ({ box: [x, y] }: PrintedWord): boolean => x < 240 && y > top && y < foot;
    const found = rowsOf(without(input, isLost)).join(" ").split(" ");
    expect(found).toEqual(input.words.filter(isLost).map(({ text }) => text));
  });

  it("reaches over the marks at its ends", () => {
    const input = columns().input();
    const word = input.words.find(({ text }) => text === "katanya.")!;
    const [row] = unreadRows(without(input, (each) => each === word)).text;
    expect(row![0] + row![2]).toBeGreaterThan(word.box[0] + word.box[2] - 1);
  });

  it("is none where all was read, in a photograph, far from all words, and of a rule or a frame beside the text", () => {
    const page = columns();
    page.photograph([250, 400, 200, 120]);
    page.line("foto ini", 300, 450);
    page.line("jauh sekali", 30, 560);
    page.rule(240, 80, 241, 380);
    page.rule(30, 70, 450, 71);
    page.frame([26, 76, 208, 300]);
    page.dots([246, 76, 208, 300]);
    const input = page.input();
    const isLost = ({ text }: PrintedWord): boolean => ["foto", "ini", "jauh", "sekali"].includes(text);
    expect(unreadRows(without(input, isLost))).toEqual({ large: [], text: [] });
  });

  it("is none where a headline's box took in a part of it", () => {
    const page = sheet();
    page.line("TELEKOMUNIKASI", 30, 30);
    page.line("Sinyal Merata", 30, 46, 30);
    page.text(prose(120), 30, 90, 300);
    const input = page.input();
    const grown = ({ text, box: [x, y, w, h], ...word }: PrintedWord): PrintedWord =>
      text === "Sinyal" ? { ...word, text, box: [x, 28, 20, y + h - 28] } : { ...word, text, box: [x, y, w, h] };
    const words = input.words.filter(({ text }) => text !== "TELEKOMUNIKASI").map(grown);
    expect(unreadRows({ ...input, words }).text).toEqual([]);
  });
});
