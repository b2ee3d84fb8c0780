// In which order an article's words are read, and what a range of them says.
import { assert, nat, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { readingOrderOf, streamOf, textOf } from "../../../src/reader/select/reading-order.ts";
import { story } from "../find/edition-of.ts";
import { aPrintedStory } from "./printed-story.ts";

const STORY = story("a", "Jembatan Lama", [], {
  kicker: "KOTA",
  dateline: "MUARA",
  blocks: [
    { kind: "paragraph", text: "Warga  menyeberang hari ini." },
    { kind: "caption", text: "Jembatan pagi.", credit: "KM/Ratna" },
    { kind: "image", image: "", alt: "Jembatan" },
    { kind: "paragraph", text: "Besok juga." },
    { kind: "jump", text: "Bersambung ke hal 4", page: 4 },
    { kind: "list", text: "• satu\n• dua" },
  ],
});

describe("the order", () => {
  const order = readingOrderOf(STORY);
  const said = order.streams.map((stream) => textOf(order, stream));
  it("is head and running text in one go, as the paper's own white space has it, an empty line between two strings", () =>
    expect(said[0]).toBe(
      "KOTA\n\nJembatan Lama\n\nMUARA\n\nWarga  menyeberang hari ini.\n\nBesok juga.\n\n• satu\n• dua",
    ));
  it("leaves to themselves a caption with its credit, and a jump line", () =>
    expect(said.slice(1)).toEqual(["Jembatan pagi.\n\nKM/Ratna", "Bersambung ke hal 4"]));
  it("is kept for as long as the article", () => expect(readingOrderOf(STORY)).toBe(order));
  it("of an article without a word is none", () => expect(readingOrderOf(story("b", "", [])).streams).toEqual([]));
});

describe("the text of any range", () => {
  it("is a part of its stream's text, beginning and ending with whole words", () =>
    assert(
      property(aPrintedStory, nat(), nat(), ({ article }, one, other) => {
        const order = readingOrderOf(article);
        const word = one % order.words.length;
        const stream = streamOf(order, word);
        const length = stream.last - stream.first + 1;
        const [first, last] = [word, stream.first + (other % length)].sort((a, b) => a - b) as [number, number];
        const text = textOf(order, { first, last });
        expect(textOf(order, stream)).toContain(text);
        expect(text.split(/\s+/)).toHaveLength(last - first + 1);
      }),
    ));
});
