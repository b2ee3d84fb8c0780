import { expect, it } from "vitest";
import { sectionAt } from "../../../src/reader/page/section-at.ts";

it("a page stands in the section it names, or else in that of the page before", () => {
  const pages = [null, "Kota", null, "Ekonomi"].map((section) => ({ section }));
  expect([1, 2, 3, 4].map((number) => sectionAt(pages, number))).toEqual([null, "Kota", "Kota", "Ekonomi"]);
});
