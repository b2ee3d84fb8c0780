// From PDFs to a published edition: the numbered steps, top to bottom. Never decides what a step decides.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { KoranError } from "../edition/errors.ts";
import type { Manifest } from "../edition/schema.ts";
import { printedWords } from "../language/printed-words.ts";
import type { FoundArticles } from "../layout/types.ts";
import { tiedWords } from "./4-articles.ts";
import { bundle, readStanding, type BundleInput, type StandingEdition } from "./5-bundle.ts";
import { doubtsOfMasthead } from "./check-masthead.ts";
import { openIssue, type OpenIssue } from "./from-alto/open-issue.ts";
import type { PageOfSource, PageSources } from "./from-alto/page-sources.ts";
import { takeIssue } from "./from-alto/take-issue.ts";
import { closePages, openPages, pagesKey } from "./done-pages.ts";
import { writeDurably } from "./durable.ts";
import { firstTitle, isListed, readTitle, writeIndexes } from "./indexes.ts";
import { readInputs } from "./input-files.ts";
import { titleKey } from "./keys.ts";
import type { PressOrder } from "./order.ts";
import type { AnalysedPage, PageWorkSetup, Source } from "./page-work.ts";
import { heaviestFirst, planPages } from "./plan-pages.ts";
import { cutOrBlank } from "./plain-page.ts";
import { openPool, type Pool } from "./pool.ts";
import type { Progress } from "./progress.ts";
import { publish, retireFiles } from "./publish.ts";
import { readPages, weighPages } from "./read-pages.ts";
import type { EditionReport } from "./report/edition-report.ts";
import { writeReport } from "./report/write-report.ts";
import { tesseractName } from "./tools/tesseract-native.ts";
import { alone, openAside, openKept, pagesHome, reportPath, tidyWorkshop } from "./workshop.ts";

export interface Printed {
  /** Where the edition lies. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly changed: boolean;
  /** What a person should see of it before readers do, and where it lies as a page to look at. */
  readonly report: EditionReport;
  readonly reportPath: string;
  readonly pages: readonly AnalysedPage[];
}

/** @param open who works on the pages: child processes, unless a test wants them in its own.
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
  const given = issue && order.inputs.length === 0 ? null : readInputs(order.inputs);
  await alone(out, signal, () => tidyWorkshop(out));
  const year = Number(order.date.slice(0, 4));
  const aside = openAside(out);
  let pool: Pool | undefined;
  let pagesFolder: string | undefined;
  let isPublished = false;
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
    const keep = (name: string, what: unknown): void => {
      if (keepFolder !== null) writeDurably(join(keepFolder, name), Buffer.from(JSON.stringify(what)));
    };
    const named = issue && given === null ? await sourcesOf(issue, aside.sources) : null;
    const sources = named?.sources ?? given ?? [];
    const engine = issue ? { choice: "none" as const, version: "none" } : await engineFor(order);
    const wishes = { sources, day: order.date, dpi: order.dpi };
    pagesFolder = openPages(pagesHome(out), pagesKey(wishes, engine.version), order.keep);
    const setup: PageWorkSetup = { ...wishes, engine: engine.choice, pagesFolder, keepFolder };
    const workers = (pool = open(order.jobs, setup, signal));
    const sentence = printedWords(title.language).pageCannotBeDrawn;
    const taken = issue ? await takePages(issue, sources, named?.pages ?? null, workers, progress) : null;
    const pages = taken?.pages ?? (await readPaper(order, sources, workers, sentence, progress));
    const { draft, wordsOf } = taken ?? (await draftOf(pages, workers, aside.words, progress));
    keep("4-articles.json", draft.articles);

    progress.stage("Drawing", pages.length);
    let left = pages.length;
    const bundled = await bundle({
      order,
      title,
      key: secretKey,
      pages,
      draft,
      wordsOf,
      standing,
      aside: aside.edition,
      target,
      cut: async (page, boxes) => {
        const printed = await cutOrBlank(page, boxes, workers, sentence);
        progress.tick();
        // What cutting took would stand beside the text of all pages.
        if (--left === 0) await workers.close();
        return printed;
      },
    });
    keep("5-bundle.json", bundled.manifest);

    const reportFile = reportPath(out, titleId, key);
    const report = writeReport(
      {
        title,
        ...bundled,
        warnings: doubtsOfMasthead(draft.masthead, order),
        read: (path) => readFileSync(join(existsSync(join(aside.edition, path)) ? aside.edition : target, path)),
      },
      reportFile,
      aside.scratch,
    );

    progress.stage("Publishing");
    await alone(out, signal, () => {
      refuseIfOvertaken(order, target, standing);
      publish(aside, out, where);
      indexes();
      retireFiles(target, bundled.manifest, standing?.manifest ?? null);
    });
    isPublished = true;
    return {
      folder: target,
      manifest: bundled.manifest,
      changed: bundled.changed,
      report,
      reportPath: reportFile,
      pages: bundled.pages,
    };
  } finally {
    await pool?.close();
    if (pagesFolder !== undefined) closePages(pagesFolder, isPublished);
    aside.remove();
    progress.end();
  }
}

/** Knows how to draw pictures, which takes 15 MB that no other print needs here. */
async function sourcesOf(issue: OpenIssue, into: string): Promise<PageSources> {
  const { pageSources } = await import("./from-alto/page-sources.ts");
  return pageSources(issue, into);
}

