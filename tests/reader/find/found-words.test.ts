// Which printed words of a page are framed, and which of them together.
import { describe, expect, it } from "vitest";
import type { Box } from "../../../src/edition/geometry.ts";
import type { Word } from "../../../src/edition/schema.ts";
import { boxesOf } from "../../../src/reader/find/found-words.ts";
import { search } from "../../../src/reader/find/search.ts";
import { indexOf, story } from "./edition-of.ts";

const TEXT = "Jembatan lama dibuka. Jembatan";
const word = (t: string, box: Box, s: number, e: number, more: Partial<Word> = {}): Word => ({
  t,
  box,
  c: 1,
  a: "a",
  b: 0,
  s,
  e,
  ...more,
});
const boxes = (words: readonly Word[], typed: string): Box[] =>
  boxesOf(words, search(indexOf([story("a", "Lama", [TEXT], { byline: "Lama" })]), typed)!);

describe("frames", () => {
  it("are drawn around the words found, and no others", () => {
    const words = [
      word("Lama", [0, 0, 40, 20], 0, 4, { b: "headline" }),
      word("Jembatan", [0, 30, 40, 10], 0, 8),
      word("lama", [44, 30, 20, 10], 9, 13),
      word("lama", [44, 60, 20, 10], 9, 13, { a: "b" }),
      { t: "lama", box: [0, 90, 20, 10], c: 1 } satisfies Word,
    ];
    expect(boxes(words, "lama")).toEqual([
      [0, 0, 40, 20],
      [44, 30, 20, 10],
    ]);
  });
  it("hold the words of a phrase together in a line, and part them where the line ends", () => {
    const [one, other] = [word("Jembatan", [0, 30, 40, 10], 0, 8), word("lama", [44, 31, 20, 8], 9, 13)];
    expect(boxes([one, other], "jembatan lama")).toEqual([[0, 30, 64, 10]]);
    expect(boxes([one, { ...other, box: [0, 42, 20, 8] }], "jembatan lama")).toEqual([
      [0, 30, 40, 10],
      [0, 42, 20, 8],
    ]);
    // At the same height in the next column.
    expect(boxes([one, { ...other, box: [120, 30, 20, 8] }], "jembatan lama")).toHaveLength(2);
  });
  it("are two for a word whose halves stand on two lines", () => {
    const halves = [word("Jem-", [80, 30, 20, 10], 0, 8), word("batan", [0, 42, 25, 10], 0, 8)];
    expect(boxes(halves, "jembatan")).toEqual([
      [80, 30, 20, 10],
      [0, 42, 25, 10],
    ]);
  });
  it("part what was found twice", () => {
    const words = [word("Jembatan", [0, 30, 40, 10], 0, 8), word("Jembatan", [44, 30, 40, 10], 22, 30)];
    expect(boxes(words, "jembatan")).toHaveLength(2);
  });
  it("keep a credit apart from the block it stands in", () => {
    const credit = story("a", "", [], { blocks: [{ kind: "caption", text: "Jembatan pagi", credit: "Jembatan" }] });
    const words = [word("pagi", [0, 0, 40, 10], 9, 13), word("Jembatan", [60, 0, 40, 10], 0, 8, { f: "credit" })];
    expect(boxesOf(words, search(indexOf([credit]), "pagi")!)).toEqual([[0, 0, 40, 10]]);
    expect(boxesOf(words, search(indexOf([credit]), "jembatan")!)).toEqual([[60, 0, 40, 10]]);
  });
});
