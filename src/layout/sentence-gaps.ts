// Two rows of one story → whether a paragraph ends between them though neither is set as its edge. Never within a sentence.
import { startsParagraph } from "./logical-text.ts";
import type { LayoutLine } from "./types.ts";

const SENTENCE_END = /[.!?…]["”’»)]*$/u;
const DASH = /^[—–]/u;

/** What is said in answer, behind a dash, is a paragraph of its own; so is what stands below in the same column with a row's height between. */
export function partsParagraphs(before: LayoutLine, row: LayoutLine): boolean {
  if (!SENTENCE_END.test(before.words.at(-1)?.text ?? "")) return false;
  if (DASH.test(row.words[0]?.text ?? "")) return true;
  const [left, top, width, height] = before.box;
  const [x, y, w, h] = row.box;
  const isBelow = x < left + width && left < x + w && y - (top + height) > Math.max(height, h);
  return isBelow && startsParagraph(row.words);
}