interface Draft {
  readonly draft: FoundArticles;
  readonly wordsOf: BundleInput["wordsOf"];
}

/** Steps 1 to 3. */
async function readPaper(
  { pages: chosen, jobs }: PressOrder,
  sources: readonly Source[],
  pool: Pool,
  sentence: string,
  progress: Progress,
): Promise<AnalysedPage[]> {
  const sizes = await Promise.all(sources.map((_, source) => pool.run("inspect", source)));
  const names = sources.map(({ name }) => name);
  const plan = planPages(sizes, names, chosen);
  const weights = jobs > 1 ? await weighPages(sources.length, pool) : null;
  progress.stage("Reading", plan.length);
  const begun = weights ? heaviestFirst(plan, weights) : plan;
  return readPages(begun, pool, sentence, () => progress.tick());
}

/** Step 4. */
async function draftOf(pages: readonly AnalysedPage[], pool: Pool, words: string, progress: Progress): Promise<Draft> {
  progress.stage("Finding articles");
  const draft = await pool.run("articles", { pages, folder: words });
  return { draft, wordsOf: (page) => tiedWords(words, page) };
}

/** What is read and found, of pages that were read elsewhere. */
async function takePages(
  issue: OpenIssue,
  sources: readonly Source[],
  pages: readonly PageOfSource[] | null,
  pool: Pool,
  progress: Progress,
): Promise<Draft & { readonly pages: readonly AnalysedPage[] }> {
  progress.stage("Reading", issue.altos.length);
  return takeIssue(issue, sources, pages, pool, () => progress.tick());
}

/** Another press may have printed the same edition in the meantime: the later one must not undo its revision. */
function refuseIfOvertaken({ titleId, key }: PressOrder, target: string, standing: StandingEdition | null): void {
  if (readStanding(target)?.manifest.revision === standing?.manifest.revision) return;
  throw new KoranError("edition-exists", `${titleId}/${key} was printed meanwhile`, {
    details: { title: titleId, key },
  });
}

/** Which engine reads, and its name to the version: another one finds other words. */
async function engineFor({ engine }: PressOrder): Promise<{ choice: PageWorkSetup["engine"]; version: string }> {
  const native = engine === "auto" || engine === "tesseract" ? await tesseractName() : null;
  const choice = engine !== "auto" ? engine : native === null ? "tesseract.js" : "tesseract";
  return { choice, version: native ?? choice };
}
