// Knows sharp: pixels or a picture's bytes → smaller pixels, WebP, JPEG, PNG. Never opens a file, never guesses a colour space.
import sharp from "sharp";
import type { Raster } from "../../layout/types.ts";
import { dpi, px, type Dpi } from "../../edition/units.ts";

// One thread a page process: pages run side by side, and the number of threads may not change a byte.
sharp.concurrency(1);
sharp.cache(false);

/** WebP's own middle, 4, takes twice the time for 3 % fewer bytes. */
const EFFORT = 2;

/** Rows of pixels of one byte (gray) or three (red, green, blue). */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly bytes: Uint8Array;
}

/** The same page at a lower resolution. About 30 ms for a broadsheet. */
export async function shrinkGray(raster: Raster, to: Dpi): Promise<Raster> {
  if (to >= raster.dpi) return raster;
  const width = Math.max(1, Math.round((raster.width * to) / raster.dpi));
  const height = Math.max(1, Math.round((raster.height * to) / raster.dpi));
  const { data, info } = await sharp(raster.gray, { raw: { width: raster.width, height: raster.height, channels: 1 } })
    .resize(width, height, { fit: "fill" })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 1) throw new Error(`sharp answered ${info.channels} channels for a gray picture`);
  return { width: px(width), height: px(height), dpi: dpi(to), gray: new Uint8Array(data) };
}

/** A part of a page, so many times as large. */
export async function enlargeGray({ width, height, gray, ...raster }: Raster, times: number): Promise<Raster> {
  const [wide, high] = [width, height].map((side) => Math.round(side * times)) as [number, number];
  const { data } = await sharp(gray, { raw: { width, height, channels: 1 } })
    .resize(wide, high, { fit: "fill", kernel: "cubic" })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: px(wide), height: px(high), dpi: dpi(raster.dpi * times), gray: new Uint8Array(data) };
}

export interface WebpOptions {
  /** Pixels of the result. */
  readonly width: number;
  readonly height: number;
  /** 1 to 100. */
  readonly quality: number;
  /** 0 to 6. Default: {@link EFFORT}. */
  readonly effort?: number;
  /** What the bytes go to first: to letters and lines, or (default) to what is rough, grain as well. */
  readonly of?: "print";
}

/** Pixels as WebP. The same pixels give the same bytes, and gray the same as the same gray in colours. */
export async function webpOf(
  { bytes, ...raw }: Pixels,
  { width, height, quality, effort = EFFORT, of }: WebpOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(
    await sharp(bytes, { raw })
      .resize(width, height, { fit: "fill" })
      // Gray has no colours to thin out with care, which takes as long as all the rest.
      .webp({ quality, effort, preset: of === "print" ? "drawing" : "default", smartSubsample: raw.channels === 3 })
      .toBuffer(),
  );
}

/** Gray, or red, green and blue, as JPEG. The same pixels give the same bytes. */
export async function jpegOfPixels({ width, height, channels, bytes }: Pixels, quality: number): Promise<Uint8Array> {
  const image = sharp(bytes, { raw: { width, height, channels } });
  return (channels === 1 ? image.toColourspace("b-w") : image).jpeg({ quality }).toBuffer();
}

/** A JPEG of gray, or of red, green and blue, as it is stored: in gray where none of it has a colour.
 *  @returns null for one of inks, of another size than said, or that is broken: what sharp does not read, PDFium may. */
export async function pixelsOfJpeg(jpeg: Uint8Array, size: Pick<Pixels, "width" | "height">): Promise<Pixels | null> {
  try {
    const image = sharp(jpeg, { ignoreIcc: true });
    const { format, space, width, height } = await image.metadata();
    if (format !== "jpeg" || (space !== "srgb" && space !== "b-w")) return null;
    if (width !== size.width || height !== size.height) return null;
    const data = await image.toColourspace(space).raw().toBuffer();
    if (space === "b-w") return { width, height, channels: 1, bytes: new Uint8Array(data) };
    if (hasColour(data)) return { width, height, channels: 3, bytes: new Uint8Array(data) };
    return { width, height, channels: 1, bytes: everyThird(data) };
  } catch {
    return null;
  }
}

/** A part of them, within their edges. */
export function partOf(
  { width, channels, bytes }: Pixels,
  part: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): Pixels {
  const row = part.width * channels;
  const cut = new Uint8Array(row * part.height);
  for (let y = 0; y < part.height; y++) {
    const from = ((part.top + y) * width + part.left) * channels;
    cut.set(bytes.subarray(from, from + row), y * row);
  }
  return { width: part.width, height: part.height, channels, bytes: cut };
}

function hasColour(rgb: Uint8Array): boolean {
  for (let at = 0; at < rgb.length; at += 3) if (rgb[at] !== rgb[at + 1] || rgb[at] !== rgb[at + 2]) return true;
  return false;
}

function everyThird(rgb: Uint8Array): Uint8Array {
  const gray = new Uint8Array(rgb.length / 3);
  for (let to = 0, from = 0; to < gray.length; to++, from += 3) gray[to] = rgb[from]!;
  return gray;
}

export interface PagePicture {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly gray: boolean;
  /** Pixels an inch, where the picture says so. */
  readonly dpi: number | null;
}

/** A page's picture in any format that sharp reads, as JPEG: a plain JPEG as it is, anything else drawn anew, upright.
 *  @throws Error for what is no picture, or one of more than so many pixels. */
export async function jpegOf(file: Uint8Array, limitInputPixels: number): Promise<PagePicture> {
  const image = sharp(file, { limitInputPixels });
  const { format, space, orientation, depth, density, width, height } = await image.metadata();
  const dpi = density !== undefined && density >= 50 ? density : null;
  const isPlain = format === "jpeg" && depth === "uchar" && (orientation ?? 1) === 1;
  if (isPlain && (space === "srgb" || space === "b-w"))
    return { jpeg: file, width, height, gray: space === "b-w", dpi };
  const { data, info } = await image
    .rotate()
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .jpeg({ quality: 90 })
    .toBuffer({ resolveWithObject: true });
  return { jpeg: data, width: info.width, height: info.height, gray: info.channels === 1, dpi };
}

/** A gray raster as PNG, for a look at what a step saw. */
export const pngOf = async (raster: Raster): Promise<Uint8Array> =>
  sharp(raster.gray, { raw: { width: raster.width, height: raster.height, channels: 1 } })
    .toColourspace("b-w")
    .png({ compressionLevel: 3 })
    .toBuffer();
