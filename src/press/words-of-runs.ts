// Turns a text layer's runs into printed words with their boxes, letter widths as the fonts state them. Never guesses a word across a space.
import { bounds, type Box } from "../edition/geometry.ts";
import { pt } from "../edition/units.ts";
import type { PrintedWord } from "../layout/types.ts";
import type { TextRun } from "./tools/pdfjs.ts";

/** A piece of a run without white space; `from` and `to` in em along the run. */
interface Piece {
  readonly run: TextRun;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const UNKNOWN_LETTER = 0.5;
const UNKNOWN_SPACE = 0.25;
/** "ffi" is one glyph in some fonts. */
const LONGEST_LIGATURE = 3;

interface Letter {
  readonly text: string;
  readonly width: number;
  readonly space: boolean;
}

/** A run letter by letter with natural widths, scaled or spaced out so that they fill what the run really advances. */
function lettersOf({ text, widths, advance }: TextRun): Letter[] {
  const letters: Letter[] = [];
  for (let at = 0; at < text.length;) {
    const code = String.fromCodePoint(text.codePointAt(at)!);
    let found = code;
    for (let length = LONGEST_LIGATURE; length > code.length; length--) {
      const part = text.slice(at, at + length);
      if (part.length === length && widths.has(part) && !widths.has(code)) {
        found = part;
        break;
      }
    }
    const space = /^\s$/u.test(found);
    letters.push({ text: found, space, width: widths.get(found) ?? (space ? UNKNOWN_SPACE : UNKNOWN_LETTER) });
    at += found.length;
  }
  const natural = letters.reduce((sum, { width }) => sum + width, 0);
  const spaces = letters.reduce((sum, { width, space }) => sum + (space ? width : 0), 0);
  const extra = advance - natural;
  // A justified line is stretched between its words; letterspacing and fonts without widths stretch everything.
  if (spaces > 0 && spaces + extra >= 0.3 * spaces)
    return letters.map((letter) =>
      letter.space ? { ...letter, width: letter.width * ((spaces + extra) / spaces) } : letter,
    );
  return natural > 0 ? letters.map((letter) => ({ ...letter, width: letter.width * (advance / natural) })) : letters;
}

function* piecesOf(run: TextRun): Generator<Piece> {
  let at = 0;
  let from = 0;
  let text = "";
  for (const letter of lettersOf(run)) {
    if (letter.space) {
      if (text) yield { run, text, from, to: at };
      text = "";
    } else {
      if (!text) from = at;
      text += letter.text;
    }
    at += letter.width;
  }
  if (text) yield { run, text, from, to: at };
}

const placed = ({ matrix: [a, b, c, d, e, f] }: TextRun, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];
const emOf = ({ matrix }: TextRun): number => Math.hypot(matrix[2], matrix[3]);

function boxOf({ run, from, to }: Piece): Box {
  const box = bounds([
    placed(run, from, run.ascent),
    placed(run, to, run.ascent),
    placed(run, to, run.descent),
    placed(run, from, run.descent),
  ]);
  return box!;
}

/** Whether a piece goes on where another ends: same baseline, no gap. A drop cap or a change of style inside a word splits its run. */
function touches(before: Piece, next: Piece): boolean {
  const em = Math.min(emOf(before.run), emOf(next.run));
  const [x, y] = placed(before.run, before.to, 0);
  const [u, v] = placed(next.run, next.from, 0);
  const sameDirection = before.run.matrix[0] * next.run.matrix[0] + before.run.matrix[1] * next.run.matrix[1] > 0;
  return sameDirection && Math.hypot(u - x, v - y) < 0.08 * em;
}

function wordOf(pieces: readonly Piece[]): PrintedWord {
  const boxes = pieces.map(boxOf);
  const x0 = Math.min(...boxes.map((box) => box[0]));
  const y0 = Math.min(...boxes.map((box) => box[1]));
  const x1 = Math.max(...boxes.map((box) => box[0] + box[2]));
  const y1 = Math.max(...boxes.map((box) => box[1] + box[3]));
  const largest = Math.max(...pieces.map(({ run }) => emOf(run)));
  return {
    // Ligatures and letters from compatibility blocks become plain letters, so that search finds them.
    text: pieces
      .map(({ text }) => text)
      .join("")
      .normalize("NFKC"),
    box: [x0, y0, x1 - x0, y1 - y0],
    confidence01: 1,
    fontSize: pt(largest),
  };
}

/** @param runs in the order of the file. @param size page points; words that lie outside are dropped. @returns words in the order of the file,
 *  boxes from ascent to descent in page points, upright and turned text alike. Pure; O(letters). */
export function wordsOfRuns(runs: readonly TextRun[], size: { width: number; height: number }): PrintedWord[] {
  const words: Piece[][] = [];
  for (const run of runs)
    for (const piece of piecesOf(run)) {
      const open = words.at(-1);
      if (open && touches(open.at(-1)!, piece)) open.push(piece);
      else words.push([piece]);
    }
  return words.map(wordOf).filter(({ box: [x, y, width, height], text }) => {
    const [cx, cy] = [x + width / 2, y + height / 2];
    return text.trim() !== "" && width > 0 && height > 0 && cx >= 0 && cy >= 0 && cx <= size.width && cy <= size.height;
  });
}
