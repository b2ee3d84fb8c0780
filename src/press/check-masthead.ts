// What the pages print of themselves, and what the command says → a sentence for each thing in which they differ. Never an error: an engine may misread.
import { alikeWords } from "../language/alike-words.ts";
import { titleWords } from "../language/normalise-text.ts";
import type { Masthead } from "../layout/types.ts";
import type { PressOrder } from "./order.ts";

/** A masthead of fewer letters is too little to doubt a title by: an ornament, a monogram. */
const LEAST_LETTERS = 4;

/** @returns sentences, none where all agrees or the pages say nothing. */
export function doubtsOfMasthead(
  { title, dates, lines }: Masthead,
  { titleName, date }: Pick<PressOrder, "titleName" | "date">,
): string[] {
  const doubts: string[] = [];
  const [printed] = dates;
  if (printed !== undefined && !dates.includes(date))
    doubts.push(
      `The pages say ${printed} and the command ${date}: if the paper is right, print it again with --date ${printed}.`,
    );
  if (title !== null && titleWords(title).join("").length >= LEAST_LETTERS && !isNamed(titleName, [title, ...lines]))
    doubts.push(`The masthead reads "${title}" and the command says "${titleName}": check --title.`);
  return doubts;
}

/** Whether a line holds a word of the title, or the title set without its spaces. */
function isNamed(titleName: string, lines: readonly string[]): boolean {
  const own = titleWords(titleName);
  return lines.some((line) => {
    const words = titleWords(line);
    return words.join("").includes(own.join("")) || own.some((word) => words.some((other) => alikeWords(word, other)));
  });
}
