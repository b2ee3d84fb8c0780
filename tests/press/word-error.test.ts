import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wordDistance, wordError, type PlacedWord } from "../bench/word-error.ts";

describe("words between two lines", () => {
  it("counts what is changed, left out and put in", () => {
    expect(wordDistance(["a", "b", "c"], ["a", "b", "c"])).toBe(0);
    expect(wordDistance(["a", "b", "c"], ["a", "x", "c"])).toBe(1);
    expect(wordDistance(["a", "b", "c"], ["b", "c"])).toBe(1);
    expect(wordDistance([], ["a", "b"])).toBe(2);
    expect(wordDistance(["a", "b"], [])).toBe(2);
  });
});

describe("words wrong on a page", () => {
  let folder: string;
  let truth: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "koran-words-"));
    truth = join(folder, "p01.gt.json");
    const line = (y: number, text: string): unknown => ({
      polygon: [
        [0, y],
        [400, y],
        [400, y + 20],
        [0, y + 20],
      ],
      text,
    });
    const regions = [{ lines: [line(0, "Pasar “Lama” ditata"), line(40, "mulai pekan depan")] }, { lines: [] }];
    writeFileSync(truth, JSON.stringify({ width: 400, height: 200, regions }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** On a page of half the truth's pixels. */
  const page = (...words: [string, number, number][]): { width: number; height: number; words: PlacedWord[] } => ({
    width: 200,
    height: 100,
    words: words.map(([text, x, y]) => ({ text, box: [x, y, 20, 6] })),
  });

  it("reads each line from left to right, whatever order the words come in, and takes quotes for quotes", () => {
    const words = page(["ditata", 90, 2], ["Pasar", 5, 2], ['"Lama"', 50, 2], ["mulai", 5, 22], ["pekan", 50, 22]);
    expect(wordError(words, truth)).toEqual({ wrong: 1, words: 6 });
  });
  it("leaves out what stands in no line", () => {
    expect(wordError(page(["kotor", 5, 80]), truth)).toEqual({ wrong: 6, words: 6 });
  });
});
