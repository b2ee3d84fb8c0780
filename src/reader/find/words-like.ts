// A word that is looked for × the index of an edition → how well each of its words answers it. Never where they stand.
import { lettersOf, likeness, mayBeMisread, mayBeNear, type Likeness } from "../../language/misread-words.ts";
import { isOfOneStem, stemsOf } from "../../language/word-stems.ts";
import type { EditionIndex } from "./edition-index.ts";

/** How well, best first; 0: not at all. `near` is offered only where the edition prints nothing better: "harga" is not answered by "warga". */
export const GRADES = { whole: 1, begun: 2, misread: 3, near: 4, related: 5 } as const;
export type Grade = 0 | (typeof GRADES)[keyof typeof GRADES];

/** @param term folded. @param begun whether it may go on. @param elsewhere the edition holds it otherwise, as in "kupu-kupu" for "kupukupu".
 *  @returns a grade for each word of the index. O(words of the index): a whole query takes 2 to 8 ms on 24 pages and two slow cores (docs/decisions/0078). */
export function wordsLike(index: EditionIndex, term: string, begun: boolean, elsewhere: boolean): Uint8Array {
  const grades = new Uint8Array(index.words.length);
  for (const id of index.wordsWith(`\n${term}`)) {
    if (index.words[id] === term) grades[id] = GRADES.whole;
    else if (begun) grades[id] = GRADES.begun;
  }
  let better = elsewhere || grades.some((grade) => grade !== 0);
  const letters = lettersOf(term);
  /** Of the words that may be like it, by their letters, and have no grade yet. */
  const grade = (may: typeof mayBeNear, like: Likeness, as: Grade): void =>
    index.words.forEach((word, id) => {
      if (grades[id] !== 0 || !may(letters, index.letters[id]!, term.length) || likeness(term, word) !== like) return;
      grades[id] = as;
      better = true;
    });
  grade(mayBeMisread, "misread", GRADES.misread);
  if (!better) grade(mayBeNear, "near", GRADES.near);
  // The first letter of a stem may be swallowed by a prefix: "kirim", "mengirim".
  for (const stem of new Set(stemsOf(term)))
    for (const id of index.wordsWith(/^[kpts]/.test(stem) ? stem.slice(1) : stem))
      if (grades[id] === 0 && isOfOneStem(term, index.words[id]!)) grades[id] = GRADES.related;
  return grades;
}
