// What the press kept of pages → processor time of layout and of articles by the page. Never counts reading or drawing.
import { analysePage } from "../../src/layout/analyse-page.ts";
import { groupArticles } from "../../src/layout/group-articles.ts";
import type { PageLayout } from "../../src/layout/types.ts";
import { keptPages } from "./kept-pages.ts";

/** As many as a paper has: the first meet code that is not compiled yet, and count like the others. */
const PAGES = 24;

function seconds<T>(work: () => T): { readonly took: number; readonly result: T } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { took: (user + system) / 1e6, result };
}

/** @param kept a folder of `--keep`; its pages are laid out over and over, until they are a paper. @returns CPU seconds a page, the mean of all. */
export async function layoutSeconds(kept: string): Promise<{ readonly layout: number; readonly articles: number }> {
  const pages = await keptPages(kept);
  let [layout, articles, laidOut] = [0, 0, 0];
  for (; laidOut < PAGES; laidOut += pages.length) {
    const laid = seconds(() => pages.map((page): PageLayout => analysePage(page)));
    layout += laid.took;
    articles += seconds(() => groupArticles(laid.result)).took;
  }
  return { layout: layout / laidOut, articles: articles / laidOut };
}
