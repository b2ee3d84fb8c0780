// Lines of newspaper routine (jump lines, bylines, pointers, datelines, folios) → what they say. Indonesian first, English second. Never guesses from a place on the page.

export interface JumpLine {
  /** The page it names, as printed. */
  readonly page: number;
  /** What it says of the story's title, "" for nothing. */
  readonly title: string;
}

const PAGE = String.raw`(?:hal(?:aman)?|page|hlm)\.?\s*[A-Z]?(\d{1,3})`;
const COLUMN = String.raw`(?:\s*,?\s*(?:kol(?:om)?|col(?:umn)?)\.?\s*\d[\d-]*)?`;
const END = String.raw`[\s.,)\]…>»]*$`;
const JUMP_TO = new RegExp(
  String.raw`^[\s(\[«>]*(?:(?:bersambung|berlanjut|lanjut(?!an)|baca(?!\s+juga)|continued(?!\s+from)|turn|see)\b(.{0,60}?)\s*\b(?:(?:ke|di|on|to)\s+)?|(?:ke|on|to)\s+)${PAGE}${COLUMN}${END}`,
  "iu",
);
const JUMP_FROM = new RegExp(
  String.raw`[\s(\[]*(?:(?:sambungan|lanjutan|continued)\b\s*(?:dari\s+|from\s+)?|(?:dari|from)\s+)${PAGE}${COLUMN}${END}`,
  "iu",
);
const BYLINE =
  /^(?:[Oo]leh|OLEH|[Ll]aporan|[Pp]enulis|[Tt]eks|[Rr]eportase|[Bb]y|BY)\s*:?\s+\p{Lu}[\p{L}.,'’ /&()-]{2,60}$/u;
const RELATED = /^(?:baca juga|lihat juga|berita terkait|see also|read also|related)\b/iu;
const OFFICE =
  /^(?:pemimpin (?:redaksi|umum|perusahaan)|penanggung jawab|redaktur (?:pelaksana|foto|eksekutif)|tata letak|editor[- ]in[- ]chief|managing editor|publisher)\b/iu;
const INDEX_ENTRY = /^(?:hal(?:aman)?|page)\.?\s*\d{1,3}$/iu;
const ENDS_WITH_PAGE = new RegExp(PAGE + COLUMN + END, "iu");
const FOLIO = /(?:^|\s)(?:hal(?:aman)?|page)\.?\s+([A-Z]?\d{1,3})(?:\s|$)/iu;
/** "(IST)", "Foto: Antara/Nama", "Dok. Humas", "ANTARA FOTO/NAMA" at a caption's end. */
const CREDIT =
  /(?:^|\s)(\((?:[A-Z]{2,}[A-Z/ .&-]*|(?:[Ff]oto|FOTO|[Dd]ok|[Pp]hoto)\b[^()]{0,60}|[Ii]st(?:imewa)?)\)\.?|(?:[Ff]oto|FOTO|[Pp]hoto|[Dd]ok(?:umentasi)?)\s*[:.]\s*[^.]{2,60}|[A-Z]{2,}(?:\s+FOTO)?\/[A-Z][A-Za-z. ]{2,40})$/u;
const DATELINE =
  /^(\p{Lu}[\p{Lu} .,/()’'-]{1,60}?(?:,\s*\p{L}[\p{L}\d. ]{1,24}?|\s*\([^()]{2,24}\))?)\s*(?:—|–|--|\s[-―]|―)\s*(?=\S)/u;

const jumpOf = (match: RegExpExecArray | null, title: string): JumpLine | null => {
  const page = Number(match?.[match.length - 1]);
  return match && page > 0 ? { page, title: title.replace(/[\s….,:;(–—-]+$/u, "").trim() } : null;
};

/** "Bersambung ke hal 7 kol 1", "Baca Tanggul Jebol Hal 7", "ke hal 6", "(continued on page 4)". @returns null for anything else. */
export function readJumpTo(line: string): JumpLine | null {
  const match = JUMP_TO.exec(line);
  return jumpOf(match, match?.[1] ?? "");
}

/** "Sambungan dari hal 1", also behind a stub of the title: "Harga Beras… dari hal 3". @returns null for anything else. */
export function readJumpFrom(line: string): JumpLine | null {
  const match = JUMP_FROM.exec(line);
  return jumpOf(match, match ? line.slice(0, match.index) : "");
}

export const isByline = (line: string): boolean => BYLINE.test(line.trim());
export const startsPointer = (line: string): boolean => RELATED.test(line.trim());
export const endsWithPage = (line: string): boolean => ENDS_WITH_PAGE.test(line);
/** An office of the paper's own staff box: "Pemimpin Redaksi". */
export const isOffice = (line: string): boolean => OFFICE.test(line.trim());
export const isIndexEntry = (line: string): boolean => INDEX_ENTRY.test(line.trim());
/** The page a folio names: "HALAMAN 2". @returns null where it names none. */
export const readFolio = (line: string): string | null => FOLIO.exec(line)?.[1] ?? null;

/** A running head without the folio beside it: "EKONOMI HALAMAN 4", "4 EKONOMI" → "EKONOMI". */
export const withoutFolio = (line: string): string =>
  line
    .replace(FOLIO, " ")
    .replace(/^[A-Z]?\d{1,3}\s+|\s+[A-Z]?\d{1,3}$/gu, "")
    .trim();

/** Where a caption's credit begins. @returns null where it has none. */
export function creditStart(caption: string): number | null {
  const match = CREDIT.exec(caption);
  return match ? match.index + match[0].length - match[1]!.length : null;
}

/** "PALEMBANG, KN — Teks": the dateline and where the text behind it begins. @returns null where the paragraph has none. */
export function splitDateline(paragraph: string): { readonly dateline: string; readonly textStart: number } | null {
  const match = DATELINE.exec(paragraph);
  const dateline = match?.[1]?.trim() ?? "";
  // A single letter or a whole sentence in capitals is no place.
  return match && /\p{Lu}{3}/u.test(dateline) ? { dateline, textStart: match[0].length } : null;
}
