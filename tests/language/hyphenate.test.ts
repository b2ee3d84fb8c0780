import { describe, expect, it } from "vitest";
import { hyphenate, withoutSoftHyphens } from "../../src/language/hyphenate.ts";

const breaks = (text: string): string => hyphenate(text).replaceAll("\u00ad", "·");

describe("hyphenate", () => {
  it("breaks Indonesian words between syllables and keeps ng, ny together", () => {
    expect(breaks("pembangunan")).toBe("pem·ba·ngunan");
    expect(breaks("memperpanjang")).toBe("mem·per·pan·jang");
  });
  it("tears off no scrap of two or three letters", () => {
    expect(breaks("masyarakat ditempatkan menunggu")).toBe("masya·rakat ditem·patkan menunggu");
  });
  it("leaves short words, figures and spaces alone", () => {
    expect(breaks("Pasar Induk 2026, Rp18.000.")).toBe("Pasar Induk 2026, Rp18.000.");
  });
  it("is undone exactly", () => {
    const text = "Pemerintah kota memperpanjang kesempatan itu, kata Wali Kota.";
    expect(hyphenate(text)).not.toBe(text);
    expect(withoutSoftHyphens(hyphenate(text))).toBe(text);
  });
});
