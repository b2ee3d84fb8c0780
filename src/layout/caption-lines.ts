// Lines right under photographs → those that are captions. Never takes the first lines of a column for one.
import { creditStart } from "../language/newspaper-phrases.ts";
import type { Line } from "./find-lines.ts";
import { textOfLine } from "./line-roles.ts";
import type { Measures } from "./measures.ts";
import { heightOf, midY, sharedX, sharedY, widthOf, type Rect } from "./rect.ts";

const MOST_LINES = 5;
/** Sizes of one caption's lines differ by less than this; a body beside it may too, so more must tell them apart. */
const SAME_SIZE = 1.15;
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
    const pitch = midY(line) - midY(last);
    const sameSize = Math.max(line.size, first.size) < SAME_SIZE * Math.min(line.size, first.size);
    const isCredit = creditStart(textOfLine(line)) === 0;
    const goesOn = pitch < lineHeight * 1.15 && (sameSize || isCredit) && isAlone(line);
    if (!goesOn) break;
    if (Math.abs(line.x0 - first.x0) < xHeight * 1.5) caption.push(line);
    // An indented first line over flush ones opens a column of body text.
    else if (line.x0 < first.x0 && caption.length === 1) return [];
    else break;
    if (caption.length > MOST_LINES) return [];
  }
  return caption;
}
