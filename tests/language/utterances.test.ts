import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spokenText } from "../../src/language/spoken.ts";
import { secondsOf, utterancesOf } from "../../src/language/utterances.ts";

/** Voices of Chrome break off behind it. */
const LIMIT_S = 14;
const LONG =
  "Jembatan Seberang, yang menghubungkan pusat Kota Muara Kelindan dengan tiga kelurahan di tepi timur, dibuka untuk umum pada Kamis (19/11) " +
  "setelah tertunda tiga tahun karena banjir besar yang merusak tiang pancang, dengan anggaran Rp 318.450.275.500 dari pemerintah kota dan provinsi.";

describe("utterances", () => {
  it("of a short sentence are one", () => {
    expect(utterancesOf("Warga pulang.", "id", 1)).toEqual([{ start: 0, end: 13, spoken: "Warga pulang." }]);
  });
  it("of a long one end behind clauses, each below what a voice can hold", () => {
    const said = utterancesOf(LONG, "id", 1);
    expect(said.length).toBeGreaterThan(1);
    expect(said[0]!.spoken).toMatch(/tepi timur,$/);
    for (const { spoken } of said) expect(secondsOf(spoken, 1)).toBeLessThan(LIMIT_S);
    expect(said.map(({ spoken }) => spoken).join(" ")).toBe(spokenText(LONG, "id"));
  });
  it("leave no scrap at the end of a sentence a little too long", () => {
    const sentence =
      "“Biasanya jam segini saya masih berdiri di dermaga, menghitung orang di depan saya yang menunggu perahu,” " +
      "kata warga Kelurahan Tanjung Seberang itu, Kamis (19/11).";
    const said = utterancesOf(sentence, "id", 1);
    expect(said).toHaveLength(2);
    expect(sentence.slice(said[1]!.start)).toMatch(/^\s*kata warga/);
    for (const { spoken } of said) expect(secondsOf(spoken, 1)).toBeGreaterThan(4);
  });
  it("are more where the voice is slower", () => {
    expect(utterancesOf(LONG, "id", 0.8).length).toBeGreaterThan(utterancesOf(LONG, "id", 2).length);
  });
  it("never part a sum", () => {
    const sum = LONG.indexOf("Rp");
    for (let rate = 0.8; rate <= 2; rate += 0.1)
      for (const { start } of utterancesOf(LONG, "id", rate))
        expect(start > sum && start < sum + "Rp 318.450.275.500".length).toBe(false);
  });
  it("have no sound where there is nothing to say", () => {
    expect(utterancesOf("* * *", "id", 1).every(({ spoken }) => spoken === "")).toBe(true);
  });

  const words = fc.constantFrom(
    "kata",
    "pemerintahannya",
    "Rp 999.999.999.999",
    "999.999.999.999.999",
    ",",
    "KPK",
    "(54)",
    "07.30",
    "–",
  );
  const texts = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 400 }),
    fc.array(words, { maxLength: 60 }).map((parts) => parts.join(" ")),
    fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 900 }),
  );
  it("cover any sentence in order, below what a voice can hold, whatever its speed", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom("id", "en"), fc.constantFrom(0.8, 1, 1.25, 2), (text, language, rate) => {
        let at = 0;
        for (const { start, end, spoken } of utterancesOf(text, language, rate)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(secondsOf(spoken, rate)).toBeLessThan(LIMIT_S);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });
});
