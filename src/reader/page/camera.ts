// Where the page stands on the screen: page points ↔ screen pixels, and every move of the eye. Pure; never knows a finger or an element.
import type { Box, Point } from "../../edition/geometry.ts";

/** Lengths on the screen are CSS pixels of the stage, origin its top left. */
export interface Camera {
  /** CSS pixels a page point. */
  readonly scale: number;
  /** Where the page's own origin stands on the screen. */
  readonly left: number;
  readonly top: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Body type of 8 points is then 32 px tall. */
const LARGEST_SCALE = 4;
/** How far beyond a limit a page follows the finger: at most this share of the stage. */
const SOFT_SHARE = 0.25;
/** A page seen whole on a screen lower than this cannot be made out, CSS pixels; such a screen is so many times as wide as it is high. */
const LOW = 320;
const LYING = 1.5;
/** White beside a column that fills the screen, CSS pixels on each side. */
const COLUMN_MARGIN = 12;

export const toScreen = (camera: Camera, [x, y]: Point): Point => [
  x * camera.scale + camera.left,
  y * camera.scale + camera.top,
];
export const toPage = (camera: Camera, [x, y]: Point): Point => [
  (x - camera.left) / camera.scale,
  (y - camera.top) / camera.scale,
];

const fitScale = (page: Size, view: Size): number => Math.min(view.width / page.width, view.height / page.height);

/** Scales a camera comes to rest at: from the whole page to the largest that still makes sense. */
export function scaleLimits(page: Size, view: Size): { readonly least: number; readonly most: number } {
  return { least: fitScale(page, view), most: Math.max(LARGEST_SCALE, (2 * view.width) / page.width) };
}

/** The whole page, in the middle of what is wider than it, at the top of what is higher. */
export function fitPage(page: Size, view: Size): Camera {
  return clamp({ scale: fitScale(page, view), left: 0, top: 0 }, page, view);
}

/** The page as wide as the screen, from its top; where that is no larger than the whole page, the whole page. */
export function fitWidth(page: Size, view: Size): Camera {
  return clamp({ scale: view.width / page.width, left: 0, top: 0 }, page, view);
}

/** Where a page begins: whole, or, where the screen is too low for that (a phone on its side), as wide as it. */
export const openPage = (page: Size, view: Size): Camera =>
  (view.height < Math.min(LOW, view.width / LYING) ? fitWidth : fitPage)(page, view);

export const same = (one: Camera, other: Camera): boolean =>
  one.scale === other.scale && one.left === other.left && one.top === other.top;

/** Whether this camera shows the whole page. */
export const showsWholePage = (camera: Camera, page: Size, view: Size): boolean =>
  camera.scale <= fitScale(page, view) * 1.001;

/** Whether the page is no wider than the screen: a sideways drag then turns it. */
export const fitsSideways = (camera: Camera, page: Size, view: Size): boolean =>
  page.width * camera.scale <= view.width + 0.5;

/** A column as wide as the screen, with the point of the page that was tapped where the finger is, as far as the limits allow. */
export function fitColumn(column: Box, at: Point, finger: Point, page: Size, view: Size): Camera {
  const { least, most } = scaleLimits(page, view);
  const wanted = (view.width - 2 * COLUMN_MARGIN) / column[2];
  const scale = Math.min(Math.max(wanted, least), most);
  const left = (view.width - column[2] * scale) / 2 - column[0] * scale;
  return clamp({ scale, left, top: finger[1] - at[1] * scale }, page, view);
}

/** A screen without the white beside what fills it. */
export const withoutMargins = (view: Size): Size => ({
  width: view.width - 2 * COLUMN_MARGIN,
  height: view.height - 2 * COLUMN_MARGIN,
});

/** A box of the page, whole and in the middle. @param enlarging the whole page by at most this. */
export function fitBox(box: Box, page: Size, view: Size, enlarging = Infinity): Camera {
  const { least, most: limit } = scaleLimits(page, view);
  const most = Math.min(limit, least * enlarging);
  const scale = Math.min(Math.max(fitScale({ width: box[2], height: box[3] }, withoutMargins(view)), least), most);
  const left = view.width / 2 - (box[0] + box[2] / 2) * scale;
  const top = view.height / 2 - (box[1] + box[3] / 2) * scale;
  return clamp({ scale, left, top }, page, view);
}

/** Another scale; what lies under `still` stays there. Without limits. */
export function zoomAbout(camera: Camera, scale: number, still: Point): Camera {
  const [x, y] = toPage(camera, still);
  return { scale, left: still[0] - x * scale, top: still[1] - y * scale };
}

export const panBy = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  left: camera.left + dx,
  top: camera.top + dy,
});

