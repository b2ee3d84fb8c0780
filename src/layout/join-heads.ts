// Pieces of large type in one row, wide gaps between them → one line, where what stands below runs on under the gap. Never over the edge of a column.
import { splitDateline } from "../language/newspaper-phrases.ts";
import { disjointSets } from "./disjoint-sets.ts";
import { lineOf, type Line } from "./find-lines.ts";
import { lineRole, textOfLine } from "./line-roles.ts";
import type { Measures } from "./measures.ts";
import { median } from "./median.ts";
import { around, heightOf, midY, sharedX, sharedY, widthOf, type Rect } from "./rect.ts";

/** Of the body's size: type with gaps as wide as a gutter. */
const LARGE_TYPE = 1.2;
/** Of the smaller one's size; drawn and letter-spaced headlines have gaps as wide as a letter is high. */
const WIDEST_GAP = 2.2;
const SAME_SIZE = 1.45;
/** Where the text below begins, in line heights under the row: past the headline's other rows and a small head. */
const REACH = 7;
/** Of the headline's size: a deck is no larger. */
const DECK = 0.6;
/** Between two of its words, of its size. */
const WORD_GAP = 0.5;
/** From a headline's row to the next, of its size. */
const NEXT_ROW = 1;
/** Gaps of one headline differ by so much, and words of one by so much in size; alone in its row a word says nothing of its gaps: then a share of its size. */
const WIDER_GAP = 1.3;
const SAME_TYPE = 1.12;
const USUAL_GAP = 0.4;
/** In line heights. */
const INDENT = 1.5;
/** So many lines that run on under the gap say that no column ends there. */
const LEAST_RUNNING = 2;

/**
 * A gap between two words of a headline and the gap between two headlines look alike; what stands under them does not.
 * @param lines any order. @param uprights rules; none lies in a line. @param photographs stand in columns as text does. @returns each atom once, in order from the top. O(large lines × lines).
 */
export function joinHeads(
  lines: readonly Line[],
  uprights: readonly Rect[],
  photographs: readonly Rect[],
  measures: Measures,
): Line[] {
  const isLarge = (l: Line): boolean => l.size > LARGE_TYPE * measures.bodySize && l.chars > 1;
  const large = lines.filter((l) => isLarge(l)).sort((a, b) => a.x0 - b.x0);
  const body = lines.filter((l) => !isLarge(l) && l.chars > 3);
  const sets = disjointSets(large.length);
  large.forEach((left, i) => {
    const next = large.findIndex((right, j) => j > i && right.x0 > left.x1 - left.size / 2 && isOneRow(left, right));
    const right = large[next];
    if (!right || right.x0 - left.x1 > WIDEST_GAP * Math.min(left.size, right.size)) return;
    const gap = { x0: Math.min(left.x1, right.x0), x1: Math.max(left.x1, right.x0), y0: left.y0, y1: left.y1 };
    const isRuled = uprights.some((r) => sharedX(r, gap) > 0 && sharedY(r, gap) > 0.5 * heightOf(gap));
    if (
      !isRuled &&
      (runsOnUnder(gap, body, measures) ||
        isOverPhotograph(gap, lines, photographs, measures) ||
        isUnderItsOwn(gap, left, large) ||
        isOverDeck(gap, left, large, measures) ||
        (isWordGap(gap, left, right) && !beginsUnder(right, lines, measures)) ||
        goesOnSmall(left, right, large))
    )
      sets.join(i, next);
  });
  const members: Line[][] = [];
  sets.numbered().forEach((set, i) => (members[set] ??= []).push(large[i]!));
  const joined = members.map((own) =>
    own.length === 1
      ? own[0]!
      : lineOf(
          own.flatMap((l) => l.atoms),
          measures,
        ),
  );
  return [...lines.filter((l) => !isLarge(l)), ...joined].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}

const isOneRow = (a: Line, b: Line): boolean =>
  sharedY(a, b) > 0.6 * Math.min(heightOf(a), heightOf(b)) &&
  Math.max(a.size, b.size) < SAME_SIZE * Math.min(a.size, b.size);

/** Whether lines cross under the gap, and none begins or ends there. */
function runsOnUnder(gap: Rect, body: readonly Line[], { lineHeight }: Measures): boolean {
  const under = body.filter((l) => midY(l) > gap.y1 && l.y0 < gap.y1 + REACH * lineHeight);
  const across = under.filter((l) => l.x0 < gap.x0 && l.x1 > gap.x1);
  const ends = under.filter((l) => (l.x0 > gap.x0 && l.x0 < gap.x1) || (l.x1 > gap.x0 && l.x1 < gap.x1));
  return across.length >= LEAST_RUNNING && across.length > 2 * ends.length;
}

