// Turns the files' page sizes into the edition's pages: order, choice, spreads halved, sizes checked. Never opens a file.
import { KoranError } from "../edition/errors.ts";
import { pageNumber } from "../edition/units.ts";
import { MAX_PAGE_SIDE, MAX_PAGES, MIN_PAGE_SIDE } from "./limits.ts";
import type { AnalyseJob } from "./page-work.ts";
import type { PageSize, SheetPart } from "./tools/pdfium.ts";

interface Sheet extends PageSize {
  readonly source: number;
  readonly index: number;
}

/** A bomb of ten thousand pages is not compared page by page. */
const SIZES_COMPARED = 24;

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.06 * b;

/** A sheet as wide as two pages of this paper and as high as one is a spread. A paper of landscape pages alone has none (docs/decisions/0015). */
function isSpread(sheet: Sheet, portraits: readonly Sheet[]): boolean {
  return portraits.some(({ width, height }) => near(sheet.width, 2 * width) && near(sheet.height, height));
}

/** What most pages of a paper measure, for one that does not say it. */
function usualSize(sizes: readonly (PageSize | null)[]): PageSize | null {
  const known = sizes.filter((size) => size !== null);
  const alike = (size: PageSize): number =>
    known.filter(({ width, height }) => near(width, size.width) && near(height, size.height)).length;
  return known
    .slice(0, SIZES_COMPARED)
    .reduce<PageSize | null>((best, size) => (best === null || alike(size) > alike(best) ? size : best), null);
}

/** @param sizes of each file's pages, null for one that cannot be opened. @param chosen counts the pages of the paper, halves of spreads included.
 *  @returns one job a page, numbered from 1. @throws KoranError 'page-too-large' | 'no-such-page' | 'no-input'. */
export function planPages(
  sizes: readonly (readonly (PageSize | null)[])[],
  names: readonly string[],
  chosen: { readonly first: number; readonly last: number } | null,
): AnalyseJob[] {
  const all = sizes.flat();
  if (all.length === 0)
    throw new KoranError("no-input", "the PDF has no page", {
      details: { path: names.join(", "), why: "it has no page" },
    });
  const usual = usualSize(all);
  if (usual === null)
    throw new KoranError("broken-pdf", "no page can be opened", {
      details: { file: names[0] ?? "", why: "none of its pages can be opened" },
    });
  const sheets = sizes.flatMap((pages, source) =>
    pages.map((size, index): Sheet => ({ ...(size ?? usual), source, index })),
  );
  const portraits = sheets.filter(({ width, height }) => height > width);
  const parts = sheets.flatMap((sheet) => {
    const halves: SheetPart[] = isSpread(sheet, portraits) ? ["left", "right"] : ["whole"];
    return halves.map((part) => ({ sheet, part }));
  });

  if (chosen && (chosen.first > parts.length || chosen.last > parts.length))
    throw new KoranError("no-such-page", `pages ${chosen.first}-${chosen.last} of ${parts.length}`, {
      details: { page: Math.max(chosen.first, chosen.last), pages: parts.length },
    });
  const wanted = chosen ? parts.slice(chosen.first - 1, chosen.last) : parts;
  if (wanted.length > MAX_PAGES)
    throw new KoranError("page-too-large", `${wanted.length} pages`, {
      details: { file: names[0] ?? "", why: `it has ${wanted.length} pages, more than ${MAX_PAGES}` },
    });

  return wanted.map(({ sheet: { source, index, width, height }, part }, place) => {
    refuseSize({ width, height }, index, names[source] ?? "");
    return {
      source,
      index,
      part,
      page: pageNumber(place + 1),
      size: { width: part === "whole" ? width : width / 2, height },
    };
  });
}

/** The pages with most on them first: with several processes, the last page to be read keeps the others waiting least.
 *  @param weights of each file's pages. */
export const heaviestFirst = (jobs: readonly AnalyseJob[], weights: readonly (readonly number[])[]): AnalyseJob[] => {
  const weightOf = ({ source, index }: AnalyseJob): number => weights[source]![index]!;
  return jobs.toSorted((a, b) => weightOf(b) - weightOf(a));
};

/** @param index of the page in its file, from 0. @throws KoranError 'page-too-large' | 'broken-pdf' for a page that is none. */
export function refuseSize({ width, height }: PageSize, index: number, file: string): void {
  const details = { file, page: index + 1, width: Math.round(width), height: Math.round(height) };
  const sides = `${details.width} x ${details.height} pt`;
  if (Math.max(width, height) > MAX_PAGE_SIDE)
    throw new KoranError("page-too-large", `page ${index + 1} measures ${sides}`, {
      details: { ...details, why: `page ${index + 1} measures ${sides}, more than ${MAX_PAGE_SIDE} pt` },
    });
  if (Math.min(width, height) < MIN_PAGE_SIDE)
    throw new KoranError("broken-pdf", `page ${index + 1} measures ${sides}`, {
      details: { ...details, why: `page ${index + 1} measures only ${sides}` },
    });
}
