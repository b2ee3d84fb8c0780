// Pages of an edition → what lies open at once: a page alone, or two side by side as on a table. Pure; never knows an element.
import { intersection, type Box, type Point } from "../../edition/geometry.ts";
import type { Page } from "../../edition/schema.ts";
import { fitPage, type Size } from "./camera.ts";

/** A page and where its own origin lies in its spread, page points. */
export interface Side {
  readonly page: Page;
  readonly left: number;
}

/** As large as its pages side by side, page points. */
export interface Spread extends Size {
  readonly sides: readonly [Side, ...Side[]];
}

/** Two pages side by side may be so much smaller than one alone, and no more. */
const LEAST_SHARE = 0.6;

function layOut([first, ...others]: readonly [Page, ...Page[]]): Spread {
  const sides: [Side, ...Side[]] = [{ page: first, left: 0 }];
  for (const page of others) sides.push({ page, left: sides.at(-1)!.left + sides.at(-1)!.page.width });
  return {
    sides,
    width: sides.reduce((sum, { page }) => sum + page.width, 0),
    height: Math.max(...sides.map(({ page }) => page.height)),
  };
}

/** @param two the first page alone, then 2–3, 4–5 …, as a paper falls open; else each page alone. O(pages). */
export function spreadsOf(pages: readonly Page[], two: boolean): readonly Spread[] {
  const spreads: Spread[] = [];
  for (let at = 0; at < pages.length;) {
    const [first, second] = [pages[at]!, pages[at + 1]];
    const open: readonly [Page, ...Page[]] = two && at > 0 && second ? [first, second] : [first];
    spreads.push(layOut(open));
    at += open.length;
  }
  return spreads;
}

/** Which of the spreads holds a page. @param page from 1, one of theirs. */
export const indexOf = (spreads: readonly Spread[], page: number): number =>
  spreads.findIndex(({ sides }) => sides.some((side) => side.page.number === page));

/** Whether a screen has room for two pages at once. @param page what most pages are like. */
export function hasRoomForTwo(page: Size, view: Size): boolean {
  const two = fitPage({ width: 2 * page.width, height: page.height }, view).scale;
  return two >= fitPage(page, view).scale * LEAST_SHARE;
}

/** The side under a point of the spread, or the nearest. */
export const sideAt = ({ sides }: Spread, [x]: Point): Side =>
  sides.find((side) => x < side.left + side.page.width) ?? sides.at(-1)!;

export const toSide = ({ left }: Side, [x, y]: Point): Point => [x - left, y];
export const toSpread = ({ left }: Side, [x, y, width, height]: Box): Box => [x + left, y, width, height];

/** The part of a box of the spread that lies on one of its sides, in that page's points, or null where none does. */
export function partOn({ left, page }: Side, box: Box): Box | null {
  return intersection([box[0] - left, box[1], box[2], box[3]], [0, 0, page.width, page.height]);
}
