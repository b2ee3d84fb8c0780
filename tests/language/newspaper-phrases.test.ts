import { describe, expect, it } from "vitest";
import {
  creditStart,
  isByline,
  isIndexEntry,
  labelOfJump,
  readFolio,
  readJumpFrom,
  readJumpTo,
  readTopics,
  splitDateline,
  startsPointer,
} from "../../src/language/newspaper-phrases.ts";

describe("lines of newspaper routine", () => {
  it.each([
    ["Bersambung ke hal 7 kol 1", 7, ""],
    ["(bersambung ke halaman 7 kol 1)", 7, ""],
    ["BERSAMBUNG KE HALAMAN 6", 6, ""],
    ["ke hal 6 kol 1", 6, ""],
    ["Lanjut ke hal 7 kol 5", 7, ""],
    ["Baca Tanggul Jebol Hal 7", 7, "Tanggul Jebol"],
    ["Continued on page 4", 4, ""],
    ["► Bersambung ke Hal. 11 Kol 3-6", 11, ""],
    ["» Baca Harga Beras Naik di Halaman 11", 11, "Harga Beras Naik"],
    ["Bersambung ke 7", 7, ""],
    ["Berita selengkapnya di halaman 5", 5, ""],
    ["bersambung ke ha1 7 kolom 1, 2", 7, ""],
    ["Bersambung ke halaman depan", 1, ""],
  ])("%s leads on", (line, page, title) => {
    expect(readJumpTo(line)).toEqual({ page, title });
    expect(readJumpFrom(line)).toBeNull();
  });

  it.each([
    ["Sambungan dari hal 1", 1, ""],
    ["DARI HALAMAN 1", 1, ""],
    ["Harga Beras… Sambungan dari hal 1", 1, "Harga Beras"],
    ["Harga Beras Impor… dari hal 3", 3, "Harga Beras Impor"],
    ["Kader Posyandu… (sambungan hal 5)", 5, "Kader Posyandu"],
    ["Continued from page 1", 1, ""],
    ["Sambungan dari halaman pertama", 1, ""],
    ["(Sambungan dari Hal. l)", 1, ""],
    ["Sambungan dari 1", 1, ""],
  ])("%s comes from elsewhere", (line, page, title) => {
    expect(readJumpFrom(line)).toEqual({ page, title });
    expect(readJumpTo(line)).toBeNull();
  });

  it("knows a page by the letter of its section", () => {
    expect(labelOfJump(readJumpTo("Bersambung ke hal B2")!)).toBe("B2");
    expect(labelOfJump(readJumpFrom("Harga Beras… dari hal a1")!)).toBe("A1");
    expect(labelOfJump(readJumpTo("Bersambung ke hal 07")!)).toBe("7");
  });

  it.each([
    "Baca juga: Pompa Air Rusak, hal 4",
    "Buku itu dibaca di hal 7",
    "Pemerintah ke depan",
    "HALAMAN 3",
    "ke halaman depan.",
    "dari halaman muka",
    "Timnas lanjut ke 16",
    "Sambungan listrik dari 7",
    "Bersambung ke hal lain",
  ])("%s is no jump", (line) => {
    expect(readJumpTo(line)).toBeNull();
    expect(readJumpFrom(line)).toBeNull();
  });

  it("reads topics, whatever their name and marks, and takes no sentence for them", () => {
    expect(readTopics("Topik: Kopi. Ilir Lamo, Sosok")).toEqual(["Kopi", "Ilir Lamo", "Sosok"]);
    expect(readTopics("Tag: Bulu tangkis · Piala Musi")).toEqual(["Bulu tangkis", "Piala Musi"]);
    expect(readTopics("Topik: rapat itu tidak disebut dalam undangan warga.")).toBeNull();
    expect(readTopics("Topiknya: banjir")).toBeNull();
  });

  it("knows bylines, pointers, index entries and folios", () => {
    expect(isByline("Oleh Togar Simanjuntak")).toBe(true);
    expect(isByline("oleh pemerintah daerah")).toBe(false);
    expect(startsPointer("Baca juga: Pompa Air Rusak")).toBe(true);
    expect(startsPointer("Baca Tanggul Jebol Hal 7")).toBe(false);
    expect(isIndexEntry("HAL 2")).toBe(true);
    expect(readFolio("KORAN NUSANTARA, SELASA HALAMAN 2")).toBe("2");
    expect(readFolio("TAHUN KE-38 8 HALAMAN Rp 6.500")).toBeNull();
  });

  it.each([
    ["DENPASAR, KN — Pasokan", "DENPASAR, KN", "Pasokan"],
    ["JAKARTA - Tim gabungan", "JAKARTA", "Tim gabungan"],
    ["KABUPATEN BANYUWANGI, KN – Kepolisian", "KABUPATEN BANYUWANGI, KN", "Kepolisian"],
    ["JAKARTA (ANTARA) — Harga", "JAKARTA (ANTARA)", "Harga"],
    ["LHOKSEUMAWE, HN Di tengah kurangnya", "LHOKSEUMAWE, HN", "Di tengah kurangnya"],
    ["WASHINGTON, Nov. 15.—The", "WASHINGTON, Nov. 15.", "The"],
    ["LUBUK SIRIH Petani di Kecamatan Lubuk Sirih", "LUBUK SIRIH", "Petani di Kecamatan Lubuk Sirih"],
  ])("splits the dateline of %s", (paragraph, dateline, text) => {
    const split = splitDateline(paragraph)!;
    expect(split.dateline).toBe(dateline);
    expect(paragraph.slice(split.textStart)).toBe(text);
  });

  it.each([
    "DPR menyatakan bahwa",
    "Harga — yang naik",
    "Rp 5 — x",
    "DPR, MPR Sepakat",
    "BANDUNG, BOGOR dan Depok",
    "TIM NASIONAL Indonesia menang, kata pelatih Tim Nasional",
  ])("finds no dateline in %s", (paragraph) => {
    expect(splitDateline(paragraph)).toBeNull();
  });

  it.each([
    ["Warga antre (IST)", "(IST)"],
    ["Warga antre. Foto: Antara/Budi", "Foto: Antara/Budi"],
    ["Suasana pagi ANTARA FOTO/Budi Santoso", "ANTARA FOTO/Budi Santoso"],
    ["Warga di Magelang, Senin (23/11).", null],
  ])("finds the credit of %s", (caption, credit) => {
    const start = creditStart(caption);
    expect(start === null ? null : caption.slice(start)).toBe(credit);
  });
});
