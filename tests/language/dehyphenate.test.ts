import { describe, expect, it } from "vitest";
import { endsBroken, joinBroken } from "../../src/language/dehyphenate.ts";

describe("words broken at a line's end", () => {
  it.each([
    ["berha-", "rap", "berharap"],
    ["me-", "menangkan", "memenangkan"],
    ["BANYUWA-", "NGI,", "BANYUWANGI,"],
    ["(menga-", "takan)", "(mengatakan)"],
    ["govern-", "ment", "government"],
    ["kese\u2010", "hatan", "kesehatan"],
    ["kese\u00ad", "hatan", "kesehatan"],
  ])("join %s %s to %s", (head, tail, whole) => {
    expect(endsBroken(head)).toBe(true);
    expect(joinBroken(head, tail)).toBe(whole);
  });

  it.each([
    ["anak-", "anak", "anak-anak"],
    ["“Anak-", "anaknya", "“Anak-anaknya"],
    ["kemerah-", "merahan", "kemerah-merahan"],
    ["tolong-", "menolong", "tolong-menolong"],
    ["sayur-", "mayur", "sayur-mayur"],
    ["Asia-", "Afrika", "Asia-Afrika"],
    ["se-", "Indonesia", "se-Indonesia"],
    ["ke-", "12", "ke-12"],
  ])("keep the hyphen that belongs to the word: %s %s is %s", (head, tail, whole) => {
    expect(joinBroken(head, tail)).toBe(whole);
  });

  it.each(["kota", "—", "-", "2025-", "–"])("do not begin with %s", (word) => expect(endsBroken(word)).toBe(false));
});
