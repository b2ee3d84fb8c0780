// The name of a format → what makes it. Never knows how.
import type { Format } from "./edition.ts";
import { alto } from "./formats/alto.ts";
import { hocr } from "./formats/hocr.ts";
import { iiif } from "./formats/iiif.ts";
import { mets } from "./formats/mets.ts";
import { page } from "./formats/page.ts";

export const FORMATS = { alto, mets, page, hocr, iiif } as const satisfies Record<string, Format>;
export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];
