import { describe, expect, it } from "vitest";
import type { Article, Block } from "../../../src/edition/schema.ts";
import { beginningOf } from "../../../src/reader/article/beginning.ts";

const paragraph: Block = { kind: "paragraph", text: "Warga memanen padi." };
const image: Block = { kind: "image", image: "a.webp", alt: "" };
const caption: Block = { kind: "caption", text: "Panen." };
const article = (blocks: Block[]): Article => ({ headline: "Panen", blocks, tags: ["padi"] }) as unknown as Article;
const long = Array.from({ length: 20 }, () => paragraph);

describe("the beginning of an article", () => {
  it("is the whole of a short one, tags too", () => {
    const short = article(long.slice(0, 4));
    expect(beginningOf(short)).toBe(short);
  });
  it("is the first blocks of a long one, without the tags at its end", () => {
    const { blocks, tags, headline } = beginningOf(article(long));
    expect([blocks.length, tags, headline]).toEqual([4, [], "Panen"]);
  });
  it("never parts a picture from its caption", () => {
    const { blocks } = beginningOf(article([...long.slice(0, 3), image, caption, ...long]));
    expect(blocks.slice(-2)).toEqual([image, caption]);
  });
});
