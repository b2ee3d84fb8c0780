// A page as it should be → the same page as a scanner or a hand may spoil it. Never the words: an engine would find others.
import { dpi, px } from "../../src/edition/units.ts";
import type { Raster } from "../../src/layout/types.ts";

/** A raster of another shape, pixel by pixel. */
function remade(raster: Raster, width: number, height: number, grayAt: (x: number, y: number) => number): Raster {
  const gray = Uint8Array.from({ length: width * height }, (_, at) => grayAt(at % width, Math.floor(at / width)));
  return { width: px(width), height: px(height), dpi: dpi(raster.dpi), gray };
}

export const upsideDown = ({ width, height, ...r }: Raster): Raster =>
  remade({ width, height, ...r }, width, height, (x, y) => r.gray[(height - 1 - y) * width + width - 1 - x]!);

/** A quarter turn clockwise. */
export const sideways = ({ width, height, ...r }: Raster): Raster =>
  remade({ width, height, ...r }, height, width, (x, y) => r.gray[(height - 1 - x) * width + y]!);

/** What is left of it inside shares of its sides. */
export function cropped(raster: Raster, { left = 0, top = 0, right = 1, bottom = 1 }): Raster {
  const [x0, y0] = [Math.round(left * raster.width), Math.round(top * raster.height)];
  const [x1, y1] = [Math.round(right * raster.width), Math.round(bottom * raster.height)];
  return remade(raster, x1 - x0, y1 - y0, (x, y) => raster.gray[(y0 + y) * raster.width + x0 + x]!);
}

/** Out of focus: a Gaussian of so many pixels, along rows and then columns. */
export function blurred(raster: Raster, sigma: number): Raster {
  const reach = Math.ceil(sigma * 3);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const { width, height } = raster;
  const held = (value: number, size: number): number => Math.min(size - 1, Math.max(0, value));
  const across = Float32Array.from({ length: width * height }, (_, at) => {
    const [x, row] = [at % width, Math.floor(at / width) * width];
    return weights.reduce((sum, w, i) => sum + w * raster.gray[row + held(x + i - reach, width)]!, 0) / whole;
  });
  return remade(raster, width, height, (x, y) =>
    Math.round(weights.reduce((sum, w, i) => sum + w * across[held(y + i - reach, height) * width + x]!, 0) / whole),
  );
}
