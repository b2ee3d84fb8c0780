// A part of a page and a scale → that part on a canvas, as sharp as can be had: drawn anew from its print, else cut out of its picture. Never shows it, and
// never what was withdrawn.
import { KoranError } from "../../edition/errors.ts";
import type { Box } from "../../edition/geometry.ts";
import type { Page } from "../../edition/schema.ts";
import type { Library, OpenEdition } from "../../library/types.ts";
import { objectUrl } from "../article/object-url.ts";
import { PageRenderer } from "../page/renderer.ts";
import type { LoadFile } from "../page/sheet.ts";
import { withdrawnFrom } from "./subject.ts";

export interface PagePicture {
  readonly canvas: HTMLCanvasElement;
  /** The part that it shows, page points: what was asked for, to the next whole pixel. */
  readonly box: Box;
  /** Whether it was drawn from the print. */
  readonly isSharp: boolean;
}

/** Pixels of one picture at most: 64 MB while it is drawn. */
const MOST_PX = 16_000_000;
/** So long a reader waits for a page's print to come and be drawn; then the picture does. */
const PATIENCE_MS = 15_000;

/** The largest scale up to the wanted one at which a part has no more than {@link MOST_PX} pixels. */
export const boundedScale = ([, , width, height]: Box, wanted: number): number =>
  Math.min(wanted, Math.sqrt(MOST_PX / ((width + 1) * (height + 1))));

/** @param scale pixels a page point, at most. @throws KoranError 'cancelled', or what loading the page's picture throws.
 *  Cost: for a moment 4 bytes a pixel, twice; the page's print over the network, where it is not on the device. */
export async function pagePicture(
  library: Library,
  edition: OpenEdition,
  page: Page,
  part: Box,
  scale: number,
  signal: AbortSignal,
): Promise<PagePicture> {
  // It may have ended while letters came.
  if (signal.aborted) throw new KoranError("cancelled", "nobody waits for this picture any more");
  const load: LoadFile = (asset, cancel, how) => library.file(edition, asset, { ...how, signal: cancel });
  const bounded = boundedScale(part, scale);
  const pixels = wholePixels(part, bounded, page);
  const box = pixels.map((value) => value / bounded) as unknown as Box;
  const canvas = Object.assign(document.createElement("canvas"), { width: pixels[2], height: pixels[3] });
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) throw new KoranError("render-failed", "the browser has no room for a canvas");
  const isSharp = await drawSharp(context, page, { scale: bounded, box: pixels }, load, signal);
  if (!isSharp) await drawCoarse(context, page, box, load, signal);
  context.fillStyle = "#fff";
  for (const shape of withdrawnFrom(edition, page.number)) {
    context.beginPath();
    for (const [x, y] of shape) context.lineTo((x - box[0]) * bounded, (y - box[1]) * bounded);
    context.fill();
  }
  return { canvas, box, isSharp };
}

function wholePixels([x, y, width, height]: Box, scale: number, page: Page): Box {
  const [left, top] = [Math.floor(x * scale), Math.floor(y * scale)];
  const right = Math.min(Math.ceil((x + width) * scale), Math.ceil(page.width * scale));
  const bottom = Math.min(Math.ceil((y + height) * scale), Math.ceil(page.height * scale));
  return [left, top, Math.max(1, right - left), Math.max(1, bottom - top)];
}

/** @returns false where it cannot be: no network, a print that does not draw, a device that takes too long. */
async function drawSharp(
  context: CanvasRenderingContext2D,
  page: Page,
  tile: { readonly scale: number; readonly box: Box },
  load: LoadFile,
  signal: AbortSignal,
): Promise<boolean> {
  const giveUp = new AbortController();
  const end = (): void => giveUp.abort();
  const late = setTimeout(end, PATIENCE_MS);
  signal.addEventListener("abort", end);
  const renderer = new PageRenderer(load);
  try {
    const bitmap = await renderer.tile(page, tile, giveUp.signal);
    context.drawImage(bitmap, 0, 0);
    bitmap.close();
    return true;
  } catch {
    if (signal.aborted) throw new KoranError("cancelled", "nobody waits for this picture any more");
    return false;
  } finally {
    clearTimeout(late);
    signal.removeEventListener("abort", end);
    renderer.end();
  }
}

async function drawCoarse(
  context: CanvasRenderingContext2D,
  page: Page,
  [x, y, width, height]: Box,
  load: LoadFile,
  signal: AbortSignal,
): Promise<void> {
  const { url, revoke } = objectUrl(await load(page.mid, signal), page.mid.path);
  try {
    const image = Object.assign(new Image(), { src: url });
    await image.decode();
    const scale = image.naturalWidth / page.width;
    context.imageSmoothingQuality = "high";
    const { width: across, height: down } = context.canvas;
    context.drawImage(image, x * scale, y * scale, width * scale, height * scale, 0, 0, across, down);
  } finally {
    revoke();
  }
}
