// The index of an edition: read in slices or at once, the same; its words found by their letters.
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { lastAtOrBefore } from "../../../src/reader/find/edition-index.ts";
import { search } from "../../../src/reader/find/search.ts";
import { indexOf, story } from "./edition-of.ts";

const ARTICLES = ["satu dua", "dua tiga", "tiga empat"].map((text, at) => story(`a${at}`, "", [text]));

it("is read an article at a time, and then whole by whoever asks", () => {
  const sliced = indexOf(ARTICLES);
  expect(sliced.grow(0)).toBe(false);
  expect(sliced.words).toEqual(["satu", "dua"]);
  expect(search(sliced, "tiga")?.map(({ article }) => article.id)).toEqual(["a1", "a2"]);
  expect(sliced.grow(0)).toBe(true);
  expect(sliced.words).toEqual(["satu", "dua", "tiga", "empat"]);
});

it("knows its words by letters in them, and by those they begin with", () => {
  const index = indexOf(ARTICLES);
  expect(index.articles).toHaveLength(3);
  const wordsWith = (letters: string): string[] => index.wordsWith(letters).map((id) => index.words[id]!);
  expect(wordsWith("at")).toEqual(["satu", "empat"]);
  expect(wordsWith("\nt")).toEqual(["tiga"]);
  expect(wordsWith("x")).toEqual([]);
});

it("does not learn from what is on screen", () => {
  const index = indexOf(ARTICLES);
  expect(index.articles).toHaveLength(3);
  expect(index.read("Dua, lima.").ids).toEqual([1, -1]);
  expect(index.words).toHaveLength(4);
});

it("the last number that is not larger", () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(1000), { minLength: 1 }), fc.nat(1000), (numbers, value) => {
      const ascending = [0, ...numbers.map((number) => number + 1).sort((one, other) => one - other)];
      const at = lastAtOrBefore(ascending, value);
      expect(ascending[at]).toBeLessThanOrEqual(value);
      expect(ascending[at + 1] ?? Infinity).toBeGreaterThan(value);
    }),
  ));
