// A print → what the command says of it in English, line by line: what was printed, what to doubt, where to look. Never more than a screen.
import type { Manifest } from "../../edition/schema.ts";
import type { EditionReport, ReportPage } from "./edition-report.ts";
import { troublesOf } from "./page-html.ts";
import { reportWords } from "./report-words.ts";
import { count } from "./words-english.ts";

export interface PrintedEdition {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly changed: boolean;
  readonly report: EditionReport;
  readonly reportPath: string;
}

/** More pages than that are counted: the report has them all. */
const MOST_PAGES = 12;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const words = reportWords("en");

function printedLine({ folder, manifest, changed, report }: PrintedEdition): string {
  if (!changed) return `${folder}: nothing changed, revision ${manifest.revision} stays.`;
  const { text, pages, print } = manifest.tiers;
  const sure = manifest.press.confidence === null ? "" : `, ${Math.round(manifest.press.confidence * 100)} % sure`;
  return [
    `Printed ${folder}: ${count(manifest.pages.length, "page")}, ${count(report.articles.length, "article")},`,
    `${megabytes(text + pages + print)},`,
    `revision ${manifest.revision}, read by ${manifest.press.engine}${sure}.`,
  ].join(" ");
}

const pageLines = ({ pages }: EditionReport): string[] => {
  const troubled = pages.flatMap((page: ReportPage) =>
    troublesOf(page, words).map((trouble) => `Page ${page.page.number} ${trouble}`),
  );
  const more = troubled.length - MOST_PAGES;
  return more > 0 ? [...troubled.slice(0, MOST_PAGES), `And ${count(more, "more fault")} of pages.`] : troubled;
};

function articlesLine({ articles, doubtful, unrated, cutShort }: EditionReport): string {
  const sure = articles.length - doubtful.length - unrated.length;
  return [
    `Articles: ${sure} sure, ${doubtful.length} doubtful`,
    ...(unrated.length > 0 ? [`${unrated.length} unrated`] : []),
    ...(cutShort.length > 0 ? [`${cutShort.length} whose continuation was not found`] : []),
  ].join(", ");
}

/** @returns lines, each ended. */
export function summaryOf(printed: PrintedEdition): string {
  const lines = [
    printedLine(printed),
    `${articlesLine(printed.report)}.`,
    ...pageLines(printed.report),
    ...printed.report.warnings,
    `Look before readers do: ${printed.reportPath}`,
  ];
  return `${lines.join("\n")}\n`;
}
