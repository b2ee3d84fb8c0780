// Knows pdf.js on Node: the only page of a PDF → its text runs with true glyph widths. Never draws, never runs a script or a form.
import { getDocument, OPS, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A run of text as the text layer gives it, in one font and size. */
export interface TextRun {
  readonly text: string;
  /** Text space to page points as displayed (origin top left): x' = ax + cy + e, y' = bx + dy + f; one unit is one em. */
  readonly matrix: readonly [number, number, number, number, number, number];
  /** Em. */
  readonly advance: number;
  readonly ascent: number;
  readonly descent: number;
  /** Em by letter or ligature, as the font itself says; letters it never drew are missing. */
  readonly widths: ReadonlyMap<string, number>;
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
}
const isGlyph = (value: unknown): value is Glyph =>
  typeof value === "object" && value !== null && "unicode" in value && "width" in value;

type WidthsByFont = Map<string, Map<string, number>>;

/** What every glyph of a page advances, by font. The operators name the font before they show text. */
function glyphWidths({ fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] }): WidthsByFont {
  const fonts: WidthsByFont = new Map();
  let font = "";
  const saved: string[] = [];
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as unknown[] | null;
    if (operator === OPS.setFont) font = String(args?.[0]);
    else if (operator === OPS.save) saved.push(font);
    else if (operator === OPS.restore) font = saved.pop() ?? font;
    else if (operator === OPS.showText && Array.isArray(args?.[0])) {
      let widths = fonts.get(font);
      if (!widths) fonts.set(font, (widths = new Map<string, number>()));
      for (const glyph of args[0]) if (isGlyph(glyph)) widths.set(glyph.unicode, glyph.width / 1000);
    }
  });
  return fonts;
}

/** Ascent and descent of fonts that state none, or state nonsense. */
const USUAL = { ascent: 0.74, descent: -0.21 };
const sane = (value: number, low: number, high: number): boolean => value >= low && value <= high;

/** @param pdf one page; the bytes are handed over and must not be used again. @param size as displayed: pdf.js and PDFium may round differently.
 *  @returns runs in the order of the file. @throws whatever pdf.js throws on a text layer it cannot read. About 0.3 s a newspaper page. */
export async function readTextRuns(
  pdf: Uint8Array<ArrayBuffer>,
  size: { width: number; height: number },
): Promise<TextRun[]> {
  const task = getDocument({
    data: pdf,
    verbosity: VerbosityLevel.ERRORS,
    // No picture is decoded for its text.
    maxImageSize: 1,
    disableFontFace: true,
    enableXfa: false,
    useSystemFonts: false,
    stopAtErrors: false,
  });
  try {
    const page = await (await task.promise).getPage(1);
    const viewport = page.getViewport({ scale: 1 });
    const content = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
    const fonts = glyphWidths(await page.getOperatorList());
    const [sx, sy] = [size.width / viewport.width, size.height / viewport.height];
    const [a, b, c, d, e, f] = viewport.transform as [number, number, number, number, number, number];
    const runs: TextRun[] = [];
    for (const item of content.items) {
      if (!("str" in item) || item.str === "") continue;
      const [p, q, r, s, t, u] = item.transform as [number, number, number, number, number, number];
      const em = Math.hypot(p, q);
      if (!(em > 0)) continue;
      const style = content.styles[item.fontName];
      runs.push({
        text: item.str,
        matrix: [
          sx * (a * p + c * q),
          sy * (b * p + d * q),
          sx * (a * r + c * s),
          sy * (b * r + d * s),
          sx * (a * t + c * u + e),
          sy * (b * t + d * u + f),
        ],
        advance: item.width / em,
        ascent: style && sane(style.ascent, 0.6, 1) ? style.ascent : USUAL.ascent,
        descent: style && sane(style.descent, -0.4, -0.1) ? style.descent : USUAL.descent,
        widths: fonts.get(item.fontName) ?? new Map<string, number>(),
      });
    }
    return runs;
  } finally {
    await task.destroy();
  }
}
