// A page's printed words × the articles → which words of which article stand where on it: a point → a word, a range → its boxes. Pure; page points.
import type { Box, Point } from "../../edition/geometry.ts";
import type { Article, Word } from "../../edition/schema.ts";
import { nameOfPart } from "../../edition/strings-of.ts";
import { holds, readingOrderOf, streamOf, type Range, type ReadingOrder } from "./reading-order.ts";

/** A printed word, or one printed half of one: both halves have the same `words`. */
export interface PrintedWord {
  readonly box: Box;
  readonly order: ReadingOrder;
  /** The words of the logical text that it prints: one, but where a printer or an engine has set two without a space. */
  readonly words: Range;
}

/** Before the same word printed again in one page: in the order of reading. Words without a place in any text are left out. O(words · log). */
export function wordsOnPage(words: readonly Word[], articles: readonly Article[]): PrintedWord[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return words.flatMap((word) => {
    const article = word.a === undefined ? undefined : byId.get(word.a);
    const order = article && readingOrderOf(article);
    const range = order && wordsAt(order, word);
    return range ? [{ box: word.box, order, words: range }] : [];
  });
}

function wordsAt(order: ReadingOrder, { b, f, s, e }: Word): Range | null {
  const part =
    b === undefined || s === undefined || e === undefined ? undefined : order.byName.get(nameOfPart({ b, f }));
  if (!part) return null;
  const first = firstEndingAfter(order, part, s!);
  let last = first;
  while (last < part.last && order.words[last + 1]!.from < e!) last++;
  return order.words[first]!.from < e! && order.words[first]!.to > s! ? { first, last } : null;
}

/** Or the last. O(log n). */
function firstEndingAfter({ words }: ReadingOrder, { first, last }: Range, offset: number): number {
  let [low, high] = [first, last];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.to > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How much further a word above or below a point is than one beside it: past the end of a line the eye stays in the line. */
const ACROSS_LINES = 4;

function distance([x, y, width, height]: Box, [px, py]: Point): number {
  const dx = Math.max(x - px, 0, px - x - width);
  const dy = Math.max(y - py, 0, py - y - height);
  return Math.hypot(dx, dy * ACROSS_LINES);
}

/** The word at a point, or the nearest. @param reach no further than this. @param among only words of this stream. O(words). */
export function wordNear(
  printed: readonly PrintedWord[],
  point: Point,
  reach: number,
  among: { readonly order: ReadingOrder; readonly word: number } | null = null,
): PrintedWord | null {
  const stream = among && streamOf(among.order, among.word);
  let nearest: PrintedWord | null = null;
  let least = reach;
  for (const one of printed) {
    if (among && (one.order !== among.order || !holds(stream!, one.words.first))) continue;
    const away = distance(one.box, point);
    if (away > least || (away === least && nearest)) continue;
    nearest = one;
    least = away;
  }
  return nearest;
}

const touches = (one: Range, other: Range): boolean => one.first <= other.last && one.last >= other.first;

/** The printed words of a range, in the order of reading. O(words). */
export const printedIn = (printed: readonly PrintedWord[], order: ReadingOrder, range: Range): PrintedWord[] =>
  printed
    .filter((one) => one.order === order && touches(one.words, range))
    .sort((one, other) => one.words.first - other.words.first);

/** The word in the line above or below that stands nearest to a word's middle, or null at the last line of what is printed here. */
export function wordAcross(
  printed: readonly PrintedWord[],
  order: ReadingOrder,
  word: number,
  by: 1 | -1,
): PrintedWord | null {
  const here = printedIn(printed, order, { first: word, last: word });
  const from = by > 0 ? here.at(-1) : here[0];
  if (!from) return null;
  const middle = (box: Box): number => box[0] + box[2] / 2;
  const all = printedIn(printed, order, streamOf(order, word));
  const onLine = (one: Box, other: Box): boolean =>
    Math.abs(one[1] + one[3] / 2 - (other[1] + other[3] / 2)) < other[3] / 2;
  let line: Box | null = null;
  let best: PrintedWord | null = null;
  for (let at = all.indexOf(from) + by; at >= 0 && at < all.length; at += by) {
    const one = all[at]!;
    if (line === null && onLine(one.box, from.box) && (one.box[0] - from.box[0]) * by >= 0) continue;
    line ??= one.box;
    if (!onLine(one.box, line)) break;
    if (!best || Math.abs(middle(one.box) - middle(from.box)) < Math.abs(middle(best.box) - middle(from.box)))
      best = one;
  }
  return best;
}
