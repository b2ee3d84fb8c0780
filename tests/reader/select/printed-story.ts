// Strings of an article → the same as a press prints them: words in lines and columns, some broken at a line's end, each with its place. Never a file.
import { array, constantFrom, integer, record, type Arbitrary } from "fast-check";
import type { Article, Block, Word } from "../../../src/edition/schema.ts";
import { stringsOf } from "../../../src/edition/strings-of.ts";
import { story } from "../find/edition-of.ts";

export interface Printed {
  readonly article: Article;
  /** By page. */
  readonly pages: readonly (readonly Word[])[];
}

const LINE = 12;
const COLUMN = 400;
const LETTER = 5;

/** @param perLine words in a line. @param perColumn lines in a column. @param perPage columns of a page. @param broken every so many-th word that ends a line is broken. */
export function print(article: Article, { perLine = 3, perColumn = 4, perPage = 2, broken = 2 } = {}): Printed {
  const pages: Word[][] = [];
  let lines = 0;
  for (const [part, text] of stringsOf(article)) {
    const words = [...text.matchAll(/\S+/g)];
    for (let at = 0; at < words.length; at += perLine, lines++) {
      let x = 0;
      words.slice(at, at + perLine).forEach(({ 0: t, index: s }, place) => {
        const word = (t: string, line: number, left: number): void => {
          const column = Math.floor(line / perColumn);
          const page = Math.floor(column / perPage);
          (pages[page] ??= []).push({
            t,
            box: [(column % perPage) * COLUMN + left, (line % perColumn) * LINE, t.length * LETTER, 10],
            c: 1,
            a: article.id,
            ...part,
            s,
            e: s + words[at + place]![0].length,
          });
        };
        const isBroken = place === perLine - 1 && t.length > 3 && (lines % broken) + 1 === broken;
        if (isBroken) {
          word(`${t.slice(0, 2)}-`, lines, x);
          word(t.slice(2), lines + 1, -t.length * LETTER);
        } else word(t, lines, x);
        x += (t.length + 1) * LETTER;
      });
    }
  }
  return { article, pages };
}

const aWord = constantFrom(
  "di",
  "hilir",
  "jembatan",
  "pada",
  "Kamis",
  "(19/11)",
  "anak-anak",
  "warga",
  "10.000",
  "“Kami",
  "ini.”",
);
const aText: Arbitrary<string> = array(aWord, { minLength: 1, maxLength: 14 }).map((words) => words.join(" "));
const aBlock: Arbitrary<Block> = record({
  kind: constantFrom("paragraph", "subhead", "quote", "caption", "jump", "related"),
  text: aText,
  credit: aText,
}).map(({ kind, text, credit }) => (kind === "quote" || kind === "caption" ? { kind, text, credit } : { kind, text }));

/** A story as it may be printed, over columns and pages. */
export const aPrintedStory: Arbitrary<Printed> = record({
  headline: aText,
  byline: aText,
  blocks: array(aBlock, { maxLength: 6 }),
  perLine: integer({ min: 2, max: 5 }),
  perColumn: integer({ min: 2, max: 6 }),
  broken: integer({ min: 1, max: 3 }),
}).map(({ headline, byline, blocks, ...lay }) => print(story("a", headline, [], { byline, blocks }), lay));
