// Lines of newspaper routine (jump lines, bylines, pointers, datelines, folios) → what they say. Indonesian first, English second. Never guesses from a place on the page.

export interface JumpLine {
  /** The page it names, as printed. */
  readonly page: number;
  /** The section that the number counts in: the "B" of "hal B2". */
  readonly letter?: string;
  /** What it says of the story's title, "" for nothing. */
  readonly title: string;
}

/** Engines read a lone 1 as a letter. */
const FIGURES = String.raw`[A-Z]?\d{1,3}|[lI|](?![\p{L}\d])`;
/** The front page has names too; without a word that leads, "ke halaman depan" goes into a front yard. */
const NAMES = String.raw`(?:depan|muka|pertama|satu)\b`;
const pageOf = (number: string): string => String.raw`(?:ha[l1I|](?:aman)?|page|hlm)\.?\s*(${number})`;
const PAGE = pageOf(FIGURES);
const NAMED_PAGE = pageOf(`${FIGURES}|${NAMES}`);
const COLUMN = String.raw`(?:\s*[,/]?\s*(?:kol(?:om)?|col(?:umn)?)\.?\s*\d[\d\s,&–-]*)?`;
const BEGIN = String.raw`^[^\p{L}\p{N}]*`;
const END = String.raw`[^\p{L}\p{N}]*$`;
const LEADS = String.raw`(?:bersambung|berlanjut|(?:berita\s+)?selengkapnya|lanjut(?!an)|baca(?!\s+juga)|continued(?!\s+from)|turn|see)`;
const firstOf = (...sources: readonly string[]) => {
  const patterns = sources.map((source) => new RegExp(source, "iu"));
  return (line: string): RegExpExecArray | null => patterns.map((pattern) => pattern.exec(line)).find(Boolean) ?? null;
};
/** A title may stand between the word that leads and the page; behind "bersambung ke" the number may stand alone. */
const jumpTo = firstOf(
  String.raw`${BEGIN}${LEADS}\b(.{0,60}?)\s*\b(?:(?:ke|di|on|to)\s+)?${NAMED_PAGE}${COLUMN}${END}`,
  String.raw`${BEGIN}()(?:ke|on|to)\s+${PAGE}${COLUMN}${END}`,
  String.raw`${BEGIN}()(?:bersambung\s+ke|continued\s+on)\s+(${FIGURES})${COLUMN}${END}`,
);
const jumpFrom = firstOf(
  String.raw`[\s(\[]*(?:sambungan|lanjutan|continued)\b\s*(?:(?:dari|from)\s+)?${NAMED_PAGE}${COLUMN}${END}`,
  String.raw`[\s(\[]*(?:dari|from)\s+${PAGE}${COLUMN}${END}`,
  String.raw`[\s(\[]*(?:(?:sambungan|lanjutan)\s+dari|continued\s+from)\s+(${FIGURES})${COLUMN}${END}`,
);
const BYLINE =
  /^(?:[Oo]leh|OLEH|[Ll]aporan|[Pp]enulis|[Tt]eks|[Rr]eportase|[Bb]y|BY)\s*:?\s+\p{Lu}[\p{L}.,'’ /&()-]{2,60}$/u;
const RELATED = /^(?:baca juga|lihat juga|berita terkait|see also|read also|related)\b/iu;
const TOPICS = /^(?:topik|tags?|kata kunci|topics?|keywords?)\s*:\s*(?=\p{L})/iu;
/** A name, no sentence. */
const TOPIC = /^(?:[\p{L}\p{N}][^\s]*\s?){1,5}$/u;
const OFFICE =
  /^(?:pemimpin (?:redaksi|umum|perusahaan)|penanggung jawab|redaktur (?:pelaksana|foto|eksekutif)|tata letak|editor[- ]in[- ]chief|managing editor|publisher)\b/iu;
const INDEX_ENTRY = /^(?:hal(?:aman)?|page)\.?\s*\d{1,3}$/iu;
const ENDS_WITH_PAGE = new RegExp(PAGE + COLUMN + END, "iu");
const FOLIO = /(?:^|\s)(?:hal(?:aman)?|page)\.?\s+([A-Z]?\d{1,3})(?:\s|$)/iu;
/** "(IST)", "Foto: Antara/Nama", "Dok. Humas", "ANTARA FOTO/NAMA" at a caption's end. */
const CREDIT =
  /(?:^|\s)(\((?:[A-Z]{2,}[A-Z/ .&-]*|(?:[Ff]oto|FOTO|[Dd]ok|[Pp]hoto)\b[^()]{0,60}|[Ii]st(?:imewa)?)\)\.?|(?:[Ff]oto|FOTO|[Pp]hoto|[Dd]ok(?:umentasi)?)\s*[:.]\s*[^.]{2,60}|[A-Z]{2,}(?:\s+FOTO)?\/[A-Z][A-Za-z. ]{2,40})$/u;
/** Engines lose a dash: the place and the paper's short name, in capitals, before a sentence that begins. */
const DATELINE_WITHOUT_DASH = /^(\p{Lu}{4}[\p{Lu} .-]{0,40},\s*\p{Lu}{2,10})\s+(?=["“]?\p{Lu}\p{Ll}|\d)/u;
/** The same without a name, where the text says again that it is a place: "LUBUK SIRIH Petani di Kecamatan Lubuk Sirih". */
const PLACE_IN_CAPITALS = /^(\p{Lu}{3,}(?: \p{Lu}{3,}){0,2})\s+(?=["“]?\p{Lu}\p{Ll})/u;
const LEADS_TO_PLACE = String.raw`(?:di|ke|dari|desa|dusun|kampung|kelurahan|kecamatan|kota|kabupaten|provinsi|in|at|near|from)`;
const DATELINE =
  /^(\p{Lu}[\p{Lu} .,/()’'-]{1,60}?(?:,\s*\p{L}[\p{L}\d. ]{1,24}?|\s*\([^()]{2,24}\))?)\s*(?:—|–|--|\s[-―]|―)\s*(?=\S)/u;

function jumpOf(match: RegExpExecArray | null, title: string): JumpLine | null {
  const printed = match?.at(-1);
  if (!match || printed === undefined) return null;
  const [, letter = "", digits] = /^([A-Z]?)(\d+)$/iu.exec(printed) ?? [];
  const page = digits === undefined ? 1 : Number(digits);
  if (page === 0) return null;
  return {
    page,
    title: title.replace(/[\s….,:;(–—-]+$/u, "").trim(),
    ...(letter === "" ? {} : { letter: letter.toUpperCase() }),
  };
}

/** "Bersambung ke hal 7 kol 1", "Baca Tanggul Jebol Hal 7", "ke hal B6", "(continued on page 4)". @returns null for anything else. */
export function readJumpTo(line: string): JumpLine | null {
  const match = jumpTo(line);
  return jumpOf(match, match?.[1] ?? "");
}

/** "Sambungan dari hal 1", also behind a stub of the title: "Harga Beras… dari hal 3". @returns null for anything else. */
export function readJumpFrom(line: string): JumpLine | null {
  const match = jumpFrom(line);
  return jumpOf(match, match ? line.slice(0, match.index) : "");
}

/** The page that a jump line names, as its folio prints it: "7", "B2". */
export const labelOfJump = ({ page, letter = "" }: JumpLine): string => `${letter}${page}`;

export const isByline = (line: string): boolean => BYLINE.test(line.trim());
export const startsPointer = (line: string): boolean => RELATED.test(line.trim());
export const startsTopics = (line: string): boolean => TOPICS.test(line.trim());
/** "Topik: Banjir, Air Lengis" → the topics as printed. @returns null for anything else. Engines read a comma as a full stop. */
export function readTopics(paragraph: string): string[] | null {
  if (!startsTopics(paragraph)) return null;
  const names = paragraph
    .trim()
    .replace(TOPICS, "")
    .split(/[,;·]|\.(?=\s|$)/u);
  const topics = names.map((name) => name.trim()).filter((name) => name !== "");
  return topics.every((topic) => TOPIC.test(topic)) ? topics : null;
}
/** "BACA JUGA: Pompa Rusak, hal 4" → the title and the label of the page, null where it names none. */
export function readPointer(line: string): { readonly title: string; readonly label: string | null } {
  const said = line
    .trim()
    .replace(RELATED, "")
    .replace(/^\s*[:.]?\s*/u, "");
  const page = ENDS_WITH_PAGE.exec(said);
  const title = (page ? said.slice(0, page.index) : said).replace(/[\s,;(–—-]+$/u, "");
  return { title, label: page?.[1]?.toUpperCase() ?? null };
}
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

function placeInCapitals(paragraph: string): RegExpExecArray | null {
  const match = PLACE_IN_CAPITALS.exec(paragraph);
  return match && new RegExp(String.raw`\b${LEADS_TO_PLACE} ${match[1]!}\b`, "iu").test(paragraph) ? match : null;
}

/** "PALEMBANG, KN — Teks": the dateline and where the text behind it begins. @returns null where the paragraph has none. */
export function splitDateline(paragraph: string): { readonly dateline: string; readonly textStart: number } | null {
  const match = DATELINE.exec(paragraph) ?? DATELINE_WITHOUT_DASH.exec(paragraph) ?? placeInCapitals(paragraph);
  const dateline = match?.[1]?.trim() ?? "";
  // A single letter or a whole sentence in capitals is no place.
  return match && /\p{Lu}{3}/u.test(dateline) ? { dateline, textStart: match[0].length } : null;
}
