// Panels + words → the panels that somebody wrote on, and the bars that name what stands under them. Never a photograph with a word on a wall.
import type { Panel } from "./find-panels.ts";
import type { Rules } from "./find-rules.ts";
import { PAPER_GRAY } from "./flatten-paper.ts";
import { median } from "./median.ts";
import { pixelShare } from "./pixel-share.ts";
import type { PlacedWord } from "./placed-words.ts";
import { areaOf, heightOf, holdsCentre, midY, sharedX, sharedY, widthOf, type Rect } from "./rect.ts";

const SURE = 0.5;
const LEAST_WORDS = 3;
const LEAST_ROWS = 2;
/** Of a bar's height, how wide it is at least; a dark one may be as short as a section's name. */
const BAR_SHAPE = 5;
const DARK_BAR_SHAPE = 2.5;
/** Darker than this share of the paper, its print is white. */
const DARK = 0.5;
/** Of the usual word's height, what is large, and how far under a banner its text begins. */
const LARGE = 1.3;
const UNDER = 3;
/** Share of a banner's words that may measure small, and share of its width that the first row under it takes. */
const SMALL_WORDS = 0.3;
const UNDER_SHARE = 0.5;
const BANNER_ROWS = 5;
/** A section's name has fewer. */
const STRIP_WORDS = 4;
/** Share of its rows that may cross a panel's sides by mistake. */
const MOST_CROSSINGS = 0.2;
const OVER_PX = 3;
/** Of a word's height: nearer words are of one line. */
const WORD_GAP = 0.7;
const SAME_PLACE = 0.6;
/** Of a photograph hardly more than a third is of one tone. */
const SAME_GROUND = 0.5;
const SAME_TONE = 12;
const SIDE_PX = 2;
/** A rule that lies so far inside a panel and reaches so far out of it runs over it, at 100 dpi. */
const RUNS_OVER_PX = 8;

export interface Written {
  /** Two rows of words and more. */
  readonly panels: readonly Panel[];
  /** One row, as high as two or three lines of body and much wider: "Surat Pembaca", white on black. Or a headline in white, of some rows. */
  readonly bars: readonly Panel[];
  /** Those of the bars with large type and no text under them: an advertisement along a page's foot, or the head of one. */
  readonly strips: readonly Panel[];
}

/** Panels with a few sure words, and hardly a row that goes over their sides: what shines through from the back stops for no line. O(panels × words). */
export function writtenPanels(panels: readonly Panel[], placed: readonly PlacedWord[]): Written {
  const said = placed
    .filter(({ word }) => word.confidence01 >= SURE && /\p{L}{2}/u.test(word.text))
    .map(({ rect }) => rect);
  const usual = median(said.map(heightOf));
  const written: Record<keyof Written, Panel[]> = { panels: [], bars: [], strips: [] };
  for (const panel of panels) {
    const inside = said.filter((word) => holdsCentre(panel, word));
    const rows = rowsOf(inside);
    if (crossings(panel, said) > MOST_CROSSINGS * rows) continue;
    const isLarge = isInLargeType(panel, inside, usual);
    const isBanner = isLarge && rows <= BANNER_ROWS && isOverText(panel, said, usual);
    if (isBanner || (rows === 1 && isBarShaped(panel))) {
      written.bars.push(panel);
      if (isLarge && !isBanner && inside.length >= STRIP_WORDS) written.strips.push(panel);
    } else if (inside.length >= LEAST_WORDS && rows >= LEAST_ROWS) written.panels.push(panel);
  }
  return written;
}

/** Whether it is dark, with words of large type alone. */
function isInLargeType(panel: Panel, inside: readonly Rect[], usual: number): boolean {
  const small = inside.filter((word) => heightOf(word) < LARGE * usual).length;
  return isDark(panel) && inside.length >= LEAST_WORDS && small <= SMALL_WORDS * inside.length;
}

/** Whether text begins right under it, along most of it: then what is on it is a headline, and its deck. */
function isOverText(panel: Panel, words: readonly Rect[], usual: number): boolean {
  const under = words.filter(
    (w) =>
      heightOf(w) < LARGE * usual &&
      sharedX(w, panel) > 0 &&
      w.y0 > panel.y1 - OVER_PX &&
      w.y0 - panel.y1 < UNDER * usual,
  );
  const first = Math.min(...under.map(midY)) + usual;
  const width = under.reduce((sum, w) => (midY(w) < first ? sum + widthOf(w) : sum), 0);
  return width > UNDER_SHARE * widthOf(panel);
}

