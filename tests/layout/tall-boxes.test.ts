// Words of one row whose boxes a stain made higher. Drawn here, none of a real paper.
import { expect, it } from "vitest";
import { analysePage } from "../../src/layout/analyse-page.ts";
import { wordAtoms } from "../../src/layout/atoms.ts";
import { groupArticles } from "../../src/layout/group-articles.ts";
import { placedWords } from "../../src/layout/placed-words.ts";
import { straightening } from "../../src/layout/straightening.ts";
import { prose, sheet } from "./sheet.ts";

it("keeps a word of two letters in its headline where boxes of the row are too high", { timeout: 30_000 }, () => {
  const page = sheet();
  page.line("Harga Sembako", 30, 30, 18);
  page.line("di Pasar Lamo", 30, 50, 18);
  page.text(`Pertama ${prose(80)}`, 30, 84, 200);
  const input = page.input();
  const words = input.words.flatMap((word) => {
    const [x, y, width, height] = word.box;
    const tall = { ...word, box: [x, y - 9, width, height * 2.3] as const };
    // The dot of its last letter.
    const speck = { text: ".", box: [x + width / 2, y - 2, 2, 3] as const, confidence01: 0.7 };
    return word.text === "di" ? [speck, tall] : [word.text === "Pasar" ? tall : word];
  });
  const [story] = groupArticles([analysePage({ ...input, words })]).articles;
  expect(story).toMatchObject({ headline: "Harga Sembako di Pasar Lamo" });
  expect(story!.deck).toBeUndefined();
});

it("leaves a word in its row though its box reaches over the words of the next", () => {
  const word = (text: string, x: number, y: number, width: number, height: number) => ({
    text,
    box: [x, y, width, height] as const,
    confidence01: 0.95,
  });
  const tall = word("Dermaga", 54, 20, 44, 26);
  const under = [word("muatan", 20, 36, 40, 9), word("pekan", 64, 36, 32, 11)];
  const input = sheet(200, 200).input();
  const pxPerPt = input.raster.width / input.width;
  /** In points. */
  const footOf = (...words: readonly ReturnType<typeof word>[]): number =>
    wordAtoms(placedWords(words, straightening(input, 0)), [], pxPerPt, 1).find((atom) => atom.word === tall)!.y1 /
    pxPerPt;
  expect(footOf(tall, ...under)).toBeLessThan(36);
  expect(footOf(tall)).toBeCloseTo(46, 0);
  // Nobody knows the row of one between two.
  expect(footOf(word("dari", 60, 18, 24, 8), tall, ...under)).toBeCloseTo(46, 0);
});
