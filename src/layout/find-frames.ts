// Rules and panels → the frames around print, the innermost of nested ones. Never a frame with two sides missing, or with nothing written in it.
import type { Rules } from "./find-rules.ts";
import { areaOf, around, heightOf, holds, holdsCentre, midX, midY, widthOf, type Rect } from "./rect.ts";

const NEAR_PX = 7;
/** A top or foot may have lost the rest of its length. */
const END_SHARE = 0.85;
/** Of the printed part of the page: what holds more is the edge of the scan, or of the page. */
const LARGEST = 0.8;

/**
 * @param rules printed and dashed. @param panels count as frames, and nothing inside one does. @param lines what is written.
 * @param lineHeight pitch of body lines: frames lower than two lines or narrower than three are none. O(rules²), of which a page has dozens.
 */
export function findFrames(
  rules: Rules,
  panels: readonly Rect[],
  lines: readonly Rect[],
  lineHeight: number,
  scale: number,
): Rect[] {
  const near = NEAR_PX * scale;
  const closed = [...closedByLevels(rules, lineHeight, near), ...closedByUprights(rules, lineHeight, near)];
  const outside = closed.filter((f) => !panels.some((panel) => holds(panel, f, near)));
  const all = around(lines);
  const frames = [...panels, ...outside].filter(
    (f) => lines.some((line) => holdsCentre(f, line)) && areaOf(f) < LARGEST * areaOf(all),
  );
  const distinct = frames.filter((f, i) => !frames.slice(0, i).some((g) => isSame(f, g, near * 2)));
  return distinct.filter(
    (f) =>
      !distinct.some(
        (g) =>
          g !== f &&
          g.x0 >= f.x0 - near &&
          g.x1 <= f.x1 + near &&
          g.y0 >= f.y0 - near &&
          g.y1 <= f.y1 + near &&
          heightOf(g) < heightOf(f) - near,
      ),
  );
}

const isSame = (f: Rect, g: Rect, slack: number): boolean =>
  Math.abs(g.x0 - f.x0) < slack &&
  Math.abs(g.x1 - f.x1) < slack &&
  Math.abs(g.y0 - f.y0) < slack &&
  Math.abs(g.y1 - f.y1) < slack;

/** Two level rules of one length with an upright at either end. */
function closedByLevels({ level, upright }: Rules, lineHeight: number, near: number): Rect[] {
  const frames: Rect[] = [];
  for (const top of level)
    for (const foot of level) {
      if (foot.y0 - top.y0 < lineHeight * 2) continue;
      if (Math.abs(top.x0 - foot.x0) > near || Math.abs(top.x1 - foot.x1) > near) continue;
      const hasSide = (x: number): boolean =>
        upright.some((v) => Math.abs(midX(v) - x) < near && v.y0 < top.y1 + near + 4 && v.y1 > foot.y0 - near - 4);
      if (hasSide(top.x0) && hasSide(top.x1)) frames.push({ x0: top.x0, y0: top.y0, x1: top.x1, y1: foot.y1 });
    }
  return frames;
}

/** Two uprights of one height with a level rule at the top or the foot: scans often lose one side. */
function closedByUprights({ level, upright }: Rules, lineHeight: number, near: number): Rect[] {
  const frames: Rect[] = [];
  for (const left of upright)
    for (const right of upright) {
      if (right.x0 - left.x1 < lineHeight * 3 || heightOf(left) < lineHeight * 3) continue;
      if (Math.abs(left.y0 - right.y0) > near * 1.5 || Math.abs(left.y1 - right.y1) > near * 1.5) continue;
      const hasEnd = (y: number): boolean =>
        level.some(
          (r) =>
            Math.abs(midY(r) - y) < near &&
            r.x0 > left.x0 - near * 1.3 &&
            r.x1 < right.x1 + near * 1.3 &&
            widthOf(r) > END_SHARE * (right.x1 - left.x0),
        );
      if (!hasEnd(left.y0) && !hasEnd(left.y1)) continue;
      frames.push({
        x0: left.x0,
        x1: right.x1,
        y0: Math.min(left.y0, right.y0),
        y1: Math.max(left.y1, right.y1),
      });
    }
  return frames;
}
