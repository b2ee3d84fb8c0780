// Two screenshots of one screen → where they differ. Never pixel by pixel: another browser's letters have other edges, and are no fault.
//
// Both are reduced alike: to a third (one pixel for 3×3 of the screen) and through the compression in which they are kept. Then blocks of pixels,
// which overlap by half, are held against each other by their mean brightness and their mean hue (the larger of its two parts), 0 to 255. Other
// edges move the mean of a block by little; what has moved, is missing or has another colour moves it by much. tests/looks/compare.test.ts holds
// the bounds from both sides with real screens.
import sharp from "sharp";

/** How much smaller than the screen the kept pictures are. */
const REDUCED = 3;

interface Measure {
  /** Of the reduced picture; 4 are 12 on the screen. */
  readonly block: number;
  readonly brightness: number;
  readonly hue: number;
}
/** What differs by more is another look. The small block sees a mark, the large one a surface. Other edges come to 15, 7 and 5. */
const MEASURES: readonly Measure[] = [
  { block: 4, brightness: 18, hue: 9 },
  { block: 16, brightness: 6.5, hue: 5 },
];

/** Brightness and the two parts of hue, pixel after pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly parts: Float32Array;
}

export interface Difference {
  /** By how much of its bound the worst block differs: beyond 1 is another look. */
  readonly most: number;
  /** Left, top, width and height on the screen, around all blocks that are beyond their bound. Null where there is none. */
  readonly where: readonly [number, number, number, number] | null;
}

/** A screenshot as it is kept: a few kilobytes. */
export async function reduce(screenshot: Uint8Array): Promise<Buffer> {
  const { width, height } = await sharp(screenshot).metadata();
  return sharp(screenshot)
    .removeAlpha()
    .resize(Math.round(width / REDUCED), Math.round(height / REDUCED), { fit: "fill", kernel: "mitchell" })
    .webp({ quality: 75, effort: 5, smartSubsample: true })
    .toBuffer();
}

/** What {@link reduce} made, to be compared. */
export async function pictureOf(reduced: Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(reduced).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const parts = new Float32Array(data.length);
  for (let at = 0; at < data.length; at += 3) {
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
    const brightness = 0.299 * red + 0.587 * green + 0.114 * blue;
    parts.set([brightness, 0.564 * (blue - brightness), 0.713 * (red - brightness)], at);
  }
  return { width: info.width, height: info.height, parts };
}

/** Of two reduced pictures. Pictures of other sizes differ everywhere. */
export function compare(kept: Picture, seen: Picture): Difference {
  const { width, height } = kept;
  if (seen.width !== width || seen.height !== height)
    return { most: Infinity, where: [0, 0, seen.width * REDUCED, seen.height * REDUCED] };
  let most = 0;
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (const measure of MEASURES) {
    const { block } = measure;
    for (const y of startsOf(height, block))
      for (const x of startsOf(width, block)) {
        const share = shareOfBound(kept, seen, x, y, measure);
        most = Math.max(most, share);
        if (share <= 1) continue;
        [left, top] = [Math.min(left, x), Math.min(top, y)];
        [right, bottom] = [Math.max(right, x + block), Math.max(bottom, y + block)];
      }
  }
  if (most <= 1) return { most, where: null };
  return { most, where: [left * REDUCED, top * REDUCED, (right - left) * REDUCED, (bottom - top) * REDUCED] };
}

/** Where blocks begin along a side, up to its very end. */
function startsOf(length: number, block: number): number[] {
  const last = Math.max(0, length - block);
  const starts = Array.from({ length: Math.floor((last * 2) / block) + 1 }, (_, index) => (index * block) / 2);
  return starts.at(-1) === last ? starts : [...starts, last];
}

function shareOfBound({ width, parts: a }: Picture, { parts: b }: Picture, x: number, y: number, by: Measure): number {
  const sums = [0, 0, 0] as [number, number, number];
  for (let row = y; row < y + by.block; row++)
    for (let at = (row * width + x) * 3, end = at + by.block * 3; at < end; at += 3) {
      sums[0] += a[at]! - b[at]!;
      sums[1] += a[at + 1]! - b[at + 1]!;
      sums[2] += a[at + 2]! - b[at + 2]!;
    }
  const [brightness, blue, red] = sums.map((sum) => Math.abs(sum) / by.block ** 2) as [number, number, number];
  return Math.max(brightness / by.brightness, Math.max(blue, red) / by.hue);
}
