import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/edition/schema.ts";
import { nameOf, readableOn, tapAt, zonesOn } from "../../../src/reader/page/tap.ts";

const article = (id: string, more: Partial<Article>): Article => ({
  id,
  kind: "article",
  section: null,
  headline: "",
  pick: false,
  tags: [],
  blocks: [],
  zones: [],
  ...more,
});

const story = article("a1", {
  headline: "Banjir surut di Ilir Barat",
  zones: [
    { id: "z1", page: 1, kind: "text", box: [0, 0, 100, 100] },
    { id: "z2", page: 2, kind: "text", box: [0, 0, 100, 100] },
    { id: "z3", page: 1, kind: "image", box: [10, 10, 20, 20] },
  ],
});
const photograph = article("a2", {
  blocks: [{ kind: "caption", text: "Perahu di Sungai Musi" }],
  zones: [{ id: "z4", page: 1, kind: "image", box: [200, 0, 100, 100] }],
});
const masthead = article("a3", {
  kind: "furniture",
  headline: "KABAR MUSI",
  zones: [{ id: "z5", page: 1, kind: "headline", box: [0, 200, 300, 50] }],
});
const nameless = article("a4", {
  kind: "notice",
  blocks: [
    { kind: "image", image: "paid/x.webp", alt: "" },
    { kind: "paragraph", text: "Telah hilang seekor kerbau jantan berwarna abu-abu di dusun tiga" },
  ],
  zones: [{ id: "z6", page: 1, kind: "text", box: [0, 300, 100, 100] }],
});
const all = [story, photograph, masthead, nameless];

describe("a tap", () => {
  it("on a story opens it, with the smallest zone under the finger", () => {
    expect(tapAt(all, 1, [15, 15], 0)).toEqual({ kind: "open", article: story, zone: story.zones[2] });
    expect(tapAt(all, 2, [15, 15], 0)).toEqual({ kind: "open", article: story, zone: story.zones[1] });
  });
  it("on a picture without a story enlarges it", () => {
    expect(tapAt(all, 1, [250, 50], 0)).toEqual({ kind: "enlarge", zone: photograph.zones[0] });
  });
  it("on a masthead, or on nothing, is beside every story", () => {
    expect(tapAt(all, 1, [50, 220], 0)).toEqual({ kind: "beside" });
    expect(tapAt(all, 1, [900, 900], 0)).toEqual({ kind: "beside" });
  });
  it("reaches as far as a finger is wide, to the nearest zone", () => {
    expect(tapAt(all, 1, [107, 50], 10)).toMatchObject({ kind: "open", article: story });
    expect(tapAt(all, 1, [193, 50], 10)).toMatchObject({ kind: "enlarge" });
    expect(tapAt(all, 1, [150, 50], 10)).toEqual({ kind: "beside" });
    expect(tapAt(all, 2, [107, 107], 9)).toEqual({ kind: "beside" });
  });
});

describe("what a page offers to read", () => {
  it("is every story with text, once, with the zone it begins at", () => {
    expect(readableOn(all, 1).map(({ article, zone }) => [article.id, zone.id])).toEqual([
      ["a1", "z1"],
      ["a4", "z6"],
    ]);
    expect(readableOn(all, 2).map(({ article, zone }) => [article.id, zone.id])).toEqual([["a1", "z2"]]);
    expect(readableOn(all, 3)).toEqual([]);
  });
  it("is called by its headline, or by its first words", () => {
    expect(nameOf(story)).toBe("Banjir surut di Ilir Barat");
    expect(nameOf(nameless)).toBe("Telah hilang seekor kerbau jantan berwarna abu-abu di…");
    expect(nameOf(article("a9", {}))).toBe("");
  });
});

it("zones of a page are those of that page", () => {
  expect(zonesOn(story, 1).map(({ id }) => id)).toEqual(["z1", "z3"]);
});
