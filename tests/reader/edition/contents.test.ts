import { describe, expect, it } from "vitest";
import { contentsOf, leadOf } from "../../../src/reader/edition/contents.ts";
import { aManifest, aText } from "../../edition/an-edition.ts";

describe("contents", () => {
  it("name every page once, and a story that jumps where it begins", () => {
    const contents = contentsOf(aManifest(), aText());
    expect(contents.map(({ page, articles }) => [page.number, articles.map(({ id }) => id)])).toEqual([
      [1, ["a1"]],
      [2, []],
    ]);
  });
  it("leave out adverts, furniture and what has no headline", () => {
    const text = aText();
    text.articles = text.articles.map((article) => ({ ...article, headline: " " }));
    expect(contentsOf(aManifest(), text)[0]?.articles).toEqual([]);
  });
});

describe("the lead of an article", () => {
  const withText = (text: string) => ({
    ...aText().articles[0]!,
    deck: undefined,
    blocks: [{ kind: "paragraph" as const, text }],
  });
  const lead = (text: string): string => {
    const { deck: _, ...article } = withText(text);
    return leadOf(article, 40);
  };
  it("is the deck where there is one", () => {
    expect(leadOf(aText().articles[0]!)).toBe("Setelah dua tahun");
  });
  it("ends at a sentence, else at a word", () => {
    expect(lead("Jembatan itu dibuka hari ini. Warga datang sejak pagi buta.")).toBe("Jembatan itu dibuka hari ini.");
    expect(lead("Jembatan yang lama ditunggu warga kota itu akhirnya dibuka")).toBe(
      "Jembatan yang lama ditunggu warga kota …",
    );
    expect(lead("Pendek saja.")).toBe("Pendek saja.");
  });
});
