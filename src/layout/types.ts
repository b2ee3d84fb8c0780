// The values that layout takes and gives. Never a behaviour.
import type { IsoDate } from "../edition/dates.ts";
import type { Box, Polygon } from "../edition/geometry.ts";
import type { Article, Block, Word, Zone, ZoneKind } from "../edition/schema.ts";
import type { Dpi, PageNumber, Pt, Px } from "../edition/units.ts";

/** A gray picture of a whole page, row by row, 0 black to 255 white. */
export interface Raster {
  readonly width: Px;
  readonly height: Px;
  readonly dpi: Dpi;
  readonly gray: Uint8Array;
}

/** A printed word where it stands on the unstraightened page. */
export interface PrintedWord {
  readonly text: string;
  /** Page points. */
  readonly box: Box;
  readonly confidence01: number;
  /** True font size, where a text layer says it. */
  readonly fontSize?: Pt;
}

/** Stands for a row of print that nobody could read, with a confidence of 0. */
export const UNREAD = "[…]";

/** A page's raster with its paper made even, and its ink (1); not straightened, row by row. */
export interface FlatPage {
  readonly gray: Uint8Array;
  readonly ink: Uint8Array;
}

/** What is known of one page before its layout is. */
export interface PageInput {
  readonly page: PageNumber;
  readonly width: Pt;
  readonly height: Pt;
  /** About 100 dpi; layout's thresholds are tuned there. */
  readonly raster: Raster;
  /** Of that raster, where it was made already. */
  readonly flat?: FlatPage;
  readonly words: readonly PrintedWord[];
  readonly source: "text-layer" | "ocr" | "none";
  /** As a typesetter's program left it: it lies straight, and is not asked how. */
  readonly isTypeset?: boolean;
  /** The OCR engine's own blocks in page points, where it gives any. */
  readonly engineBlocks?: readonly Box[];
}

export interface LayoutLine {
  readonly box: Box;
  /** Left to right. */
  readonly words: readonly PrintedWord[];
  /** A paragraph begins here: told by indent, a short line before or a wider gap, on the straightened page. */
  readonly opensParagraph: boolean;
  /** A small headline inside the text, in bold. */
  readonly isSubhead: boolean;
}

/** A region of one kind, in page points of the unstraightened page. */
export interface LayoutZone {
  readonly kind: ZoneKind | "furniture" | "quote" | "subhead" | "pointer" | "table" | "notice";
  readonly box: Box;
  readonly polygon?: Polygon;
  /** Reading order, top to bottom. */
  readonly lines: readonly LayoutLine[];
  /** Typical x-height or word height; what tells a headline from a body. */
  readonly size: Pt;
  /** Zones with one group number belong to one article of this page. */
  readonly group: number;
  /** How much of the group is expected to be right, the same in all its zones; absent where no model grouped it. */
  readonly certainty01?: number;
}

export type PageEdge = "left" | "right" | "top" | "bottom";

/** What is wrong with a page as a whole. Cut: type runs off the sheet at these edges. */
export type PageFault =
  | { readonly kind: "blank" | "blurred" | "upside-down" | "sideways" }
  | { readonly kind: "cut"; readonly edges: readonly PageEdge[] };

export interface PageLayout {
  readonly page: PageNumber;
  readonly width: Pt;
  readonly height: Pt;
  /** Clockwise, measured on the raster. */
  readonly skewDegrees: number;
  readonly rules: readonly Box[];
  readonly photographs: readonly Box[];
  readonly frames: readonly Box[];
  /** Groups from the top of the page; within a group in reading order, column by column. */
  readonly zones: readonly LayoutZone[];
  /** Words that no zone took. */
  readonly strayWords: readonly PrintedWord[];
  /** What is wrong with the page as a whole; absent where nobody looked at its picture. */
  readonly faults?: readonly PageFault[];
}

/** A photograph to cut out of a page for the article view. */
export interface Crop {
  readonly page: PageNumber;
  readonly box: Box;
}
/** The named fields alone: Omit would lose them to the format's room for unknown ones. */
type Named<T> = { [K in keyof T as string extends K ? never : K]: T[K] };
type ImageBlock = Named<Extract<Block, { kind: "image" }>>;
/** Omit that keeps the known fields of a type which allows unknown ones. */
type Without<T, K extends PropertyKey> = { [P in keyof T as P extends K ? never : P]: T[P] };
/** An article before its pictures have names: an image block says what to cut out instead of a path. */
export type DraftBlock = Exclude<Block, ImageBlock> | (Without<ImageBlock, "image"> & { readonly crop: Crop });
export type DraftArticle = Without<Article, "blocks" | "zones"> & { blocks: DraftBlock[]; zones: Zone[] };

/** What the paper prints of itself at the edges of its pages. */
export interface Masthead {
  /** As it is set over the front page, where a masthead was found. */
  readonly title: string | null;
  /** Days that mastheads and folios name; the one they name most often first. */
  readonly dates: readonly IsoDate[];
  /** All furniture at the edges, as printed. */
  readonly lines: readonly string[];
}

/** Step 4's result: everything the bundle needs to know of the text, but for the words of the pages. */
export interface FoundArticles {
  readonly articles: DraftArticle[];
  /** What the folio says, where it could be read. */
  readonly labels: ReadonlyMap<PageNumber, string>;
  readonly sections: ReadonlyMap<PageNumber, string>;
  readonly masthead: Masthead;
}

export interface EditionDraft extends FoundArticles {
  /** Printed words of each page, tied to the logical text. */
  readonly words: ReadonlyMap<PageNumber, Word[]>;
}
