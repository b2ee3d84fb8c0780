// Words + rules → what engines read off rules and pictures ("|", "ei" on a dotted border), and rules that are strokes of type. Never changes a word.
import type { Atom } from "./atoms.ts";
import type { Rules } from "./find-rules.ts";
import { heightOf, holds, holdsCentre, midX, sharedX, widthOf, type Rect } from "./rect.ts";

const BAR = /^[|¦‖]+$/u;
/** More letters are a word, whatever stands behind them. */
const MOST_CHARS = 3;
const LONGER = 3;
/** From a word's middle, as a share of its width. */
const MIDDLE = 0.25;
/** Engines that doubt a word so much and see it half in a picture saw the picture; surer ones read a rule. */
const DOUBTED = 0.5;
const SURE = 0.9;
const STROKE_SLACK_PX = 3;
/** Of its length. */
const COVERED = 0.7;

/** A bar stands for the rule it was read from; it may be one that the ink has lost. */
export const isBar = ({ word }: Atom): boolean => word !== undefined && BAR.test(word.text);

/** Whether a word was read off an upright rule, printed or dashed, or off the edge of a picture. */
export function isNoise(atom: Atom, uprights: readonly Rect[], photographs: readonly Rect[]): boolean {
  if (isBar(atom)) return true;
  const confidence = atom.word?.confidence01 ?? 1;
  if (confidence < DOUBTED && photographs.some((photo) => holdsCentre(photo, atom))) return true;
  if (confidence > SURE || atom.chars > MOST_CHARS) return false;
  const reach = MIDDLE * widthOf(atom) + 1;
  return uprights.some(
    (rule) =>
      Math.abs(midX(rule) - midX(atom)) < reach &&
      rule.y0 < atom.y0 + reach &&
      rule.y1 > atom.y1 - reach &&
      heightOf(rule) > LONGER * heightOf(atom),
  );
}

/** The rules without the straight strokes of large letters and the feet of bold lines. @param large boxes of large words. O(rules × words). */
export function withoutStrokes({ level, upright }: Rules, large: readonly Rect[], words: readonly Atom[]): Rules {
  const isStroke = (rule: Rect): boolean => large.some((word) => holds(word, rule, STROKE_SLACK_PX));
  const isInLine = (rule: Rect): boolean => {
    const over = words.filter((w) => w.chars > 1 && rule.y0 > w.y0 + 1 && rule.y1 <= w.y1 && sharedX(w, rule) > 0);
    return over.reduce((sum, word) => sum + sharedX(word, rule), 0) > COVERED * widthOf(rule);
  };
  return {
    level: level.filter((rule) => !isStroke(rule) && !isInLine(rule)),
    upright: upright.filter((rule) => !isStroke(rule)),
  };
}
