import { expect, it } from "vitest";
import { sectionAt, sectionsAt } from "../../../src/reader/page/section-at.ts";

it("a page stands in the section it names, or else in that of the page before", () => {
  const pages = [null, "Kota", null, "Ekonomi"].map((section) => ({ section }));
  expect([1, 2, 3, 4].map((number) => sectionAt(pages, number))).toEqual([null, "Kota", "Kota", "Ekonomi"]);
});

it("a spread stands in the sections of both its pages, named once where they are one; a first page without one has a name of its own", () => {
  const pages = [null, "Kota", null, "Daerah", null].map((section) => ({ section }));
  expect(sectionsAt(pages, [1], "Depan")).toEqual(["Depan"]);
  expect(sectionsAt(pages, [2, 3], "Depan")).toEqual(["Kota"]);
  expect(sectionsAt(pages, [3, 4], "Depan")).toEqual(["Kota", "Daerah"]);
  expect(sectionsAt([{ section: null }, { section: null }], [2], "Depan")).toEqual([]);
});
