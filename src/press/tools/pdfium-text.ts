// The text of an open PDFium page → runs of letters, each where it stands on the page. Never draws, never decides what is a word.
import type { WrappedPdfiumModule } from "@embedpdf/pdfium";
import type { Point } from "../../edition/geometry.ts";
import { displayMatrix, moved, type Matrix } from "./pdfium-matrix.ts";
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
/** Codes below it name no letter. */
const SPACE = 32;
const UNNAMED = "\u{FFFD}";
const IS_WHITE = /^\s$/u;

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

/** Letters by their numbers, from the first to the last. */
interface Stretch {
  readonly object: number;
  readonly first: number;
  last: number;
  text: string;
}

/** @param size as displayed. @returns runs in the order of the file, in which the engine sorts what stands in one line. About 25 ms a newspaper page. */
export function readTextRuns(engine: WrappedPdfiumModule, page: number, size: PageSize): TextRun[] {
  const ask = rawCalls(engine);
  const letters = ask["FPDFText_LoadPage"]!(page);
  if (letters === 0) return [];
  const scratch = allocate(engine, 32);
  try {
    const toDisplay = displayMatrix(engine, page, size);
    const look: Look = { ask, letters, scratch, toDisplay, heights: new Map() };
    return stretchesOf(look).flatMap((stretch) => runOf(look, stretch));
  } finally {
    scratch.free();
    ask["FPDFText_ClosePage"]!(letters);
  }
}

/** @returns null for white space, the engine's own between letters that stand apart included. */
function letterAt({ ask, letters }: Look, at: number): string | null {
  const code = ask["FPDFText_GetUnicode"]!(letters, at);
  if (code === HYPHEN_AT_END) return HYPHEN;
  const letter = String.fromCodePoint(code);
  if (IS_WHITE.test(letter)) return null;
  return code < SPACE ? UNNAMED : letter;
}

function stretchesOf(look: Look): Stretch[] {
  const stretches: Stretch[] = [];
  const count = look.ask["FPDFText_CountChars"]!(look.letters);
  let isApart = true;
  for (let at = 0; at < count; at++) {
    const letter = letterAt(look, at);
    const before = stretches.at(-1);
    const object = look.ask["FPDFText_GetTextObject"]!(look.letters, at);
    if (letter !== null && !isApart && before?.object === object) {
      before.text += letter;
      before.last = at;
    } else if (letter !== null) stretches.push({ object, first: at, last: at, text: letter });
    isApart = letter === null;
  }
  return stretches;
}

function originOf({ ask, letters, scratch }: Look, at: number): Point {
  ask["FPDFText_GetCharOrigin"]!(letters, at, scratch.at, scratch.at + 8);
  return [scratch.double(0), scratch.double(1)];
}

/** Corners of a letter's box in the page's own coordinates: of upright print from where it stands to the end of its advance; of any other the engine
 *  knows the ink alone. */
function cornersOf({ ask, letters, scratch }: Look, at: number, isUpright: boolean): Point[] {
  const edges = [scratch.at, scratch.at + 8, scratch.at + 16, scratch.at + 24] as const;
  if (isUpright) ask["FPDFText_GetLooseCharBox"]!(letters, at, scratch.at);
  else ask["FPDFText_GetCharBox"]!(letters, at, ...edges);
  const [left, right, y0, y1] = isUpright
    ? [scratch.float(0), scratch.float(2), scratch.float(1), scratch.float(3)]
    : [scratch.double(0), scratch.double(1), scratch.double(2), scratch.double(3)];
  return [left, right].flatMap((x) => [y0, y1].map((y): Point => [x, y]));
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

/** @returns none where its letters have no size. */
function runOf(look: Look, { object, first, last, text }: Stretch): TextRun[] {
  const { ask, letters, scratch, toDisplay } = look;
  const size = ask["FPDFText_GetFontSize"]!(letters, first);
  if (!ask["FPDFText_GetMatrix"]!(letters, first, scratch.at)) return [];
  const [a, b, c, d] = [scratch.float(0), scratch.float(1), scratch.float(2), scratch.float(3)];
  const along = Math.hypot(a, b);
  if (!(along > 0 && size * Math.hypot(c, d) > 0)) return [];
  const isUpright = Math.abs(b) < 0.01 * along;
  const [x, y] = originOf(look, last);
  const advances = cornersOf(look, last, isUpright).map(([u, v]) => ((u - x) * a + (v - y) * b) / along);
  const advance = Math.max(0, ...advances);
  const [ux, uy] = [c * size, d * size];
  return [
    {
      text,
      from: moved(toDisplay, originOf(look, first)),
      to: moved(toDisplay, [x + (a / along) * advance, y + (b / along) * advance]),
      em: [toDisplay[0] * ux + toDisplay[2] * uy, toDisplay[1] * ux + toDisplay[3] * uy],
      ...heightsOf(look, object),
    },
  ];
}
