import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../src/language/sentences.ts";

const parted = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  it.each([
    ["dr. Fadli datang. Ia lelah.", 2],
    ["Kata Prof. Dr. Sofyan, air naik. Warga siaga.", 2],
    ["Rumahnya di Jl. Musi No. 5 RT 03. Pintunya biru.", 2],
    ["H. M. Yusuf dan A.R. Baswedan hadir. Keduanya pulang.", 2],
    ["Harganya Rp. 12.500 sekilo. Kemarin Rp 1.250.000,5.", 2],
    ["Pukul 07.30 warga datang. Pukul 08.00 pulang.", 2],
    ["Ada beras, gula, dll. Semua habis.", 2],
    ["Hadir Rukmini dkk. dari Ilir. Lalu hujan.", 2],
    ["Lihat hlm. 12 dan tgl. 3 Mei. Selesai.", 2],
    ["“Kami lega.” Ia tersenyum.", 2],
    ["“Di mana?” tanya ibunya. “Di sini!” Ia tertawa.", 3],
    ["“Kami minta maaf. Mulai hari ini, semua gratis,” katanya.", 2],
    ["Ia diam… lalu pergi. Sepi.", 2],
    ["1. Cuci tangan. Keringkan.", 2],
    ["Minum vitamin C. Ibu pun sehat.", 2],
    ["Kasus itu ditangani KPK. Sidangnya Senin.", 2],
    ["Tanpa titik", 1],
    ["Baris satu\nbaris dua", 2],
    ["Mr. Smith met Gen. Lee. They spoke.", 2],
    ["", 0],
    [" \n ", 0],
  ] as const)("%s", (text, count) => {
    expect(parted(text)).toHaveLength(count);
  });

  it("stand without the space between them", () => {
    expect(parted("Hujan reda.  “Syukurlah!”  Warga pulang ")).toEqual(["Hujan reda.", "“Syukurlah!”", "Warga pulang"]);
  });

  it("hold every visible sign once, in order", () => {
    const unit = fc.constantFrom("a", "B", ".", "!", "…", " ", "\n", "”", "“", ")", "dr", "1", "Rp", "dll", "é");
    fc.assert(
      fc.property(fc.array(unit), (parts) => {
        const text = parts.join("");
        let at = 0;
        let left = "";
        for (const { start, end } of sentencesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          left += text.slice(at, start);
          at = end;
        }
        expect((left + text.slice(at)).trim()).toBe("");
      }),
    );
  });
});
