// Words of one article → how much of it is expected to be right: in its place, and well read. Never a word of it.
import { hundredth } from "./rounded.ts";
import { UNREAD, type PrintedWord } from "./types.ts";

/** Words of a zone. */
export interface PlacedWords {
  readonly words: readonly PrintedWord[];
  /** That of the zone's group; undefined where no model grouped it, and whoever did is not doubted. */
  readonly certainty01: number | undefined;
}

/** Of a row's height: how wide a letter is on the mean. */
const LETTER_WIDTH = 0.6;

/** A row that nobody could read has as many as fit into it. */
const lettersOf = ({ text, box: [, , width, height] }: PrintedWord): number =>
  text === UNREAD ? Math.max(1, Math.round(width / (LETTER_WIDTH * height))) : text.length;

/**
 * The share of its letters expected to be its own, times the mean confidence of its words, both weighed by letters over all its zones
 * (docs/decisions/0062). @returns 0 to 1, to two places; undefined where nothing was read.
 */
export function articleConfidence(zones: readonly PlacedWords[]): number | undefined {
  let letters = 0;
  let read = 0;
  let placed = 0;
  for (const { words, certainty01 = 1 } of zones)
    for (const word of words) {
      const length = lettersOf(word);
      letters += length;
      read += length * word.confidence01;
      placed += length * certainty01;
    }
  return letters === 0 ? undefined : hundredth((placed / letters) * (read / letters));
}
