// A printed edition → its report.html in the press's own folder, which is never served. Never changes the edition, never writes half a file.
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { EditionText, Manifest, Title, Word } from "../../edition/schema.ts";
import type { LaidPage } from "../done-pages.ts";
import { makeFolder, replaceDurably } from "../durable.ts";
import type { AnalysedPage } from "../page-work.ts";
import { editionReport, type EditionReport } from "./edition-report.ts";
import type { PagePicture } from "./page-html.ts";
import { reportHtml } from "./report-html.ts";
import { reportStyle } from "./style.ts";

/** Of all pictures of a file, so that it opens at once and can be mailed: a long paper's are its previews. */
const MOST_PAGES = 48;

export interface ReportOrder {
  readonly title: Title;
  readonly manifest: Manifest;
  readonly text: EditionText;
  readonly pages: readonly AnalysedPage[];
  readonly warnings: readonly string[];
  /** The bytes of a file of the edition, wherever it lies at the moment. */
  readonly read: (path: string) => Buffer;
}

/** @param path of the HTML file. @param scratch on the same disk. @throws KoranError 'disk-full' | 'cannot-write'. About 30 ms a page. */
export function writeReport(order: ReportOrder, path: string, scratch: string): EditionReport {
  const { title, manifest, text, pages, warnings, read } = order;
  const wordsFiles = new Map(manifest.pages.map((page) => [page.number, page.words]));
  // Written by this press, or byte by byte as it would write them.
  const words = (page: number): Word[] => JSON.parse(read(wordsFiles.get(page)!.path).toString("utf8")) as Word[];
  const report = editionReport({ manifest, articles: text.articles, words, pages, warnings });
  const pictures = new Map(pages.map(({ page, laid }) => [Number(page), pictureOf(laid, pages.length)]));
  makeFolder(dirname(path));
  replaceDurably(path, scratch, Buffer.from(reportHtml(report, { title, style: reportStyle(), pictures })));
  return report;
}

function pictureOf({ stem, pictures }: LaidPage, pageCount: number): PagePicture {
  const name = pageCount > MOST_PAGES ? "preview" : "report";
  const bytes = readFileSync(`${stem}.${name}.webp`);
  return { source: `data:image/webp;base64,${bytes.toString("base64")}`, ...pictures[name] };
}
