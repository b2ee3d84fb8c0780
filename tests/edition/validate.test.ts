import { describe, expect, it } from "vitest";
import { KoranError } from "../../src/edition/errors.ts";
import { parseJson, readManifest, readText, readWords } from "../../src/edition/validate.ts";
import { aManifest, aText } from "./an-edition.ts";

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof KoranError) return error.code;
    throw error;
  }
  return "no error";
};

describe("a manifest", () => {
  it("is read as it stands, unknown fields included", () => {
    const manifest = { ...aManifest(), later: { a: 1 } };
    expect(readManifest(structuredClone(manifest))).toEqual(manifest);
  });
  it("of a newer format is refused by that name, however broken the rest is", () => {
    expect(codeOf(() => readManifest({ format: 2, pages: "what?" }))).toBe("format-too-new");
  });
  it.each([
    ["a page number that repeats", { pages: [aManifest().pages[0]!, aManifest().pages[0]!] }],
    ["no page", { pages: [] }],
    ["a key of another day", { key: "2026-11-21" }],
    ["a way out of its folder", { text: { path: "paid/../../x.json", bytes: 1, sha256: "0".repeat(64) } }],
    ["a path under neither prefix", { text: { path: "text.json", bytes: 1, sha256: "0".repeat(64) } }],
    ["a short hash", { text: { path: "paid/text.json", bytes: 1, sha256: "abc" } }],
    ["a moment without its offset", { publishedAt: "2026-11-20T00:00:00" }],
  ])("with %s is refused", (_, change) => {
    expect(codeOf(() => readManifest({ ...aManifest(), ...change }))).toBe("bad-manifest");
  });
  it("says where it is wrong", () => {
    const wrong = { ...aManifest(), revision: 0 };
    expect(() => readManifest(wrong)).toThrowError(
      expect.objectContaining({ details: { file: "edition.json", at: "revision" } }),
    );
  });
});

describe("a text", () => {
  it("keeps every block kind of the format", () => {
    const text = aText();
    expect(readText(structuredClone(text))).toEqual(text);
  });
  it("with a block of no known kind is refused", () => {
    const text = aText();
    const article = { ...text.articles[0]!, blocks: [{ kind: "poem", text: "…" }] };
    expect(codeOf(() => readText({ articles: [article] }))).toBe("bad-manifest");
  });
  it("with a zone of no extent is refused", () => {
    const text = aText();
    const article = { ...text.articles[0]!, zones: [{ id: "z1", page: 1, kind: "text", box: [1, 1, 0, 5] }] };
    expect(codeOf(() => readText({ articles: [article] }))).toBe("bad-manifest");
  });
});

describe("words and JSON", () => {
  it("let a word stand without a place in the text", () => {
    const words = [{ t: "Sambungan", box: [1, 2, 3, 4], c: 0.9 }];
    expect(readWords(words)).toEqual(words);
  });
  it("that is not JSON is named, not thrown about", () => {
    expect(codeOf(() => parseJson("{", "edition.json"))).toBe("bad-manifest");
  });
});
