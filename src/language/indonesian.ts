// Everything the app says, in Indonesian: the first language and the shape that every other catalogue must fill. Never a markup.

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
  },
};
