// How sure the model is of what it grouped, and what an article's confidence makes of it.
import { describe, expect, it } from "vitest";
import { layOutBlocks, readBlocks } from "../../src/layout/analyse-page.ts";
import { articleConfidence, type PlacedWords } from "../../src/layout/article-confidence.ts";
import type { PageLayout } from "../../src/layout/types.ts";
import { prose, sheet } from "./sheet.ts";

/** A headline over two columns, laid out by a model of two features. */
function laidOut(features: Readonly<Record<string, number>>): PageLayout {
  const page = sheet();
  page.line("Harga Beras Naik Lagi", 30, 30, 24);
  page.text(`Pertama ${prose(120)}`, 30, 70, 140);
  page.text(`Kedua ${prose(120, 3)}`, 186, 70, 140, 9, { indent: false });
  const input = page.input();
  return layOutBlocks(input, readBlocks(input), { headless: 0, features });
}
const certainties = (layout: PageLayout): number[] => [
  ...new Map(layout.zones.map(({ group, certainty01 }) => [group, certainty01!])).values(),
];

describe("the certainty of a group", { timeout: 30_000 }, () => {
  it("is nearly whole where the scores leave no doubt", () => {
    const [only, ...others] = certainties(laidOut({ "text above head": 12 }));
    expect(others).toEqual([]);
    expect(only).toBeGreaterThan(0.98);
  });

  it("falls with the odds that what hangs on the headline belongs to none, and takes along what hangs on that", () => {
    const [only, ...others] = certainties(laidOut({ "text above head": 0.2 }));
    expect(others).toEqual([]);
    expect(only).toBeGreaterThan(0.5);
    expect(only).toBeLessThan(0.65);
    const [chained] = certainties(laidOut({ "text above head": 0.2, "text left text": 12 }));
    expect(chained).toBeLessThan(0.65);
  });

  it("falls where a group may lack what went elsewhere", () => {
    const apart = certainties(laidOut({ "text above head": -0.5 }));
    expect(apart).toHaveLength(3);
    expect(Math.min(...apart)).toBeLessThan(0.3);
    const wellApart = certainties(laidOut({ "text above head": -12, "text left text": -12 }));
    expect(Math.min(...wellApart)).toBeGreaterThan(0.98);
  });
});

describe("an article's confidence", () => {
  const part = (
    certainty01: number | undefined,
    ...read: readonly [text: string, confidence01: number][]
  ): PlacedWords => ({
    words: read.map(([text, confidence01]) => ({ text, confidence01, box: [0, 0, 9, 9] as const })),
    certainty01,
  });

  it("is the share of its letters that are its own, times how surely they were read", () => {
    expect(articleConfidence([part(0.5, ["abcd", 0.9], ["ef", 0.6])])).toBe(0.4);
  });
  it("weighs the parts of a joined story by their letters", () => {
    expect(articleConfidence([part(1, ["abcdef", 1]), part(0.5, ["gh", 1])])).toBe(0.88);
  });
  it("doubts no grouping that no model made, and says nothing of what nobody read", () => {
    expect(articleConfidence([part(undefined, ["abcd", 0.9])])).toBe(0.9);
    expect(articleConfidence([part(0.9)])).toBeUndefined();
  });
});
