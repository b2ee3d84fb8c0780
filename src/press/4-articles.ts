// Step 4: all pages' zones → articles in reading order, jumps joined; each page's words go to the disk. Never decides anything itself: src/layout does.
import { join } from "node:path";
import type { Word } from "../edition/schema.ts";
import type { PageNumber } from "../edition/units.ts";
import { groupPages } from "../layout/group-articles.ts";
import type { FoundArticles } from "../layout/types.ts";
import { wholeLayout } from "./done-pages.ts";
import { readBack, writeDurably } from "./durable.ts";
import type { AnalysedPage } from "./page-work.ts";

const pathOf = (folder: string, page: PageNumber): string => join(folder, `p${page}.json`);

/** @param pages in the order of the edition. @param folder where their words go. @throws KoranError 'disk-full' | 'cannot-write'. */
export const findArticles = (pages: readonly AnalysedPage[], folder: string): FoundArticles =>
  groupPages(
    pages.length,
    (at) => wholeLayout(pages[at]!),
    (page, words) => writeDurably(pathOf(folder, page), Buffer.from(JSON.stringify(words))),
  );

/** Printed words of a page, tied to the logical text. */
export const tiedWords = (folder: string, page: PageNumber): Word[] =>
  JSON.parse(readBack(pathOf(folder, page)).toString("utf8")) as Word[];
