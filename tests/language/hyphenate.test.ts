import { describe, expect, it } from "vitest";
import { hyphenate, hyphenateRagged, withoutSoftHyphens } from "../../src/language/hyphenate.ts";

const breaks = (text: string): string => hyphenate(text).replaceAll("\u00ad", "·");

describe("hyphenate", () => {
  it("breaks Indonesian words between syllables and keeps ng, ny together", () => {
    expect(breaks("pembangunan")).toBe("pem·ba·ngun·an");
    expect(breaks("masyarakat")).toBe("ma·sya·ra·kat");
  });
  it("tears off no scrap of a word in ragged lines", () => {
    const ragged = hyphenateRagged("masyarakat ditempatkan pembangunan menunggu");
    expect(ragged.replaceAll("\u00ad", "·")).toBe("masya·rakat ditem·patkan pem·ba·ngunan menunggu");
    expect(withoutSoftHyphens(ragged)).toBe("masyarakat ditempatkan pembangunan menunggu");
  });
  it("breaks no root in ragged lines whose first letter its prefix has swallowed, nor the end of one", () => {
    expect(hyphenateRagged("mengatakan").replaceAll("\u00ad", "·")).toMatch(/^menga·/);
    expect(hyphenateRagged("menyampaikan").replaceAll("\u00ad", "·")).toBe("menyam·paikan");
  });
  it("keeps a sum beside its Rp, and gives the space back", () => {
    expect(hyphenateRagged("turun Rp 14.200 lagi")).toBe("turun Rp\u00a014.200 lagi");
    expect(withoutSoftHyphens(hyphenateRagged("turun Rp 14.200 lagi"))).toBe("turun Rp 14.200 lagi");
    expect(hyphenateRagged("pukul 06.00-09.00 ke-2")).toBe("pukul 06.00-\u206009.00 ke-2");
    expect(withoutSoftHyphens(hyphenateRagged("pukul 06.00–09.00"))).toBe("pukul 06.00–09.00");
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
