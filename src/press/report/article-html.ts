// One article of a report → its HTML: fields and blocks, doubtful words marked, links to its zones and pages. Never the picture.
import type { Article, Block } from "../../edition/schema.ts";
import { firstPageOf, type DoubtfulWords, type ReportArticle } from "./edition-report.ts";
import { html, type Html } from "./html.ts";
import type { ReportWords } from "./report-words.ts";

/** So many colours are told apart; articles take them in turn. */
const COLOURS = 8;
/** Words that stand for a headline where there is none. */
const STAND_IN_CHARS = 60;

export interface Paper {
  /** What it prints on a page. */
  readonly labelOf: (page: number) => string;
  /** What it is written in, by its BCP 47 tag: the report may speak another one. */
  readonly language: string;
}

export const colourOf = (number: number): string => `c${number % COLOURS}`;
export const articleAnchor = (number: number): string => `a${number}`;
export const zonesAnchor = (number: number, page: number): string => `p${page}-a${number}`;
export const pageAnchor = (page: number): string => `p${page}`;

/** The headline, or what comes first where there is none. */
export function nameOf({ headline, blocks }: Article, words: ReportWords): string {
  if (headline !== "") return headline;
  const first = blocks.map((block) => (block.kind === "image" ? "" : block.text)).find((text) => text !== "");
  if (first === undefined) return words.untitled;
  return first.length <= STAND_IN_CHARS ? first : `${first.slice(0, STAND_IN_CHARS).trimEnd()}…`;
}

/** A text with its doubtful words marked. */
function marked(text: string, at: number | string, doubtful: DoubtfulWords): readonly (Html | string)[] {
  const parts: (Html | string)[] = [];
  let done = 0;
  for (const [start, end] of doubtful.get(at) ?? []) {
    if (start < done) continue;
    parts.push(text.slice(done, start), html`<mark>${text.slice(start, end)}</mark>`);
    done = end;
  }
  return [...parts, text.slice(done)];
}

export function articleHtml(shown: ReportArticle, words: ReportWords, paper: Paper): Html {
  const { article, number, doubtfulWords } = shown;
  const page = firstPageOf(article) ?? 1;
  const field = (name: "kicker" | "deck" | "byline"): Html | null => {
    const text = article[name];
    return text === undefined
      ? null
      : html`<p class="${name}" lang="${paper.language}">${marked(text, name, doubtfulWords)}</p>`;
  };
  const headline =
    article.headline === "" ? nameOf(article, words) : marked(article.headline, "headline", doubtfulWords);
  const label = `${articleAnchor(number)}-h`;
  return html`<article
    id="${articleAnchor(number)}"
    class="${colourOf(number)}${shown.isDoubtful ? " doubtful" : ""}"
    aria-labelledby="${label}"
  >
    <p class="about">
      <a class="number" href="#${zonesAnchor(number, page)}">${number}</a> ${aboutOf(shown, words, paper)}
    </p>
    ${field("kicker")}
    <h3 id="${label}" lang="${paper.language}">${headline}</h3>
    ${field("deck")}${field("byline")}
    <div class="text" lang="${paper.language}">
      ${article.blocks.map((block, at) => blockHtml(block, at, shown, words, paper))}
    </div>
  </article> `;
}

/** Kind, confidence, doubtful words, other pages. */
function aboutOf({ article, isDoubtful, doubtfulWords }: ReportArticle, words: ReportWords, paper: Paper): Html[] {
  const kind = article.kind === "article" ? null : words.kinds[article.kind];
  const count = [...doubtfulWords.values()].reduce((sum, own) => sum + own.length, 0);
  const percent = article.confidence === undefined ? null : words.percentSure(Math.round(article.confidence * 100));
  const said = [kind, isDoubtful ? words.doubtful : null, percent, count > 0 ? words.doubtfulWords(count) : null]
    .filter((text) => text !== null)
    .map((text) => (text === words.doubtful ? html`<strong>${text}</strong>` : html`<span>${text}</span>`));
  const others = [...new Set(article.zones.map(({ page }) => page))].slice(1);
  return [
    ...said,
    ...others.map((page) => html`<a href="#${pageAnchor(page)}">${words.goesOnOn(paper.labelOf(page))}</a>`),
  ];
}

function blockHtml(block: Block, at: number, shown: ReportArticle, words: ReportWords, paper: Paper): Html | null {
  if (block.kind === "image") return null;
  const text = marked(block.text, at, shown.doubtfulWords);
  const lead = at === shown.article.blocks.findIndex(({ kind }) => kind === "paragraph");
  switch (block.kind) {
    case "paragraph": {
      const { dateline } = shown.article;
      return html`<p>${lead && dateline !== undefined ? html`<b>${dateline}</b> — ` : null}${text}</p>`;
    }
    case "subhead":
      return html`<h4>${text}</h4>`;
    case "quote":
      return html`<blockquote>
        <p>${text}</p>
        ${block.credit === undefined ? null : html`<p class="speaker">${block.credit}</p>`}
      </blockquote>`;
    case "list":
      return html`<p class="list">${text}</p>`;
    case "table":
      return html`<div class="table" tabindex="0" role="group" aria-label="${nameOf(shown.article, words)}">
        <table>
          ${block.rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </table>
      </div>`;
    case "caption":
      return html`<p class="caption">
        <span>${words.photograph}</span>
        ${text}${block.credit === undefined ? null : html` <span>${block.credit}</span>`}
      </p>`;
    case "related":
      return html`<p class="jump">${text}</p>`;
    case "jump":
      break;
  }
  return html`<p class="jump">${text}${jumpTo(block.page, shown, words, paper)}</p>`;
}

/** Where a joined story goes on, as a link; a pointer that leads nowhere, as a doubt. */
function jumpTo(page: number | undefined, shown: ReportArticle, words: ReportWords, paper: Paper): Html | null {
  if (shown.isCutShort) return html` <strong>${words.jumpUnfound}</strong>`;
  const to = page ?? shown.article.zones.find((zone) => zone.page !== firstPageOf(shown.article))?.page;
  return to === undefined || !shown.article.zones.some((zone) => zone.page === to)
    ? null
    : html` <a href="#${zonesAnchor(shown.number, to)}">${words.page(paper.labelOf(to))}</a>`;
}
