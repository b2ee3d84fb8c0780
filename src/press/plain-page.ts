// A page that cannot be worked on → the page as a picture only or, where nothing can draw it, a blank one of its size that says so. Never reads it.
import { asKoranError, type ErrorCode, type KoranError } from "../edition/errors.ts";
import type { Box } from "../edition/geometry.ts";
import { pt } from "../edition/units.ts";
import type { PageLayout } from "../layout/types.ts";
import type { PrintedPage } from "./5-bundle.ts";
import { layBlank } from "./done-pages.ts";
import type { AnalysedPage, AnalyseJob, PageFailure } from "./page-work.ts";
import type { Pool } from "./pool.ts";
import type { PageSize } from "./tools/pdfium.ts";
import { numeral, writePdf } from "./write-pdf.ts";

/** What one page can bring about by itself. Anything else ("disk-full", "cancelled") would befall its neighbours too. */
const OF_THE_PAGE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "broken-pdf",
  "page-too-large",
  "engine-failed",
  "timeout",
  "internal",
]);

/** @returns what failed. @throws whatever is not the page's own fault. */
export function ownFailure(thrown: unknown): KoranError {
  const error = asKoranError(thrown);
  if (!OF_THE_PAGE.has(error.code)) throw error;
  return error;
}

const failureOf = ({ code, message }: KoranError, as: PageFailure["as"]): PageFailure => ({ as, code, message });

const emptyLayout = ({ page }: AnalyseJob, { width, height }: PageSize): PageLayout => ({
  page,
  width: pt(width),
  height: pt(height),
  skewDegrees: 0,
  rules: [],
  photographs: [],
  frames: [],
  zones: [],
  strayWords: [],
});

/** What blank pages say, and where they go. */
export interface Blank {
  readonly folder: string;
  readonly sentence: string;
}

/** @throws KoranError for what is not the page's own fault. */
export async function plainPage(
  job: AnalyseJob,
  failed: KoranError,
  workers: Pool,
  { folder, sentence }: Blank,
): Promise<{ readonly page: AnalysedPage; readonly isBlank: boolean }> {
  const plain = (pdf: string, size: PageSize, as: PageFailure["as"]): AnalysedPage => ({
    page: job.page,
    pdf,
    layout: emptyLayout(job, size),
    source: "none",
    engine: null,
    wordsRead: 0,
    confidenceSum: 0,
    failed: failureOf(failed, as),
  });
  try {
    const { pdf, ...size } = await workers.run("picture", job);
    return { page: plain(pdf, size, "picture"), isBlank: false };
  } catch (thrown) {
    ownFailure(thrown);
    const pdf = layBlank(folder, job.page, blankPdf(job.size, sentence));
    return { page: plain(pdf, job.size, "blank"), isBlank: true };
  }
}

/** A page's pictures. One that was worked on and yet cannot be drawn, not even in a second process, keeps its words and gets the blank picture.
 *  @throws KoranError for what is not the page's own fault. */
export async function drawOrBlank(
  page: AnalysedPage,
  crops: readonly Box[],
  workers: Pool,
  { folder, sentence }: Blank,
): Promise<PrintedPage> {
  const draw = async (asPrinted: AnalysedPage): Promise<PrintedPage> => ({
    page: asPrinted,
    drawn: await workers.run("draw", { page: page.page, pdf: asPrinted.pdf, crops }),
  });
  try {
    return await draw(page).catch((thrown: unknown) => {
      ownFailure(thrown);
      return draw(page);
    });
  } catch (thrown) {
    const failed = failureOf(ownFailure(thrown), "words-without-picture");
    const pdf = layBlank(folder, page.page, blankPdf(page.layout, sentence));
    return draw({ ...page, pdf, failed });
  }
}

/** Em of a line of Helvetica, near enough. */
const LETTER = 0.5;

function blankPdf({ width, height }: PageSize, sentence: string): Uint8Array {
  const [w, h] = [numeral(width), numeral(height)];
  const size = Math.min(width / 20, width / (1.2 * LETTER * sentence.length));
  const [x, y] = [(width - size * LETTER * sentence.length) / 2, height / 2];
  const draw = `BT 0.35 g /F ${numeral(size)} Tf ${numeral(x)} ${numeral(y)} Td (${sentence}) Tj ET`;
  return writePdf([
    ["<</Type /Catalog /Pages 2 0 R>>"],
    ["<</Type /Pages /Kids [3 0 R] /Count 1>>"],
    [`<</Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>`],
    [`<</Length ${draw.length}>>\nstream\n${draw}\nendstream`],
    ["<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>"],
  ]);
}
