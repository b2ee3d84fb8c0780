// From PDFs to a published edition: the numbered steps, top to bottom. Never decides what a step decides.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { KoranError } from "../edition/errors.ts";
import type { Manifest } from "../edition/schema.ts";
import type { EditionDraft } from "../layout/types.ts";
import { findArticles } from "./4-articles.ts";
import { bundle, readStanding, type StandingEdition } from "./5-bundle.ts";
import { doubtsOfMasthead } from "./check-masthead.ts";
import { openIssue, type OpenIssue } from "./from-alto/open-issue.ts";
import { pageSources, type PageOfSource } from "./from-alto/page-sources.ts";
import { takeIssue } from "./from-alto/take-issue.ts";
import { firstTitle, isListed, readTitle, writeIndexes } from "./indexes.ts";
import { readInputs } from "./input-files.ts";
import { titleKey } from "./keys.ts";
import type { PressOrder } from "./order.ts";
import type { AnalysedPage, PageWorkSetup, Source } from "./page-work.ts";
import { planPages } from "./plan-pages.ts";
import { openPool, type Pool } from "./pool.ts";
import type { Progress } from "./progress.ts";
import { publish, retireFiles } from "./publish.ts";
import { tesseractVersion } from "./tools/tesseract-native.ts";
import { alone, openAside, openKept, tidyWorkshop } from "./workshop.ts";

export interface Printed {
  /** Where the edition lies. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly articles: number;
  readonly changed: boolean;
  /** Sentences on what the pages say against the command; the edition is printed all the same. */
  readonly doubts: readonly string[];
}

/** @param open who works on the pages: threads, unless a test wants them in its own.
 *  @throws KoranError of every code in sentences.ts; whatever it throws, the edition that stood before still stands. */
export async function printEdition(
  order: PressOrder,
  progress: Progress,
  signal: AbortSignal,
  open: typeof openPool = openPool,
): Promise<Printed> {
  const { out, titleId, key } = order;
  const where = join(titleId, key);
  const target = join(out, where);
  progress.stage("Opening");
  const issue = order.fromAlto === null ? null : openIssue(order.fromAlto);
  const named = issue && order.inputs.length === 0 ? await pageSources(issue) : null;
  const sources = named?.sources ?? readInputs(order.inputs);
  await alone(out, signal, () => tidyWorkshop(out));
  const year = Number(order.date.slice(0, 4));
  const aside = openAside(out);
  let pool: Pool | undefined;
  try {
    const titleBefore = readTitle(out, titleId);
    const secretKey = titleKey(titleId, titleBefore?.publicKey ?? null);
    const title = titleBefore ?? firstTitle(titleId, order.titleName, secretKey.public);
    const indexes = (): void => writeIndexes(out, title, year, aside.scratch);
    if (existsSync(target) && !order.replace) {
      // A press that was killed after it published left an edition that no index names.
      if (!isListed(out, titleId, key)) await alone(out, signal, indexes);
      throw new KoranError("edition-exists", `${where} exists`, { details: { title: title.name, key } });
    }
    const standing = readStanding(target);

    const keepFolder = order.keep ? openKept(out, titleId, key) : null;
    const engine = issue ? "none" : await engineFor(order);
    const setup: PageWorkSetup = { sources, engine, day: order.date, keepFolder };
    const workers = (pool = open(order.jobs, setup, signal));
    const { pages, draft } = issue
      ? await takePages(issue, sources, named?.pages ?? null, workers, progress)
      : await readPages(order, sources, workers, progress);
    if (keepFolder !== null) writeFileSync(join(keepFolder, "4-articles.json"), JSON.stringify(draft.articles));

    progress.stage("Drawing", pages.length);
    const bundled = await bundle({
      order,
      title,
      key: secretKey,
      pages,
      draft,
      standing,
      aside: aside.edition,
      target,
      draw: async (job) => {
        const drawn = await workers.run("draw", job);
        progress.tick();
        return drawn;
      },
    });
    if (keepFolder !== null) writeFileSync(join(keepFolder, "5-bundle.json"), JSON.stringify(bundled.manifest));

    progress.stage("Publishing");
    await alone(out, signal, () => {
      refuseIfOvertaken(order, target, standing);
      publish(aside, out, where);
      indexes();
      retireFiles(target, bundled.manifest, standing?.manifest ?? null);
    });
    return {
      folder: target,
      manifest: bundled.manifest,
      articles: bundled.text.articles.filter(({ kind }) => kind === "article").length,
      changed: bundled.changed,
      doubts: doubtsOfMasthead(draft.masthead, order),
    };
  } finally {
    await pool?.close();
    aside.remove();
    progress.end();
  }
}

interface Found {
  readonly pages: readonly AnalysedPage[];
  readonly draft: EditionDraft;
}

/** Steps 1 to 4. */
async function readPages(
  { pages: chosen }: PressOrder,
  sources: readonly Source[],
  workers: Pool,
  progress: Progress,
): Promise<Found> {
  const sizes = await Promise.all(sources.map((_, source) => workers.run("inspect", source)));
  const plan = planPages(
    sizes,
    sources.map(({ name }) => name),
    chosen,
  );
  progress.stage("Reading", plan.length);
  const pages = await Promise.all(
    plan.map(async (job) => {
      const page = await workers.run("analyse", job);
      progress.tick();
      return page;
    }),
  );
  progress.stage("Finding articles");
  return { pages, draft: findArticles(pages.map(({ layout }) => layout)) };
}

/** The same of pages that were read elsewhere. */
function takePages(
  issue: OpenIssue,
  sources: readonly Source[],
  pages: readonly PageOfSource[] | null,
  workers: Pool,
  progress: Progress,
): Promise<Found> {
  progress.stage("Reading", issue.altos.length);
  return takeIssue(issue, sources, pages, workers, () => progress.tick());
}

/** Another press may have printed the same edition in the meantime: the later one must not undo its revision. */
function refuseIfOvertaken({ titleId, key }: PressOrder, target: string, standing: StandingEdition | null): void {
  if (readStanding(target)?.manifest.revision === standing?.manifest.revision) return;
  throw new KoranError("edition-exists", `${titleId}/${key} was printed meanwhile`, {
    details: { title: titleId, key },
  });
}

async function engineFor({ engine }: PressOrder): Promise<PageWorkSetup["engine"]> {
  if (engine !== "auto") return engine;
  return (await tesseractVersion()) === null ? "tesseract.js" : "tesseract";
}
