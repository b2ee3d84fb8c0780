// The line of the list that stands for what was found.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/edition/schema.ts";
import { lineOfHit, snippetOf, type Marked } from "../../../src/reader/find/line-of-hit.ts";
import { search } from "../../../src/reader/find/search.ts";
import { indexOf, story } from "./edition-of.ts";

const lineOf = (article: Article, typed: string) => lineOfHit(search(indexOf([article]), typed)![0]!);
const shown = ({ text, places }: Marked): string =>
  places.reduceRight((rest, [from, to]) => `${rest.slice(0, from)}[${rest.slice(from, to)}]${rest.slice(to)}`, text);

describe("a line", () => {
  it("marks headline and text", () => {
    const { headline, snippet } = lineOf(story("a", "Jembatan Lama", ["Di jembatan itu."]), "jembatan");
    expect(shown(headline)).toBe("[Jembatan] Lama");
    expect(shown(snippet!)).toBe("Di [jembatan] itu.");
  });
  it("shows running text before a byline, a byline where only that has it, and how the text begins where only the headline has it", () => {
    const article = story("a", "Perahu", ["Satu.", "Sungai Musi."], { byline: "Oleh Musi" });
    expect(shown(lineOf(article, "musi").snippet!)).toBe("Sungai [Musi].");
    expect(shown(lineOf(article, "oleh").snippet!)).toBe("[Oleh] Musi");
    expect(shown(lineOf(article, "perahu").snippet!)).toBe("Satu.");
    expect(lineOf(story("a", "Perahu", []), "perahu").snippet).toBeNull();
  });
  it("is called by its first words where there is no headline, marked there, and does not say them twice", () => {
    const { headline, snippet } = lineOf(story("a", "", ["DIJUAL perahu."]), "perahu");
    expect(shown(headline)).toBe("DIJUAL [perahu].");
    expect(snippet).toBeNull();
  });
  it("names the page on which the first of what was found stands", () => {
    const article = story("a", "Perahu", [], {
      blocks: [
        { kind: "paragraph", text: "Satu dua.", zones: ["z2"] },
        { kind: "paragraph", text: "Tiga.", zones: ["z3"] },
        { kind: "paragraph", text: "Empat." },
      ],
      zones: [
        { id: "z0", page: 2, kind: "text", box: [0, 0, 1, 1] },
        { id: "z1", page: 4, kind: "headline", box: [0, 0, 1, 1] },
        { id: "z2", page: 3, kind: "text", box: [0, 0, 1, 1] },
        { id: "z3", page: 7, kind: "text", box: [0, 0, 1, 1] },
      ],
    });
    expect(["perahu", "dua", "tiga", "empat"].map((typed) => lineOf(article, typed).page)).toEqual([4, 3, 7, 2]);
    expect(lineOf(story("a", "Perahu", [], { zones: [] }), "perahu").page).toBeNull();
  });
});

describe("a snippet", () => {
  it("is cut between words around the first mark, with dots that stay with their words", () => {
    const text = "satu dua tiga empat lima enam tujuh delapan sembilan";
    const at = text.indexOf("enam");
    expect(shown(snippetOf(text, [[at, at + 4]], 20, 10))).toBe("…\u00a0lima [enam] tujuh\u00a0…");
    expect(shown(snippetOf(text, [[0, 4]], 20, 10))).toBe("[satu] dua tiga empat\u00a0…");
    expect(shown(snippetOf(`Satu. ${text}`, [[0, 4]], 7, 3))).toBe("[Satu].");
  });
  it("always holds the first mark, each mark at its own words", () =>
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1, maxLength: 40 }),
        fc.nat(),
        (words, nth) => {
          const text = words.join(" ");
          const all = [...text.matchAll(/[a-z]+/g)].map(({ index, 0: word }) => [index, index + word.length] as const);
          const places = all.slice(nth % all.length);
          const snippet = snippetOf(text, places);
          const inSnippet = snippet.places.map(([from, to]) => snippet.text.slice(from, to));
          expect(inSnippet.length).toBeGreaterThan(0);
          expect(inSnippet).toEqual(places.slice(0, inSnippet.length).map(([from, to]) => text.slice(from, to)));
        },
      ),
    ));
});
