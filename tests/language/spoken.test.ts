import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spokenPieces, spokenText } from "../../src/language/spoken.ts";

const INDONESIAN: readonly (readonly [printed: string, spoken: string])[] = [
  // Numbers.
  ["0", "nol"],
  ["11 dermaga", "sebelas dermaga"],
  ["19 perahu", "sembilan belas perahu"],
  ["20 perahu", "dua puluh perahu"],
  ["100", "seratus"],
  ["164 pedagang", "seratus enam puluh empat pedagang"],
  ["1.000", "seribu"],
  ["1.872 warga", "seribu delapan ratus tujuh puluh dua warga"],
  ["11.480 kendaraan", "sebelas ribu empat ratus delapan puluh kendaraan"],
  ["101.001", "seratus satu ribu satu"],
  ["1.250.000", "satu juta dua ratus lima puluh ribu"],
  ["1.000.000.000", "satu miliar"],
  ["5.000.000.000.000", "lima triliun"],
  ["2,87 meter", "dua koma delapan tujuh meter"],
  ["4,6 ton", "empat koma enam ton"],
  ["3,20 meter", "tiga koma dua meter"],
  ["4,05 persen", "empat koma nol lima persen"],
  ["1.234,5 hektare", "seribu dua ratus tiga puluh empat koma lima hektare"],
  ["Pos 07", "Pos nol tujuh"],
  ["24 jam.", "dua puluh empat jam."],
  // Money.
  ["Rp 12.500", "dua belas ribu lima ratus rupiah"],
  ["Rp12.500", "dua belas ribu lima ratus rupiah"],
  ["Rp. 3.000 untuk", "tiga ribu rupiah untuk"],
  ["Rp 12.500,-", "dua belas ribu lima ratus rupiah"],
  ["Rp1,5 miliar", "satu koma lima miliar rupiah"],
  ["Rp 1,2 triliun.", "satu koma dua triliun rupiah."],
  ["Rp 350 juta se", "tiga ratus lima puluh juta rupiah se"],
  ["Rp 5 M", "lima miliar rupiah"],
  ["Rp 10.000-Rp 15.000", "sepuluh ribu sampai lima belas ribu rupiah"],
  ["Rp 10.000–15.000 per kilogram", "sepuluh ribu sampai lima belas ribu rupiah per kilogram"],
  ["Rp 2-3 juta", "dua sampai tiga juta rupiah"],
  ["Rp 36.000/kg", "tiga puluh enam ribu rupiah per kilogram"],
  ["US$ 1,5 juta", "satu koma lima juta dolar Amerika"],
  ["+100", "plus seratus"],
  ["–500", "minus lima ratus"],
  ["48.500 –2.500", "empat puluh delapan ribu lima ratus minus dua ribu lima ratus"],
  ["Rp 2 juta - Rp 3 juta", "dua juta sampai tiga juta rupiah"],
  // Percent, measures.
  ["5%", "lima persen"],
  ["83 persen", "delapan puluh tiga persen"],
  ["5-10%", "lima sampai sepuluh persen"],
  ["60 km/jam", "enam puluh kilometer per jam"],
  ["480 m2", "empat ratus delapan puluh meter persegi"],
  ["480 m²", "empat ratus delapan puluh meter persegi"],
  ["12 m3", "dua belas meter kubik"],
  ["45 kg", "empat puluh lima kilogram"],
  ["5-7 km", "lima sampai tujuh kilometer"],
  ["40 cm", "empat puluh sentimeter"],
  ["640 ha", "enam ratus empat puluh hektare"],
  ["32°C", "tiga puluh dua derajat Celsius"],
  ["Beras medium (kg)", "Beras medium, kilogram,"],
  ["3 x 4 meter", "tiga kali empat meter"],
  ["3x sehari", "tiga kali sehari"],
  ["1/2", "setengah"],
  ["2/3 bagian", "dua per tiga bagian"],
  ["1/3 lahan", "sepertiga lahan"],
  // Time.
  ["pukul 07.30 WIB", "pukul tujuh tiga puluh Waktu Indonesia Barat"],
  ["pukul 22.00 setiap", "pukul dua puluh dua setiap"],
  ["pukul 07.05", "pukul tujuh lewat lima"],
  ["07.00-09.00", "tujuh sampai sembilan"],
  ["07.30–09.15 WITA", "tujuh tiga puluh sampai sembilan lima belas Waktu Indonesia Tengah"],
  ["pukul 08.00-15.00 karena", "pukul delapan sampai lima belas karena"],
  ["pukul 16.00, papan", "pukul enam belas, papan"],
  // Days.
  ["24/11/2026", "dua puluh empat November dua ribu dua puluh enam"],
  ["24-11-2026", "dua puluh empat November dua ribu dua puluh enam"],
  ["24 November 2026", "dua puluh empat November dua ribu dua puluh enam"],
  ["Kamis (19/11) pagi", "Kamis sembilan belas November pagi"],
  ["Senin, 7/12", "Senin, tujuh Desember"],
  ["2020–2026", "dua ribu dua puluh sampai dua ribu dua puluh enam"],
  ["musim 2025/2026", "musim dua ribu dua puluh lima dua ribu dua puluh enam"],
  ["tahun 90-an", "tahun sembilan puluhan"],
  ["1980-an", "seribu sembilan ratus delapan puluhan"],
  // Order, ranges, results.
  ["ke-2", "kedua"],
  ["abad ke-21", "abad kedua puluh satu"],
  ["HUT Ke-58", "H U T kelima puluh delapan"],
  ["anak usia 5-10 tahun", "anak usia lima sampai sepuluh tahun"],
  ["menang 3-1", "menang tiga satu"],
  ["bermain 2-2", "bermain dua dua"],
  ["kalah 1-3 dari", "kalah satu tiga dari"],
  ["21-17, 19-21, 21-14", "dua puluh satu tujuh belas, sembilan belas dua puluh satu, dua puluh satu empat belas"],
  // Telephones.
  ["0812-3456-7890", "nol delapan satu dua, tiga empat lima enam, tujuh delapan sembilan nol"],
  ["telepon 31-408", "telepon tiga satu, empat nol delapan"],
  ["Telp. (0711) 350123", "telepon nol tujuh satu satu, tiga lima nol satu dua tiga"],
  ["+62 812 3456 789", "plus enam dua, delapan satu dua, tiga empat lima enam, tujuh delapan sembilan"],
  // Abbreviations.
  ["beras, gula, dll.", "beras, gula, dan lain-lain"],
  ["dst.", "dan seterusnya"],
  ["dsb", "dan sebagainya"],
  ["Rukmini dkk.", "Rukmini dan kawan-kawan"],
  ["a.n. Yusuf", "atas nama Yusuf"],
  ["a.l. ikan", "antara lain ikan"],
  ["d.a. Jl. Musi No. 5", "dengan alamat Jalan Musi nomor lima"],
  ["hlm. 12", "halaman dua belas"],
  ["hal 4", "halaman empat"],
  ["tgl. 3", "tanggal tiga"],
  ["RT 03/RW 05", "R T tiga, R W lima"],
  ["RT 3", "R T tiga"],
  ["dr. Fadli", "dokter Fadli"],
  ["Prof. Dr. Ir. Sofyan", "Profesor Doktor Insinyur Sofyan"],
  ["Prof.Dr. Sofyan", "Profesor Doktor Sofyan"],
  ["PT Musi Tbk", "P T Musi terbuka"],
  ["makan & minum", "makan dan minum"],
  ["dan/atau", "dan atau"],
  // Names, acronyms, Roman numerals.
  ["H. M. Yusuf", "Haji M Yusuf"],
  ["Hj. Nurhayati", "Hajah Nurhayati"],
  ["K.H. Ahmad", "Kiai Haji Ahmad"],
  ["A.R. Baswedan", "A R Baswedan"],
  ["A.H. Nasution", "A H Nasution"],
  ["Marlina Hasyim, S.H.", "Marlina Hasyim, S H"],
  ["KPK dan BPBD", "K P K dan B P B D"],
  ["UU itu dibahas DPR", "U U itu dibahas D P R"],
  ["negara ASEAN", "negara asean"],
  ["BUMN, PDAM, BRIN", "B U M N, P D A M, brin"],
  ["SIM hilang", "Sim hilang"],
  ["MUARA KELINDAN", "Muara kelindan"],
  ["HARGA PANGAN DAN TNI", "Harga pangan dan T N I"],
  ["Paku Buwono X", "Paku Buwono kesepuluh"],
  ["abad XXI", "abad kedua puluh satu"],
  ["Perang Dunia II", "Perang Dunia kedua"],
  ["kelas XII", "kelas dua belas"],
  ["Komisi III DPR", "Komisi tiga D P R"],
  ["Paus Yohanes Paulus II", "Paus Yohanes Paulus kedua"],
  ["CV Maju", "C V Maju"],
  ["KTT G20", "K T T G dua puluh"],
  ["jaringan 4G", "jaringan empat G"],
  // Persons, quotations, signs.
  ["Rukmini (54) mendorong", "Rukmini, lima puluh empat tahun, mendorong"],
  ["Halimah (47), penjual", "Halimah, empat puluh tujuh tahun, penjual"],
  ["“Saya lega,” katanya.", "Saya lega, katanya."],
  ["pagi – lalu sore", "pagi, lalu sore"],
  ["Satu-satunya larangan: jangan", "Satu-satunya larangan: jangan"],
];

