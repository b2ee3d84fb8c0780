// Abbreviations, initials, acronyms and Roman numerals of an Indonesian paper → as they are said. Rules alone; never a figure.
import { ordinalWords, wholeNumber } from "./number-words.ts";
import type { Rule } from "./printed-pieces.ts";
import { readRoman } from "./roman-numerals.ts";

const END = String.raw`(?![\p{L}\p{N}])`;
const rule = (source: string, say: Rule["say"], flags = "uy"): Rule => ({ pattern: new RegExp(source, flags), say });

/** As printed, points where they belong; a trailing one may be missing where `loose` says so. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  "drg.": "dokter gigi",
  "drh.": "dokter hewan",
  "dr.": "dokter",
  "Dr.": "Doktor",
  "Prof.": "Profesor",
  "Ir.": "Insinyur",
  "Drs.": "Doktorandus",
  "Dra.": "Doktoranda",
  "Hj.": "Hajah",
  "K.H.": "Kiai Haji",
  "KH.": "Kiai Haji",
  "Ny.": "Nyonya",
  "Tn.": "Tuan",
  "Sdri.": "Saudari",
  "Sdr.": "Saudara",
  "Bpk.": "Bapak",
  "Jln.": "Jalan",
  "Jl.": "Jalan",
  "Gg.": "Gang",
  "Kel.": "Kelurahan",
  "Kec.": "Kecamatan",
  "Kab.": "Kabupaten",
  "Prov.": "Provinsi",
  "Kol.": "Kolonel",
  "Jend.": "Jenderal",
  "a.n.": "atas nama",
  "a.l.": "antara lain",
  "d.a.": "dengan alamat",
  "u.p.": "untuk perhatian",
  "s.d.": "sampai dengan",
  "s/d": "sampai dengan",
  "c.q.": "casu quo",
};
/** Also printed without their point. */
const LOOSE: Readonly<Record<string, string>> = {
  dll: "dan lain-lain",
  dsb: "dan sebagainya",
  dst: "dan seterusnya",
  dkk: "dan kawan-kawan",
  hlm: "halaman",
  tgl: "tanggal",
  bln: "bulan",
  telp: "telepon",
  Telp: "telepon",
  yg: "yang",
  dgn: "dengan",
  utk: "untuk",
  vs: "lawan",
  Tbk: "terbuka",
  Jl: "Jalan",
};
const escaped = (text: string): string => text.replace(/[.]/g, String.raw`\.\s?`).replace(/\\s\?$/, "");
const oneOf = (table: Readonly<Record<string, string>>): string => Object.keys(table).map(escaped).join("|");
const inTable = (table: Readonly<Record<string, string>>, printed: string): string | null =>
  table[printed.replaceAll(/\s/g, "")] ?? null;

/** Of three letters that are said as a word; longer ones are told by their sounds. */
const SAID_AS_WORDS = new Set("SIM PON PAN PAM SAR KUR UIN BIN LAN TIM VAR PIN HAM".split(" "));
const ONSET = "(?:kh|ng|ny|sy|str|[bdgkpt]r|[bfgkps]l|s[kptw]|[bcdfghjklmnpqrstvwyz])";
const SYLLABLES = new RegExp(`^(?:${ONSET}?[aiueo]{1,2}(?:ng|[bdfghjklmnprst])?)+$`, "i");
/** Longer than any acronym is a word in capitals, and the sounds of it need not be tried. */
const LONGEST_ACRONYM = 7;

function acronym(letters: string, before: string, isShouted: boolean): string | null {
  const said = SAID_AS_WORDS.has(letters) ? true : isWord(letters, isShouted);
  if (!said) return Array.from(letters).join(" ");
  return /[.!?]\s*$|^\s*$/u.test(before) ? letters[0]! + letters.slice(1).toLowerCase() : letters.toLowerCase();
}
function isWord(letters: string, isShouted: boolean): boolean {
  if (letters.length > LONGEST_ACRONYM) return true;
  if (letters.length < (isShouted ? 2 : 4)) return false;
  return /[^AIUEO]/.test(letters) && SYLLABLES.test(letters);
}

