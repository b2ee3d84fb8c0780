// A page's pixels → its pictures: thumbnail, preview and mid at the format's widths. Never draws the page.
import type { PageSize } from "../tools/pdfium.ts";
import { webpOf, type Pixels, type WebpOptions } from "../tools/sharp.ts";

/** A picture of a page or of a part of it, encoded. */
export interface Encoded {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
export type PictureName = "thumb" | "preview" | "mid";
export type PagePictures = Readonly<Record<PictureName, Encoded>>;

/** Widths in pixels, as the format gives them, and qualities. */
const THUMB = { width: 240, quality: 60 };
/** What readers wait for: what goes is the paper's grain, type stays clean (decision 0088). */
const PREVIEW = { width: 412, quality: 44, of: "print" } as const;
const MID = { width: 1236, quality: 38, of: "print" } as const;
/** Twice the time for 3 % fewer bytes: nothing beside the reading of a scan, much of what a page of letters takes in all. */
const SCAN_EFFORT = 3;
/** Of the widest of them. */
export const PICTURE_WIDTH = MID.width;
/** WebP's own limit of a side. */
const MAX_SIDE = 16_383;

/** A picture of a width, or narrower where it is a strip so long that its height would not fit. @param aspect height of width. */
export function sizeFor(width: number, aspect: number): { width: number; height: number } {
  const fitting = Math.min(width, Math.floor(MAX_SIDE / aspect));
  return { width: Math.max(1, fitting), height: Math.max(1, Math.round(fitting * aspect)) };
}

/** @param page its size in points, and whether it is of letters (`draw-sheet.ts`). About 0.2 s of one core for a gray broadsheet, 0.5 s for a coloured one. */
export async function pagePictures(
  pixels: Pixels,
  { width, height, isOfLetters }: PageSize & { readonly isOfLetters: boolean },
): Promise<PagePictures> {
  const whole = async ({ width: wide, ...how }: Omit<WebpOptions, "height">): Promise<Encoded> => {
    const size = sizeFor(wide, height / width);
    return { ...size, bytes: await webpOf(pixels, { ...how, ...size }) };
  };
  const effort = isOfLetters ? {} : { effort: SCAN_EFFORT };
  return {
    thumb: await whole(THUMB),
    preview: await whole({ ...PREVIEW, ...effort }),
    mid: await whole({ ...MID, ...effort }),
  };
}
