// What the press kept of pages → processor time of layout and of articles by the page. Never counts reading or drawing.
import { analysePage } from "../../src/layout/analyse-page.ts";
import { groupArticles } from "../../src/layout/group-articles.ts";
import type { PageLayout } from "../../src/layout/types.ts";
import { keptPages } from "./kept-pages.ts";

/** The first rounds meet code that is not compiled yet, as the first pages of a paper do. */
const ROUNDS = 3;

function seconds<T>(work: () => T): { readonly took: number; readonly result: T } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { took: (user + system) / 1e6, result };
}

/** @param kept a folder of `--keep`. @returns CPU seconds a page, of the last of three rounds. */
export async function layoutSeconds(kept: string): Promise<{ readonly layout: number; readonly articles: number }> {
  const pages = await keptPages(kept);
  let layout = 0;
  let articles = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const laid = seconds(() => pages.map((page): PageLayout => analysePage(page)));
    layout = laid.took / pages.length;
    articles = seconds(() => groupArticles(laid.result)).took / pages.length;
  }
  return { layout, articles };
}
