// Pieces of one row right under a photograph, in type smaller than the body's → one line. Never over as wide a gap as stands between columns.
import { disjointSets } from "./disjoint-sets.ts";
import { lineOf, type Line } from "./find-lines.ts";
import type { Measures } from "./measures.ts";
import { byTopThenLeft, heightOf, sharedX, sharedY, widthOf, type Rect } from "./rect.ts";

/** Of the body's size. */
const SMALL_TYPE = 0.87;
/** A caption has so many rows, in line heights. */
const DEEPEST = 4;
/** Between two words of a row, of their size. */
const WORD_GAP = 1;

/**
 * The columns of text under a caption have a gutter, and that goes on up through a word gap of the caption.
 * @param lines any order. @returns each atom once, in order from the top. O(photographs × lines + small lines²).
 */
export function joinCaptions(lines: readonly Line[], photographs: readonly Rect[], measures: Measures): Line[] {
  let all = [...lines];
  for (const photo of photographs) {
    const under = all
      .filter((line) => line.size < SMALL_TYPE * measures.bodySize && isUnder(photo, line, measures))
      .sort((a, b) => a.x0 - b.x0);
    const sets = disjointSets(under.length);
    under.forEach((left, i) => {
      const next = under.findIndex((right, j) => j > i && goesOn(left, right));
      if (next >= 0) sets.join(i, next);
    });
    const rows: Line[][] = [];
    sets.numbered().forEach((set, i) => (rows[set] ??= []).push(under[i]!));
    const cut = rows.filter((row) => row.length > 1);
    const whole = cut.map((row) =>
      lineOf(
        row.flatMap((line) => line.atoms),
        measures,
      ),
    );
    all = [...all.filter((line) => !cut.some((row) => row.includes(line))), ...whole];
  }
  return all.sort(byTopThenLeft);
}

const isUnder = (photo: Rect, line: Line, { lineHeight }: Measures): boolean =>
  line.y0 > photo.y1 - lineHeight * 0.5 &&
  line.y0 < photo.y1 + DEEPEST * lineHeight &&
  sharedX(line, photo) > 0.6 * widthOf(line);

const goesOn = (left: Line, right: Line): boolean =>
  right.x0 - left.x1 > -left.size &&
  right.x0 - left.x1 < WORD_GAP * Math.max(left.size, right.size) &&
  sharedY(left, right) > 0.5 * Math.min(heightOf(left), heightOf(right));
