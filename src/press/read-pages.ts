// Page jobs → what was found of each page, by this run or by one that was killed; a page that cannot be worked on as a picture only. Never joins pages.
import { KoranError } from "../edition/errors.ts";
import { donePage } from "./done-pages.ts";
import type { AnalysedPage, AnalyseJob } from "./page-work.ts";
import { ownFailure, plainPage } from "./plain-page.ts";
import type { Pool } from "./pool.ts";

interface Outcome {
  readonly page: AnalysedPage;
  /** What befell a page that nothing of is left: not even its picture, or not one that could be read. */
  readonly lost: KoranError | null;
}

/** Where pages that are done lie, and what a blank one says. */
export interface PagesPlace {
  readonly folder: string;
  readonly sentence: string;
}

/** @returns pages in the order of their jobs. @throws what befell the first page where all are lost; whatever is no page's own fault. */
export async function readPages(
  jobs: readonly AnalyseJob[],
  pool: Pool,
  place: PagesPlace,
  tick: () => void,
): Promise<AnalysedPage[]> {
  const outcomes = await Promise.all(
    jobs.map(async (job) => {
      const outcome = await readPage(job, pool, place);
      tick();
      return outcome;
    }),
  );
  const [first] = outcomes;
  if (first?.lost && outcomes.every(({ lost }) => lost !== null)) throw first.lost;
  return outcomes.map(({ page }) => page);
}

async function readPage(job: AnalyseJob, pool: Pool, { folder, sentence }: PagesPlace): Promise<Outcome> {
  const before = donePage(folder, job);
  if (before) return { page: before, lost: null };
  try {
    await pool.run("analyse", job);
  } catch (thrown) {
    const failed = ownFailure(thrown);
    const { page, isBlank } = await plainPage(job, failed, pool, sentence);
    // An engine that reads no page at all is no page's fault.
    return { page, lost: isBlank || failed.code === "engine-failed" ? failed : null };
  }
  const page = donePage(folder, job);
  if (page === null) throw goneFrom(folder);
  return { page, lost: null };
}

/** Whoever did that, it is not the page's own fault. */
const goneFrom = (folder: string): KoranError =>
  new KoranError("cannot-write", `a page is gone from ${folder}`, {
    details: { path: folder, why: "what was found of a page was taken away while the press worked" },
  });
