// What the press refuses, so that a hostile or broken PDF costs little. Never a measure of quality.

/** Bytes of one PDF. */
export const MAX_FILE_BYTES = 1 << 30;
export const MAX_PAGES = 400;
/** Points of a page's side: 100 inches, four times a broadsheet. PDF itself ends at 14,400. */
export const MAX_PAGE_SIDE = 7_200;
/** Points of a page's side: below this nothing can be printed. */
export const MIN_PAGE_SIDE = 9;
/** Pixels of the largest raster; a broadsheet at 300 dpi has 29 million. */
export const MAX_RASTER_PIXELS = 60_000_000;
/** Milliseconds for one page in one worker, OCR included, on a slow and busy machine. */
export const PAGE_TIMEOUT_MS = 15 * 60_000;
/** Bytes of one XML file; a dense page has 5 million. */
export const MAX_XML_BYTES = 64 << 20;
export const MAX_XML_ELEMENTS = 2_000_000;
export const MAX_XML_DEPTH = 100;
/** Pixels of a page's picture that is not a PDF; a broadsheet at 600 dpi has 130 million. */
export const MAX_PICTURE_PIXELS = 250_000_000;
