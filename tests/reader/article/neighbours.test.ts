import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/edition/schema.ts";
import { neighboursOf } from "../../../src/reader/article/neighbours.ts";
import { aManifest, aText } from "../../edition/an-edition.ts";

const story = (id: string, page: number, more: Partial<Article> = {}): Article => ({
  ...aText().articles[0]!,
  id,
  headline: `Cerita ${id}`,
  zones: [{ id: `z-${id}`, page, kind: "text", box: [0, 0, 10, 10] }],
  ...more,
});
const ARTICLES = [
  story("late", 2),
  story("one", 1),
  story("advert", 1, { kind: "advert" }),
  story("withdrawn", 1),
  story("two", 1),
  story("untitled", 1, { headline: " " }),
  story("empty", 1, { deck: "", blocks: [] }),
];
const edition = {
  manifest: { ...aManifest(), withdrawn: [{ id: "withdrawn", reason: "keliru" }] },
  text: { articles: ARTICLES },
};
const around = (id: string) => {
  const { previous, next } = neighboursOf(
    edition,
    ARTICLES.find((article) => article.id === id)!,
  );
  return [previous?.id ?? null, next?.id ?? null];
};

describe("the stories around one", () => {
  it("follow the pages, then the edition's order", () => {
    expect(around("one")).toEqual([null, "two"]);
    expect(around("two")).toEqual(["one", "late"]);
    expect(around("late")).toEqual(["two", null]);
  });
  it("have something to read", () => {
    expect(around("empty")).toEqual(["two", "late"]);
    expect(around("late")).toEqual(["two", null]);
  });
  it("are found from an advert or an untitled text too, which are none themselves", () => {
    expect(around("advert")).toEqual(["one", "two"]);
    expect(around("untitled")).toEqual(["two", "late"]);
  });
});
