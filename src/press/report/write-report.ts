// A printed edition → its report.html in the press's own folder, which is never served. Never changes the edition, never writes half a file.
import { dirname } from "node:path";
import type { EditionText, Manifest, Page, Picture, Title, Word } from "../../edition/schema.ts";
import { makeFolder, replaceDurably } from "../durable.ts";
import type { AnalysedPage } from "../page-work.ts";
import { editionReport, type EditionReport } from "./edition-report.ts";
import type { PagePicture } from "./page-html.ts";
import { reportHtml } from "./report-html.ts";
import { reportStyle } from "./style.ts";

/** Of all pictures of a report, so that it opens at once and can be mailed (there they take a third more): a long paper's are its previews. */
const MOST_BYTES = 16e6;

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
  const pictures = reportPictures(manifest.pages, read);
  makeFolder(dirname(path));
  replaceDurably(path, scratch, Buffer.from(reportHtml(report, { title, style: reportStyle(), pictures })));
  return report;
}

/** By page number: readers' own, of each page the same one. */
export function reportPictures(
  pages: readonly Pick<Page, "number" | "preview" | "mid">[],
  read: ReportOrder["read"],
): Map<number, PagePicture> {
  const isLong = pages.reduce((bytes, { mid }) => bytes + mid.bytes, 0) > MOST_BYTES;
  return new Map(pages.map(({ number, preview, mid }) => [number, pictureOf(isLong ? preview : mid, read)]));
}

const pictureOf = ({ path, width, height }: Picture, read: ReportOrder["read"]): PagePicture => ({
  source: `data:image/webp;base64,${read(path).toString("base64")}`,
  width,
  height,
});
