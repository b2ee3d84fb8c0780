import { expect, it } from "vitest";
import type { ReadPage } from "../../src/press/tools/ocr-engine.ts";
import { readInItsLanguages } from "../../src/press/tools/ocr-languages.ts";

const INDONESIAN =
  "warga dan pedagang yang lama di pasar itu meminta jalan untuk dari dalam kota pada akhir tahun ini kata mereka";
const ENGLISH = "the people of the old market ask for a road from the city to the river by the end of this year";

/** A reader that finds these words, and remembers what it was asked for. */
function reader(text: string) {
  const asked: string[] = [];
  const read = (languages: readonly string[]): Promise<ReadPage> => {
    asked.push(languages.join("+"));
    const words = text.split(" ").map((word) => ({ text: word, box: [0, 0, 9, 9] as const, confidence01: 0.9 }));
    return Promise.resolve({ words, blocks: [] });
  };
  return { asked, read };
}

it("reads an Indonesian page once, in its language alone", async () => {
  const { asked, read } = reader(INDONESIAN);
  await readInItsLanguages(read);
  expect(asked).toEqual(["ind"]);
});
it("reads a page of another language again in all, and gives that", async () => {
  const { asked, read } = reader(ENGLISH);
  expect((await readInItsLanguages(read)).words).toHaveLength(ENGLISH.split(" ").length);
  expect(asked).toEqual(["ind", "ind+eng"]);
});
it("leaves it at that where a page has next to no words, or the program no other language", async () => {
  const few = reader("the end");
  await readInItsLanguages(few.read);
  expect(few.asked).toEqual(["ind"]);
  const one = reader(ENGLISH);
  await readInItsLanguages(one.read, ["ind"]);
  expect(one.asked).toEqual(["ind"]);
});
