// What the press's report says in Indonesian. Never a markup.
import type { PageEdge } from "../../layout/types.ts";
import type { ReportWords } from "./report-words.ts";

const EDGES: Readonly<Record<PageEdge, string>> = { left: "kiri", right: "kanan", top: "atas", bottom: "bawah" };
const list = new Intl.ListFormat("id-ID");

export const reportIndonesian: ReportWords = {
  title: "Laporan cetak",
  counts: {
    pages: (n) => `${n} halaman`,
    articles: (n) => `${n} artikel`,
    doubtful: (n) => `${n} meragukan`,
    unrated: (n) => `${n} belum dinilai`,
    faults: (n) => `${n} halaman bermasalah`,
    pictureOnly: (n) => `${n} halaman gambar saja`,
    withoutPicture: (n) => `${n} halaman tanpa gambar`,
  },
  readBy: ({ engine, percent }) =>
    percent === null ? `Dibaca oleh ${engine}.` : `Dibaca oleh ${engine}, rata-rata ${percent}% yakin.`,
  lookFirst: "Periksa dulu",
  nothingToLookAt: "Tidak ada yang perlu diperiksa lebih dulu.",
  pagesNav: "Halaman",
  page: (label) => `Halaman ${label}`,
  pageAt: ({ label, number }) => `Halaman ${label} (lembar ke-${number})`,
  faults: {
    blank: "kosong: tidak ada tulisan dan tidak ada gambar.",
    blurred: "buram: huruf kecil sulit dibaca. Pindai ulang halaman ini.",
    "upside-down": "terbalik. Putar setengah lingkaran dan cetak lagi.",
    sideways: "rebah. Putar seperempat lingkaran dan cetak lagi.",
    cut: (edges) =>
      `terpotong di tepi ${list.format(edges.map((edge) => EDGES[edge]))}. Pindai ulang sampai ke tepi kertas.`,
  },
  failed: {
    picture: (why) => `dicetak sebagai gambar saja: ${why}.`,
    blank: (why) => `dicetak kosong, tanpa teks dan tanpa gambar: ${why}.`,
    "words-without-picture": (why) => `dicetak dengan teksnya tetapi tanpa gambarnya: ${why}.`,
  },
  whys: {
    "broken-pdf": "halaman ini rusak di dalam PDF",
    "page-too-large": "halaman ini terlalu besar untuk dikerjakan",
    timeout: "pengerjaannya terlalu lama",
    "engine-failed": "mesin pembaca gagal",
  },
  whyUnknown: "halaman ini tidak dapat dikerjakan",
  notRead: "tidak dibaca: hanya gambarnya yang terbit.",
  doubtful: "meragukan",
  percentSure: (percent) => `${percent}% yakin`,
  explained:
    "Warna menandai artikel. Garis putus-putus: meragukan, pengelompokan atau bacaannya mungkin salah. Kata bergaris titik: dibaca dengan ragu.",
  doubtfulWords: (n) => `${n} kata ragu`,
  untitled: "Tanpa judul",
  kinds: { notice: "iklan baris", advert: "iklan", furniture: "perabot halaman" },
  otherParts: (n) => `Bukan berita: ${n} bagian`,
  noText: "Tidak ada teks.",
  pagePicture: (label) => `Gambar halaman ${label} dengan bagian-bagian artikelnya`,
  onPicture: ({ number, headline }) => `Artikel ${number}: ${headline}`,
  photograph: "Foto",
  goesOnOn: (label) => `lanjut di halaman ${label}`,
  goesOnFrom: ({ headline, label }) => `Lanjutan “${headline}” dari halaman ${label}`,
  jumpUnfound: "sambungannya tidak ditemukan.",
  nothingHere: "Tidak ada artikel di halaman ini.",
  toTop: "Ke atas",
};
