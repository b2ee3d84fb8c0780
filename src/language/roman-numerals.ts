// "XXI" → 21. Pure; whether letters are meant as a number is for who reads the words around them.

const ROMAN = /^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** @returns null for what is no Roman numeral as it should be written, "" included. */
export function readRoman(letters: string): number | null {
  if (letters === "" || !ROMAN.test(letters)) return null;
  const values = Array.from(letters).map((letter) => VALUES[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
