// Straight ink → printed rules, level and upright. Never a rule inside a photograph.
import { heightOf, holdsCentre, widthOf, type Rect } from "./rect.ts";

export interface Rules {
  readonly level: readonly Rect[];
  readonly upright: readonly Rect[];
}

const LONG_LEVEL_PX = 60;
const LONG_UPRIGHT_PX = 55;
const THICK_PX = 8;
/** How far a rule may stray from its line, as a share of its length: paper curls, and skew is never measured quite. */
const STRAY = 0.02;
/** A rule may be broken by so many white pixels at a time, and by a tenth in all. */
const BREAK_PX = 3;
const SOLID = 0.9;

/** Words are no longer, most of them. */
const WORD_PX = 140;
const BESIDE_PX = 3;
/** Shares of a word's width that letters rise above their middle, and hang below it. */
const RISING = 0.12;
const HANGING = 0.06;

/** Long thin runs of ink. @param scale dpi / 100. @returns each list in order of its runs. O(pixels). */
export function findRules(
  ink: Uint8Array,
  width: number,
  height: number,
  photographs: readonly Rect[],
  scale: number,
): Rules {
  const clear = (r: Rect): boolean => !photographs.some((photo) => holdsCentre(photo, r, 2));
  const thin = (r: Run): boolean =>
    r.ink <= THICK_PX * scale * widthOf(r) && heightOf(r) <= Math.max(THICK_PX * scale, STRAY * widthOf(r));
  const level = longRuns(ink, width, height, LONG_LEVEL_PX * scale)
    .filter((r) => thin(r) && !(widthOf(r) < WORD_PX * scale && isInType(ink, width, height, r)))
    .map(({ x0, y0, x1, y1 }): Rect => ({ x0, y0, x1, y1 }));
  const upright = longRuns(transposed(ink, width, height), height, width, LONG_UPRIGHT_PX * scale)
    .filter(thin)
    .map((r): Rect => ({ x0: r.y0, y0: r.x0, x1: r.y1, y1: r.x1 }));
  return { level: level.filter(clear), upright: upright.filter(clear) };
}

/** Whether letters rise above and hang below all along: the middle of a dark word, whose letters touch. */
function isInType(ink: Uint8Array, width: number, height: number, rule: Rect): boolean {
  const share = (y0: number, y1: number): number => {
    let filled = 0;
    for (let x = rule.x0; x < rule.x1; x++)
      for (let y = Math.max(0, y0); y < Math.min(height, y1); y++)
        if (ink[y * width + x] !== 0) {
          filled++;
          break;
        }
    return filled / widthOf(rule);
  };
  return share(rule.y0 - BESIDE_PX, rule.y0 - 1) > RISING && share(rule.y1 + 1, rule.y1 + BESIDE_PX) > HANGING;
}

/** Two rows of ink, named by their first pixels, laid over one another. @param into as long as a row. */
export function layOver(ink: Uint8Array, one: number, other: number, into: Uint8Array): void {
  for (let x = 0; x < into.length; x++) into[x] = ink[one + x]! | ink[other + x]!;
}

/** The next ink of a row, its length where there is none. */
export const nextInk = (row: Uint8Array, from: number): number => {
  const at = row.indexOf(1, from);
  return at < 0 ? row.length : at;
};

/** Side of the squares that are turned one after the other: both ends of each stay in the processor's cache. */
const SQUARE = 32;

/** Rows become columns. */
export function transposed(ink: Uint8Array, width: number, height: number): Uint8Array {
  const turned = new Uint8Array(width * height);
  for (let top = 0; top < height; top += SQUARE)
    for (let left = 0; left < width; left += SQUARE)
      for (let y = top, foot = Math.min(height, top + SQUARE); y < foot; y++)
        for (let x = left, right = Math.min(width, left + SQUARE); x < right; x++)
          turned[x * height + y] = ink[y * width + x]!;
  return turned;
}

/** Runs of touching rows; `ink` is their length in all. */
type Run = Rect & { readonly ink: number };

/** Level runs at least so long, those of touching rows united. A run may climb by one row: skew is never measured quite. */
function longRuns(ink: Uint8Array, width: number, height: number, least: number): Run[] {
  const done: Run[] = [];
  let open: { x0: number; y0: number; x1: number; y1: number; ink: number }[] = [];
  const two = new Uint8Array(width);
  for (let y = 0; y < height; y++) {
    layOver(ink, y * width, Math.max(0, y - 1) * width, two);
    for (let x = nextInk(two, 0); x < width; x = nextInk(two, x)) {
      const start = x;
      let end = x;
      let filled = 0;
      for (let gap = 0; x < width && gap <= BREAK_PX; x++) {
        if (two[x] !== 0) {
          gap = 0;
          end = x;
          filled++;
        } else gap++;
      }
      if (end - start < least || filled <= (end - start) * SOLID) continue;
      const run = { x0: start, y0: y, x1: end + 1, y1: y + 1, ink: end + 1 - start };
      const own = open.find((r) => r.x0 < run.x1 && run.x0 < r.x1);
      if (own) {
        own.x0 = Math.min(own.x0, run.x0);
        own.x1 = Math.max(own.x1, run.x1);
        own.y1 = run.y1;
        own.ink += run.ink;
      } else open.push(run);
    }
    if (open.length === 0) continue;
    done.push(...open.filter((r) => r.y1 < y + 1));
    open = open.filter((r) => r.y1 >= y + 1);
  }
  return [...done, ...open].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}
