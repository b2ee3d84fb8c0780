import { describe, expect, it } from "vitest";
import { isPlainlyIndonesian } from "../../src/language/tell-language.ts";

const INDONESIAN =
  "Pemerintah kota menata ulang pasar lama di tepi sungai mulai pekan depan agar pedagang kecil dapat kembali berjualan dengan tenang. Warga menyambut rencana itu dan meminta jalan masuk diperbaiki lebih dulu supaya bongkar muat lancar, kata seorang pedagang yang sudah lama berjualan pada pasar tersebut.";
const ENGLISH =
  "The city will rebuild the old market by the river from next week so that small traders can go back to selling in peace. People of the quarter welcome the plan and ask that the way in is mended before it begins, said a trader who has been in the market for many years.";
const CZECH =
  "Vláda se usnesla na tom, aby se nové trhy u řeky otevřely ještě před koncem roku, a žádá obyvatele o trpělivost, dokud nebudou práce hotovy.";
const words = (...texts: string[]): string[] => texts.join(" ").split(" ");

describe("whether words are plainly Indonesian", () => {
  it("says so of running text, a few foreign words in it or not", () => {
    expect(isPlainlyIndonesian(words(INDONESIAN))).toBe(true);
    expect(isPlainlyIndonesian(words(INDONESIAN, INDONESIAN, INDONESIAN, "The Jakarta Post of Monday"))).toBe(true);
  });
  it("does not of English, of another language, of a page half English, and of nothing", () => {
    expect(isPlainlyIndonesian(words(ENGLISH))).toBe(false);
    expect(isPlainlyIndonesian(words(CZECH))).toBe(false);
    expect(isPlainlyIndonesian(words(INDONESIAN, ENGLISH))).toBe(false);
    expect(isPlainlyIndonesian([])).toBe(false);
  });
  it("is not misled by case and marks, nor by names and numbers", () => {
    expect(isPlainlyIndonesian(words("YANG “dan” (di) untuk, Rp5.000 1998"))).toBe(true);
    expect(isPlainlyIndonesian(words("Dijual Toyota Avanza 2012 hub 0812345 Jl Melati 5 Palembang".repeat(9)))).toBe(
      false,
    );
  });
});
