// Straight ink → printed rules, level and upright. Never a rule inside a photograph.
import { ALL_FOUR, emptyRow, layOver, startOf, takeRow, transposed, type Row } from "./mask.ts";
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

/** Runs of touching rows; `ink` is their length in all. */
type Run = Rect & { readonly ink: number };

interface OpenRun {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  ink: number;
}

/** Level runs at least so long, those of touching rows united. A run may climb by one row: skew is never measured quite. What is as solid and as
 *  long has seven pixels of ink on end somewhere, so four that are read at once: rows of type are passed over quickly. */
function longRuns(ink: Uint8Array, width: number, height: number, least: number): Run[] {
  const done: Run[] = [];
  let open: OpenRun[] = [];
  let [own, above] = [emptyRow(width), emptyRow(width)];
  const two = emptyRow(width);
  for (let y = 0; y < height; y++) {
    [own, above] = [above, own];
    takeRow(ink, y * width, own);
    layOver(own, above, two);
    runsOfRow(two, y, least, open);
    if (open.length === 0) continue;
    done.push(...open.filter((r) => r.y1 < y + 1));
    open = open.filter((r) => r.y1 >= y + 1);
  }
  return [...done, ...open].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}

/** The runs of one row, or of two laid over one another, each united with an open one that it touches. */
function runsOfRow({ pixels, fours }: Row, y: number, least: number, open: OpenRun[]): void {
  for (let four = fours.indexOf(ALL_FOUR), x = 0; four >= 0; four = fours.indexOf(ALL_FOUR, x >> 2)) {
    const start = startOf(pixels, 4 * four, BREAK_PX);
    let end = start;
    let filled = 0;
    x = start;
    for (let gap = 0; x < pixels.length && gap <= BREAK_PX; x++) {
      if (pixels[x] !== 0) {
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
}
