import { describe, expect, it } from "vitest";
import type { TitleIndex } from "../../../src/edition/schema.ts";
import { editionFacts } from "../../../src/reader/edition/edition-facts.ts";
import { makeSite, TITLE } from "../../library/synthetic-edition.ts";

const { manifest } = makeSite();
const index: TitleIndex = {
  format: 1,
  ...TITLE,
  latest: [
    { ...manifest, pages: 2, cover: manifest.pages[0]!.thumb, tiers: { text: 100_000, pages: 4_000_000, print: 9 } },
  ],
  years: [],
};

describe("what is known of an edition that did not open", () => {
  it("is its paper, day and cost, where the index names it", () => {
    expect(editionFacts("id", index, "2026-11-20")).toMatchObject({
      title: "Kabar\u00a0Musi",
      date: "Jumat, 20\u00a0November 2026",
      size: "4,1\u00a0MB",
      pages: 2,
    });
  });
  it("is only its day where nothing is known, and nothing where the key names no day", () => {
    expect(editionFacts("id", null, "2026-11-21-pagi")).toMatchObject({
      title: null,
      date: "Sabtu, 21\u00a0November 2026",
      size: null,
    });
    expect(editionFacts("id", null, "2026-02-30")).toMatchObject({ date: null });
  });
});
