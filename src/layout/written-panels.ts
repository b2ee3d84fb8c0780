// Panels + words → the panels that somebody wrote on, and the bars that name what stands under them. Never a photograph with a word on a wall.
import type { Panel } from "./find-panels.ts";
import type { Rules } from "./find-rules.ts";
import { areaOf, heightOf, holdsCentre, midY, sharedX, sharedY, widthOf, type Rect } from "./rect.ts";
import type { Straightening } from "./straightening.ts";
import type { PrintedWord } from "./types.ts";

const SURE = 0.5;
const LEAST_WORDS = 3;
const LEAST_ROWS = 2;
const BAR_SHAPE = 5;
/** Share of its rows that may cross a panel's sides by mistake. */
const MOST_CROSSINGS = 0.2;
const OVER_PX = 3;
/** Of a word's height: nearer words are of one line. */
const WORD_GAP = 0.7;
const SAME_PLACE = 0.6;
const SIDE_PX = 2;
/** A rule that lies so far inside a panel and reaches so far out of it runs over it, at 100 dpi. */
const RUNS_OVER_PX = 8;

export interface Written {
  /** Two rows of words and more. */
  readonly panels: readonly Panel[];
  /** One row, as high as two or three lines of body and much wider: "Surat Pembaca", white on black. */
  readonly bars: readonly Panel[];
}

/** Panels with a few sure words, and hardly a row that goes over their sides: what shines through from the back stops for no line. O(panels × words). */
export function writtenPanels(
  panels: readonly Panel[],
  words: readonly PrintedWord[],
  straight: Straightening,
): Written {
  const said = words
    .filter((w) => w.confidence01 >= SURE && /\p{L}{2}/u.test(w.text))
    .map((w) => straight.wordRect(w.box));
  const written = panels.flatMap((panel) => {
    const inside = said.filter((word) => holdsCentre(panel, word));
    const rows = rowsOf(inside);
    return crossings(panel, said) <= MOST_CROSSINGS * rows ? [{ panel, words: inside.length, rows }] : [];
  });
  return {
    panels: written.filter((w) => w.words >= LEAST_WORDS && w.rows >= LEAST_ROWS).map((w) => w.panel),
    bars: written.filter((w) => w.rows === 1 && widthOf(w.panel) > BAR_SHAPE * heightOf(w.panel)).map((w) => w.panel),
  };
}

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

/** Whether what was taken for a photograph is a panel's ground. */
export const isPanel = (photo: Rect, panels: readonly Panel[]): boolean =>
  panels.some((panel) => {
    const shared = Math.max(0, sharedX(photo, panel)) * Math.max(0, sharedY(photo, panel));
    return shared > SAME_PLACE * areaOf(photo) && shared > SAME_PLACE * areaOf(panel);
  });

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

/** Head and foot of each bar, which part stories as rules do. */
export const edgesOf = (bars: readonly Rect[]): Rect[] =>
  bars.flatMap((b) => [b.y0 - SIDE_PX, b.y1].map((y): Rect => ({ x0: b.x0, x1: b.x1, y0: y, y1: y + SIDE_PX })));
