// Page jobs → what was found of each page, by this run or by one that was killed; a page that cannot be worked on as a picture only. Never joins pages.
import { isKoranError, type KoranError } from "../edition/errors.ts";
import type { AnalysedPage, AnalyseJob } from "./page-work.ts";
import { ownFailure, plainPage } from "./plain-page.ts";
import type { Pool } from "./pool.ts";

interface Outcome {
  readonly page: AnalysedPage;
  /** What befell a page that nothing of is left: not even its picture, or not one that could be read. */
  readonly lost: KoranError | null;
}

/** What lies on each of each file's pages. @returns null where it cannot be told: a page that lets nobody look at it is no reason to print none of the others. @throws KoranError 'cancelled'. */
export async function weighPages(files: number, pool: Pool): Promise<number[][] | null> {
  try {
    return await Promise.all(Array.from({ length: files }, (_, source) => pool.run("weigh", source)));
  } catch (thrown) {
    if (isKoranError(thrown, "cancelled")) throw thrown;
    return null;
  }
}

/** @param jobs in the order in which they are begun. @param sentence what a blank page says. @returns pages in the order of the paper. @throws what befell the first page where all are lost; whatever is no page's own fault. */
export async function readPages(
  jobs: readonly AnalyseJob[],
  pool: Pool,
  sentence: string,
  tick: () => void,
): Promise<AnalysedPage[]> {
  const outcomes = await Promise.all(
    jobs.map(async (job) => {
      const outcome = await readPage(job, pool, sentence);
      tick();
      return outcome;
    }),
  );
  outcomes.sort((a, b) => a.page.page - b.page.page);
  const [first] = outcomes;
  if (first?.lost && outcomes.every(({ lost }) => lost !== null)) throw first.lost;
  return outcomes.map(({ page }) => page);
}

async function readPage(job: AnalyseJob, pool: Pool, sentence: string): Promise<Outcome> {
  try {
    return { page: await pool.run("analyse", job), lost: null };
  } catch (thrown) {
    const failed = ownFailure(thrown);
    const { page, isBlank } = await plainPage(job, failed, pool, sentence);
    // An engine that reads no page at all is no page's fault.
    return { page, lost: isBlank || failed.code === "engine-failed" ? failed : null };
  }
}
