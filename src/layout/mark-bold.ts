// Lines and the ink beneath them → which are set apart from the body: in bold, or in capitals. Never judges ink without words.
import type { Line } from "./find-lines.ts";
import { isSetInCapitals, textOfLine } from "./line-roles.ts";
import type { Measures } from "./measures.ts";
import { median } from "./median.ts";
import { heightOf, midY, sharedX, sharedY, widthOf } from "./rect.ts";

/** Strokes so many times as thick as the body's are bold; of one face they are 1.5 and more. */
const BOLD = 1.3;
/** Strokes grow with the type; a line whose box a stain made higher is believed so far. */
const LARGER = 1.15;
const LEAST_CHARS = 4;
/** What a small head is of the text below: so much larger, farther from it than its rows from one another, and shorter than them by this, in line heights. */
const LARGER_THAN_TEXT = 1.15;
const WIDER_PITCH = 1.12;
const WIDEST_PITCH = 2;
const SHORTER = 0.5;
/** Of the row below, what a head leaves free of its own where its first word would have gone too. */
const EARLY = 0.2;
const TEXT_CHARS = 12;
const LEAST_CAPITALS = 6;
const SAME_SIZE = 0.2;
const BEGINS = /^["“]?\p{Lu}/u;

/** The same lines, those bold that are set so for the most part. O(pixels under lines). */
export function markBold(lines: readonly Line[], ink: Uint8Array, measures: Measures): Line[] {
  const { areWords, bodySize, width } = measures;
  if (!areWords) return [...lines];
  const strokes = lines.map((line) => meanRun(line, ink, width));
  const isBody = (l: Line): boolean => l.chars > 12 && Math.abs(l.size - bodySize) < bodySize * SAME_SIZE;
  const body = median(strokes.filter((_, i) => isBody(lines[i]!)));
  return lines.map((line, i) => {
    if (isAllCapitals(line) && isAlone(line, lines, measures)) return { ...line, bold: true };
    const size = isSetApart(line, lines, measures) ? 1 : Math.min(LARGER, Math.max(1, line.size / bodySize));
    return line.chars >= LEAST_CHARS && body > 0 && strokes[i]! > BOLD * body * size ? { ...line, bold: true } : line;
  });
}

/** A typewriter has one weight: there capitals do what bold does elsewhere. A place before a dash opens a text. */
const isAllCapitals = (line: Line): boolean =>
  line.chars >= LEAST_CAPITALS && isSetInCapitals([line]) && !/[—–-]$/u.test(textOfLine(line));

/** Whether nothing of its row goes on behind it: capitals before other words open a text. */
const isAlone = (line: Line, lines: readonly Line[], { lineHeight }: Measures): boolean =>
  !lines.some(
    (other) =>
      other !== line &&
      sharedY(line, other) > 0.5 * Math.min(heightOf(line), heightOf(other)) &&
      other.x0 > line.x0 &&
      other.x0 - line.x1 < 2 * lineHeight,
  );

const isUnder = (l: Line, line: Line): boolean => sharedX(l, line) > 0.5 * Math.min(widthOf(l), widthOf(line));

/** Whether a line stands over text as a small head does, and ends no sentence where the text begins one: believed to be bold by less. */
function isSetApart(line: Line, lines: readonly Line[], { lineHeight }: Measures): boolean {
  if (!BEGINS.test(textOfLine(line)) || /\p{P}$/u.test(textOfLine(line))) return false;
  let text: Line | null = null;
  for (const l of lines) if (midY(l) > line.y1 && (text === null || l.y0 < text.y0) && isUnder(l, line)) text = l;
  if (text === null || text.chars < TEXT_CHARS || !BEGINS.test(textOfLine(text))) return false;
  const pitch = midY(text) - midY(line);
  const room = text.x1 - line.x1;
  if (pitch >= WIDEST_PITCH * lineHeight || room <= SHORTER * lineHeight) return false;
  if (Math.abs(text.x0 - line.x0) >= SHORTER * lineHeight) return false;
  const isLoose = line.size > LARGER_THAN_TEXT * text.size && pitch > WIDER_PITCH * lineHeight;
  // Text would have gone on in the same row: its next word has room there.
  const endsEarly = room > widthOf(text.atoms[0]!) + SHORTER * lineHeight && room > EARLY * widthOf(text);
  return isLoose || endsEarly;
}

/** Mean length of the level runs of ink under a line's words: the thickness of its strokes, in pixels. */
function meanRun(line: Line, ink: Uint8Array, width: number): number {
  let runs = 0;
  let filled = 0;
  const height = ink.length / width;
  for (const atom of line.atoms)
    for (let y = Math.max(0, Math.round(atom.y0)); y < Math.min(height, atom.y1); y++) {
      let isInk = false;
      const end = Math.min(width, atom.x1);
      for (let x = Math.max(0, Math.round(atom.x0)); x < end; x++) {
        const here = ink[y * width + x] !== 0;
        if (here) filled++;
        if (here && !isInk) runs++;
        isInk = here;
      }
    }
  return runs === 0 ? 0 : filled / runs;
}
