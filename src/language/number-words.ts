// Figures as Indonesian prints them ("1.250.000,5") → the words that say them. Pure; never what is counted.

const FIGURES = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"] as const;
const THOUSANDS = ["", " ribu", " juta", " miliar", " triliun"] as const;
/** Beyond these, figures are a number of something (an account), not a quantity. */
const MOST_DIGITS = 15;

const figure = (digit: number): string => FIGURES[digit] ?? "";

/** "0812" → "nol delapan satu dua". What is no figure is passed over. */
export const figureByFigure = (text: string): string =>
  [...text.matchAll(/\d/g)].map(([digit]) => figure(Number(digit))).join(" ");

function belowThousand(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const words: string[] = [];
  if (hundreds === 1) words.push("seratus");
  else if (hundreds > 1) words.push(`${figure(hundreds)} ratus`);
  if (rest === 10) words.push("sepuluh");
  else if (rest === 11) words.push("sebelas");
  else if (rest > 11 && rest < 20) words.push(`${figure(rest - 10)} belas`);
  else if (rest >= 20) words.push(`${figure(Math.floor(rest / 10))} puluh`);
  if (rest % 10 > 0 && (rest < 10 || rest >= 20)) words.push(figure(rest % 10));
  return words.join(" ");
}

/** @param digits 0 to 9 alone. A number that begins with a nought, or is longer than a quantity, is said figure by figure. O(digits). */
export function wholeNumber(digits: string): string {
  if (digits.length > MOST_DIGITS || (digits.length > 1 && digits.startsWith("0"))) return figureByFigure(digits);
  const words: string[] = [];
  for (let group = Math.ceil(digits.length / 3) - 1; group >= 0; group--) {
    const end = digits.length - group * 3;
    const value = Number(digits.slice(Math.max(0, end - 3), end));
    if (value > 0) words.push(group === 1 && value === 1 ? "seribu" : belowThousand(value) + THOUSANDS[group]);
  }
  return words.join(" ") || figure(0);
}

/** A number as printed: points between thousands, a comma before what is less than one. "2,87" → "dua koma delapan tujuh"; "2,50" keeps its nought out. */
export function numberWords(printed: string): string {
  const [whole = "", part = ""] = printed.split(",");
  const said = wholeNumber(whole.replaceAll(".", ""));
  const behind = part.replace(/0+$/, "");
  return behind === "" ? said : `${said} koma ${figureByFigure(behind)}`;
}

/** "ke-1" is the first, "ke-21" "kedua puluh satu". */
export const ordinalWords = (digits: string): string => `ke${wholeNumber(digits)}`;
