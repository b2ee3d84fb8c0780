// What a line calls a story → how much of that the story's own headline says. Never the order of the words.
import { alikeWords } from "../language/alike-words.ts";
import { titleWords } from "../language/normalise-text.ts";

/** Share of the words of `short` that `full` has; -1 where `short` says nothing. O(words²). */
export function titleLikeness(short: string, full: string): number {
  const words = titleWords(short);
  if (words.length === 0) return -1;
  const known = titleWords(full);
  return words.filter((word) => known.some((other) => alikeWords(word, other))).length / words.length;
}
