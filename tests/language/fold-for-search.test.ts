// What a text is to a search: words without case, accents and marks, each in its place.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldForSearch } from "../../src/language/fold-for-search.ts";

const wordsOf = (text: string): readonly string[] => foldForSearch(text).words;

describe("words", () => {
  it.each([
    ["Jembatan LAMA dibuka.", ["jembatan", "lama", "dibuka"]],
    ["pensée à Café", ["pensee", "a", "cafe"]],
    ["e\u0301clair", ["eclair"]],
    ["Jum'at, Jum’at dan Jumat", ["jumat", "jumat", "dan", "jumat"]],
    ["“Kami” ‘tidak’ perlu", ["kami", "tidak", "perlu"]],
    ["jem\u00adba\u00adtan", ["jembatan"]],
    ["ﬁlm eﬃsien", ["film", "effisien"]],
    ["kupu-kupu", ["kupu", "kupu"]],
    ["Rp\u00a014.200", ["rp", "14", "200"]],
    ["STRASSE Straße", ["strasse", "straße"]],
    ["İstanbul", ["istanbul"]],
    [" … — ·", []],
    ["", []],
  ])("of %j", (text, words) => expect(wordsOf(text)).toEqual(words));
});

/** What is hard in any text: marks, ligatures, fractions, letters that grow in small, halves of surrogates, other scripts. */
const odd = fc
  .array(
    fc.constantFrom(...Array.from("aZ09 -’'.,\n\u00ad\u0301éßİﬁ½²ªǅ字عК\u{1f600}\u{1d538}"), "\ud83d", "\ude00", "ﷺ"),
    {
      maxLength: 30,
    },
  )
  .map((letters) => letters.join(""));

describe("places", () => {
  it("hold each word as it is written", () => {
    const text = "Hari Jum’at: kupu-ku\u00adpu.";
    const { from, to } = foldForSearch(text);
    expect(from.map((begin, at) => text.slice(begin, to[at]))).toEqual(["Hari", "Jum’at", "kupu", "ku\u00adpu"]);
  });
  it("follow one another within the text, whatever it is, and hold the word alone", () =>
    fc.assert(
      fc.property(odd, (text) => {
        const { words, from, to } = foldForSearch(text);
        let before = 0;
        words.forEach((word, at) => {
          expect(from[at]).toBeGreaterThanOrEqual(before);
          expect(to[at]).toBeGreaterThan(from[at]!);
          expect(word).not.toBe("");
          expect(wordsOf(text.slice(from[at], to[at])).join("")).toBe(word);
          before = to[at]!;
        });
        expect(before).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    ));
  it("are those of the words, wherever soft hyphens stand", () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), fc.nat(12), (word, at) => {
        const cut = Math.min(at, word.length);
        const inside = cut > 0 && cut < word.length;
        expect(wordsOf(word.slice(0, cut) + (inside ? "\u00ad" : "") + word.slice(cut))).toEqual([word]);
      }),
    ));
});