/** Whether a photograph near below lies across the gap, and nothing between stands on the right of it alone, as a second headline's rows would. */
function isOverPhotograph(
  gap: Rect,
  lines: readonly Line[],
  photographs: readonly Rect[],
  { lineHeight }: Measures,
): boolean {
  const photo = photographs.find(
    (p) =>
      p.y0 > gap.y1 && p.y0 < gap.y1 + REACH * lineHeight && p.x0 < gap.x0 - lineHeight && p.x1 > gap.x1 + lineHeight,
  );
  if (!photo) return false;
  const between = lines.filter((l) => midY(l) > gap.y1 && midY(l) < photo.y0 && sharedX(l, photo) > 0);
  return between.every((l) => l.x0 < gap.x0);
}

/** Whether a row of as large a type right above or below goes on over the gap. */
const isUnderItsOwn = (gap: Rect, piece: Line, large: readonly Line[]): boolean =>
  large.some(
    (l) =>
      (midY(piece) > l.y1 || midY(piece) < l.y0) &&
      -sharedY(l, piece) < NEXT_ROW * piece.size &&
      l.x0 < gap.x0 - piece.size / 2 &&
      l.x1 > gap.x1 + piece.size / 2 &&
      Math.max(l.size, piece.size) < SAME_SIZE * Math.min(l.size, piece.size),
  );

/** Whether a row of a deck near below lies across the gap, and no large type between stands on the right of it alone, as a second headline's rows would. */
function isOverDeck(gap: Rect, piece: Line, large: readonly Line[], { lineHeight }: Measures): boolean {
  const under = large.filter((l) => midY(l) > gap.y1 && l.y0 < gap.y1 + REACH * lineHeight);
  const small = under.filter((l) => l.size < DECK * piece.size);
  // A gutter that begins below may have parted two words of it.
  const rows = small.map((l) => [
    l,
    ...small.filter((o) => isOneRow(o, l) && Math.abs(o.x0 - l.x1) < WORD_GAP * l.size),
  ]);
  const deck = rows.map(around).find((row) => row.x0 < gap.x0 - lineHeight && row.x1 > gap.x1 + lineHeight);
  return deck !== undefined && under.every((l) => midY(l) >= midY(deck) || l.x0 < gap.x0);
}

/** Whether a gap between words of one type is no wider than those between the pieces' own words. */
function isWordGap(gap: Rect, left: Line, right: Line): boolean {
  const size = Math.min(left.size, right.size);
  if (Math.max(left.size, right.size) > SAME_TYPE * size || Math.abs(midY(left) - midY(right)) > size / 4) return false;
  // What was read of a rule or a stain says nothing of gaps.
  if (![left.atoms.at(-1)!, right.atoms[0]!].every(({ word }) => /\p{L}/u.test(word?.text ?? ""))) return false;
  const own = [left, right].flatMap(({ atoms }) => atoms.slice(1).map((atom, i) => atom.x0 - atoms[i]!.x1));
  return widthOf(gap) < WIDER_GAP * (own.length > 0 ? median(own) : USUAL_GAP * size);
}

/** Whether a story begins flush under a piece: with another row of its headline, a byline or a dateline. */
function beginsUnder(piece: Line, lines: readonly Line[], { lineHeight }: Measures): boolean {
  const [first, second] = lines
    .filter((l) => midY(l) > piece.y1 && l.y0 < piece.y1 + REACH * lineHeight)
    .filter((l) => Math.abs(l.x0 - piece.x0) < INDENT * lineHeight)
    .sort((a, b) => a.y0 - b.y0);
  if (!first || !second || first.size * SAME_TYPE > piece.size) return true;
  return [first, second].some((l) => lineRole(l) === "byline" || splitDateline(textOfLine(l)) !== null);
}

/** Whether the right piece opens in small letters and is no second row of a headline of its own: no headline begins so. */
const goesOnSmall = (left: Line, right: Line, large: readonly Line[]): boolean =>
  /^\p{Ll}{2}/u.test(textOfLine(right)) &&
  !large.some(
    (l) =>
      l !== right &&
      sharedX(l, right) > 0 &&
      sharedX(l, left) <= 0 &&
      midY(right) > l.y1 &&
      right.y0 - l.y1 < NEXT_ROW * right.size,
  );
