// What a search finds in an edition, in which order, and where; and what it must not find.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/edition/schema.ts";
import { placesIn } from "../../../src/reader/find/places.ts";
import { isEnough, search, type Hit } from "../../../src/reader/find/search.ts";
import { GRADES } from "../../../src/reader/find/words-like.ts";
import { indexOf, story } from "./edition-of.ts";

const hitsOf = (articles: readonly Article[], typed: string): readonly Hit[] => search(indexOf(articles), typed) ?? [];
const idsOf = (articles: readonly Article[], typed: string): string[] =>
  hitsOf(articles, typed).map(({ article }) => article.id);
/** What is marked, as it is written. */
const marked = ({ parts, rule }: Hit): string[] =>
  parts.flatMap((part) => placesIn(part, rule).map(([from, to]) => part.text.slice(from, to)));
const alone = (text: string, typed: string): string[] => hitsOf([story("a", "", [text])], typed).flatMap(marked);

describe("the same word, however it is written", () => {
  it.each([
    ["Jembatan lama", "jembatan", ["Jembatan"]],
    ["café di tepi", "cafe", ["café"]],
    ["hari Jum’at", "jumat", ["Jum’at"]],
    ["hari Jumat", "Jum'at", ["Jumat"]],
    ["jem\u00adbatan", "jembatan", ["jem\u00adbatan"]],
    ["kupu-kupu terbang", "kupu kupu", ["kupu-kupu"]],
    ["kupu-kupu terbang", "kupukupu", ["kupu-kupu"]],
    ["kupu kupu terbang", "kupu-kupu", ["kupu kupu"]],
    ["kupukupu terbang", "kupu-kupu", ["kupukupu"]],
    ["kupukupu terbang", "kupu kupu", ["kupukupu"]],
    ["di baca ulang", "dibaca", ["di baca"]],
    ["Rp 14.200", "14200", ["14.200"]],
    ["Rp 14200", "14.200", ["14200"]],
    ["kupu-kupu malam", "malam kupukupu", ["kupu-kupu", "malam"]],
  ])("%j is found by %j", (text, typed, words) => expect(alone(text, typed)).toEqual(words));

  it("while it is typed, from the second letter on, but only the last word", () => {
    expect(alone("Jembatan lama", "je")).toEqual(["Jembatan"]);
    expect(alone("Jembatan lama", "jembatan la")).toEqual(["Jembatan lama"]);
    expect(alone("Jembatan lama", "jemb lama")).toEqual([]);
    expect(alone("kupu-kupu malam", "kupuku")).toEqual(["kupu-kupu"]);
    expect(search(indexOf([story("a", "", ["Jembatan"])]), "j")).toBeNull();
    expect(["", " ", "j", "-j"].some(isEnough)).toBe(false);
    expect(isEnough("je")).toBe(true);
  });
});

describe("a word misread or mistyped", () => {
  it.each([
    ["Jernbatan lama", "jembatan", ["Jernbatan"]],
    ["Jembatan clibuka", "jembatan dibuka", ["Jembatan clibuka"]],
    ["di hi1ir sungai", "hilir", ["hi1ir"]],
    ["perpustakaan desa", "perpustakan", ["perpustakaan"]],
    ["perpustakaan desa", "prepustakan", ["perpustakaan"]],
    ["mengirim surat", "kirim", ["mengirim"]],
  ])("%j is found by %j", (text, typed, words) => expect(alone(text, typed)).toEqual(words));

  it("stands after all that is exact, and is marked beside it", () => {
    const articles = [
      story("misread", "", ["Jernbatan itu."]),
      story("begun", "", ["Jembatannya."]),
      story("exact", "", ["Sebuah jembatan, dan satu jernbatan."]),
    ];
    const hits = hitsOf(articles, "jembatan");
    expect(hits.map(({ article }) => article.id)).toEqual(["exact", "begun", "misread"]);
    expect(hits.map(({ grade }) => grade)).toEqual([GRADES.whole, GRADES.begun, GRADES.misread]);
    expect(marked(hits[0]!)).toEqual(["jembatan", "jernbatan"]);
  });

  it("by a letter is not offered where the edition has the word itself", () => {
    const articles = [story("harga", "", ["harga beras"]), story("warga", "", ["warga desa"])];
    expect(idsOf(articles, "harga")).toEqual(["harga"]);
    expect(idsOf(articles.slice(1), "harga")).toEqual(["warga"]);
  });

  it("is none where it is another word", () => {
    const others = [story("a", "Kepala Desa", ["Buku itu baku; kata kota; tahun 2025, nomor 20251."])];
    for (const typed of ["kapal", "bakul", "kita", "2026", "20261"]) expect(idsOf(others, typed)).toEqual([]);
  });

  it("comes before one that is only of its stem", () => {
    const articles = [
      story("stem", "", ["Penghargaan itu."]),
      story("misread", "", ["Har9a beras."]),
      story("exact", "", ["Harga."]),
    ];
    expect(idsOf(articles, "harga")).toEqual(["exact", "misread", "stem"]);
  });
});

