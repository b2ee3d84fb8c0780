// Words in a text × what is asked for → where it stands there. Pure; never which article, never what is on screen.
import { lastAtOrBefore, type WordsInText } from "./edition-index.ts";
import { GRADES, type Grade } from "./words-like.ts";

/** What is typed: its words, the same without anything between, and how well each word of the index answers each of them. */
export interface Asked {
  readonly words: readonly string[];
  readonly joined: string;
  readonly grades: readonly Uint8Array[];
}

/** What is marked in an article: the phrase, or each of its words, up to a grade each. */
export interface Rule {
  readonly asked: Asked;
  readonly phrase: boolean;
  /** Of the phrase, or of each word. */
  readonly upTo: readonly Grade[];
}

/** A part of a text, UTF-16 offsets. */
export type Place = readonly [from: number, to: number];

/** Words of the text, from the first to the last. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly grade: Grade;
}

/** Where letters stand, parted into words or not, from the beginning of a word to the end of one. O(letters).
 *  @param begun they may end within a word, unless that is the one they begin. */
export function spelledIn({ letters, starts }: WordsInText, wanted: string, begun: boolean): Run[] {
  const runs: Run[] = [];
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
    const first = lastAtOrBefore(starts, at);
    if (starts[first] !== at) continue;
    const last = lastAtOrBefore(starts, at + wanted.length - 1);
    const isWhole = starts[last + 1] === at + wanted.length;
    if (isWhole) runs.push({ first, last, grade: GRADES.whole });
    else if (begun && last > first) runs.push({ first, last, grade: GRADES.begun });
  }
  return runs;
}

/** Where the whole phrase stands: its words one after another, or its letters otherwise parted ("kupu kupu", "kupukupu"). */
export function runsIn(text: WordsInText, { words, joined, grades }: Asked): Run[] {
  const runs = spelledIn(text, joined, words.length === 1);
  const [firstGrades] = grades;
  for (let first = 0; first + grades.length <= text.ids.length; first++) {
    let worst = (firstGrades![text.ids[first]!] ?? 0) as Grade;
    for (let at = 1; worst !== 0 && at < grades.length; at++) {
      const grade = (grades[at]![text.ids[first + at]!] ?? 0) as Grade;
      worst = grade === 0 ? 0 : (Math.max(worst, grade) as Grade);
    }
    if (worst !== 0) runs.push({ first, last: first + grades.length - 1, grade: worst });
  }
  return runs;
}

/** What is misread is marked with what is not; what is only like it, where there is nothing better. */
const marks = (grade: number, upTo: Grade): boolean => grade !== 0 && grade <= Math.max(upTo, GRADES.misread);

/** @returns what is to be marked, in order, none over another. O(words). */
export function placesIn(text: WordsInText, { asked, phrase, upTo }: Rule): Place[] {
  const runs = phrase
    ? runsIn(text, asked).filter(({ grade }) => marks(grade, upTo[0]!))
    : asked.words.flatMap((word, at) => [
        ...spelledIn(text, word, false),
        ...text.ids.flatMap((id, place) => {
          const grade = (asked.grades[at]![id] ?? 0) as Grade;
          return marks(grade, upTo[at]!) ? [{ first: place, last: place, grade }] : [];
        }),
      ]);
  const places: [number, number][] = [];
  for (const { first, last } of runs.sort((one, other) => one.first - other.first || one.last - other.last)) {
    const [from, to] = [text.from[first]!, text.to[last]!];
    const before = places[places.length - 1];
    if (before && from < before[1]) before[1] = Math.max(before[1], to);
    else places.push([from, to]);
  }
  return places;
}