/** On a screen of another size: what stood in its middle stays there. Without limits. */
export const keepMiddle = (camera: Camera, before: Size, after: Size): Camera =>
  panBy(camera, (after.width - before.width) / 2, (after.height - before.height) / 2);

type Fingers = readonly [Point, Point];
export const middle = ([a, b]: Fingers): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
/** Fingers that lie on each other still have a distance, so that no scale is infinite. */
const distance = ([a, b]: Fingers): number => Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1]));

/** The page held by two fingers: what lay under their middle stays under it, and it grows as they part. Without limits. */
export function pinch(camera: Camera, from: Fingers, to: Fingers): Camera {
  const held = middle(from);
  const now = middle(to);
  const zoomed = zoomAbout(camera, camera.scale * (distance(to) / distance(from)), held);
  return panBy(zoomed, now[0] - held[0], now[1] - held[1]);
}

type Places = readonly [least: number, most: number];
/** Where an edge may stand: no gap at either side of a page that is larger than the screen. */
const placesOf = (length: number, screen: number, smaller: number): Places =>
  length <= screen ? [smaller, smaller] : [screen - length, 0];
/** A narrower page stands in the middle. */
const across = (length: number, screen: number): Places => placesOf(length, screen, (screen - length) / 2);
/** A lower one at the top, as a front page stands over its contents: turning from one to the other moves nothing. */
const down = (length: number, screen: number): Places => placesOf(length, screen, 0);
const within = (value: number, [least, most]: Places): number => Math.min(Math.max(value, least), most);

const middleOf = ({ width, height }: Size): Point => [width / 2, height / 2];

/** The nearest camera that may come to rest: scale within its limits, no gap beside the page. @param still what lies there stays there, where edges let it. */
export function clamp(camera: Camera, page: Size, view: Size, still = middleOf(view)): Camera {
  const { least, most } = scaleLimits(page, view);
  const scale = within(camera.scale, [least, most]);
  const zoomed = scale === camera.scale ? camera : zoomAbout(camera, scale, still);
  return {
    scale,
    left: within(zoomed.left, across(page.width * scale, view.width)),
    top: within(zoomed.top, down(page.height * scale, view.height)),
  };
}

/** A distance past a limit as the page shows it: it follows less and less, never further than `most`. */
const softened = (past: number, most: number): number => (past * most) / (most + Math.abs(past));

/** A camera under the finger: inside the limits as it is, past them it follows softly. @param still as for {@link clamp}. */
export function soften(camera: Camera, page: Size, view: Size, still = middleOf(view)): Camera {
  const { least, most } = scaleLimits(page, view);
  const hard = within(camera.scale, [least, most]);
  const scale = hard * Math.exp(softened(Math.log(camera.scale / hard), SOFT_SHARE));
  const zoomed = zoomAbout(camera, scale, still);
  const left = within(zoomed.left, across(page.width * scale, view.width));
  const top = within(zoomed.top, down(page.height * scale, view.height));
  return {
    scale,
    left: left + softened(zoomed.left - left, view.width * SOFT_SHARE),
    top: top + softened(zoomed.top - top, view.height * SOFT_SHARE),
  };
}

/** The part of the page on a screen, in page points, or null where none is. @param screen as large as what is seen, which may be more than `view`. */
export function visibleBox(camera: Camera, page: Size, screen: Size): Box | null {
  const [x0, y0] = toPage(camera, [0, 0]);
  const [x1, y1] = toPage(camera, [screen.width, screen.height]);
  const left = Math.max(0, x0);
  const top = Math.max(0, y0);
  const width = Math.min(page.width, x1) - left;
  const height = Math.min(page.height, y1) - top;
  return width > 0 && height > 0 ? [left, top, width, height] : null;
}
