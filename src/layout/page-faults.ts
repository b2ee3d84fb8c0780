// A page's raster in its stages and its words → what is wrong with the page as a whole, by name. Never mends it.
import { cutEdges } from "./cut-edges.ts";
import { edgeWidth } from "./edge-width.ts";
import { lettering } from "./lettering.ts";
import type { PageFault, PageInput } from "./types.ts";

export interface PageStages {
  readonly width: number;
  readonly height: number;
  /** dpi / 100. */
  readonly scale: number;
  /** As scanned, with even paper. */
  readonly flat: Uint8Array;
  /** The same as ink, 1 or 0. */
  readonly scannedInk: Uint8Array;
  /** Straightened. */
  readonly ink: Uint8Array;
}

/** Of each side: a scan's rim lies there. */
const RIM = 0.04;
/** Share of ink inside the rim below which there is nothing but dust. */
const DUST = 0.0002;
/** Ink this wide at its edges, in heights of small letters, is hard to read. */
const BLURRED = 0.4;
/** Pixels at 100 dpi: narrower edges are sharp, whatever the type. */
const SHARP_PX = 1.8;
/** Fewer windows of type, or lines, do not tell how a page lies. */
const LEAST_WINDOWS = 8;
const LEAST_LINES = 40;
/** So many more windows whose columns alternate than windows whose rows do. */
const SIDEWAYS = 2;
/** Type that stands on its feet has 0.6 and more of its long strokes above. */
const UPSIDE_DOWN = 0.45;
/** Words read as surely as this were not upside down. */
const SURE_WORDS = 0.8;

/** In a fixed order, none for a page as it should be. Measured in docs/decisions/0063. About 15 ms for a broadsheet page. */
export function pageFaults(stages: PageStages, { source, words }: Pick<PageInput, "source" | "words">): PageFault[] {
  const { width, height, scale, flat, scannedInk, ink } = stages;
  if (isBlank(scannedInk, width, height)) return source === "text-layer" && words.length > 0 ? [] : [{ kind: "blank" }];
  const faults: PageFault[] = [];
  const { level, upright, lines, above01, xHeight } = lettering(ink, width, height, scale);
  const isSideways = level + upright >= LEAST_WINDOWS && upright >= SIDEWAYS * level;
  const edge = edgeWidth(flat, width, height);
  const isSoft = edge !== null && edge > SHARP_PX * scale && edge > BLURRED * xHeight;
  if (isSoft && lines >= LEAST_LINES && !isSideways) faults.push({ kind: "blurred" });
  const edges = cutEdges(scannedInk, width, height, scale);
  if (edges.length > 0) faults.push({ kind: "cut", edges });
  if (isReadSurely(words)) return faults;
  if (isSideways) faults.push({ kind: "sideways" });
  else if (lines >= LEAST_LINES && above01 < UPSIDE_DOWN) faults.push({ kind: "upside-down" });
  return faults;
}

function isBlank(ink: Uint8Array, width: number, height: number): boolean {
  const [left, top] = [Math.round(RIM * width), Math.round(RIM * height)];
  const most = DUST * (width - 2 * left) * (height - 2 * top);
  let count = 0;
  for (let y = top; y < height - top; y++)
    for (let at = y * width + left, end = (y + 1) * width - left; at < end; at++) {
      count += ink[at]!;
      if (count > most) return false;
    }
  return true;
}

const isReadSurely = (words: PageInput["words"]): boolean =>
  words.length > 0 && words.reduce((sum, { confidence01 }) => sum + confidence01, 0) >= SURE_WORDS * words.length;
