// What an English paper prints short → as it is said. Rules alone: English voices read figures well, so these stay; the sums and marks of an Indonesian life do not.
import type { Rule } from "./printed-pieces.ts";
import { readRoman } from "./roman-numerals.ts";

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const SCALE = String.raw`(?:thousand|million|billion|trillion)`;
const END = String.raw`(?![\p{L}\p{N}])`;
const rule = (source: string, say: Rule["say"], flags = "uy"): Rule => ({ pattern: new RegExp(source, flags), say });

const MONTHS = "January February March April May June July August September October November December".split(" ");
const MEASURES: Readonly<Record<string, string>> = {
  "km/h": "kilometres per hour",
  "km²": "square kilometres",
  km2: "square kilometres",
  "m²": "square metres",
  m2: "square metres",
  "m³": "cubic metres",
  m3: "cubic metres",
  km: "kilometres",
  cm: "centimetres",
  mm: "millimetres",
  kg: "kilograms",
  ha: "hectares",
  m: "metres",
  "°C": "degrees Celsius",
  "%": "percent",
};
const MEASURE = `(${Object.keys(MEASURES)
  .sort((a, b) => b.length - a.length)
  .join("|")})`;
const measureOf = (printed: string | undefined): string => (printed ? ` ${MEASURES[printed] ?? printed}` : "");

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  "e.g.": "for example",
  "i.e.": "that is",
  "etc.": "et cetera",
  "vs.": "versus",
  "approx.": "approximately",
  "Prof.": "Professor",
  "Gen.": "General",
  "Gov.": "Governor",
};
const ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const ordinal = (value: number): string => ORDINALS[value] ?? `${value}th`;

/** Tried in this order. */
export const RULES_ENGLISH: readonly Rule[] = [
  rule(String.raw`(\d{1,2})/(\d{1,2})/(\d{4})${END}`, ([, day, month, year]) =>
    MONTHS[Number(month) - 1] ? `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}` : null,
  ),
  rule(
    String.raw`Rp\.?\s?(${NUMBER})(?:\s(${SCALE})${END})?`,
    ([, sum, scale]) => `${sum}${scale ? ` ${scale}` : ""} rupiah`,
  ),
  rule(String.raw`(\d{1,3})[-–](\d{1,3})(?![-–.,]?\d|\s?%)${END}`, ([, from, to]) =>
    Number(from) >= Number(to) ? `${from} ${to}` : null,
  ),
  rule(String.raw`(${NUMBER})\s?[-–]\s?(${NUMBER})(?:\s?${MEASURE}${END})?(?!\d)`, ([, from, to, measure], before) =>
    /\d-$/.test(before) ? null : `${from} to ${to}${measureOf(measure)}`,
  ),
  rule(String.raw`(${NUMBER})\s?${MEASURE}${END}`, ([, number, measure]) => `${number}${measureOf(measure)}`),
  rule(NUMBER, ([number]) => number),
  rule(
    Object.keys(ABBREVIATIONS)
      .map((key) => key.replaceAll(".", String.raw`\.`))
      .join("|"),
    ([printed]) => ABBREVIATIONS[printed] ?? null,
  ),
  rule(String.raw`No\.\s*(?=\d)`, () => "number "),
  rule(
    String.raw`(?:\p{Lu}\.\s?)+(?=\p{Lu}\p{Ll})`,
    ([printed]) =>
      `${printed
        .split(/[.\s]+/)
        .filter(Boolean)
        .join(" ")} `,
  ),
  rule(String.raw`[IVX]{1,5}${END}`, ([letters], before) => {
    const value = readRoman(letters);
    if (value === null || !/\p{Lu}[\p{L}'’]+\s$/u.test(before)) return null;
    if (/(?:War|Part|Chapter|Act|Class|Phase)\s$/u.test(before)) return String(value);
    return letters.length > 1 ? `the ${ordinal(value)}` : null;
  }),
  rule(String.raw`(\p{Lu}{2,5})${END}`, ([, letters]) =>
    /[AEIOUY]/.test(letters!) && letters!.length > 3 ? null : Array.from(letters!).join(" "),
  ),
  rule("&", () => "and"),
  rule(String.raw`\s[–—]\s`, () => ", "),
  rule(String.raw`[()[\]]`, () => ", "),
  rule(String.raw`["“”„«»*#•▪■●_|~^<>{}\\]`, () => " "),
];
