// A sentence → utterances short enough for voices that break off after some 14 seconds. Pure; never parts a number, but for one that alone is longer.
import type { Span } from "./printed-pieces.ts";
import { spokenPieces, tidySpoken } from "./spoken.ts";

/** What is said at once, and the printed text it stands for. */
export interface Utterance extends Span {
  readonly spoken: string;
}

/** Voices of Chrome break off after about 14 s (docs/decisions/0077); ours is an estimate. */
const LONGEST_S = 13;
/** A slow voice at usual speed. */
const SYLLABLES_PER_S = 4.6;
const PAUSE_S = 0.3;
/** Parts of a long sentence are alike, but for this much, which a good stop is worth. */
const UNEVEN = 1.3;
/** A comma so early would leave a scrap. */
const EARLIEST_CUT = 0.4;

/** About how long a usual voice takes. @param rate 1 is usual. Seconds; at least what a slow one needs. O(text). */
export function secondsOf(spoken: string, rate: number): number {
  let syllables = 0;
  for (const [word] of spoken.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const sounds = word.match(/[aiueoyáéèíóúâêô]/gi)?.length ?? 0;
    const digits = word.match(/\p{N}/gu)?.length ?? 0;
    syllables += Math.max(1, sounds + 2 * digits, Math.ceil(word.length / 4));
  }
  const pauses = spoken.match(/[.,;:!?–—…]/g)?.length ?? 0;
  return (syllables / SYLLABLES_PER_S + pauses * PAUSE_S) / rate;
}

interface Atom extends Span {
  readonly spoken: string;
  readonly seconds: number;
  /** How well a voice may stop behind it: not, between words, behind a clause. */
  readonly stop: 0 | 1 | 2;
}

/** @param sentence one of `sentencesOf`. @param language of the paper. @param rate at which it is spoken. @returns in order, covering the sentence without overlap;
 *  one whose `spoken` is "" has no sound. O(sentence). */
export function utterancesOf(sentence: string, language: string, rate: number): Utterance[] {
  const atoms = atomsOf(sentence, language, rate);
  const utterances: Utterance[] = [];
  let from = 0;
  while (from < atoms.length) {
    const to = endOf(atoms, from);
    const taken = atoms.slice(from, to);
    utterances.push({
      start: taken[0]!.start,
      end: taken.at(-1)!.end,
      spoken: audible(tidySpoken(taken.map(({ spoken }) => spoken).join(""))),
    });
    from = to;
  }
  return utterances;
}

const audible = (spoken: string): string => (/[\p{L}\p{N}]/u.test(spoken) ? spoken : "");

/** Where the utterance that begins at an atom ends: all that is left, or behind the best stop within reach. */
function endOf(atoms: readonly Atom[], from: number): number {
  const left = atoms.slice(from).reduce((sum, atom) => sum + atom.seconds, 0);
  if (left <= LONGEST_S) return atoms.length;
  const longest = Math.min(LONGEST_S, (UNEVEN * left) / Math.ceil(left / LONGEST_S));
  let seconds = 0;
  let best = from + 1;
  let quality = -1;
  for (let at = from; at < atoms.length; at++) {
    const atom = atoms[at]!;
    seconds += atom.seconds;
    if (seconds > longest) return best;
    const stop = seconds < longest * EARLIEST_CUT ? 0 : atom.stop;
    if (stop >= Math.max(quality, 0)) [best, quality] = [at + 1, stop];
  }
  return atoms.length;
}

function atomsOf(sentence: string, language: string, rate: number): Atom[] {
  const atoms: Atom[] = [];
  const add = (start: number, end: number, spoken: string): void => {
    const before = atoms.at(-1);
    // What closes a quotation stays with its comma.
    if (before && audible(spoken) === "" && start === before.end && !/\s$/.test(before.spoken)) {
      atoms.pop();
      return add(before.start, end, before.spoken + spoken);
    }
    const stop = /[,;:.!?–—]\s*$/.test(spoken) ? 2 : /\s$/.test(spoken) ? 1 : 0;
    atoms.push({ start, end, spoken, seconds: secondsOf(spoken, rate), stop });
  };
  for (const { start, end, spoken, asPrinted } of spokenPieces(sentence, language)) {
    if (asPrinted)
      for (const word of spoken.matchAll(/\s+|\S+\s*/g))
        addParts(start + word.index, start + word.index + word[0].length, word[0]);
    else addParts(start, end, spoken);
  }
  return atoms;

  /** What alone is too long (a number of fifteen figures, a "word" of hundreds of letters) is parted all the same, and its printed text in proportion. */
  function addParts(start: number, end: number, spoken: string): void {
    const seconds = secondsOf(spoken, rate);
    if (seconds <= LONGEST_S || end - start < 2) return add(start, end, spoken);
    const parts = Math.ceil((2 * seconds) / LONGEST_S);
    const words = /\S\s\S/.test(spoken) ? spoken.match(/\s*\S+\s*/g)! : Array.from(spoken);
    const count = Math.min(parts, words.length, end - start);
    for (let part = 0; part < count; part++) {
      const share = (whole: number): [number, number] => [
        Math.floor((part * whole) / count),
        Math.floor(((part + 1) * whole) / count),
      ];
      const [from, to] = share(words.length);
      const [first, last] = share(end - start);
      add(start + first, start + last, words.slice(from, to).join(""));
    }
  }
}