const isDark = ({ tone }: Panel): boolean => tone < DARK * PAPER_GRAY;
const isBarShaped = (panel: Panel): boolean =>
  widthOf(panel) > (isDark(panel) ? DARK_BAR_SHAPE : BAR_SHAPE) * heightOf(panel);

/** Words that lie over a side, or go on behind it at a word's distance. */
function crossings(panel: Rect, words: readonly Rect[]): number {
  const near = words.filter((w) => sharedX(w, panel) > -heightOf(w) && sharedY(w, panel) > 0.3 * heightOf(w));
  const inside = near.filter((w) => holdsCentre(panel, w));
  const outside = near.filter((w) => !holdsCentre(panel, w));
  const over = words.filter(
    (w) =>
      sharedX(w, panel) > OVER_PX &&
      sharedY(w, panel) > OVER_PX &&
      (sharedX(w, panel) < widthOf(w) - OVER_PX || sharedY(w, panel) < heightOf(w) - OVER_PX),
  );
  const goesOn = outside.filter((o) =>
    inside.some((i) => {
      const height = Math.min(heightOf(i), heightOf(o));
      return sharedY(i, o) > 0.6 * height && -sharedX(i, o) < WORD_GAP * height;
    }),
  );
  return new Set([...over, ...goesOn]).size;
}

function rowsOf(words: readonly Rect[]): number {
  let rows = 0;
  let foot = -Infinity;
  for (const word of [...words].sort((a, b) => midY(a) - midY(b)))
    if (midY(word) > foot) {
      rows++;
      foot = word.y1;
    }
  return rows;
}

/** Whether what was taken for a photograph is a panel, or what its large letters leave of a panel's ground. @param gray straight. */
export const isPanel = (photo: Rect, panels: readonly Panel[], gray: Uint8Array, width: number): boolean =>
  panels.some((panel) => {
    const shared = Math.max(0, sharedX(photo, panel)) * Math.max(0, sharedY(photo, panel));
    if (shared <= SAME_PLACE * areaOf(photo)) return false;
    return shared > SAME_PLACE * areaOf(panel) || groundOf(photo, panel, gray, width) > SAME_GROUND;
  });

const groundOf = (rect: Rect, { tone }: Panel, gray: Uint8Array, width: number): number =>
  pixelShare(rect, gray, width, (value) => Math.abs(value - tone) <= SAME_TONE);

/**
 * The panels that no printed rule runs into from outside: it lies on paper that what is on the back shines through.
 * @param scale dpi / 100. O(panels × rules).
 */
export const withoutShining = (panels: readonly Panel[], { level, upright }: Rules, scale: number): Panel[] =>
  panels.filter(
    (p) =>
      !level.some((r) => r.y0 > p.y0 && r.y1 < p.y1 && runsOver(r.x0, r.x1, p.x0, p.x1, RUNS_OVER_PX * scale)) &&
      !upright.some((r) => r.x0 > p.x0 && r.x1 < p.x1 && runsOver(r.y0, r.y1, p.y0, p.y1, RUNS_OVER_PX * scale)),
  );

/** Whether a rule from `start` to `end` takes up half of the way from `near` to `far`, and more beyond one of them. */
const runsOver = (start: number, end: number, near: number, far: number, slack: number): boolean =>
  Math.min(end, far) - Math.max(start, near) > (far - near) / 2 && (start < near - slack || end > far + slack);

/** Left and right sides: no line of type goes over one. */
export const sidesOf = (panels: readonly Rect[]): Rect[] =>
  panels.flatMap((p) => [p.x0, p.x1 - SIDE_PX].map((x): Rect => ({ x0: x, x1: x + SIDE_PX, y0: p.y0, y1: p.y1 })));

const edge = ({ x0, x1 }: Rect, y0: number): Rect => ({ x0, x1, y0, y1: y0 + SIDE_PX });

/** Head and foot of each bar, which part stories as rules do. */
export const edgesOf = (bars: readonly Rect[]): Rect[] => bars.flatMap((b) => [edge(b, b.y0 - SIDE_PX), edge(b, b.y1)]);

/** Whether a rule is such a foot. */
export const isFootOf = (bar: Rect, { x0, x1, y0 }: Rect): boolean => y0 === bar.y1 && x0 === bar.x0 && x1 === bar.x1;
