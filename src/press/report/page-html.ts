// One page of a report → its HTML: the picture with its zones coloured by article, and beside it the text of what begins there. Never the list of what to look at first.
import type { Zone } from "../../edition/schema.ts";
import { articleAnchor, articleHtml, colourOf, nameOf, pageAnchor, zonesAnchor, type Paper } from "./article-html.ts";
import { firstPageOf, zonesOn, type ReportArticle, type ReportPage } from "./edition-report.ts";
import { html, type Html } from "./html.ts";
import type { ReportWords } from "./report-words.ts";

/** Radius of the number at an article's first zone, in parts of the page's width. */
const BADGE = 0.016;

export interface PagePicture {
  /** A data URI. */
  readonly source: string;
  readonly width: number;
  readonly height: number;
}

export function pageHtml(shown: ReportPage, picture: PagePicture, words: ReportWords, paper: Paper): Html {
  const { page, articles, continued, furniture } = shown;
  const { number, label, section } = page;
  const title = label === String(number) ? words.page(label) : words.pageAt({ label, number });
  const troubles = troublesOf(shown, words);
  return html`<section class="page" id="${pageAnchor(number)}" aria-labelledby="${pageAnchor(number)}-h">
    <h2 id="${pageAnchor(number)}-h">${title}${section === null ? null : html` <span>${section}</span>`}</h2>
    ${troubles.map((trouble) => html`<p class="trouble">${trouble}</p>`)}
    <div class="spread">
      <div class="sheet">
        <div class="paper">
          <img
            src="${picture.source}"
            width="${picture.width}"
            height="${picture.height}"
            alt="${words.pagePicture(label)}"
            decoding="async"
          />
          ${zonesHtml(shown, words)}
        </div>
      </div>
      <div class="stories">
        ${continued.map(
          ({ article, number: own }) =>
            html`<p class="continued ${colourOf(own)}">
              <a class="number" href="#${zonesAnchor(own, number)}">${own}</a>
              <a href="#${articleAnchor(own)}"
                >${words.goesOnFrom({ headline: nameOf(article, words), label: paper.labelOf(firstPageOf(article) ?? 1) })}</a
              >
            </p>`,
        )}
        ${articles.map((article) => articleHtml(article, words, paper))}
        ${articles.length + continued.length === 0 ? html`<p class="nothing">${words.nothingHere}</p>` : null}
        ${
          furniture.length === 0
            ? null
            : html`<details>
                <summary>${words.otherParts(furniture.length)}</summary>
                ${furniture.map((part) => furnitureHtml(saidBy(shown, part.id), words, paper))}
              </details>`
        }
      </div>
    </div>
  </section> `;
}

/** What is wrong with the page as a whole, as sentences that go on from its name. */
export function troublesOf({ faults, failed, isUnread }: ReportPage, words: ReportWords): string[] {
  const said = faults.map((fault) => (fault.kind === "cut" ? words.faults.cut(fault.edges) : words.faults[fault.kind]));
  if (failed !== null) said.push(words.failed[failed.as](words.whys[failed.code] ?? words.whyUnknown));
  if (isUnread) said.push(words.notRead);
  return said;
}

const furnitureHtml = (said: string | undefined, words: ReportWords, paper: Paper): Html =>
  said === undefined ? html`<p>${words.noText}</p>` : html`<p lang="${paper.language}">${said}</p>`;

/** What words.json says of furniture: it has no blocks. */
const saidBy = ({ furnitureText }: ReportPage, id: string): string | undefined => furnitureText.get(id);

/** A link for each article, the largest first, so that a small one lies over it. */
function zonesHtml({ page, articles, continued, furniture }: ReportPage, words: ReportWords): Html {
  const surface = (zones: readonly Zone[]): number => zones.reduce((sum, { box }) => sum + box[2] * box[3], 0);
  const drawn = [...articles, ...continued]
    .map((shown) => ({ shown, zones: zonesOn(shown.article, page.number) }))
    .sort((a, b) => surface(b.zones) - surface(a.zones));
  const others = furniture.flatMap((article) => zonesOn(article, page.number));
  return html`<svg viewBox="0 0 ${page.width} ${page.height}" preserveAspectRatio="none">
    <g class="other">${others.map(shapeOf)}</g>
    ${drawn.map(({ shown, zones }) => articleZones(shown, zones, page, words))}
  </svg>`;
}

function articleZones(
  { article, number, isDoubtful }: ReportArticle,
  zones: readonly Zone[],
  page: ReportPage["page"],
  words: ReportWords,
): Html {
  const first = [...zones].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])[0]!;
  const radius = page.width * BADGE;
  // Beside the headline's first letter, as far as the margin lets it.
  const [x, y] = [Math.max(radius, first.box[0] - 0.9 * radius), Math.max(radius, first.box[1])];
  const label = words.onPicture({ number, headline: nameOf(article, words) });
  return html`<a
    id="${zonesAnchor(number, page.number)}"
    class="${colourOf(number)}${isDoubtful ? " doubtful" : ""}"
    href="#${articleAnchor(number)}"
    aria-label="${label}"
    >${zones.map(shapeOf)}<circle cx="${x}" cy="${y}" r="${radius}" /><text
      x="${x}"
      y="${y}"
      font-size="${radius * (number > 99 ? 0.85 : 1.1)}"
      dy=".35em"
      >${number}</text
    ></a
  > `;
}

const shapeOf = ({ box: [x, y, width, height], polygon }: Zone): Html =>
  polygon
    ? html`<polygon points="${polygon.map((point) => point.join(",")).join(" ")}" />`
    : html`<rect x="${x}" y="${y}" width="${width}" height="${height}" />`;
