// Turns the objects of an open PDFium page into a short account of what is drawn, for judging the page. Never renders.
import type { WrappedPdfiumModule } from "@embedpdf/pdfium";
import type { Box } from "../../edition/geometry.ts";
import { intersection } from "../../edition/geometry.ts";
import { after, displayMatrix, unitBounds, UNMOVED, type Matrix } from "./pdfium-matrix.ts";
import { allocate, copyOut, rawCalls, type Memory } from "./pdfium-memory.ts";
import type { PageSize, Turn } from "./pdfium.ts";

const TEXT = 1;
const IMAGE = 3;
const FORM = 5;
/** Neither filled nor stroked: there to be searched, or to clip. */
const UNDRAWN_MODES = new Set([3, 7]);
const MAX_FORM_DEPTH = 4;
const MAX_OBJECTS = 200_000;

/** An image as the PDF holds it. */
export interface StoredImage {
  /** The only filter of its stream, or null for none or several. */
  readonly filter: string | null;
  /** Whether a decoder that knows nothing of PDF finds the same colours: gray or RGB, not inks. */
  readonly plainColours: boolean;
  /** Its stream as stored, still compressed. */
  readonly raw: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface PageDrawing {
  readonly turn: Turn;
  /** Where pictures lie: page points as displayed, cut to the page. */
  readonly images: readonly Box[];
  /** Finest picture that covers a good part of the page, in pixels an inch; 0 without one. */
  readonly imageDpi: number;
  /** Pixels of the largest picture, as its dictionary claims. */
  readonly mostPixels: number;
  /** Whether there is any text, drawn or not; true too where there is more on the page than is looked at. */
  readonly hasText: boolean;
  /** Where text is drawn that no later picture covers whole: page points as displayed. */
  readonly texts: readonly Box[];
  /** Where all that is drawn is one upright picture filling the page (text that is not drawn beside it): that picture. */
  readonly soleImage: StoredImage | null;
}

interface PlacedImage {
  readonly object: number;
  readonly matrix: Matrix;
  readonly box: Box;
}

/** What is found of a page while its objects are looked at. The functions that do it are the file's own, not this page's: what V8 compiles for a page's
 *  it throws away with the page (docs/decisions/0085). */
interface Look {
  readonly engine: WrappedPdfiumModule;
  readonly ask: ReturnType<typeof rawCalls>;
  /** Room for what one object is asked: a matrix, a box, a colour. */
  readonly scratch: Memory;
  readonly size: PageSize;
  readonly images: PlacedImage[];
  texts: Box[];
  hasText: boolean;
  others: number;
  seen: number;
  isCutOff: boolean;
}

function matrixOf({ ask, scratch }: Look, object: number): Matrix {
  if (!ask["FPDFPageObj_GetMatrix"]!(object, scratch.at)) return UNMOVED;
  const float = (at: number): number => scratch.float(at);
  return [float(0), float(1), float(2), float(3), float(4), float(5)];
}

/** Of four values of 32 bits each that a question is answered by. */
const answered = (ask: (...args: number[]) => number, object: number, { at }: Memory): boolean =>
  ask(object, at, at + 4, at + 8, at + 12) !== 0;

/** Of anything on the page, cut to it. */
function boundsOf({ ask, scratch, size }: Look, object: number, outer: Matrix): Box | null {
  if (!answered(ask["FPDFPageObj_GetBounds"]!, object, scratch)) return null;
  const x0 = scratch.float(0);
  const y0 = scratch.float(1);
  const unit: Matrix = [scratch.float(2) - x0, 0, 0, scratch.float(3) - y0, x0, y0];
  return onSheet(unitBounds(after(outer, unit)), size);
}

const onSheet = (box: Box, { width, height }: PageSize): Box | null => intersection(box, [0, 0, width, height]);

function isDrawn({ ask, scratch }: Look, text: number): boolean {
  if (UNDRAWN_MODES.has(ask["FPDFTextObj_GetTextRenderMode"]!(text))) return false;
  return !answered(ask["FPDFPageObj_GetFillColor"]!, text, scratch) || scratch.integer(3) !== 0;
}

function visit(look: Look, object: number, outer: Matrix, depth: number): void {
  if (++look.seen > MAX_OBJECTS) {
    look.isCutOff = true;
    return;
  }
  const { engine, size } = look;
  const type = look.ask["FPDFPageObj_GetType"]!(object);
  if (type === IMAGE) {
    const matrix = after(outer, matrixOf(look, object));
    const box = onSheet(unitBounds(matrix), size);
    if (!box) return;
    look.images.push({ object, matrix, box });
    // Whatever a picture of the whole sheet lies on cannot be seen.
    if (fills(unitBounds(matrix), size)) look.texts = [];
  } else if (type === TEXT) {
    look.hasText = true;
    const box = isDrawn(look, object) ? boundsOf(look, object, outer) : null;
    if (box) look.texts.push(box);
  } else if (type === FORM) {
    if (depth >= MAX_FORM_DEPTH) {
      look.isCutOff = true;
      return;
    }
    const matrix = after(outer, matrixOf(look, object));
    const count = engine.FPDFFormObj_CountObjects(object);
    for (let i = 0; i < count; i++) visit(look, engine.FPDFFormObj_GetObject(object, i), matrix, depth + 1);
  } else look.others++;
}

/** @param size as displayed. O(objects); pictures' bytes are copied only where one fills the page alone. */
export function readDrawing(engine: WrappedPdfiumModule, page: number, size: PageSize): PageDrawing {
  const toDisplay = displayMatrix(engine, page, size);
  const ask = rawCalls(engine);
  const scratch = allocate(engine, 24);
  const look: Look = {
    engine,
    ask,
    scratch,
    size,
    images: [],
    texts: [],
    hasText: false,
    others: 0,
    seen: 0,
    isCutOff: false,
  };
  const count = engine.FPDFPage_CountObjects(page);
  for (let i = 0; i < count; i++) visit(look, ask["FPDFPage_GetObject"]!(page, i), toDisplay, 0);
  scratch.free();

  const { images, texts, isCutOff } = look;
  const turn = ((engine.FPDFPage_GetRotation(page) * 90) % 360) as Turn;
  const sole = images.length === 1 && look.others === 0 && texts.length === 0 && !isCutOff ? images[0]! : null;
  return {
    turn,
    images: images.map(({ box }) => box),
    imageDpi: finestDpi(engine, images, size),
    mostPixels: mostPixels(engine, images),
    hasText: look.hasText || isCutOff,
    texts,
    soleImage: sole && fillsUpright(sole.matrix, turn, size) ? storedImage(engine, page, sole.object) : null,
  };
}

/** Half a percent of a side is less than a scanner's own margin of error. */
const near = (a: number, b: number, side: number): boolean => Math.abs(a - b) <= side * 0.005;

const fills = (box: Box, { width, height }: PageSize): boolean =>
  box[0] <= width * 0.02 &&
  box[1] <= height * 0.02 &&
  box[0] + box[2] >= width * 0.98 &&
  box[1] + box[3] >= height * 0.98;

/** Whether an image's edges are the sheet's edges and it is turned by /Rotate alone: neither mirrored nor skewed. */
function fillsUpright(matrix: Matrix, turn: Turn, { width, height }: PageSize): boolean {
  const box = unitBounds(matrix);
  if (!near(box[0], 0, width) || !near(box[1], 0, height)) return false;
  if (!near(box[2], width, width) || !near(box[3], height, height)) return false;
  const [a, b, c, d] = matrix;
  // An image's own axes: x to the right, y up. Displayed y runs down, so an unturned image has a > 0, d < 0.
  const upright = { 0: [a, -d, b, c], 90: [b, c, a, d], 180: [-a, d, b, c], 270: [-b, -c, a, d] }[turn];
  const [along, up, ...rest] = upright as [number, number, number, number];
  return along > 0 && up > 0 && rest.every((value) => Math.abs(value) < 0.001 * Math.min(along, up));
}

function pixelsOf(engine: WrappedPdfiumModule, object: number): [number, number] {
  const memory = allocate(engine, 8);
  try {
    if (!engine.FPDFImageObj_GetImagePixelSize(object, memory.at, memory.at + 4)) return [0, 0];
    return [memory.integer(0), memory.integer(1)];
  } finally {
    memory.free();
  }
}

function mostPixels(engine: WrappedPdfiumModule, images: readonly PlacedImage[]): number {
  let most = 0;
  for (const { object } of images) {
    const [width, height] = pixelsOf(engine, object);
    most = Math.max(most, width * height);
  }
  return most;
}

function finestDpi(engine: WrappedPdfiumModule, images: readonly PlacedImage[], size: PageSize): number {
  let finest = 0;
  for (const { object, matrix, box } of images) {
    if (box[2] * box[3] < 0.3 * size.width * size.height) continue;
    const [width] = pixelsOf(engine, object);
    const points = Math.hypot(matrix[0], matrix[1]);
    if (points > 0) finest = Math.max(finest, (width * 72) / points);
  }
  return finest;
}

function storedImage(engine: WrappedPdfiumModule, page: number, object: number): StoredImage {
  const [width, height] = pixelsOf(engine, object);
  const bytes = engine.FPDFImageObj_GetImageDataRaw(object, 0, 0);
  const memory = allocate(engine, Math.max(1, bytes));
  try {
    engine.FPDFImageObj_GetImageDataRaw(object, memory.at, bytes);
    return {
      filter: soleFilter(engine, object),
      plainColours: hasPlainColours(engine, page, object),
      raw: copyOut(engine, memory.at, bytes),
      width,
      height,
    };
  } finally {
    memory.free();
  }
}

/** Unknown (a JPX that says it itself), gray, RGB, calibrated gray and RGB, ICC profile. */
const PLAIN_COLOUR_SPACES = new Set([0, 1, 2, 4, 5, 7]);
const CMYK_BITS = 32;

function hasPlainColours(engine: WrappedPdfiumModule, page: number, object: number): boolean {
  // width, height, two resolutions, bits a pixel, colour space, mark
  const memory = allocate(engine, 28);
  try {
    if (!engine.FPDFImageObj_GetImageMetadata(object, page, memory.at)) return false;
    return memory.integer(4) < CMYK_BITS && PLAIN_COLOUR_SPACES.has(memory.integer(5));
  } finally {
    memory.free();
  }
}

function soleFilter(engine: WrappedPdfiumModule, object: number): string | null {
  if (engine.FPDFImageObj_GetImageFilterCount(object) !== 1) return null;
  const memory = allocate(engine, 64);
  try {
    engine.FPDFImageObj_GetImageFilter(object, 0, memory.at, 64);
    return engine.pdfium.UTF8ToString(memory.at);
  } finally {
    memory.free();
  }
}
