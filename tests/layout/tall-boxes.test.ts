// Words of one row whose boxes a stain made higher. Drawn here, none of a real paper.
import { expect, it } from "vitest";
import { analysePage } from "../../src/layout/analyse-page.ts";
import { groupArticles } from "../../src/layout/group-articles.ts";
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
