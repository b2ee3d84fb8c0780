// Everything the app says, in Indonesian: the first language and the shape that every other catalogue must fill. Never a markup.
import { failuresIndonesian } from "./failures-indonesian.ts";

export const indonesian = {
  nav: {
    today: "Hari ini",
    archive: "Arsip",
    shelf: "Rak",
    settings: "Setelan",
    back: "Kembali",
    close: "Tutup",
    retry: "Coba lagi",
    reload: "Muat ulang",
    skipToContent: "Langsung ke isi",
  },
  page: {
    next: "Halaman berikutnya",
    previous: "Halaman sebelumnya",
    zoomIn: "Perbesar",
    zoomOut: "Perkecil",
    fit: "Seluruh halaman",
    /** One page, or the two that lie open; the section stands beside it, or below. */
    folio: (p: { numbers: readonly number[]; count: number }) => `${p.numbers.join("–")} / ${p.count}`,
    /** Stands in the folio for the section of a first page that names none. */
    front: "Depan",
    imageOf: (p: { numbers: readonly number[] }) => `Gambar halaman ${p.numbers.join("–")}`,
    articlesHere: "Artikel di halaman ini",
    region: (p: { labels: readonly string[]; count: number; section: string | null }) =>
      `Halaman ${p.labels.join("–")} dari ${p.count}${p.section === null ? "" : `, ${p.section}`}`,
    missing: (p: { offline: boolean }) =>
      p.offline
        ? "Halaman ini belum ada di perangkat. Sambungkan internet, lalu coba lagi."
        : "Halaman ini tidak dapat ditampilkan. Coba muat lagi.",
    retry: "Coba lagi",
  },
  /** Lines that many screens share. */
  status: {
    loading: (p: { size: string | null }) => `Membuka edisi${p.size === null ? "" : ` (${p.size})`}…`,
    offline: "Tanpa jaringan. Edisi tersimpan bisa dibaca.",
    unverified: "Tidak terverifikasi: tanda tangan penerbit tidak cocok.",
    unknownTitle: "Tidak terverifikasi: koran ini belum dikenal di perangkat ini.",
    appReady: "Versi baru aplikasi siap.",
    reloadApp: "Muat ulang",
    dismiss: "Tutup pesan",
  },
  edition: {
    contents: "Isi edisi",
    pageHeading: (p: { label: string; section: string | null }) =>
      p.section === null ? `Halaman ${p.label}` : `Halaman ${p.label} · ${p.section}`,
  },
  failures: failuresIndonesian,
};
