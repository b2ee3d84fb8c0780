// METS, ALTO and the pages' pictures → what steps 1 to 4 would have made of the pages. Never reads print, never decides what an article is: METS says.
import { KoranError } from "../../edition/errors.ts";
import { pageNumber, pt } from "../../edition/units.ts";
import type { EditionDraft, PageLayout } from "../../layout/types.ts";
import type { BundleInput } from "../5-bundle.ts";
import type { AnalysedPage, Source } from "../page-work.ts";
import { refuseSize } from "../plan-pages.ts";
import type { Pool } from "../pool.ts";
import { claimBlocks, type AltoPlacedPage } from "./claim-blocks.ts";
import { composeDraft } from "./compose-draft.ts";
import type { OpenIssue } from "./open-issue.ts";
import type { PageOfSource } from "./page-sources.ts";
import { placePage, type PlacedGroup } from "./place-page.ts";
import type { AltoPage } from "./read-alto.ts";

/** @param sources of the pages, as the pool has them. @param pages null where the sources' pages are the issue's, one after the other.
 *  @throws KoranError 'bad-mets' | 'broken-pdf' | 'encrypted-pdf' | 'page-too-large'. */
export async function takeIssue(
  { folder, issue, altos }: OpenIssue,
  sources: readonly Source[],
  pages: readonly PageOfSource[] | null,
  pool: Pool,
  taken: () => void,
): Promise<{
  readonly pages: AnalysedPage[];
  readonly draft: EditionDraft;
  readonly wordsOf: BundleInput["wordsOf"];
}> {
  const refuse = (why: string): KoranError =>
    new KoranError("bad-mets", `${folder.name}: ${why}`, { details: { file: folder.name, why } });
  const sizes = await Promise.all(sources.map((_, source) => pool.run("inspect", source)));
  const own = pages ?? sizes.flatMap((inside, source) => inside.map((_, index): PageOfSource => ({ source, index })));
  if (own.length !== altos.length)
    throw refuse(`it has ${altos.length} pages and the PDFs named beside it have ${own.length}`);
  const found = await Promise.all(
    own.map(async ({ source, index }, at) => {
      const size = sizes[source]?.[index];
      const file = sources[source]!.name;
      if (size === undefined) throw refuse(`page ${at + 1} would be page ${index + 1} of ${file}, which has fewer`);
      if (size === null)
        throw new KoranError("broken-pdf", `page ${index + 1} of ${file} cannot be opened`, {
          details: { file, page: index + 1 },
        });
      refuseSize(size, index, file);
      const page = pageNumber(at + 1);
      const { laid, width, height } = await pool.run("picture", { source, index, part: "whole", page });
      taken();
      const alto = altos[at]!;
      const groups = placePage(alto, { width, height });
      const layout: PageLayout = {
        page,
        width: pt(width),
        height: pt(height),
        skewDegrees: 0,
        rules: [],
        photographs: [],
        frames: [],
        zones: [],
        strayWords: [],
      };
      const analysed: AnalysedPage = { page, laid, layout, source: "ocr", ...readBy(alto, groups) };
      const placed: AltoPlacedPage = { page, file: issue.pages[at]!.alto, groups };
      return { analysed, placed };
    }),
  );
  const claimed = claimBlocks(
    issue,
    found.map(({ placed }) => placed),
    folder.name,
  );
  const draft = composeDraft(claimed, issue.pages);
  return { pages: found.map(({ analysed }) => analysed), draft, wordsOf: (page) => draft.words.get(page) ?? [] };
}

/** Who read the words, as the ALTO file says it, and how surely. */
function readBy(
  { engine }: AltoPage,
  groups: readonly PlacedGroup[],
): Pick<AnalysedPage, "engine" | "wordsRead" | "confidenceSum"> {
  const words = groups.flatMap(({ blocks }) => blocks.flatMap(({ lines }) => lines.flat()));
  return {
    engine: engine ?? "ALTO",
    wordsRead: words.length,
    confidenceSum: words.reduce((sum, { confidence01 }) => sum + confidence01, 0),
  };
}
