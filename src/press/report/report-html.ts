// A report, its pages' pictures and its style → one self-contained HTML file that loads nothing and runs nothing. Never a file.
import { createHash } from "node:crypto";
import type { Title } from "../../edition/schema.ts";
import { fullDate } from "../../language/format.ts";
import { articleAnchor, nameOf, pageAnchor, type Paper } from "./article-html.ts";
import { firstPageOf, type EditionReport, type ReportArticle, type ReportPage } from "./edition-report.ts";
import { html, Html } from "./html.ts";
import { pageHtml, troublesOf, type PagePicture } from "./page-html.ts";
import { reportLanguage, reportWords, type ReportWords } from "./report-words.ts";

export interface Dress {
  readonly title: Pick<Title, "name" | "language" | "accent">;
  readonly style: string;
  /** By page number. */
  readonly pictures: ReadonlyMap<number, PagePicture>;
}

/** The style's own rules, which are ours, with the title's colour. A style element holds no entities: nothing of a paper goes in. */
const styled = (style: string, accent: string): string => `:root{--title-accent:${accent}}\n${style}`;

/** To the byte: the policy holds its hash. */
const styleOf = (css: string): Html => new Html(`<style>${css}</style>`);

/** Allows this very style and pictures that lie in the file itself. */
function policyFor(style: string): string {
  const hash = createHash("sha256").update(style).digest("base64");
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
}

/** @returns the whole file. Pure. */
export function reportHtml(report: EditionReport, { title, style, pictures }: Dress): string {
  const language = reportLanguage(title.language);
  const words = reportWords(language);
  const { manifest, pages } = report;
  const printed = new Map(manifest.pages.map(({ number, label }) => [number, label]));
  const paper: Paper = { labelOf: (page) => printed.get(page) ?? String(page), language: title.language };
  const css = styled(style, title.accent);
  const day = `${fullDate(language, manifest.date)}${manifest.name === null ? "" : ` · ${manifest.name}`}`;
  const { engine, confidence } = manifest.press;
  const percent = confidence === null ? null : Math.round(confidence * 100);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policyFor(css)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${words.title}: ${title.name}, ${day}</title>
        ${styleOf(css)}
      </head>
      <body id="top">
        <header>
          <p class="folio">${words.title}</p>
          <h1 lang="${title.language}">${title.name}</h1>
          <p class="day">${day}</p>
          <ul class="counts">
            ${countsOf(report, words).map((count) => html`<li>${count}</li>`)}
          </ul>
        </header>
        <main>
          <section class="first" aria-labelledby="first-h">
            <h2 id="first-h">${words.lookFirst}</h2>
            ${firstHtml(report, words, paper)}
          </section>
          <nav aria-label="${words.pagesNav}">
            <ol>
              ${pages.map((page) => wayTo(page, words))}
            </ol>
            <p>${words.explained}</p>
          </nav>
          ${pages.map((page) => pageHtml(page, pictures.get(page.page.number)!, words, paper))}
        </main>
        <footer>
          <p>${words.readBy({ engine, percent })}</p>
          <p><a href="#top">${words.toTop}</a></p>
        </footer>
      </body>
    </html> `.source;
}

/** A page's number, marked where something is wrong with it, which its name says. */
function wayTo(shown: ReportPage, words: ReportWords): Html {
  const { number, label } = shown.page;
  const troubles = troublesOf(shown, words);
  return html`<li>
    <a
      href="#${pageAnchor(number)}"
      aria-label="${[words.page(label), ...troubles].join(" ")}"
      ${troubles.length > 0 ? html`class="troubled"` : null}
      >${label}</a
    >
  </li>`;
}

const countsOf = (
  { pages, articles, doubtful, unrated, faulty, pictureOnly, withoutPicture }: EditionReport,
  { counts }: ReportWords,
): string[] => [
  counts.pages(pages.length),
  counts.articles(articles.length),
  ...(doubtful.length > 0 ? [counts.doubtful(doubtful.length)] : []),
  ...(unrated.length > 0 ? [counts.unrated(unrated.length)] : []),
  ...(faulty.length > 0 ? [counts.faults(faulty.length)] : []),
  ...(pictureOnly.length > 0 ? [counts.pictureOnly(pictureOnly.length)] : []),
  ...(withoutPicture.length > 0 ? [counts.withoutPicture(withoutPicture.length)] : []),
];

/** Pages with faults first, then what the press noticed, then doubtful articles. */
function firstHtml(report: EditionReport, words: ReportWords, paper: Paper): Html {
  const pages = report.pages.flatMap((page) =>
    troublesOf(page, words).map(
      (trouble) =>
        html`<li class="trouble">
          <a href="#${pageAnchor(page.page.number)}">${words.page(page.page.label)}</a> ${trouble}
        </li>`,
    ),
  );
  const warnings = report.warnings.map((warning) => html`<li class="trouble" lang="en">${warning}</li>`);
  const articles = report.articles
    .filter(({ isDoubtful, isCutShort }) => isDoubtful || isCutShort)
    .map((shown) => articleLine(shown, words, paper));
  const all = [...pages, ...warnings, ...articles];
  return all.length === 0
    ? html`<p>${words.nothingToLookAt}</p>`
    : html`<ul>
        ${all}
      </ul>`;
}

/** An article to look at, where it stands and why. */
function articleLine(shown: ReportArticle, words: ReportWords, paper: Paper): Html {
  const { article, number, isDoubtful, isCutShort } = shown;
  const why = [
    words.page(paper.labelOf(firstPageOf(article) ?? 1)),
    isDoubtful ? words.percentSure(Math.round((article.confidence ?? 0) * 100)) : null,
    isCutShort ? words.jumpUnfound : null,
  ].filter((said) => said !== null);
  return html`<li>
    <a href="#${articleAnchor(number)}"><b>${number}</b> ${nameOf(article, words)}</a> <span>${why.join(" · ")}</span>
  </li>`;
}
