// A bitmap → what tests compare: how much ink it has, and its bytes. Never closes the bitmap.
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Share of pixels darker than 100 of 255 in red, percent. */
  readonly darkPercent: number;
  readonly rgba: Uint8ClampedArray;
}

export function measurePixels(bitmap: ImageBitmap): Pixels {
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true })!;
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  let dark = 0;
  for (let i = 0; i < data.length; i += 4) if (data[i]! < 100) dark++;
  return { width, height, darkPercent: (dark / (width * height)) * 100, rgba: data };
}
