// What the archive and the shelf say in Indonesian: part of the words of the inside screens. Never a markup.

export const listsIndonesian = {
  archive: {
    title: (p: { title: string }) => `Arsip ${p.title}`,
    loading: "Membuka arsip…",
    years: "Tahun",
    months: "Bulan lain",
    previousMonth: (p: { month: string }) => `Bulan sebelumnya: ${p.month}`,
    nextMonth: (p: { month: string }) => `Bulan berikutnya: ${p.month}`,
    pages: (p: { pages: number }) => `${p.pages} halaman`,
    editions: (p: { count: number }) => `${p.count} edisi`,
    onDevice: "di perangkat ini",
    /** Of several editions of one day, the one that has no name of its own. */
    unnamed: "Edisi utama",
    emptyMonth: (p: { month: string }) => `Tidak ada edisi pada ${p.month}.`,
    emptyYear: (p: { year: number }) => `Tidak ada edisi pada tahun ${p.year}.`,
    nothingHere: "Belum ada edisi di perangkat ini. Sambungkan internet untuk membuka seluruh arsip.",
    day: "Cari tanggal",
    dayHint: "Misalnya 20\u00a0Nov, kemarin, atau Jumat lalu.",
    openDay: "Buka edisi ini",
    noneOn: (p: { date: string }) => `Tidak ada edisi pada ${p.date}.`,
    nearestBefore: (p: { date: string }) => `Terdekat sebelumnya: ${p.date}`,
    looking: (p: { date: string }) => `${p.date}: sedang dicari…`,
    noSuchDay: "Tanggal itu tidak ada di kalender.",
    notADay: "Tanggal ini belum dimengerti. Tulislah seperti 20\u00a0Nov\u00a02026.",
  },
  shelf: {
    title: "Rak",
    intro: (p: { size: string }) => `${p.size} di perangkat ini.`,
    introOf: (p: { size: string; room: string }) =>
      `${p.size} di perangkat ini, dari sekitar ${p.room} yang disediakan.`,
    empty: "Rak masih kosong. Edisi yang dibuka tersimpan di sini dengan sendirinya.",
    /** Where the reader lets nothing come by itself. */
    emptyByHand: "Rak masih kosong. Edisi tersimpan di sini setelah Anda menekan Simpan edisi.",
    fillIt: "Buka edisi hari ini",
    tiers: { text: "teks", pages: "halaman", print: "halaman tajam" },
    tierSize: (p: { tier: string; size: string }) => `${p.tier} ${p.size}`,
    tierNone: (p: { tier: string }) => `${p.tier} belum ada`,
    tierPart: (p: { tier: string; size: string; whole: string }) => `${p.tier} ${p.size} dari ${p.whole}`,
    /** What the last tier is. */
    print: "Halaman tajam: dari berkas cetaknya, agar huruf tetap jelas saat diperbesar.",
    /** `print`: nothing else is missing. */
    fetch: (p: { size: string; print: boolean }) =>
      p.print ? `Unduh halaman tajam (${p.size})` : `Unduh sisanya (${p.size})`,
    fetchEdition: (p: { size: string; print: boolean; edition: string }) =>
      `Unduh ${p.print ? "halaman tajam" : "sisanya"} (${p.size}): ${p.edition}`,
    fetching: (p: { done: string; total: string }) => `Mengunduh ${p.done} dari ${p.total}`,
    cancel: "Batal",
    cancelEdition: (p: { edition: string }) => `Batalkan unduhan ${p.edition}`,
    fetched: (p: { edition: string }) => `${p.edition} sudah lengkap di perangkat ini.`,
    drop: "Hapus",
    dropEdition: (p: { edition: string }) => `Hapus ${p.edition} dari perangkat`,
    dropPrint: (p: { size: string }) => `Hapus halaman tajam (${p.size})`,
    sure: (p: { day: string }) => `Hapus edisi ${p.day} dari perangkat ini?`,
    keepIt: "Jangan hapus",
    dropped: (p: { edition: string }) => `${p.edition} sudah dihapus dari perangkat ini.`,
  },
};
