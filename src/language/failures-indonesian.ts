// What went wrong, said in Indonesian to a reader: one sentence a code. Never a code, a stack or blame.
import type { FailureSentences } from "./failure.ts";

export const failuresIndonesian: FailureSentences = {
  "bad-date": () => "Tanggal pada alamat ini tidak ada di kalender.",
  "no-such-page": ({ pages }) =>
    pages === null ? "Halaman itu tidak ada dalam edisi ini." : `Edisi ini hanya sampai halaman ${pages}.`,
  cancelled: () => "Pengunduhan dihentikan.",
  "format-too-new": () =>
    "Edisi ini dicetak dengan format yang lebih baru daripada aplikasi ini.\nPerbarui aplikasi dengan memuat ulang.",
  "bad-manifest": () => "Berkas edisi ini rusak di server, jadi tidak dapat dibuka.",
  "hash-mismatch": () => "Berkas yang diterima tidak sama dengan yang dicetak, jadi tidak ditampilkan.",
  "bad-signature": () => "Edisi ini tidak terverifikasi: tanda tangan penerbitnya tidak cocok.",
  "no-such-title": () => "Tidak ada koran di alamat ini.",
  "no-such-edition": ({ title, date }) =>
    date === null ? "Tidak ada edisi di alamat ini." : `Tidak ada edisi ${title ?? "koran ini"} pada ${date}.`,
  "no-such-article": () => "Artikel ini sudah tidak ada dalam edisi ini.",
  "not-stored": ({ size }) =>
    size === null
      ? "Edisi ini belum ada di perangkat.\nSambungkan internet untuk mengunduh."
      : `Edisi ini belum ada di perangkat.\nSambungkan internet untuk mengunduh (${size}).`,
  offline: ({ size }) =>
    size === null
      ? "Perangkat ini sedang tidak tersambung, dan isinya belum ada di sini.\nSambungkan internet, lalu coba lagi."
      : `Edisi ini belum ada di perangkat.\nSambungkan internet untuk mengunduh (${size}).`,
  timeout: () => "Server terlalu lama menjawab.",
  "http-status": ({ status }) =>
    status === null ? "Server sedang bermasalah." : `Server sedang bermasalah (jawaban ${status}).`,
  "storage-refused": () =>
    "Peramban ini tidak mengizinkan penyimpanan, mungkin karena mode privat.\nEdisi tetap bisa dibaca, tetapi tidak tersimpan.",
  "storage-full": () => "Ruang penyimpanan perangkat ini penuh.\nHapus edisi lama di Rak, lalu simpan lagi.",
  "storage-blocked": () => "Tab lain masih memakai versi lama aplikasi ini.\nTutup tab itu, lalu coba lagi.",
  "insecure-origin": () =>
    "Alamat ini tidak memakai https, jadi edisi tidak bisa disimpan untuk dibaca tanpa jaringan.\nMembaca sekarang tetap bisa.",
  "render-failed": () => "Halaman ini tidak dapat digambar tajam; gambar biasanya tetap ditampilkan.",
  internal: () => "Ada yang tidak beres di aplikasi ini.",
};
