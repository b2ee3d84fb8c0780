// What is typed × the index of an edition → the articles that hold it, best first, and the rule by which their places are marked. Never a text on screen.
import { foldForSearch } from "../../language/fold-for-search.ts";
import type { ArticleInIndex, EditionIndex } from "./edition-index.ts";
import { placesIn, runsIn, spelledIn, type Asked, type Rule } from "./places.ts";
import { GRADES, wordsLike, type Grade } from "./words-like.ts";

export interface Hit extends ArticleInIndex {
  /** Of the worst of its words: from `misread` on it is only like what was asked for. */
  readonly grade: Grade;
  readonly rule: Rule;
}

/** Fewer letters would find everything. */
const LEAST_LETTERS = 2;

/** @returns whether enough is typed to look for. */
export const isEnough = (typed: string): boolean => foldForSearch(typed).words.join("").length >= LEAST_LETTERS;

/** Articles that hold all words; as one phrase before scattered ones, exact before begun, misread, near and related ones, those with a hit in the headline before
 *  others, and then in the edition's order. @returns null where too little is typed. Pure but for the index, which reads on. O(words of the edition). */
export function search(index: EditionIndex, typed: string): readonly Hit[] | null {
  if (!isEnough(typed)) return null;
  const { articles } = index;
  const asked = askedBy(index, foldForSearch(typed).words);
  return articles
    .map((entry) => ({ entry, rule: ruleFor(entry, asked) }))
    .filter((found): found is { entry: ArticleInIndex; rule: Rule } => found.rule !== null)
    .map(({ entry, rule }) => ({ ...entry, rule, grade: gradeOf(rule), order: orderOf(entry, rule) }))
    .sort((one, other) => one.order - other.order);
}

function askedBy(index: EditionIndex, words: readonly string[]): Asked {
  const joined = words.join("");
  const parts = index.articles.flatMap(({ parts }) => parts);
  const whole = parts.some((part) => spelledIn(part, joined, words.length === 1).length > 0);
  const grades = words.map((word, at) => {
    const last = at === words.length - 1;
    const elsewhere = words.length === 1 ? whole : parts.some((part) => spelledIn(part, word, false).length > 0);
    return wordsLike(index, word, last, elsewhere);
  });
  return { words, joined, grades };
}

/** How this article is to be marked: where the phrase stands, or, where it does not stand at all or only badly, where its words do. */
function ruleFor({ parts }: ArticleInIndex, asked: Asked): Rule | null {
  let phrase: Grade = 0;
  /** How many words of each grade answer each word that is asked for. */
  const counts = asked.words.map(() => [0, 0, 0, 0, 0, 0]);
  for (const part of parts) {
    for (const { grade } of runsIn(part, asked)) phrase = better(phrase, grade);
    counts.forEach((count, at) => {
      const grades = asked.grades[at]!;
      for (const id of part.ids) count[grades[id]!]!++;
      for (const { first, last } of spelledIn(part, asked.words[at]!, false)) if (last > first) count[GRADES.whole]!++;
    });
  }
  const each = counts.map((count, at) => gradeAmong(count, timesBefore(asked.words, at)));
  const scattered = each.includes(0) ? 0 : (Math.max(...each) as Grade);
  if (phrase === 0 && scattered === 0) return null;
  if (phrase !== 0 && (scattered === 0 || phrase <= scattered)) return { asked, phrase: true, upTo: [phrase] };
  return { asked, phrase: false, upTo: each };
}

/** One that is asked for twice ("kupu kupu") is to be there twice. */
const timesBefore = (words: readonly string[], at: number): number =>
  words.slice(0, at).filter((word) => word === words[at]).length;

/** The grade of the best word but so many; 0 where there are not as many. */
function gradeAmong(counts: readonly number[], passedOver: number): Grade {
  let better = 0;
  for (let grade: number = GRADES.whole; grade < counts.length; grade++) {
    better += counts[grade]!;
    if (better > passedOver) return grade as Grade;
  }
  return 0;
}

const better = (one: Grade, other: Grade): Grade => (one === 0 || (other !== 0 && other < one) ? other : one);
const gradeOf = ({ upTo }: Rule): Grade => Math.max(...upTo) as Grade;

function orderOf({ parts }: ArticleInIndex, rule: Rule): number {
  const headline = parts.find(({ part }) => part.b === "headline");
  const inHeadline = headline !== undefined && placesIn(headline, rule).length > 0;
  return gradeOf(rule) * 4 + (rule.phrase ? 0 : 2) + (inHeadline ? 0 : 1);
}
