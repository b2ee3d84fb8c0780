// Turns a text layer's runs into printed words with their boxes. Never guesses a word across a space.
import { fromCorners, union, type Box } from "../edition/geometry.ts";
import { pt } from "../edition/units.ts";
import type { PrintedWord } from "../layout/types.ts";
import type { TextRun } from "./tools/pdfium-text.ts";

const emOf = ({ em }: TextRun): number => Math.sqrt(em[0] * em[0] + em[1] * em[1]);

function boxOf({ from, to, em, ascent, descent }: TextRun): Box {
  const low = (axis: 0 | 1): number => Math.min(from[axis], to[axis]) + Math.min(em[axis] * ascent, em[axis] * descent);
  const high = (axis: 0 | 1): number =>
    Math.max(from[axis], to[axis]) + Math.max(em[axis] * ascent, em[axis] * descent);
  return fromCorners(low(0), low(1), high(0), high(1));
}

/** Em: letters pushed together by their font ("To", "r.") are nearer than their advances, letters set apart farther. Whatever is between is one word. */
const NEAREST = -0.2;
const FARTHEST = 0.1;

/** Whether a run goes on where another ends: same baseline, no gap. A drop cap, kerning or a change of style inside a word splits its run. */
function touches(before: TextRun, next: TextRun): boolean {
  const [ux, uy] = before.em;
  const length = emOf(before);
  const em = Math.min(length, emOf(next));
  const x = next.from[0] - before.to[0];
  const y = next.from[1] - before.to[1];
  // Reading goes a quarter turn clockwise from where letters stand up to.
  const gap = (y * ux - x * uy) / length;
  const step = (x * ux + y * uy) / length;
  const isTurnedAlike = ux * next.em[0] + uy * next.em[1] > 0;
  return isTurnedAlike && Math.abs(step) < FARTHEST * em && gap > NEAREST * em && gap < FARTHEST * em;
}

const wordOf = (runs: readonly TextRun[]): PrintedWord => ({
  // Letters from compatibility blocks become plain letters, so that search finds them.
  text: runs
    .map(({ text }) => text)
    .join("")
    .normalize("NFKC"),
  box: union(runs.map(boxOf))!,
  confidence01: 1,
  fontSize: pt(Math.max(...runs.map(emOf))),
});

/** @param runs in the order of the file. @param size page points; words that lie outside are dropped. @returns words in the order of the file,
 *  boxes from ascent to descent in page points, upright and turned text alike. Pure; O(letters). */
export function wordsOfRuns(runs: readonly TextRun[], size: { width: number; height: number }): PrintedWord[] {
  const words: TextRun[][] = [];
  for (const run of runs) {
    const open = words.at(-1);
    if (open && touches(open.at(-1)!, run)) open.push(run);
    else words.push([run]);
  }
  return words.map(wordOf).filter(({ box: [x, y, width, height], text }) => {
    const [cx, cy] = [x + width / 2, y + height / 2];
    return text.trim() !== "" && width > 0 && height > 0 && cx >= 0 && cy >= 0 && cx <= size.width && cy <= size.height;
  });
}
