// How days are named in Indonesian, as people type them and papers print them. Never a rule: read-day.ts and printed-date.ts hold those.
import type { DayWords } from "./day-words.ts";

export const dayWordsIndonesian: DayWords = {
  months: [
    ["januari"],
    ["februari", "pebruari", "peb"],
    ["maret"],
    ["april"],
    ["mei"],
    ["juni"],
    ["juli"],
    ["agustus", "agt", "ags"],
    ["september"],
    ["oktober"],
    ["november", "nopember", "nop"],
    ["desember"],
  ],
  weekdays: [["minggu", "ahad"], ["senin", "senen"], ["selasa"], ["rabu"], ["kamis"], ["jumat", "jumaat"], ["sabtu"]],
  phrases: {
    "hari ini": 0,
    sekarang: 0,
    kemarin: -1,
    kemaren: -1,
    "kemarin dulu": -2,
    "kemarin lusa": -2,
    besok: 1,
    lusa: 2,
  },
  // "Minggu lalu" may mean last week; in a field that takes a day it is last Sunday.
  last: ["lalu", "yang lalu", "kemarin", "terakhir"],
  current: ["ini"],
  lastWeek: ["minggu lalu", "pekan lalu"],
  ago: ["lalu", "yang lalu"],
  spans: { hari: "day", minggu: "week", pekan: "week", bulan: "month", tahun: "year" },
  oneSpan: { sehari: "day", seminggu: "week", sepekan: "week", sebulan: "month", setahun: "year" },
  numbers: { satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7 },
  fillers: ["hari", "tanggal", "tgl", "pada", "bulan", "tahun"],
};
