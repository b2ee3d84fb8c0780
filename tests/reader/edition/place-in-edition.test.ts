import { describe, expect, it } from "vitest";
import { placeIn } from "../../../src/reader/edition/place-in-edition.ts";
import type { EditionRoute } from "../../../src/reader/routes.ts";
import { aManifest, aText } from "../../edition/an-edition.ts";

const edition = { manifest: aManifest(), text: aText() };
const page = (number: number): EditionRoute => ({
  screen: "page",
  title: "kabar-musi",
  key: "2026-11-20",
  page: number,
});

describe("the page on screen", () => {
  it("is the address's, and the front for today", () => {
    expect(placeIn(edition, page(2), null)).toEqual({ kind: "page", page: 2, article: null });
    expect(placeIn(edition, { screen: "front" }, null)).toMatchObject({ page: 1 });
  });
  it("past the end is missing", () => {
    expect(placeIn(edition, page(3), null)).toEqual({ kind: "no-page" });
  });
  it("stays where the open article has a part on it", () => {
    expect(placeIn(edition, page(2), "a1")).toMatchObject({ page: 2, article: { id: "a1" } });
  });
  it("is the article's first page where it has none", () => {
    expect(placeIn(edition, page(2), "a2")).toMatchObject({ page: 1, article: { id: "a2" } });
  });
});

describe("an article", () => {
  it("of an unknown id is gone", () => {
    expect(placeIn(edition, page(1), "a99")).toEqual({ kind: "no-article" });
  });
  it("that was withdrawn is gone, though its text is still here", () => {
    const manifest = { ...aManifest(), withdrawn: [{ id: "a1", reason: "hak jawab" }] };
    expect(placeIn({ ...edition, manifest }, page(1), "a1")).toEqual({ kind: "no-article" });
  });
});
