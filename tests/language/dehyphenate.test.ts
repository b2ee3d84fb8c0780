import { describe, expect, it } from "vitest";
import { endsBroken, joinBroken } from "../../src/language/dehyphenate.ts";
import { knownWords } from "../../src/language/known-words.ts";

describe("words broken at a line's end", () => {
  it.each([
    ["berha-", "rap", "berharap"],
    ["me-", "menangkan", "memenangkan"],
    ["BANYUWA-", "NGI,", "BANYUWANGI,"],
    ["(menga-", "takan)", "(mengatakan)"],
    ["govern-", "ment", "government"],
    ["kese\u2010", "hatan", "kesehatan"],
    ["kese\u00ad", "hatan", "kesehatan"],
    ["tan-", "tangan.", "tantangan."],
    ["TAN-", "TANGAN", "TANTANGAN"],
    ["cin-", "cin", "cincin"],
    ["tun-", "tunan", "tuntunan"],
    ["ter-", "tawa-tawa", "tertawa-tawa"],
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
    ["kupu-", "kupu", "kupu-kupu"],
    ["hal-", "halnya", "hal-halnya"],
    ["ber-", "KTP", "ber-KTP"],
    ["huru-", "hara", "huru-hara"],
    ["1990-", "an,", "1990-an,"],
    ["2019-", "2024", "2019-2024"],
  ])("keep the hyphen that belongs to the word: %s %s is %s", (head, tail, whole) => {
    expect(joinBroken(head, tail)).toBe(whole);
  });

  it("are written as the document writes them elsewhere, in whatever case and among whatever marks", () => {
    const known = knownWords([
      "“Abu-abu,”",
      "gang-gang",
      "ganggang",
      "ganggang.",
      "Sakit-sakitan",
      "rumah-sakit",
      "mas\u2010mas",
    ]);
    expect(joinBroken("rumah-", "sakit", known)).toBe("rumah-sakit");
    expect(joinBroken("rumah-", "sakit")).toBe("rumahsakit");
    expect(joinBroken("“abu-", "abu", known)).toBe("“abu-abu");
    expect(joinBroken("Gang-", "gang", known)).toBe("Ganggang");
    expect(joinBroken("Gang-", "gang")).toBe("Gang-gang");
    expect(joinBroken("mas-", "mas", known)).toBe("mas-mas");
    expect(joinBroken("berha-", "rap", known)).toBe("berharap");
  });

  it.each(["kota", "—", "-", "(-", "–"])("do not begin with %s", (word) => expect(endsBroken(word)).toBe(false));
});
