// A printed edition and what befell its pages → what a person should see of it before readers do. Never a markup, never a file.
import type { Article, Manifest, Word, Zone } from "../../edition/schema.ts";
import type { PageFault } from "../../layout/types.ts";
import type { AnalysedPage, PageFailure } from "../page-work.ts";

/** An article less sure than this is doubtful (docs/decisions/0062). */
export const DOUBTFUL_BELOW = 0.75;
/** A word that the engine was less sure of is marked. */
const DOUBTFUL_WORD = 0.6;

/** Where in a text of an article its doubtful words stand, in order: by block index or field name. */
export type DoubtfulWords = ReadonlyMap<number | string, readonly (readonly [start: number, end: number])[]>;

export interface ReportArticle {
  readonly article: Article;
  /** From 1 over the edition, for what is no furniture; what the picture and the text are tied by. */
  readonly number: number;
  readonly isDoubtful: boolean;
  readonly doubtfulWords: DoubtfulWords;
  /** It says that it goes on, and nothing of it stands on another page. */
  readonly isCutShort: boolean;
}

export interface ReportPage {
  readonly page: Manifest["pages"][number];
  readonly faults: readonly PageFault[];
  readonly failed: PageFailure | null;
  /** Nobody read it, though it has not failed and is not blank. */
  readonly isUnread: boolean;
  /** What begins here, in the edition's order. */
  readonly articles: readonly ReportArticle[];
  /** What began elsewhere and goes on here. */
  readonly continued: readonly ReportArticle[];
  readonly furniture: readonly Article[];
  /** The words of that furniture by article: it has no blocks. */
  readonly furnitureText: ReadonlyMap<string, string>;
}

export interface EditionReport {
  readonly manifest: Manifest;
  readonly pages: readonly ReportPage[];
  /** What is an article: no advert, no notice. The three lists below are of these. */
  readonly articles: readonly ReportArticle[];
  readonly doubtful: readonly ReportArticle[];
  /** Nobody knows how sure they are. */
  readonly unrated: readonly ReportArticle[];
  readonly cutShort: readonly ReportArticle[];
  readonly faulty: readonly ReportPage[];
  readonly pictureOnly: readonly ReportPage[];
  /** Blank ones, and ones of which only the words are left. */
  readonly withoutPicture: readonly ReportPage[];
  /** Sentences, in English: what the press noticed of the edition as a whole. */
  readonly warnings: readonly string[];
}

export interface Findings {
  readonly manifest: Manifest;
  readonly articles: readonly Article[];
  /** Of a page, as words.json has them; asked for page by page, since all words of a long paper would take much memory. */
  readonly words: (page: number) => readonly Word[];
  /** As they were printed, in order. */
  readonly pages: readonly Pick<AnalysedPage, "layout" | "source" | "failed">[];
  readonly warnings: readonly string[];
}

const isOn = ({ zones }: Article, page: number): boolean => zones.some((zone) => zone.page === page);
/** The page where an article begins: that of its first zone. */
export const firstPageOf = ({ zones }: Article): number | undefined => zones[0]?.page;

/** Pure; O(words + articles × pages). */
export function editionReport({ manifest, articles, words, pages, warnings }: Findings): EditionReport {
  const furniture = articles.filter(({ kind }) => kind === "furniture");
  const read = new Map(manifest.pages.map(({ number }) => [number, readPage(words(number), furniture)]));
  const unsure = doubtfulPlaces([...read.values()].flatMap(({ doubtful }) => doubtful));
  const numbered = articles
    .filter(({ kind }) => kind !== "furniture")
    .map((article, index): ReportArticle => {
      const { confidence } = article;
      return {
        article,
        number: index + 1,
        isDoubtful: confidence !== undefined && confidence < DOUBTFUL_BELOW,
        doubtfulWords: unsure.get(article.id) ?? new Map<number | string, never>(),
        isCutShort:
          article.blocks.some(({ kind }) => kind === "jump") && new Set(article.zones.map(({ page }) => page)).size < 2,
      };
    });
  const shown = manifest.pages.map((page, index): ReportPage => {
    const { layout, source, failed = null } = pages[index]!;
    const faults = layout.faults ?? [];
    return {
      page,
      faults,
      failed,
      isUnread: failed === null && source === "none" && faults.every(({ kind }) => kind !== "blank"),
      articles: numbered.filter(({ article }) => firstPageOf(article) === page.number),
      continued: numbered.filter(({ article }) => firstPageOf(article) !== page.number && isOn(article, page.number)),
      furniture: furniture.filter((article) => isOn(article, page.number)),
      furnitureText: read.get(page.number)!.furnitureText,
    };
  });
  const stories = numbered.filter(({ article }) => article.kind === "article");
  return {
    manifest,
    pages: shown,
    articles: stories,
    doubtful: stories.filter(({ isDoubtful }) => isDoubtful),
    unrated: stories.filter(({ article }) => article.confidence === undefined),
    cutShort: stories.filter(({ isCutShort }) => isCutShort),
    faulty: shown.filter(({ faults }) => faults.length > 0),
    pictureOnly: shown.filter(({ failed, isUnread }) => failed?.as === "picture" || isUnread),
    withoutPicture: shown.filter(({ failed }) => failed !== null && failed.as !== "picture"),
    warnings,
  };
}

interface ReadWords {
  readonly doubtful: readonly Word[];
  /** As it was printed, by article. */
  readonly furnitureText: ReadonlyMap<string, string>;
}

/** What the report needs of a page's words. */
function readPage(words: readonly Word[], furniture: readonly Article[]): ReadWords {
  const ids = new Set(furniture.map(({ id }) => id));
  const texts = new Map<string, string>();
  for (const { a, t } of words)
    if (a !== undefined && ids.has(a)) texts.set(a, texts.has(a) ? `${texts.get(a)!} ${t}` : t);
  return { doubtful: words.filter(({ c }) => c < DOUBTFUL_WORD), furnitureText: texts };
}

/** By article. The printed halves of one word are one place. */
function doubtfulPlaces(words: readonly Word[]): Map<string, Map<number | string, [number, number][]>> {
  const found = new Map<string, Map<number | string, [number, number][]>>();
  for (const { a, b, f, s, e } of words) {
    if (a === undefined || b === undefined || f !== undefined || s === undefined) continue;
    const own = found.get(a) ?? new Map<number | string, [number, number][]>();
    found.set(a, own);
    const places = own.get(b) ?? [];
    own.set(b, places);
    if (!places.some(([start]) => start === s)) places.push([s, e ?? s]);
  }
  for (const own of found.values()) for (const places of own.values()) places.sort((x, y) => x[0] - y[0]);
  return found;
}

/** Zones of an article on a page, largest first, so that a small one lies over it. */
export const zonesOn = ({ zones }: Article, page: number): Zone[] =>
  zones.filter((zone) => zone.page === page).sort((x, y) => y.box[2] * y.box[3] - x.box[2] * x.box[3]);
