// A page that cannot be worked on → the page as a picture only or, where nothing can draw it, a blank one of its size that says so. Never reads it.
import { asKoranError, type ErrorCode, type KoranError } from "../edition/errors.ts";
import type { Box } from "../edition/geometry.ts";
import { pt } from "../edition/units.ts";
import type { PageLayout } from "../layout/types.ts";
import type { PrintedPage } from "./5-bundle.ts";
import type { LaidPage } from "./done-pages.ts";
import type { AnalysedPage, AnalyseJob, PageFailure } from "./page-work.ts";
import type { Pool } from "./pool.ts";
import type { PageSize } from "./tools/pdfium.ts";

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

/** @param sentence what a blank page says. @throws KoranError for what is not the page's own fault. */
export async function plainPage(
  job: AnalyseJob,
  failed: KoranError,
  pool: Pool,
  sentence: string,
): Promise<{ readonly page: AnalysedPage; readonly isBlank: boolean }> {
  const plain = (laid: LaidPage, size: PageSize, as: PageFailure["as"]): AnalysedPage => ({
    page: job.page,
    laid,
    layout: emptyLayout(job, size),
    source: "none",
    engine: null,
    wordsRead: 0,
    confidenceSum: 0,
    failed: failureOf(failed, as),
  });
  try {
    const { laid, ...size } = await pool.run("picture", job);
    return { page: plain(laid, size, "picture"), isBlank: false };
  } catch (thrown) {
    ownFailure(thrown);
    const { page, size } = job;
    return { page: plain(await pool.run("blank", { page, size, sentence }), size, "blank"), isBlank: true };
  }
}

/** A page's photographs. One out of which they cannot be cut, not even in a second process, keeps its words and gets the blank picture.
 *  @throws KoranError for what is not the page's own fault. */
export async function cutOrBlank(
  page: AnalysedPage,
  boxes: readonly Box[],
  pool: Pool,
  sentence: string,
): Promise<PrintedPage> {
  if (boxes.length === 0) return { page, cut: [] };
  const cut = async (asPrinted: AnalysedPage): Promise<PrintedPage> => ({
    page: asPrinted,
    cut: await pool.run("cut", { page: page.page, laid: asPrinted.laid, boxes }),
  });
  try {
    return await cut(page).catch((thrown: unknown) => {
      ownFailure(thrown);
      return cut(page);
    });
  } catch (thrown) {
    const failed = failureOf(ownFailure(thrown), "words-without-picture");
    const laid = await pool.run("blank", { page: page.page, size: page.layout, sentence });
    return cut({ ...page, laid, failed });
  }
}
