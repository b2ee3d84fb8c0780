// Which word is under a finger, and which printed words belong to a range.
import { assert, nat, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { centre, type Box } from "../../../src/edition/geometry.ts";
import type { Word } from "../../../src/edition/schema.ts";
import { linesOf } from "../../../src/reader/page/beside.ts";
import { readingOrderOf, textOf } from "../../../src/reader/select/reading-order.ts";
import {
  printedIn,
  wordAcross,
  wordNear,
  wordsOnPage,
  type PrintedWord,
} from "../../../src/reader/select/words-on-page.ts";
import { story } from "../find/edition-of.ts";
import { aPrintedStory, print } from "./printed-story.ts";

const said = (word: PrintedWord | null): string | null => word && textOf(word.order, word.words);

describe("any range of a printed story", () => {
  it("has each of its words printed once, or in all its halves; and no other word", () =>
    assert(
      property(aPrintedStory, nat(), nat(), ({ article, pages }, one, other) => {
        const order = readingOrderOf(article);
        const words = pages.map((page) => wordsOnPage(page, [article]));
        // Every printed word has its place: none is lost, none counted twice.
        expect(words.flat()).toHaveLength(pages.flat().length);
        const [first, last] = [one % order.words.length, other % order.words.length].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const chosen = words.flatMap((page) => printedIn(page, order, { first, last }));
        const halves = pages.flat().length - order.words.length;
        expect(chosen.length).toBeGreaterThanOrEqual(last - first + 1);
        expect(chosen.length).toBeLessThanOrEqual(last - first + 1 + halves);
        const numbers = new Set(chosen.map(({ words: { first } }) => first));
        expect([...numbers].sort((a, b) => a - b)).toEqual(
          Array.from({ length: last - first + 1 }, (_, at) => first + at),
        );
        // Both halves, or neither.
        for (const word of words.flat()) if (numbers.has(word.words.first)) expect(chosen).toContain(word);
        expect(new Set(chosen).size).toBe(chosen.length);
      }),
    ));
  it("is drawn in lines that hold each of its boxes in one of them", () =>
    assert(
      property(aPrintedStory, ({ article, pages }) => {
        const order = readingOrderOf(article);
        for (const page of pages) {
          const boxes = printedIn(wordsOnPage(page, [article]), order, { first: 0, last: Infinity }).map(
            ({ box }) => box,
          );
          const lines = linesOf(boxes);
          const holds = ([x, y, w, h]: Box, [u, v, ww, hh]: Box): boolean =>
            u >= x && v >= y && u + ww <= x + w && v + hh <= y + h;
          for (const box of boxes) expect(lines.filter((line) => holds(line, box))).toHaveLength(1);
        }
      }),
    ));
});

describe("a word under a finger", () => {
  const { article, pages } = print(
    story("a", "Judul", [], {
      blocks: [
        { kind: "paragraph", text: "satu dua tiga empat lima enam tujuh delapan sembilan" },
        { kind: "caption", text: "foto pagi" },
      ],
    }),
    { perColumn: 3, broken: 99 },
  );
  const words = wordsOnPage(pages[0]!, [article]);
  const at = (t: string): Word => pages[0]!.find((word) => word.t === t)!;
  const order = readingOrderOf(article);
  it("is the one that it touches", () => {
    for (const word of pages[0]!) expect(said(wordNear(words, centre(word.box), 0))).toBe(word.t);
  });
  it("is the nearest within its reach, and none beyond", () => {
    const [x, y, width] = at("tiga").box;
    expect(said(wordNear(words, [x + width + 8, y + 5], 10))).toBe("tiga");
    expect(wordNear(words, [x + width + 14, y + 5], 10)).toBeNull();
  });
  it("past the end of a line is the last of that line, not one of the longer line below", () => {
    const [x, y] = at("Judul").box;
    expect(said(wordNear(words, [x + 38, y + 8], Infinity))).toBe("Judul");
  });
  it("stays in the stream that a selection began in", () => {
    const among = { order, word: at("satu").s! };
    const caption = centre(at("foto").box);
    expect(said(wordNear(words, caption, Infinity))).toBe("foto");
    expect(["delapan", "sembilan", "tujuh"]).toContain(said(wordNear(words, caption, Infinity, among)));
  });
  it("is none of what stands in no text", () =>
    expect(
      wordsOnPage(
        [
          { t: "KM", box: [0, 0, 10, 10], c: 1 },
          { ...at("satu"), a: "of-another" },
        ],
        [article],
      ),
    ).toEqual([]));
  it("is found above and below, nearest to the middle, and over the end of a column", () => {
    const number = (t: string): number => words.find((word) => said(word) === t)!.words.first;
    expect(said(wordAcross(words, order, number("dua"), 1))).toBe("lima");
    expect(said(wordAcross(words, order, number("lima"), -1))).toBe("dua");
    expect(said(wordAcross(words, order, number("lima"), 1))).toBe("tujuh");
    expect(wordAcross(words, order, number("tujuh"), 1)).toBeNull();
  });
  it("printed with another in one box holds both", () => {
    const both = wordsOnPage([{ ...at("satu"), t: "satudua", e: at("dua").e! }], [article]);
    expect(both.map(said)).toEqual(["satu dua"]);
  });
});