const COUNTED =
  /(?:kelas|komisi|bab|tahap|golongan|jilid|bagian|pasal|semester|buku|seri|triwulan|kuartal|zona|wilayah|kodam|pelita|divisi)\s$/iu;
const NAMED = /(?:abad|abad ke-|buwono|buwana|dunia|paus|paulus|raja|sultan|edisi|babak|angkatan|dinasti|ke-)\s?$/iu;
const AFTER_NAME = /\p{Lu}[\p{L}'’]+\s$/u;

function roman(letters: string, before: string): string | null {
  const value = readRoman(letters);
  if (value === null) return null;
  if (COUNTED.test(before)) return wholeNumber(String(value));
  const isPlain = letters.length > 1 && /^[IVX]+$/.test(letters);
  if (!NAMED.test(before) && !(isPlain && AFTER_NAME.test(before))) return null;
  return /ke-$/iu.test(before) ? wholeNumber(String(value)) : ordinalWords(String(value));
}

/** Tried in this order. @param isShouted the text has no small letter: what is printed in capitals is a word sooner than an acronym. */
export const wordsIndonesian = (isShouted: boolean): readonly Rule[] => [
  rule(oneOf(ABBREVIATIONS), ([printed]) => inTable(ABBREVIATIONS, printed)),
  rule(`(${Object.keys(LOOSE).join("|")})(?:\\.|${END})`, ([, printed]) => LOOSE[printed!] ?? null),
  rule(String.raw`No\.?\s*(?=\d)`, () => "nomor ", "iuy"),
  rule(String.raw`hal\.?\s*(?=\d)`, () => "halaman ", "iuy"),
  rule(String.raw`(?:KH|K\.\s?H)\s+(?=\p{Lu}\p{Ll})`, () => "Kiai Haji "),
  rule(String.raw`H\.\s*(?=\p{Lu}(?:\p{Ll}|\.))`, ([printed], before) =>
    printed && /\p{Lu}\.\s?$/u.test(before) ? null : "Haji ",
  ),
  // "A.R. Baswedan"; "S.H.", "M.Si." behind a name.
  rule(String.raw`(?:\p{Lu}\.\s?)+(?=\p{Lu}\p{Ll})`, ([printed]) => `${lettersOf(printed)} `),
  rule(String.raw`\p{Lu}\.\s?(?:\p{Lu}\p{Ll}{0,3}\.?\s?)*\p{Lu}\p{Ll}{0,3}\.?(?=[\s,.;)]|$)`, ([printed]) =>
    /^\p{Lu}\.\s?\p{Lu}\p{Ll}{2,}$/u.test(printed) ? null : lettersOf(printed),
  ),
  rule(String.raw`[IVXLCDM]+${END}`, ([letters], before) => roman(letters, before)),
  // "G20", "A3".
  rule(
    String.raw`(\p{Lu}{1,4})(\d{1,3})${END}`,
    ([, letters, number]) => `${Array.from(letters!).join(" ")} ${wholeNumber(number!)}`,
  ),
  rule(String.raw`(\p{Lu}{2,})${END}`, ([, letters], before) => acronym(letters!, before, isShouted)),
  rule("&", () => "dan"),
  rule(String.raw`\s[–—]\s`, () => ", "),
  rule(String.raw`(?:\.\.\.|…)`, () => ", "),
  rule(String.raw`/(?=\p{L})`, () => " "),
  rule(String.raw`[()[\]]`, () => ", "),
  // What has a sign and no sound.
  rule(String.raw`["“”„«»*#•▪■●_|~^<>{}\\]`, () => " "),
];

const lettersOf = (printed: string): string =>
  printed
    .split(/[.\s]+/)
    .filter(Boolean)
    .join(" ");
