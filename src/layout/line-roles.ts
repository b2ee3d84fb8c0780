// A line's own words → the role they give it. Never a role from its place or size; ink without words has none.
import { isByline, readJumpFrom, readJumpTo, startsPointer } from "../language/newspaper-phrases.ts";
import type { Line } from "./find-lines.ts";
import { UNREAD } from "./types.ts";

export type LineRole = "byline" | "caption" | "jump" | "continuation" | "pointer";

/** The line as printed, its words with single spaces. "" for ink without words. */
export const textOfLine = (line: Line): string => line.atoms.flatMap((a) => (a.word ? [a.word.text] : [])).join(" ");

/** Whether it has a letter or a figure; ink without words always may, and a row that nobody could read does. */
export const saysSomething = (line: Line): boolean =>
  line.atoms.every((a) => a.word === undefined) ||
  line.atoms.some((a) => a.word?.text === UNREAD) ||
  /[\p{L}\p{N}]/u.test(textOfLine(line));

/** "RUMAH & TANAH": capitals and nothing small. */
export function isSetInCapitals(lines: readonly Line[]): boolean {
  const text = lines.map((l) => textOfLine(l)).join(" ");
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Long lines are running text, whatever they begin with. */
const LONGEST = 64;

export function lineRole(line: Line): LineRole | undefined {
  const text = textOfLine(line);
  if (text === "" || text.length > LONGEST) return undefined;
  if (isByline(text)) return "byline";
  if (startsPointer(text)) return "pointer";
  if (readJumpTo(text)) return "jump";
  const from = readJumpFrom(text);
  // Behind a stub of the title it is part of a headline.
  return from && from.title === "" ? "continuation" : undefined;
}
