// Turns bare numbers into named units, so that a pixel never passes for a point. Never holds arithmetic of its own.

declare const unit: unique symbol;
type Unit<Name extends string> = number & { readonly [unit]: Name };

/** Page points: 1/72 inch of the page as its PDF shows it, origin top left, y down. */
export type Pt = Unit<"pt">;
/** Pixels of one particular raster or canvas. */
export type Px = Unit<"px">;
/** Pixels an inch. */
export type Dpi = Unit<"dpi">;
/** Pages count from 1, everywhere. */
export type PageNumber = Unit<"page">;

export const pt = (value: number): Pt => value as Pt;
export const px = (value: number): Px => value as Px;
export const dpi = (value: number): Dpi => value as Dpi;
export const pageNumber = (value: number): PageNumber => value as PageNumber;

export const POINTS_PER_INCH = 72;
/** Page points to pixels of a raster at a resolution. */
export const ptToPx = (value: number, resolution: Dpi): Px => px((value * resolution) / POINTS_PER_INCH);
/** Pixels of a raster at a resolution to page points. */
export const pxToPt = (value: number, resolution: Dpi): Pt => pt((value * POINTS_PER_INCH) / resolution);
