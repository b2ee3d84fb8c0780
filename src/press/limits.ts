// What the press refuses, so that a hostile or broken PDF costs little. Never a measure of quality.

/** Bytes of one PDF. */
export const MAX_FILE_BYTES = 1 << 30;
export const MAX_PAGES = 400;
/** Pages of one PDF that are looked at, to find those that --pages names. */
export const MAX_SHEETS = 20_000;
/** Points of a page's side: 100 inches, four times a broadsheet. PDF itself ends at 14,400. */
export const MAX_PAGE_SIDE = 7_200;
/** Points of a page's side: below this nothing can be printed. */
export const MIN_PAGE_SIDE = 9;
/** Pixels of the largest raster; a broadsheet at 300 dpi has 29 million. */
export const MAX_RASTER_PIXELS = 60_000_000;
/** What one page may cost. */
export interface PageLimits {
  /** Resident bytes of its process and all that this started. */
  readonly memoryBytes: number;
  /** Milliseconds, OCR included, on a slow and busy machine. */
  readonly timeoutMs: number;
  /** Milliseconds to try a page as a picture only. */
  readonly pictureTimeoutMs: number;
}
/** A broadsheet takes 0.35 GB and half a minute. */
export const PAGE_LIMITS: PageLimits = { memoryBytes: 1 << 30, timeoutMs: 15 * 60_000, pictureTimeoutMs: 2 * 60_000 };
/** How often memory is looked at: what a page can take in between is what the machine must have beside. */
export const MEMORY_POLL_MS = 100;
/** Bytes of one XML file; a dense page has 5 million. */
export const MAX_XML_BYTES = 64 << 20;
export const MAX_XML_ELEMENTS = 2_000_000;
export const MAX_XML_DEPTH = 100;
/** Pixels of a page's picture; a broadsheet at 600 dpi has 130 million. */
export const MAX_PICTURE_PIXELS = 250_000_000;
