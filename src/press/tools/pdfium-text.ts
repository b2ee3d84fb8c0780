// The text of an open PDFium page → runs of letters, each where it stands on the page. Never draws, never decides what is a word.
import type { WrappedPdfiumModule } from "@embedpdf/pdfium";
import type { Point } from "../../edition/geometry.ts";
import { displayMatrix, moved, turned, type Matrix } from "./pdfium-matrix.ts";
import { allocate, rawCalls, type Memory } from "./pdfium-memory.ts";
import type { PageSize } from "./pdfium.ts";

/** Letters one after another in one font, without white space between them. Places are page points as displayed, origin top left. */
export interface TextRun {
  /** As the PDF names its glyphs, ligatures opened; U+FFFD for one that it does not name. */
  readonly text: string;
  /** On the baseline, where the first letter begins and where the last one's advance ends. */
  readonly from: Point;
  readonly to: Point;
  /** From the baseline up, one em long. */
  readonly em: Point;
  /** Em above the baseline; the descent is below it, and negative. */
  readonly ascent: number;
  readonly descent: number;
}

type FontHeights = Pick<TextRun, "ascent" | "descent">;

/** Of fonts that are not in the PDF (the engine would tell its stand-in's), state none, or state nonsense. */
const USUAL: FontHeights = { ascent: 0.74, descent: -0.21 };
const isSane = (value: number, low: number, high: number): boolean => value >= low && value <= high;

/** The engine's code in the place of a hyphen at a line's end. */
const HYPHEN_AT_END = 2;
const HYPHEN = "-";
/** Codes before the first and after the last name no letter. */
const FIRST_CODE = 32;
const LAST_CODE = 0x10ffff;
const UNNAMED = "\u{FFFD}";
const IS_WHITE = /^\s$/u;
/** Rise of a baseline, of its length, up to which print is upright. */
const UPRIGHT = 0.01;

/** What is asked, and of what. The functions that do it are the file's own (docs/decisions/0085). */
interface Look {
  readonly ask: ReturnType<typeof rawCalls>;
  /** The engine's list of letters. */
  readonly letters: number;
  /** Room for what one letter is asked: a matrix, a box. */
  readonly scratch: Memory;
  readonly toDisplay: Matrix;
  readonly heights: Map<number, FontHeights>;
}

/** @param size as displayed. @returns runs in the order of the file, in which the engine sorts what stands in one line. Some programs write each letter
 *  by itself: such a newspaper page has 12,000 runs and takes 20 ms. */
export function readTextRuns(engine: WrappedPdfiumModule, page: number, size: PageSize): TextRun[] {
  const ask = rawCalls(engine);
  const letters = ask["FPDFText_LoadPage"]!(page);
  if (letters === 0) return [];
  const scratch = allocate(engine, 32);
  try {
    const toDisplay = displayMatrix(engine, page, size);
    return runsOf({ ask, letters, scratch, toDisplay, heights: new Map() });
  } finally {
    scratch.free();
    ask["FPDFText_ClosePage"]!(letters);
  }
}

function runsOf(look: Look): TextRun[] {
  const runs: TextRun[] = [];
  const count = look.ask["FPDFText_CountChars"]!(look.letters);
  let [object, first, text] = [0, 0, ""];
  for (let at = 0; at <= count; at++) {
    const letter = at < count ? letterAt(look, at) : null;
    const next = letter === null ? 0 : look.ask["FPDFText_GetTextObject"]!(look.letters, at);
    if (text !== "" && next !== object) {
      const run = runOf(look, object, first, at - 1, text);
      if (run) runs.push(run);
      text = "";
    }
    if (letter === null) continue;
    if (text === "") [object, first] = [next, at];
    text += letter;
  }
  return runs;
}

/** @returns null for white space, the engine's own between letters that stand apart included. */
function letterAt({ ask, letters }: Look, at: number): string | null {
  const code = ask["FPDFText_GetUnicode"]!(letters, at);
  if (code === HYPHEN_AT_END) return HYPHEN;
  const letter = code >= 0 && code <= LAST_CODE ? String.fromCodePoint(code) : UNNAMED;
  if (IS_WHITE.test(letter)) return null;
  return code < FIRST_CODE ? UNNAMED : letter;
}

/** Letters of one object, by their numbers. @returns null where they have no size, or no place that is a number. */
function runOf(look: Look, object: number, first: number, last: number, text: string): TextRun | null {
  const { ask, letters, scratch, toDisplay } = look;
  const size = ask["FPDFText_GetFontSize"]!(letters, first);
  if (!ask["FPDFText_GetMatrix"]!(letters, first, scratch.at)) return null;
  const along = scratch.float(0);
  const rise = scratch.float(1);
  const lean = scratch.float(2);
  const up = scratch.float(3);
  const length = Math.sqrt(along * along + rise * rise);
  if (!(length > 0 && size * (Math.abs(lean) + Math.abs(up)) > 0)) return null;
  const right = along / length;
  const high = rise / length;
  ask["FPDFText_GetCharOrigin"]!(letters, first, scratch.at, scratch.at + 8);
  const from = moved(toDisplay, scratch.double(0), scratch.double(1));
  ask["FPDFText_GetCharOrigin"]!(letters, last, scratch.at, scratch.at + 8);
  const x = scratch.double(0);
  const y = scratch.double(1);
  const advance = advanceOf(look, last, { x, y, right, high });
  const to = moved(toDisplay, x + right * advance, y + high * advance);
  const em = turned(toDisplay, lean * size, up * size);
  if (!Number.isFinite(from[0] + from[1] + to[0] + to[1] + em[0] + em[1])) return null;
  const { ascent, descent } = heightsOf(look, object);
  return { text, from, to, em, ascent, descent };
}

/** How far a letter reaches from where it stands on, in the direction it is read in (a unit vector): in upright print to the end of its advance; of any
 *  other the engine knows the ink alone. */
function advanceOf(
  { ask, letters, scratch }: Look,
  at: number,
  { x, y, right, high }: { readonly x: number; readonly y: number; readonly right: number; readonly high: number },
): number {
  if (Math.abs(high) < UPRIGHT) {
    // Left, top, right, bottom.
    ask["FPDFText_GetLooseCharBox"]!(letters, at, scratch.at);
    return Math.max(0, right > 0 ? scratch.float(2) - x : x - scratch.float(0));
  }
  // Left, right, bottom, top.
  ask["FPDFText_GetCharBox"]!(letters, at, scratch.at, scratch.at + 8, scratch.at + 16, scratch.at + 24);
  const [u, v] = [scratch.double(right > 0 ? 1 : 0), scratch.double(high > 0 ? 3 : 2)];
  return Math.max(0, (u - x) * right + (v - y) * high);
}

function heightsOf({ ask, scratch, heights }: Look, object: number): FontHeights {
  const font = ask["FPDFTextObj_GetFont"]!(object);
  const known = heights.get(font);
  if (known) return known;
  const isOwn = ask["FPDFFont_GetIsEmbedded"]!(font) === 1;
  const stated = (name: string): number => (isOwn && ask[name]!(font, 1, scratch.at) ? scratch.float(0) : NaN);
  const [ascent, descent] = [stated("FPDFFont_GetAscent"), stated("FPDFFont_GetDescent")];
  const found = {
    ascent: isSane(ascent, 0.6, 1) ? ascent : USUAL.ascent,
    descent: isSane(descent, -0.4, -0.1) ? descent : USUAL.descent,
  };
  heights.set(font, found);
  return found;
}
