// Two folded words → whether one may be the other, misread by OCR or mistyped. Never knows which words there are.

export type Likeness = "misread" | "near";

/** What OCR takes for each other, letters alike on paper and unlike in a language: a pair that makes one Indonesian word of another (a and o, h and b) is none. */
const CONFUSED: readonly (readonly [string, string])[] = [
  ["m", "rn"],
  ["d", "cl"],
  ["u", "ii"],
  ["w", "vv"],
  ["i", "l"],
  ["i", "1"],
  ["l", "1"],
  ["o", "0"],
  ["c", "e"],
  ["n", "u"],
  ["s", "5"],
  ["b", "8"],
  ["g", "9"],
  ["z", "2"],
];
/** By the codes of the last letters of both. */
const PAIRS = new Map<number, readonly (readonly [string, string])[]>();
const codeOf = (x: number, y: number): number => x * 128 + y;
for (const [a, b] of CONFUSED.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])) {
  const ends = codeOf(a.charCodeAt(a.length - 1), b.charCodeAt(b.length - 1));
  PAIRS.set(ends, [...(PAIRS.get(ends) ?? []), [a, b]]);
}
/** Whether there is any, by the same code: asked for every two letters. */
const HAS_PAIR = new Uint8Array(128 * 128);
for (const ends of PAIRS.keys()) HAS_PAIR[ends] = 1;

/** Shorter words are other words altogether. */
const LEAST = 4;
const FIGURES = /^\d+$/;
/** How many confusions, and how many letters wrong, missing, too many or changed about, a word of so many letters bears. */
const confusionsIn = (length: number): number => (length < LEAST ? 0 : length < 8 ? 1 : 2);
const editsIn = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);
/** An edit costs more than all confusions that a word can hold. */
const EDIT = 100;

/** The letters of a word as bits: as they are, and with those that OCR confuses as one ("m" as "r" and "n"). */
export interface Letters {
  readonly plain: number;
  readonly read: number;
}

export function lettersOf(word: string): Letters {
  let [plain, read] = [0, 0];
  for (const letter of word) {
    plain |= bitOf(letter);
    read |= READ[letter] ?? bitOf(letter);
  }
  return { plain, read };
}
const bitOf = (letter: string): number => {
  const place = letter.charCodeAt(0) - 97;
  return 1 << (place >= 0 && place < 26 ? place : 26 + (letter.charCodeAt(0) % 6));
};
const READ: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      ["m", "rn"],
      ["u", "n"],
      ["d", "ci"],
      ["e", "c"],
      ["l", "i"],
      ["1", "i"],
      ["w", "v"],
      ["0", "o"],
      ["5", "s"],
      ["8", "b"],
      ["9", "g"],
      ["2", "z"],
    ] as const
  ).map(([letter, as]) => [letter, as.split("").reduce((bits, one) => bits | bitOf(one), 0)]),
);

function bitsSet(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** Whether words may be misread for each other, by their letters alone: only "u" and "ii" differ in them. @param length of one of them. */
export const mayBeMisread = (one: Letters, other: Letters, length: number): boolean =>
  bitsSet(one.read ^ other.read) <= 2 * confusionsIn(length);

/** Whether words may be near, by their letters alone: an edit changes two, "m" for "rn" three. @param length of one of them. */
export const mayBeNear = (one: Letters, other: Letters, length: number): boolean =>
  editsIn(length) > 0 && bitsSet(one.plain ^ other.plain) <= (editsIn(length) === 1 ? 2 : 5);

/** @param a, b folded, not the same. @returns "misread" where only what OCR confuses differs, "near" where a letter does (from five letters on; two from
 *  nine on), else null. A figure is another figure, never near. Pure; symmetric; O(n), some µs. */
export function likeness(a: string, b: string): Likeness | null {
  const length = Math.min(a.length, b.length);
  const edits = FIGURES.test(a) || FIGURES.test(b) ? 0 : editsIn(length);
  const confusions = confusionsIn(length);
  const most = Math.max(edits, confusions);
  if (confusions === 0 || Math.abs(a.length - b.length) > most) return null;
  const cost = costBetween(a, b, most, edits * EDIT + confusions);
  const [edited, confused] = [Math.floor(cost / EDIT), cost % EDIT];
  if (edited === 0) return confused <= confusions ? "misread" : null;
  return edited + confused <= edits ? "near" : null;
}

const FAR = 60_000;
/** As large as the longest words of a newspaper need; for longer ones it grows. */
let costs = new Uint16Array(32 * 32);

/** Letters changed, left out, put in, or changed about with their neighbour (Damerau's, each place once), and confusions.
 *  @param band how far the words may shift against each other. @param most a cost that is enough to give up at. */
function costBetween(a: string, b: string, band: number, most: number): number {
  const wide = b.length + 1;
  if (costs.length < (a.length + 1) * wide) costs = new Uint16Array((a.length + 1) * wide * 2);
  costs.fill(FAR, 0, (a.length + 1) * wide);
  for (let j = 0; j <= Math.min(band, b.length); j++) costs[j] = j * EDIT;
  let before = 0;
  for (let i = 1; i <= a.length; i++) {
    const x = a.charCodeAt(i - 1);
    const row = i * wide;
    let least = FAR;
    for (let j = Math.max(0, i - band); j <= Math.min(b.length, i + band); j++) {
      const at = row + j;
      let cost = costs[at - wide]! + EDIT;
      if (j > 0) {
        const y = b.charCodeAt(j - 1);
        cost = Math.min(cost, costs[at - 1]! + EDIT, costs[at - wide - 1]! + (x === y ? 0 : EDIT));
        if (i > 1 && j > 1 && x === b.charCodeAt(j - 2) && y === a.charCodeAt(i - 2))
          cost = Math.min(cost, costs[at - 2 * wide - 2]! + EDIT);
        if (x < 128 && y < 128 && HAS_PAIR[codeOf(x, y)] === 1)
          for (const [p, q] of PAIRS.get(codeOf(x, y))!)
            if (a.endsWith(p, i) && b.endsWith(q, j))
              cost = Math.min(cost, costs[at - p.length * wide - q.length]! + 1);
      }
      costs[at] = Math.min(cost, FAR);
      least = Math.min(least, cost);
    }
    if (least > most && before > most) return FAR;
    before = least;
  }
  return costs[a.length * wide + b.length]!;
}