const ENGLISH: readonly (readonly [printed: string, spoken: string])[] = [
  ["1,250,000 people", "1,250,000 people"],
  ["Rp 1.5 trillion", "1.5 trillion rupiah"],
  ["2020–2026", "2020 to 2026"],
  ["won 3-1", "won 3 1"],
  ["60 km/h", "60 kilometres per hour"],
  ["24/11/2026", "24 November 2026"],
  ["i.e. rain", "that is rain"],
  ["No. 5", "number 5"],
  ["J. R. Smith", "J R Smith"],
  ["the KPK", "the K P K"],
  ["World War II", "World War 2"],
  ["Charles III", "Charles the third"],
  ["5% of it", "5 percent of it"],
];

describe("what is printed is said", () => {
  it.each(INDONESIAN)("%s", (printed, spoken) => expect(spokenText(printed, "id")).toBe(spoken));
  it.each(ENGLISH)("in English: %s", (printed, spoken) => expect(spokenText(printed, "en-GB")).toBe(spoken));
  it("as printed, of a language that has no rules here", () => {
    expect(spokenText("Rp 12.500 dll.", "fr")).toBe("Rp 12.500 dll.");
  });
  it("leaves an ordinary sentence as it is", () => {
    const text = "Pasar pagi pindah ke lapangan barat mulai hari Senin.";
    expect(spokenText(text, "id")).toBe(text);
  });
});

/** What newspapers are made of, and anything. */
const scraps = fc.constantFrom(
  ...INDONESIAN.map(([printed]) => printed),
  " ",
  ", ",
  ". ",
  "kata ",
  "“",
  "”",
  "(",
  ")",
  "–",
  "\n",
  "😀",
  "é",
);
const texts = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.array(scraps).map((parts) => parts.join("")),
);

describe("pieces", () => {
  it.each(["id", "en", "fr"])("cover any text in order, without gap or overlap (%s)", (language) => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const { start, end } of spokenPieces(text, language)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });
  it("say every word that no rule changes", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{8,12}$/), { minLength: 1 }), (words) => {
        expect(spokenText(words.join(" "), "id")).toBe(words.join(" "));
      }),
    );
  });
  it("leave no figure unsaid in Indonesian", () => {
    fc.assert(
      fc.property(texts, (text) => {
        // One that is part of a word ("kata1") stays with it.
        expect(spokenText(text, "id")).not.toMatch(/(?:^|[^\p{L}\p{M}\p{N}])[0-9]/u);
      }),
    );
  });
});
