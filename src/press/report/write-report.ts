// A printed edition → its report.html in the press's own folder, which is never served. Never changes the edition, never writes half a file.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Asset, EditionText, Manifest, Title } from "../../edition/schema.ts";
import { parseJson, readWords } from "../../edition/validate.ts";
import { makeFolder, replaceDurably } from "../durable.ts";
import type { AnalysedPage } from "../page-work.ts";
import { smallerWebp } from "../tools/sharp.ts";
import { editionReport, type EditionReport } from "./edition-report.ts";
import type { PagePicture } from "./page-html.ts";
import { reportHtml } from "./report-html.ts";

/** Headlines can be read at this width. */
const PICTURE = { width: 760, quality: 42 };
/** Of all pictures of a file, so that it opens at once and can be mailed: a long paper's are its previews. */
const MOST_PAGES = 48;
const FONT = "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2";

export interface ReportOrder {
  readonly title: Title;
  readonly manifest: Manifest;
  readonly text: EditionText;
  readonly pages: readonly AnalysedPage[];
  readonly warnings: readonly string[];
  /** The bytes of a file of the edition, wherever it lies at the moment. */
  readonly read: (path: string) => Buffer;
}

/** @param path of the HTML file. @param scratch on the same disk. @throws KoranError 'disk-full' | 'cannot-write'. About 0.1 s a page. */
export async function writeReport(order: ReportOrder, path: string, scratch: string): Promise<EditionReport> {
  const { title, manifest, text, pages, warnings, read } = order;
  const json = ({ path: file }: Asset): unknown => parseJson(read(file).toString("utf8"), file);
  const words = new Map(manifest.pages.map((page) => [page.number, readWords(json(page.words), page.words.path)]));
  const report = editionReport({ manifest, articles: text.articles, words, pages, warnings });
  const pictures = new Map<number, PagePicture>();
  for (const page of manifest.pages) pictures.set(page.number, await pictureOf(page, manifest.pages.length, read));
  makeFolder(dirname(path));
  replaceDurably(path, scratch, Buffer.from(reportHtml(report, { title, style: style(), pictures })));
  return report;
}

async function pictureOf(
  { mid, preview }: Manifest["pages"][number],
  pageCount: number,
  read: ReportOrder["read"],
): Promise<PagePicture> {
  const isLong = pageCount > MOST_PAGES;
  const { width, height } = isLong ? preview : mid;
  const bytes = isLong ? read(preview.path) : await smallerWebp(read(mid.path), PICTURE);
  return { source: `data:image/webp;base64,${Buffer.from(bytes).toString("base64")}`, width, height };
}

/** The rules, with the serif in them: the report looks the same on a machine without a network. */
function style(): string {
  const css = readFileSync(join(import.meta.dirname, "report.css"), "utf8");
  const font = readFileSync(fileURLToPath(import.meta.resolve(FONT))).toString("base64");
  return `@font-face{font-family:"Report Serif";font-weight:200 900;src:url(data:font/woff2;base64,${font}) format("woff2")}\n${css}`;
}
