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
    skipToContent: "Langsung ke isi",
  },
  page: {
    next: "Halaman berikutnya",
    previous: "Halaman sebelumnya",
    zoomIn: "Perbesar",
    zoomOut: "Perkecil",
    fit: "Satu halaman penuh",
    folio: (p: { number: number; count: number; section: string | null }) =>
      p.section === null ? `${p.number} / ${p.count}` : `${p.number} / ${p.count} · ${p.section}`,
    imageOf: (p: { number: number }) => `Gambar halaman ${p.number}`,
    articlesHere: "Artikel di halaman ini",
    region: (p: { number: number; count: number; label: string; section: string | null }) =>
      `Halaman ${p.label} dari ${p.count}${p.section === null ? "" : `, ${p.section}`}`,
    missing: (p: { offline: boolean }) =>
      p.offline
        ? "Halaman ini belum ada di perangkat. Sambungkan internet, lalu coba lagi."
        : "Halaman ini tidak dapat ditampilkan. Coba muat lagi.",
    retry: "Coba lagi",
  },
  /** Lines that many screens share. */
  status: {
    loading: "Membuka edisi…",
    offline: "Tanpa jaringan: yang tampil adalah isi perangkat ini.",
    unverified: "Tidak terverifikasi: tanda tangan penerbit tidak cocok.",
    unknownTitle: "Tidak terverifikasi: koran ini belum dikenal di perangkat ini.",
    newerEdition: (p: { date: string }) => `Edisi ${p.date} sudah terbit.`,
    openIt: "Buka",
    revised: "Redaksi memperbaiki edisi ini.",
    loadRevision: "Muat perbaikan",
    appReady: "Versi baru aplikasi siap.",
    reloadApp: "Muat ulang",
    dismiss: "Tutup pesan",
  },
  /** What the app says about itself where there is nothing to read. */
  front: {
    chooseTitle: "Pilih koran",
    noTitles: "Belum ada koran di server ini",
    printFirst: "Cetak edisi pertama dari sebuah PDF, lalu muat ulang halaman ini:",
    noEditions: (p: { title: string }) => `${p.title} belum menerbitkan edisi`,
    notFound: "Halaman ini tidak ada",
    notFoundWhy: "Alamatnya mungkin salah ketik, atau isinya sudah dipindahkan.",
    toToday: "Ke edisi hari ini",
  },
  edition: {
    contents: "Isi edisi",
    pageHeading: (p: { label: string; section: string | null }) =>
      p.section === null ? `Halaman ${p.label}` : `Halaman ${p.label} · ${p.section}`,
    save: (p: { size: string }) => `Simpan edisi (${p.size})`,
    saving: (p: { done: string; total: string }) => `Menyimpan ${p.done} dari ${p.total}`,
    cancelSaving: "Batalkan",
    saved: (p: { size: string }) => `Tersimpan seluruhnya di perangkat ini (${p.size})`,
    kept: "Teks dan gambar halaman sudah ada di perangkat ini.",
    keeping: (p: { done: string; total: string }) => `Menyiapkan bacaan tanpa jaringan: ${p.done} dari ${p.total}`,
    keptText: "Teksnya sudah ada di perangkat ini; gambar halaman diunduh saat dilihat.",
    notKept: "Edisi ini belum tersimpan di perangkat.",
    saveAgain: "Simpan lagi",
  },
  article: {
    /** Stands where a headline would. */
    unnamed: { article: "Tanpa judul", notice: "Pengumuman", advert: "Iklan", furniture: "Bagian halaman" },
    backToPage: (p: { page: number }) => `Kembali ke halaman ${p.page}`,
    smallerText: "Perkecil huruf",
    largerText: "Perbesar huruf",
    continued: (p: { page: number }) => `Bersambung ke halaman ${p.page}`,
    pictureMissing: "Gambar ini belum ada di perangkat.",
    table: "Tabel",
    tags: "Topik",
    section: (p: { section: string; page: number }) => `${p.section} · halaman ${p.page}`,
  },
  archive: {
    title: (p: { title: string }) => `Arsip ${p.title}`,
    year: "Tahun",
    pages: (p: { pages: number }) => `${p.pages} halaman`,
    onDevice: "di perangkat ini",
    empty: "Belum ada edisi pada tahun ini.",
    onlyOnDevice: "Tanpa jaringan: hanya edisi yang diketahui perangkat ini.",
  },
  shelf: {
    title: "Rak",
    intro: (p: { size: string }) => `${p.size} di perangkat ini.`,
    empty: "Rak masih kosong. Edisi yang dibuka tersimpan di sini dengan sendirinya.",
    tiers: { text: "teks", pages: "halaman", print: "cetak" },
    tierSize: (p: { tier: string; size: string }) => `${p.tier} ${p.size}`,
    drop: "Hapus",
    dropEdition: (p: { edition: string }) => `Hapus ${p.edition} dari perangkat`,
    dropPrint: (p: { size: string }) => `Hapus lapisan cetak (${p.size})`,
    sure: "Hapus dari perangkat ini?",
    keepIt: "Jangan hapus",
    dropped: (p: { edition: string }) => `${p.edition} sudah dihapus dari perangkat ini.`,
    memoryOnly: "Yang tampil hanya ada selama tab ini terbuka.",
  },
  /** Ways on from a failure: verbs, for buttons and links. */
  wayOn: {
    retry: "Coba lagi",
    reload: "Muat ulang",
    archive: "Pilih edisi lain",
    titles: "Lihat semua koran",
    today: "Ke edisi hari ini",
    firstPage: "Buka halaman satu",
    lastPage: (p: { page: number }) => `Buka halaman ${p.page}`,
    shelf: "Buka Rak",
    settle: "Baca tanpa menyimpan",
  },
  failures: failuresIndonesian,
};
