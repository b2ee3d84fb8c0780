import { describe, expect, it } from "vitest";
import { baseOf, beneathOf, readBeneath } from "../../src/reader/navigation.ts";
import { parseRoute } from "../../src/reader/routes.ts";

const ARTICLE = "/kabar-musi/2026-11-20/artikel/a1";

describe("an article opened from a page", () => {
  it("lies on that page", () => {
    const note = beneathOf("/kabar-musi/2026-11-20/3", null);
    expect(note).toEqual({ beneath: "/kabar-musi/2026-11-20/3", depth: 1 });
    expect(baseOf(parseRoute(ARTICLE), note)).toMatchObject({ screen: "page", page: 3 });
  });
  it("and a second one from within it go back to the page together", () => {
    const note = beneathOf("/", null);
    expect(beneathOf(ARTICLE, note)).toEqual({ beneath: "/", depth: 2 });
  });
});

describe("an article opened by a link", () => {
  it("is its own base", () => {
    expect(baseOf(parseRoute(ARTICLE), null)).toMatchObject({ screen: "article", article: "a1" });
    expect(beneathOf(ARTICLE, null)).toBeNull();
  });
  it("from a screen without an edition lies on no screen", () => {
    expect(beneathOf("/rak", null)).toBeNull();
  });
});

it("takes only its own notes for notes", () => {
  expect(readBeneath(null)).toBeNull();
  expect(readBeneath({ idx: 3 })).toBeNull();
  expect(readBeneath({ beneath: 3, depth: "1" })).toBeNull();
  expect(readBeneath({ beneath: "/", depth: 1, more: true })).toEqual({ beneath: "/", depth: 1 });
});
