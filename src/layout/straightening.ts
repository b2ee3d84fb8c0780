// A skewed page ↔ its straightened working raster: pixels one way, boxes both ways. Never keeps a picture of its own.
import type { Box, Point, Polygon } from "../edition/geometry.ts";
import { bounds } from "../edition/geometry.ts";
import { POINTS_PER_INCH } from "../edition/units.ts";
import type { Rect } from "./rect.ts";
import type { PageInput } from "./types.ts";

/** Less than this is not worth a turn: a broadsheet's edge moves by half a pixel. */
const NO_SKEW_DEGREES = 0.04;

export interface PagePlace {
  readonly box: Box;
  /** Only where the page is skewed. */
  readonly polygon?: Polygon;
}

export interface Straightening {
  readonly degrees: number;
  /** An upright word box of the skewed page, in page points → where the word stands when straight. */
  wordRect(box: Box): Rect;
  /** Working pixels → page points of the unstraightened page. */
  place(rect: Rect): PagePlace;
}

const turn = (x: number, y: number, cos: number, sin: number, cx: number, cy: number): Point => [
  cos * (x - cx) - sin * (y - cy) + cx,
  sin * (x - cx) + cos * (y - cy) + cy,
];

/** @param degrees clockwise skew of the page; under 0.04 counts as none. */
export function straightening(page: Pick<PageInput, "width" | "height" | "raster">, degrees: number): Straightening {
  const { width, height } = page.raster;
  const toPx = [width / page.width, height / page.height] as const;
  const straight = Math.abs(degrees) < NO_SKEW_DEGREES;
  const radians = straight ? 0 : (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [cx, cy] = [width / 2, height / 2];
  return {
    degrees: straight ? 0 : degrees,
    wordRect([x, y, w, h]) {
      const [mx, my] = turn((x + w / 2) * toPx[0], (y + h / 2) * toPx[1], cos, -sin, cx, cy);
      const halfWidth = (w * toPx[0]) / 2;
      // An upright box around a slanted word is too high by the slant.
      const halfHeight = Math.max(2, (h * toPx[1]) / 2 - halfWidth * Math.abs(sin));
      return { x0: mx - halfWidth, x1: mx + halfWidth, y0: my - halfHeight, y1: my + halfHeight };
    },
    place(rect) {
      const at = (x: number, y: number): Point => {
        const [u, v] = turn(x, y, cos, sin, cx, cy);
        return [u / toPx[0], v / toPx[1]];
      };
      const polygon = [at(rect.x0, rect.y0), at(rect.x1, rect.y0), at(rect.x1, rect.y1), at(rect.x0, rect.y1)];
      const box = bounds(polygon)!;
      return straight ? { box } : { box, polygon };
    },
  };
}

/** Turn a gray raster so that its lines lie level; bilinear, what comes from outside is `fill`. O(pixels). */
export function straightenRaster(
  gray: Uint8Array,
  width: number,
  height: number,
  degrees: number,
  fill: number,
): Uint8Array {
  const straight = new Uint8Array(width * height).fill(fill);
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [cx, cy] = [width / 2, height / 2];
  for (let y = 0; y < height; y++) {
    let u = -cos * cx - sin * (y - cy) + cx;
    let v = -sin * cx + cos * (y - cy) + cy;
    for (let x = 0; x < width; x++, u += cos, v += sin) {
      if (u < 0 || v < 0 || u >= width - 1 || v >= height - 1) continue;
      const i = u | 0;
      const j = v | 0;
      const a = u - i;
      const b = v - j;
      const p = j * width + i;
      const above = gray[p]! * (1 - a) + gray[p + 1]! * a;
      const below = gray[p + width]! * (1 - a) + gray[p + width + 1]! * a;
      straight[y * width + x] = above * (1 - b) + below * b;
    }
  }
  return straight;
}

/** Working pixels of 100 dpi to those of this page: what every threshold in pixels is multiplied by. */
export const scaleOf = (page: Pick<PageInput, "width" | "raster">): number =>
  Math.round((page.raster.width / page.width) * (POINTS_PER_INCH / 100) * 1e5) / 1e5;
