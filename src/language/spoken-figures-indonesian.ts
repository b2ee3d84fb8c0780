// Sums, times, dates, scores, measures as an Indonesian paper prints them → as they are said. Rules alone; never a word without a figure.
import { figureByFigure, numberWords, ordinalWords, wholeNumber } from "./number-words.ts";
import type { Rule } from "./printed-pieces.ts";

const MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");
const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{3})+(?!\d)|\d+)(?:,\d+)?`;
const DASH = String.raw`(?:[-–—]|\s[-–—]\s)`;
const SCALE = String.raw`(ribu|rb|juta|jt|miliar|milyar|triliun)`;
const END = String.raw`(?![\p{L}\p{N}])`;
const rule = (source: string, say: Rule["say"], flags = "uy"): Rule => ({ pattern: new RegExp(source, flags), say });

const SCALES: Readonly<Record<string, string>> = { rb: "ribu", jt: "juta", milyar: "miliar" };
/** "Rp 5 M". */
const SHORT_SCALES: Readonly<Record<string, string>> = { M: "miliar", T: "triliun" };
const scaleOf = (printed: string | undefined): string => (printed ? ` ${SCALES[printed] ?? printed}` : "");

const MEASURES: Readonly<Record<string, string>> = {
  "km/jam": "kilometer per jam",
  "m/detik": "meter per detik",
  mdpl: "meter di atas permukaan laut",
  "km²": "kilometer persegi",
  km2: "kilometer persegi",
  "cm²": "sentimeter persegi",
  cm2: "sentimeter persegi",
  "m²": "meter persegi",
  m2: "meter persegi",
  "m³": "meter kubik",
  m3: "meter kubik",
  km: "kilometer",
  cm: "sentimeter",
  mm: "milimeter",
  m: "meter",
  ha: "hektare",
  kg: "kilogram",
  mg: "miligram",
  gr: "gram",
  g: "gram",
  ml: "mililiter",
  l: "liter",
  "°C": "derajat Celsius",
  "° C": "derajat Celsius",
  "°": "derajat",
  kWh: "kilowatt jam",
  kW: "kilowatt",
  MW: "megawatt",
  GB: "gigabita",
  MB: "megabita",
  "%": "persen",
};
/** The longer before those they begin with. */
const MEASURE = `(${Object.keys(MEASURES)
  .sort((a, b) => b.length - a.length)
  .join("|")})`;
const measureOf = (printed: string | undefined): string => (printed ? ` ${MEASURES[printed] ?? printed}` : "");

/** What a game's result follows; else "3-1" is a score and "5-10" a range by which is larger. */
const GAME =
  /(?:skor|menang|kalah|unggul|imbang|takluk|tertinggal|kedudukan|agregat|set|menekuk|ditekuk|membekuk|\d-\d+,)[^.;]{0,60}$/iu;
const isScore = (from: string, to: string, before: string): boolean =>
  from.length <= 3 && to.length <= 3 && (Number(from) >= Number(to) || GAME.test(before));

const isDay = (day: string, month: string): boolean =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
const dayWords = (day: string, month: string, year = ""): string =>
  [wholeNumber(String(Number(day))), MONTHS[Number(month) - 1], year && wholeNumber(year)].filter(Boolean).join(" ");

const NAME = /\p{Lu}[\p{L}'’.]*\s$/u;
const DAY_OR_MONTH = new RegExp(`(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|${MONTHS.join("|")})\\s$`, "u");

const ZONES: Readonly<Record<string, string>> = {
  WIB: "Waktu Indonesia Barat",
  WITA: "Waktu Indonesia Tengah",
  WIT: "Waktu Indonesia Timur",
};
function clockWords(time: string): string {
  const [hour = "", minute = ""] = time.split(/[.:]/);
  const hours = wholeNumber(String(Number(hour)));
  if (Number(minute) === 0) return Number(hour) === 0 ? "nol nol" : hours;
  return Number(minute) < 10
    ? `${hours} lewat ${wholeNumber(String(Number(minute)))}`
    : `${hours} ${wholeNumber(minute)}`;
}
const CLOCK = String.raw`(?:[01]?\d|2[0-4])[.:][0-5]\d(?![.:,]?\d)`;
/** Minutes are printed with a point, decimals with a comma: what looks like a time is one, but for what is counted in thousands. */
const TIME = String.raw`(${CLOCK})(?:\s?(?:${DASH}|s\.?d\.?|sampai)\s?(${CLOCK}))?(?:\s?(WIB|WITA|WIT)${END})?`;

const PER =
  "kg|kilogram|gram|liter|l|ha|hektare|m2|m²|meter|km|jam|hari|minggu|bulan|tahun|orang|kepala|unit|ekor|butir|ikat|ton|malam|menit|detik|kuintal";

/** Tried in this order. */
export const FIGURES_INDONESIAN: readonly Rule[] = [
  // Telephones, behind the word for them or by their length.
  rule(
    String.raw`(telepon|telp|tlp|hp|wa|whatsapp|hubungi|kontak)\.?(:?\s*)((?:\(\d{2,4}\)|\+?\d)[\d -]{3,}\d)`,
    ([, word, , number]) => `${/^t(e?lp)$/i.test(word ?? "") ? "telepon" : word} ${grouped(number ?? "")}`,
    "iuy",
  ),
  rule(String.raw`\(?(\d{1,2})[/-](\d{1,2})[/-](\d{4})\)?${END}`, ([, day, month, year]) =>
    isDay(day!, month!) ? dayWords(day!, month!, year) : null,
  ),
  rule(String.raw`\((\d{1,2})/(\d{1,2})\)`, ([, day, month]) => (isDay(day!, month!) ? dayWords(day!, month!) : null)),
  rule(String.raw`(\d{1,2})/(\d{1,2})${END}(?!/)`, ([, day, month], before) =>
    /(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|tanggal|tgl\.?),?\s$/iu.test(before) && isDay(day!, month!)
      ? dayWords(day!, month!)
      : null,
  ),
  rule(String.raw`(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)${END}`, ([, day, month, year]) =>
    isDay(day!, month!) ? dayWords(day!, month!, year) : null,
  ),
  rule(String.raw`((?:\+62|\(0\d{2,3}\)|0\d{1,3})(?:[ -]?\d{2,5}){1,4})${END}`, ([, number]) =>
    number!.replace(/\D/g, "").length >= 8 && !number!.includes(".") ? grouped(number!) : null,
  ),
  // A season or a school year.
  rule(
    String.raw`((?:19|20)\d\d)/((?:19|20)?\d\d)${END}`,
    ([, from, to]) => `${wholeNumber(from!)} ${wholeNumber(to!)}`,
  ),
  rule(TIME, ([, from, to, zone]) =>
    [clockWords(from!), to && `sampai ${clockWords(to)}`, zone && ZONES[zone]].filter(Boolean).join(" "),
  ),
  // Money.
  rule(
    String.raw`Rp\.?\s?(${NUMBER})(?:,-|,–|\.-)?(?:\s${SCALE})?${DASH}(?:Rp\.?\s?)?(${NUMBER})(?:,-)?(?:\s?${SCALE}${END})?`,
    ([, from, scale, to, scaleTo]) =>
      `${numberWords(from!)}${scaleOf(scale)} sampai ${numberWords(to!)}${scaleOf(scaleTo)} rupiah`,
  ),
  rule(
    String.raw`Rp\.?\s?(${NUMBER})(?:,-|,–|\.-)?(?:\s?(?:${SCALE}|(M|T))${END})?`,
    ([, sum, scale, short]) => `${numberWords(sum!)}${scaleOf(scale ?? SHORT_SCALES[short ?? ""])} rupiah`,
  ),
  rule(
    String.raw`(?:US\$|USD|\$)\s?(${NUMBER})(?:\s${SCALE}${END})?`,
    ([, sum, scale]) => `${numberWords(sum!)}${scaleOf(scale)} dolar Amerika`,
  ),
  rule(
    String.raw`(?:€|EUR)\s?(${NUMBER})(?:\s${SCALE}${END})?`,
    ([, sum, scale]) => `${numberWords(sum!)}${scaleOf(scale)} euro`,
  ),
  // Behind a name, how old somebody is.
  rule(String.raw`\((\d{1,2})\)`, ([, age], before) =>
    NAME.test(before) && !DAY_OR_MONTH.test(before) ? `, ${wholeNumber(age!)} tahun,` : null,
  ),
  rule(
    String.raw`RT\.?\s?(\d{1,3})\s?/?\s?RW\.?\s?(\d{1,3})${END}`,
    ([, rt, rw]) => `R T ${wholeNumber(String(Number(rt)))}, R W ${wholeNumber(String(Number(rw)))}`,
  ),
  rule(
    String.raw`(RT|RW)\.?\s?(\d{1,3})${END}`,
    ([, what, number]) => `${Array.from(what!).join(" ")} ${wholeNumber(String(Number(number)))}`,
  ),
  rule(String.raw`[Kk]e-?(\d+)${END}`, ([, number]) => ordinalWords(number!)),
  rule(
    String.raw`(\d{1,3}(?:\.\d{3})+|\d+)-?an${END}`,
    ([, number]) => `${wholeNumber(number!.replaceAll(".", ""))}an`,
  ),
  rule(
    String.raw`(\d{1,3})[-–](\d{1,3})(?![-–.,]?\d|\s?%|\s(?:persen|tahun|orang|jam|hari|meter))${END}`,
    ([, from, to], before) => (isScore(from!, to!, before) ? `${wholeNumber(from!)} ${wholeNumber(to!)}` : null),
  ),
  // Quantities, their range, their measure.
  rule(
    String.raw`(${NUMBER})(?:\s?${MEASURE})?${DASH}(${NUMBER})(?:\s?${MEASURE}${END})?(?!\d)`,
    ([, from, measure, to, measureTo], before) =>
      /\d-$/.test(before)
        ? null
        : `${numberWords(from!)}${measureOf(measure)} sampai ${numberWords(to!)}${measureOf(measureTo)}`,
  ),
  rule(String.raw`([+\-−–])(?=\d)`, ([sign], before) =>
    /(?:^|[\s(])$/u.test(before) ? (sign === "+" ? "plus " : "minus ") : null,
  ),
  rule(
    String.raw`(${NUMBER})\s?${MEASURE}${END}`,
    ([, number, measure]) => `${numberWords(number!)}${measureOf(measure)}`,
  ),
  rule(String.raw`(${NUMBER})\s?[x×]${END}`, ([, number]) => `${numberWords(number!)} kali`),
  rule(String.raw`½|1/2${END}`, () => "setengah"),
  rule(String.raw`¼|1/4${END}`, () => "seperempat"),
  rule(
    String.raw`(\d{1,3})/(\d{1,3})${END}`,
    ([, above, below]) =>
      `${above === "1" ? "se" : `${wholeNumber(above!)} `}per${above === "1" ? "" : " "}${wholeNumber(below!)}`,
  ),
  rule(NUMBER, ([number]) => numberWords(number)),
  rule(String.raw`\s?/\s?(${PER})${END}`, ([, what]) => ` per ${(MEASURES[what!] ?? what)!}`),
  rule(String.raw`(kg|km|cm|mm)${END}`, ([, what]) => MEASURES[what!] ?? null),
  rule("%", () => " persen"),
];

/** A telephone's groups keep apart. */
function grouped(number: string): string {
  return number
    .split(/[\s()-]+/)
    .filter((group) => group !== "")
    .map((group) => (group.startsWith("+") ? `plus ${figureByFigure(group)}` : figureByFigure(group)))
    .join(", ");
}
