import { describe, expect, it } from "vitest";
import type { Article, Manifest } from "../../../src/edition/schema.ts";
import { hasBody } from "../../../src/edition/body.ts";
import { contentsOf, leadOf } from "../../../src/reader/edition/contents.ts";
import { aManifest, aText } from "../../edition/an-edition.ts";

const story = (id: string, page: number, more: Partial<Article> = {}): Article => ({
  ...aText().articles[0]!,
  id,
  zones: [{ id: `z-${id}`, page, kind: "text", box: [0, 0, 10, 10] }],
  ...more,
});
/** A manifest whose pages name these sections. */
function paperOf(...sections: readonly (string | null)[]): Manifest {
  const manifest = aManifest();
  const page = manifest.pages[0]!;
  return { ...manifest, pages: sections.map((section, index) => ({ ...page, number: index + 1, section })) };
}
const shape = (manifest: Manifest, articles: Article[]) =>
  contentsOf(manifest, { articles }).map(({ name, pages }) => [
    name,
    pages.map(({ page, articles }) => [page.number, ...articles.map(({ id }) => id)]),
  ]);

describe("contents", () => {
  it("name every page once, and a story that jumps where it begins", () => {
    expect(shape(aManifest(), aText().articles)).toEqual([["Utama", [[1, "a1"], [2]]]]);
  });
  it("put a page that names no section under the one before, and under none where there is none before", () => {
    const articles = [story("late", 4), story("front", 1), story("also", 3)];
    expect(shape(paperOf(null, "Ekonomi", null, "Olahraga", "Olahraga", "Ekonomi"), articles)).toEqual([
      [null, [[1, "front"]]],
      ["Ekonomi", [[2], [3, "also"]]],
      ["Olahraga", [[4, "late"], [5]]],
      ["Ekonomi", [[6]]],
    ]);
  });
  it("leave out adverts, furniture, what has no headline and what was withdrawn", () => {
    const articles = [
      story("advert", 1, { kind: "advert" }),
      story("furniture", 1, { kind: "furniture" }),
      story("untitled", 1, { headline: " " }),
      story("withdrawn", 1),
      story("stays", 1),
    ];
    const manifest = { ...paperOf("Utama"), withdrawn: [{ id: "withdrawn", reason: "keliru" }] };
    expect(shape(manifest, articles)).toEqual([["Utama", [[1, "stays"]]]]);
  });
});

describe("what there is to read", () => {
  it("is more than a headline, a picture with its caption and a jump", () => {
    const { deck: _, ...bare } = story("bare", 1, { blocks: [] });
    expect(hasBody(bare)).toBe(false);
    const { blocks } = aText().articles[0]!;
    const ofKind = (...kinds: readonly string[]): Article => ({
      ...bare,
      blocks: blocks.filter((block) => kinds.includes(block.kind)),
    });
    expect(hasBody(ofKind("image", "caption", "jump"))).toBe(false);
    expect(hasBody(ofKind("paragraph"))).toBe(true);
    expect(hasBody({ ...bare, deck: "Setelah dua tahun" })).toBe(true);
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
  it("ends at a sentence, else at a word that keeps its dots", () => {
    expect(lead("Jembatan itu dibuka hari ini. Warga datang sejak pagi buta.")).toBe("Jembatan itu dibuka hari ini.");
    expect(lead("Jembatan yang lama ditunggu warga kota itu akhirnya dibuka")).toBe(
      "Jembatan yang lama ditunggu warga kota\u00a0…",
    );
    expect(lead("Pendek saja.")).toBe("Pendek saja.");
  });
});
