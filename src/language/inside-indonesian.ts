// What the app says on its inside screens, which come after the first page, in Indonesian: the shape the English words must fill. Never a markup.

import { listsIndonesian } from "./lists-indonesian.ts";

export const insideIndonesian = {
  ...listsIndonesian,
  settings: {
    title: "Setelan",
    textSize: "Ukuran huruf artikel",
    sample: "Harga cabai di Pasar Induk turun sejak hujan reda, dan pedagang kembali menata lapaknya sebelum subuh.",
    theme: "Warna",
    themes: { auto: "Ikut perangkat", light: "Terang", sepia: "Sepia", dark: "Gelap" },
    language: "Bahasa",
    languages: { id: "Bahasa Indonesia", en: "English" },
    characterKeys: "Pintasan papan ketik",
    characterKeysUsed: {
      used: {
        words: "Aktif",
        explained:
          "Tombol h menampilkan semua halaman, f mengisi layar, /\u00a0mencari di edisi, +\u00a0dan\u00a0− memperbesar dan memperkecil, 0\u00a0menampilkan halaman utuh.",
      },
      unused: {
        words: "Nonaktif",
        explained: "Untuk pembaca yang mendikte ke perangkatnya, atau yang tombolnya sering tertekan tanpa sengaja.",
      },
    },
    notSaved: "Setelan ini hanya berlaku sampai tab ditutup: peramban tidak mengizinkan penyimpanan.",
  },
  /** What the app says about itself where there is nothing to read. */
  nothing: {
    chooseTitle: "Pilih koran",
    noTitles: "Belum ada koran di sini",
    noEditions: (p: { title: string }) => `${p.title} belum menerbitkan edisi`,
    comeBack: "Silakan kembali nanti.",
    forStaff: "Untuk pengelola: cetak edisi pertama dari sebuah PDF, lalu muat ulang halaman ini.",
    notFound: "Halaman ini tidak ada",
    notFoundWhy: "Alamatnya mungkin salah ketik, atau isinya sudah dipindahkan.",
    toToday: "Ke edisi hari ini",
  },
  /** A newer edition, or a correction of the one on screen. */
  offers: {
    newerEdition: (p: { date: string }) => `Edisi ${p.date} sudah terbit.`,
    openIt: "Buka",
    revised: "Redaksi memperbaiki edisi ini.",
    loadRevision: "Muat perbaikan",
  },
  /** Ways on from a failure: verbs, for buttons and links. */
  wayOn: {
    retry: "Coba lagi",
    archive: "Pilih edisi lain",
    titles: "Lihat semua koran",
    today: "Ke edisi hari ini",
    firstPage: "Buka halaman satu",
    lastPage: (p: { page: number }) => `Buka halaman ${p.page}`,
    shelf: "Buka Rak",
    settle: "Baca tanpa menyimpan",
  },
  network: {
    /** It is there, as far as the browser says, and too slow to wait for. */
    silent: "Server belum menjawab. Edisi tersimpan bisa dibaca.",
    /** Heads the newest edition of this device, under one that is not here. */
    stillHere: "Yang bisa dibaca sekarang",
    /** Heads the edition whose day is nearest, under one that was never published. */
    nearest: "Edisi terdekat",
  },
  /** What of an edition is on this device, and the wish to have it all there. Two lines of a phone at most. */
  saving: {
    save: (p: { size: string }) => `Simpan edisi (${p.size})`,
    saving: (p: { done: string; total: string }) => `Menyimpan ${p.done} dari ${p.total}`,
    cancelSaving: "Batal",
    saved: (p: { size: string }) => `Tersimpan seluruhnya (${p.size})`,
    /** What is not here is the print tier: its button is the shelf's. */
    kept: "Tersimpan. Halaman tajam menjaga huruf tetap jelas saat diperbesar.",
    /** Without a network, when the sharp pages cannot be had. */
    keptHere: "Tersimpan. Bisa dibaca tanpa jaringan.",
    keeping: (p: { done: string; total: string }) => `Menyiapkan bacaan: ${p.done} dari ${p.total}`,
    keptText: "Teksnya tersimpan; gambar halaman belum.",
    notKept: "Edisi ini belum tersimpan di perangkat.",
    saveAgain: "Simpan lagi",
  },
  contents: {
    /** Heads the pages before the first that names a section. */
    noSection: (p: { pages: number }) => (p.pages === 1 ? "Halaman depan" : "Berita"),
    page: (p: { label: string }) => `Halaman ${p.label}`,
    pages: (p: { first: string; last: string }) => `Halaman ${p.first}–${p.last}`,
    /** A page of adverts, or of pictures. */
    nothingListed: "Lihat halaman",
  },
  /** A word looked for in the edition on screen. */
  find: {
    label: "Cari di edisi ini",
    clear: "Hapus pencarian",
    tooShort: "Ketik sedikitnya dua huruf.",
    found: (p: { count: number }) => `${p.count} hasil`,
    none: (p: { query: string }) => `Tidak ada hasil untuk “${p.query}”.`,
    /** Under the line before. */
    tryThis: "Coba satu kata saja, atau kata lain yang mungkin dipakai koran ini.",
    /** Heads what only resembles the words that were typed. */
    alike: "Kata yang mirip",
    more: (p: { count: number }) => `Tampilkan ${p.count} hasil lagi`,
  },
  /** The strip of all pages. */
  overview: {
    open: "Tampilkan semua halaman",
    close: "Sembunyikan semua halaman",
    pages: "Semua halaman",
    page: (p: { label: string; section: string | null }) =>
      p.section === null ? `Halaman ${p.label}` : `Halaman ${p.label}, ${p.section}`,
  },
  article: {
    /** Stands where a headline would. */
    unnamed: { article: "Tanpa judul", notice: "Pengumuman", advert: "Iklan", furniture: "Bagian halaman" },
    backToPage: (p: { page: number }) => `Kembali ke halaman ${p.page}`,
    display: "Tampilan",
    /** A sign rather than a word. */
    letters: "Aa",
    smallerText: "Perkecil huruf",
    largerText: "Perbesar huruf",
    continued: (p: { page: number }) => `Bersambung ke halaman ${p.page}`,
    pictureMissing: "Gambar ini belum ada di perangkat.",
    table: "Tabel",
    tags: "Topik",
    page: (p: { page: number }) => `Halaman ${p.page}`,
  },
  /** What surrounds an article. */
  reading: {
    showOnPage: "Lihat di halaman",
    byColumn: "Baca per kolom",
    share: "Bagikan",
    others: "Artikel lain",
    next: "Berikutnya",
    previous: "Sebelumnya",
  },
  /** A clear band over the text, the rest dimmed. */
  ruler: {
    name: "Penggaris baca",
    place: (p: { percent: number }) => `${p.percent} % dari atas`,
  },
  /** Ways to pass on or print an article or a page. */
  sharing: {
    open: "Bagikan & cetak",
    ofArticle: {
      link: "Bagikan tautan",
      linkWhy: "Membuka artikel ini di peramban mana pun.",
      print: "Cetak artikel",
      printWhy: "Teks dan foto di kertas A4, dengan nama koran dan tanggal.",
    },
    ofPage: {
      link: "Bagikan tautan halaman",
      linkWhy: "Membuka halaman ini di peramban mana pun.",
      print: "Cetak halaman",
      printWhy: "Satu halaman penuh di kertas A4, dengan nama koran dan tanggal.",
    },
    region: "Bagikan tautan bagian ini",
    regionWhy: "Membuka halaman tepat di bagian yang terlihat.",
    clip: "Buat kliping",
    clipPart: "Buat kliping bagian ini",
    clipWhy: "Gambar guntingan artikel dengan judul, tanggal, dan tautan.",
    clipPartWhy: "Gambar bagian halaman yang terlihat, dengan tanggal dan tautan.",
    full: "Layar penuh",
    fullWhy: "Sembunyikan bilah peramban.",
    leaveFull: "Keluar dari layar penuh",
    leaveFullWhy: "Tampilkan lagi bilah peramban.",
    copied: "Tautan sudah disalin.",
    copyThis: (p: { url: string }) => `Peramban tidak mengizinkan penyalinan. Tautannya: ${p.url}`,
    /** In a strip beside the day. */
    onPage: (p: { label: string }) => `Hal ${p.label}`,
    clipOf: (p: { name: string }) => `Kliping: ${p.name}`,
    cutting: "Menggunting dari halaman…",
    size: (p: { size: string }) => `Gambar JPEG, ${p.size}.`,
    coarse: "Halaman tajamnya belum ada di perangkat, jadi huruf cetaknya agak kabur.",
    send: "Bagikan kliping",
    save: "Unduh kliping",
    saved: (p: { name: string }) => `Kliping diunduh sebagai ${p.name}.`,
    back: "Kembali",
    preparing: "Menyiapkan cetakan…",
    notPrinted: "Halaman ini belum ada di perangkat. Sambungkan internet, lalu cetak lagi.",
    notHereYet: "Halaman ini belum ada di perangkat. Sambungkan internet, lalu buat kliping lagi.",
    notCut: "Peramban ini tidak dapat membuat gambar. Bagikan tautannya saja.",
    notHere: "Bagian aplikasi ini belum ada di perangkat. Sambungkan internet, lalu coba lagi.",
  },
  /** A story read on the page itself, part by part. */
  columns: {
    group: "Baca per kolom",
    part: (p: { part: number; parts: number }) => `${p.part} dari ${p.parts}`,
    onward: "Lanjut",
    back: "Bagian sebelumnya",
    finish: "Selesai",
    end: "Berhenti membaca per kolom",
  },
  /** Words selected on the page itself. */
  selection: {
    group: "Teks yang dipilih",
    count: (p: { count: number }) => `${p.count} kata dipilih`,
    copy: "Salin",
    /** Short, for a phone's row; and as it is said. */
    all: "Semua",
    allSaid: "Pilih semua",
    /** From what is selected on, over pages that are not on screen. */
    toTheEnd: "Sampai akhir",
    toTheEndSaid: "Pilih sampai akhir artikel",
    find: "Cari",
    clear: "Batalkan pilihan",
    copied: "Teks sudah disalin.",
    notCopied: "Peramban tidak mengizinkan penyalinan. Bukalah artikelnya, lalu salin teksnya dari sana.",
    missing: "Teks halaman ini belum ada di perangkat. Sambungkan internet untuk memilih kata di halaman.",
  },
  /** Articles read aloud. */
  speech: {
    listen: "Dengarkan",
    group: "Pemutar suara",
    play: "Putar",
    pause: "Jeda",
    previous: "Kalimat sebelumnya",
    next: "Kalimat berikutnya",
    previousStory: "Artikel sebelumnya",
    nextStory: "Artikel berikutnya",
    rate: "Kecepatan",
    times: (p: { rate: string }) => `${p.rate}×`,
    choices: "Pilihan suara",
    scope: "Bacakan",
    scopes: { article: "Artikel ini", page: "Halaman ini", edition: "Edisi ini" },
    voice: "Suara",
    remoteVoice: (p: { name: string }) => `${p.name} (internet)`,
    remote: "Suara ini memakai internet.",
    /** Leads to the article that is read while another, or none, is on screen. */
    reading: (p: { headline: string }) => `Sedang dibacakan: ${p.headline}`,
    ended: "Selesai dibacakan.",
    network: "Suara ini memakai internet. Sambungkan internet, atau pilih suara lain.",
    failed: "Suara di perangkat ini tidak menjawab. Pilih suara lain, atau coba putar lagi.",
    close: "Tutup pemutar",
    unsupported:
      "Peramban ini tidak dapat membacakan artikel. Buka koran di peramban lain, misalnya Chrome atau Safari.",
    noVoice: (p: { language: string }) =>
      `Di perangkat ini belum ada suara bahasa ${p.language}. Di Android, pasang lewat Setelan › Aksesibilitas › Output text-to-speech, lalu buka koran lagi.`,
    notHere: "Pemutar suara belum ada di perangkat. Sambungkan internet, lalu coba lagi.",
  },
  /** A mistake that a reader found. */
  report: {
    open: "Laporkan kesalahan",
    what: "Apa yang salah?",
    subjects: {
      zones: "Batas artikel di halaman",
      text: "Teks artikel",
      other: "Hal lain",
    },
    sentence: "Satu kalimat, bila perlu",
    /** Under the form, before it is sent off. */
    stays: "Laporan disimpan di perangkat ini sampai redaksi dapat menerimanya. Daftarnya ada di Setelan.",
    keep: "Simpan laporan",
    cancel: "Batal",
    kept: "Laporan tersimpan di perangkat ini. Redaksi belum dapat menerimanya, jadi belum terkirim ke siapa pun.",
    keptInTab: "Laporan hanya ada selama tab ini terbuka: peramban tidak mengizinkan penyimpanan.",
    see: "Lihat laporan di Setelan",
    heading: "Laporan",
    none: "Belum ada laporan. “Laporkan kesalahan” ada di akhir setiap artikel.",
    waiting: "Laporan berikut tersimpan di perangkat ini dan belum terkirim: redaksi belum dapat menerimanya.",
    edition: (p: { date: string }) => `edisi ${p.date}`,
    drop: "Hapus",
    dropReport: (p: { headline: string }) => `Hapus laporan tentang ${p.headline}`,
    dropped: "Laporan sudah dihapus.",
  },
  /** What koran brings by itself. Sizes are those of the newest edition, or null where none is known. */
  data: {
    legend: "Unduhan otomatis",
    policies: {
      reading: "Teks dan gambar halaman, di jaringan apa pun",
      sparing: "Hanya teks bila memakai data seluler",
      nothing: "Tidak ada",
    },
    costs: {
      reading: (p: { reading: string | null }) =>
        p.reading === null
          ? "Tiap edisi yang dibuka disimpan untuk dibaca tanpa jaringan, biasanya beberapa megabita; halaman tajam tidak."
          : `Tiap edisi yang dibuka disimpan untuk dibaca tanpa jaringan, sekitar ${p.reading}; halaman tajam tidak.`,
      sparing: (p: { text: string | null }) =>
        p.text === null
          ? "Lewat data seluler atau dalam mode hemat data hanya teksnya yang disimpan; gambar halaman diunduh saat dilihat."
          : `Lewat data seluler atau dalam mode hemat data hanya teksnya yang disimpan, sekitar ${p.text}; gambar halaman diunduh saat dilihat.`,
      nothing: "Hanya yang Anda lihat yang diunduh; tanpa jaringan terbuka hanya edisi yang Anda simpan sendiri.",
    },
    kindUnknown: "Peramban ini tidak memberi tahu jenis jaringan: pilihan ini hanya menuruti mode hemat data.",
    nothingKnown: "Peramban ini tidak memberi tahu jenis jaringan: pilihan ini sama dengan yang pertama.",
  },
  install: {
    heading: "Pasang di layar utama",
    why: "Terbuka seperti aplikasi, langsung dari layar utama, juga tanpa jaringan.",
    install: "Pasang koran",
    done: "koran sudah terpasang.",
    inSafari: "Buka dahulu alamat ini di Safari, lalu:",
    steps: {
      share: "Ketuk tombol Bagikan di bilah Safari.",
      add: "Gulir daftarnya, lalu pilih “Tambah ke Layar Utama”.",
      confirm: "Ketuk “Tambah”. koran kini ada di antara aplikasi lain.",
    },
  },
  about: {
    heading: "Tentang koran",
    what: "Aplikasi terbuka untuk membaca koran: halaman seperti tercetak, artikel yang enak dibaca, juga tanpa jaringan.",
    version: (p: { version: string }) =>
      `Versi ${p.version}. Kode, kata, dan gambarnya bebas dipakai di bawah lisensi MIT.`,
    licences: "Lisensi perangkat lunak yang dipakai",
    loading: "Memuat lisensi…",
    licence: (p: { name: string; version: string; licence: string }) => `${p.name} ${p.version} · ${p.licence}`,
  },
};
