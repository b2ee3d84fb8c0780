import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article, Block } from "../../../src/edition/schema.ts";
import { sentencesOfArticle } from "../../../src/reader/speech/sentences-of-article.ts";
import { TEXT } from "../../flow/reader/readable-site.ts";

const article = (blocks: Block[], more: Partial<Article> = {}): Article => ({
  id: "a",
  kind: "article",
  section: null,
  headline: "Judul",
  pick: false,
  tags: [],
  blocks,
  zones: [],
  ...more,
});
const read = (one: Article): string[] => sentencesOfArticle(one).map(({ text, lead }) => `${lead ?? ""}|${text}`);

describe("an article read aloud", () => {
  it("is its own lines, its text, tables by rows, captions last; jump lines and BACA JUGA are not", () => {
    expect(read(TEXT.articles[0]!)).toEqual([
      "|Jembatan",
      "|Jembatan Lama Dibuka Kembali",
      "|Warga menyeberang gratis sampai akhir pekan.",
      "|Oleh Rini Astuti",
      "|MUARA KELAMPAI",
      "|Jembatan lama di hilir sungai dibuka kembali setelah diperbaiki selama dua tahun.",
      "|“Kami tidak perlu memutar lagi.”",
      "|Komoditas, Hari ini, Kemarin, Arah",
      "|Beras medium (kg), 14.200, 14.200, tetap",
      "|Minyak goreng curah (liter), 17.600, 17.500, naik",
      "caption|Jembatan lama pada pagi hari.",
    ]);
  });
  it("says who said a quotation, once, and lists line by line", () => {
    const blocks: Block[] = [
      { kind: "quote", text: "Kami lega. Sungguh.", credit: "Rukmini, pedagang" },
      { kind: "list", text: "• Beras\n• Gula. Garam" },
    ];
    expect(read(article(blocks))).toEqual([
      "|Judul",
      "|Kami lega.",
      "|Sungguh.",
      "speaker|Rukmini, pedagang",
      "|Beras",
      "|Gula.",
      "|Garam",
    ]);
  });
  it("passes over what leads elsewhere where the press took it for a paragraph", () => {
    const blocks: Block[] = [
      { kind: "paragraph", text: "BACA JUGA: Pompa Rusak, hal 4" },
      { kind: "paragraph", text: "(Bersambung ke hal 7)" },
      { kind: "paragraph", text: "Warga membaca juga di rumah." },
    ];
    expect(read(article(blocks))).toEqual(["|Judul", "|Warga membaca juga di rumah."]);
  });
  it("knows the zones of what it reads", () => {
    const one = article([{ kind: "paragraph", text: "Satu.", zones: ["z2", "z3"] }], {
      zones: [{ id: "z1", page: 1, kind: "headline", box: [0, 0, 1, 1] }],
    });
    expect(sentencesOfArticle(one).map(({ zones }) => zones)).toEqual([["z1"], ["z2", "z3"]]);
  });
  it("loses no word of what is to be read", () => {
    const words = fc.array(fc.constantFrom("kata", "Rp 5.000.", "dr.", "“Ya!”", "dll."), { minLength: 1 });
    const blocks = fc.array(
      fc.record({
        kind: fc.constantFrom("paragraph", "subhead", "quote", "caption"),
        text: words.map((w) => w.join(" ")),
      }),
    );
    fc.assert(
      fc.property(blocks, (some) => {
        const all = sentencesOfArticle(article(some));
        some.forEach(({ text }, place) => {
          const own = all.filter((sentence) => sentence.place === place);
          expect(own.map((sentence) => sentence.text).join(" ")).toBe(text);
          for (const { start, text: said } of own) expect(text.slice(start, start + said.length)).toBe(said);
        });
      }),
    );
  });
});