describe("the order", () => {
  it("is that of the phrase, its words scattered, then of the edition; a headline before text", () => {
    const articles = [
      story("scattered", "", ["Lama sekali jembatan itu ditutup."]),
      story("text", "", ["Jembatan lama dibuka."]),
      story("headline", "Jembatan Lama", ["Dibuka."]),
      story("one", "", ["Jembatan."]),
    ];
    expect(idsOf(articles, "jembatan lama")).toEqual(["headline", "text", "scattered"]);
  });
  it("asks for a word twice where it is typed twice", () => {
    const articles = [story("once", "", ["Kupu itu."]), story("twice", "", ["Kupu, lalu kupu lagi."])];
    expect(idsOf(articles, "kupu kupu")).toEqual(["twice"]);
  });
  it("marks the phrase alone where it stands, else each word", () => {
    const text = "Jembatan lama itu lama sekali menjadi jembatan.";
    expect(alone(text, "jembatan lama")).toEqual(["Jembatan lama"]);
    expect(alone(text, "sekali jembatan")).toEqual(["Jembatan", "sekali", "jembatan"]);
  });
});

describe("what is looked through", () => {
  const everywhere: Partial<Article> = {
    kicker: "satu",
    deck: "dua",
    byline: "tiga",
    dateline: "empat",
    blocks: [
      { kind: "table", rows: [["lima"]], text: "lima" },
      { kind: "caption", text: "enam", credit: "tujuh" },
      { kind: "quote", text: "“delapan”", credit: "sembilan" },
    ],
  };
  it("is every part of an article", () => {
    for (const word of ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"])
      expect(hitsOf([story("a", "nol", [], everywhere)], word).flatMap(marked)).toEqual([word]);
  });
  it("is every advert and notice, and no masthead and nothing withdrawn", () => {
    const kinds = (["article", "notice", "advert", "furniture"] as const).map((kind) =>
      story(kind, "", ["jembatan"], { kind }),
    );
    expect(idsOf(kinds, "jembatan")).toEqual(["article", "notice", "advert"]);
    const left = search(indexOf(kinds, ["notice"]), "jembatan");
    expect(left?.map(({ article }) => article.id)).toEqual(["article", "advert"]);
  });
});

describe("any phrase of any text", () => {
  const syllables = fc.constantFrom("ba", "di", "kan", "lu", "me", "ngi", "per", "sa", "tu", "rah", "cem", "nuk");
  const word = fc.array(syllables, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(""));
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(" ", "-", ", ", "\u00a0", " “", "\n")), { minLength: 1, maxLength: 30 })
    .map((words) => words.map(([one, after]) => one + after).join(""));
  /** Of the words of a text some that follow one another: their places. */
  const phrase = fc
    .record({ text, at: fc.nat(), length: fc.integer({ min: 1, max: 4 }) })
    .map(({ text, at, length }) => {
      const words = [...text.matchAll(/[a-z]+/g)];
      const first = at % words.length;
      const last = words[Math.min(first + length, words.length) - 1]!;
      return { text, from: words[first]!.index, to: last.index + last[0].length };
    });
  /** Whether every letter from here to there is marked. */
  const within = (hit: Hit | undefined, from: number, to: number): boolean => {
    if (hit === undefined) return false;
    const part = hit.parts[0]!;
    const places = placesIn(part, hit.rule);
    return [...part.text.matchAll(/[a-z0-9]+/g)]
      .filter(({ index, 0: word }) => index >= from && index + word.length <= to)
      .every(({ index, 0: word }) => places.some(([begin, end]) => begin <= index && end >= index + word.length));
  };

  it("is found exactly, at its place, and every place lies within its text", () =>
    fc.assert(
      fc.property(phrase, ({ text, from, to }) => {
        const [hit] = hitsOf([story("a", "", [text])], text.slice(from, to));
        expect(within(hit, from, to)).toBe(true);
        expect(hit!.grade).toBeLessThanOrEqual(GRADES.begun);
        let before = 0;
        for (const [begin, end] of placesIn(hit!.parts[0]!, hit!.rule)) {
          expect(begin).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(begin);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    ));

  it("is found at its place with one word of it misread", () => {
    const errors = fc.constantFrom("m>rn", "d>cl", "u>ii", "i>l", "i>1", "s>5", "b>8", "e>c", "n>u", "l>1");
    fc.assert(
      fc.property(phrase, errors, ({ text, from, to }, error) => {
        const [right, wrong] = error.split(">") as [string, string];
        const typed = text.slice(from, to);
        const at = typed.indexOf(right);
        const around = at < 0 ? "" : /[a-z]*$/.exec(typed.slice(0, at))![0] + /^[a-z]*/.exec(typed.slice(at))![0];
        fc.pre(around.length >= 5);
        const misread = text.slice(0, from) + typed.replace(right, wrong) + text.slice(to);
        const [hit] = hitsOf([story("a", "", [misread])], typed);
        expect(within(hit, from, to + wrong.length - right.length)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
