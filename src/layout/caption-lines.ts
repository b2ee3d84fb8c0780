// Lines right under photographs → those that are captions. Never takes the first lines of a column for one.
import { creditStart } from "../language/newspaper-phrases.ts";
import type { Line } from "./find-lines.ts";
import { isSetInCapitals, textOfLine } from "./line-roles.ts";
import type { Measures } from "./measures.ts";
import { heightOf, midY, sharedX, sharedY, widthOf, type Rect } from "./rect.ts";

const MOST_LINES = 5;
/** Sizes of one caption's lines differ by less than this, as measured, unless all are as much smaller than the body; a body beside them may too, so more must tell them apart. */
const SAME_SIZE = 1.15;
/** Of a photograph's width: a row that stops so far before its side is a caption's last. */
const SHORT = 0.15;
/** A headline set into the photograph may reach under it, beside the caption. */
const LARGE = 2;

/** @param lines top to bottom. @returns lines of captions. O(photographs × lines). */
export function captionLines(
  lines: readonly Line[],
  photographs: readonly Rect[],
  measures: Measures,
): ReadonlySet<Line> {
  return new Set(photographs.flatMap((photo) => captionOf(photo, lines, measures)));
}

function captionOf(photo: Rect, lines: readonly Line[], { lineHeight, xHeight, bodySize }: Measures): Line[] {
  const under = lines.filter(
    (l) =>
      l.y0 > photo.y1 - lineHeight * 0.5 &&
      l.x0 > photo.x0 - lineHeight &&
      l.x1 < photo.x1 + lineHeight &&
      sharedX(l, photo) > 0.6 * widthOf(l),
  );
  // Two lines of like size beside one another are columns of text.
  const isAlone = (line: Line): boolean =>
    !under.some(
      (l) => l !== line && l.size < LARGE * line.size && sharedY(l, line) > 0.5 * Math.min(heightOf(l), heightOf(line)),
    );
  const first = under.find((l) => l.size < LARGE * bodySize);
  if (!first || first.y0 - photo.y1 > lineHeight * 1.1 || first.size > bodySize * 1.3 || !isAlone(first)) return [];
  const caption = [first];
  for (const line of under.slice(under.indexOf(first) + 1)) {
    if (line.size > LARGE * first.size) continue;
    const last = caption.at(-1)!;
    const credit = creditIn(line);
    const hasCredit = credit === 0 || (credit !== null && line.size < SAME_SIZE * first.size);
    // A photograph's edge makes boxes reach up.
    const pitch = Math.min(midY(line) - midY(last), line.y1 - last.y1);
    if (pitch >= lineHeight * 1.15 || !(hasCredit || isOfOneType(first, line, bodySize)) || !isAlone(line)) break;
    if (endsInCredit(caption, photo, line, bodySize)) break;
    if (Math.abs(line.x0 - first.x0) < xHeight * 1.5) caption.push(line);
    // An indented first line over flush ones opens a column of body text.
    else if (line.x0 < first.x0 && caption.length === 1) return [];
    else break;
    if (caption.length > MOST_LINES) return [];
  }
  return caption;
}

const creditIn = (line: Line): number | null => creditStart(textOfLine(line));
const isSmall = (line: Line, bodySize: number): boolean => line.size * SAME_SIZE < bodySize;

/** Capitals under small letters name the story below. */
function isOfOneType(first: Line, line: Line, bodySize: number): boolean {
  if (isSetInCapitals([line]) && !isSetInCapitals([first])) return false;
  const [small, large] = [Math.min(line.size, first.size), Math.max(line.size, first.size)];
  return large < SAME_SIZE * small || (isSmall(line, bodySize) && isSmall(first, bodySize));
}

/** Nothing follows a credit but the rest of a name that filled its row; the first row's may lead. */
function endsInCredit(caption: readonly Line[], photo: Rect, next: Line, bodySize: number): boolean {
  const last = caption.at(-1)!;
  const start = creditIn(last);
  if (start === null || (start === 0 && caption.length === 1)) return false;
  return photo.x1 - last.x1 > SHORT * widthOf(photo) || !isSmall(next, bodySize);
}
