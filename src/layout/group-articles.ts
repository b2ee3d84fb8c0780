// Layouts of all pages → the edition's articles, on each page the main story first, jumps joined, every printed word tied to what it says. Never joins on doubt.
import type { Word } from "../edition/schema.ts";
import { articleConfidence, type PlacedWords } from "./article-confidence.ts";
import { articleParts, type ArticlePart } from "./article-parts.ts";
import { composeArticle, type WordPlace } from "./compose-article.ts";
import type { EditionContext } from "./edition-context.ts";
import { joinJumps } from "./join-jumps.ts";
import { linkPointers } from "./link-pointers.ts";
import { wholeWords } from "./logical-text.ts";
import { pageNames } from "./page-furniture.ts";
import { labelOf, pageLabelled } from "./page-labels.ts";
import { hundredth, rounded } from "./rounded.ts";
import type { DraftArticle, EditionDraft, PageLayout, PrintedWord } from "./types.ts";

/**
 * @param pages in order. @returns articles a1, a2, …, on each page its main story first; each printed word of a page once, words of zones in
 * reading order, then stray ones. Pure and deterministic; O(words + articles²).
 */
export function groupArticles(pages: readonly PageLayout[]): EditionDraft {
  const { labels, sections, masthead } = pageNames(pages);
  const parts = articleParts(pages);
  const next = joinJumps(parts, (part) => labelOf(labels, part.page.page));
  const numbers = pages.map(({ page }) => page);
  let zones = 0;
  const edition: EditionContext = {
    nextZoneId: () => `z${++zones}`,
    known: wholeWords(pages.flatMap((page) => page.zones.flatMap(({ lines }) => lines.map(({ words }) => words)))),
    pageLabelled: (label) => pageLabelled(label, labels, numbers),
  };
  const articles: DraftArticle[] = [];
  const places = new Map<PrintedWord, WordPlace>();
  parts.forEach((part, i) => {
    if (next.includes(i)) return;
    const own = story(parts, next, i);
    const section = part.kind === "article" ? (sections.get(part.page.page) ?? null) : null;
    const composed = composeArticle(`a${articles.length + 1}`, own, section, edition);
    const confidence = part.kind === "furniture" ? undefined : articleConfidence(own.flatMap(wordsOf));
    articles.push(confidence === undefined ? composed.article : { ...composed.article, confidence });
    for (const [word, place] of composed.places) places.set(word, place);
  });
  linkPointers(articles, edition);
  return {
    articles,
    words: new Map(pages.map((page) => [page.page, tiedWords(page, places)])),
    labels,
    sections,
    masthead,
  };
}

const wordsOf = ({ zones }: ArticlePart): PlacedWords[] =>
  zones.map(({ lines, certainty01 }) => ({ words: lines.flatMap((line) => line.words), certainty01 }));

/** A part and all it goes on in. A ring of jumps ends where it began. */
function story(parts: readonly ArticlePart[], next: readonly number[], first: number): ArticlePart[] {
  const own: number[] = [];
  for (let i = first; i >= 0 && !own.includes(i); i = next[i]!) own.push(i);
  return own.map((i) => parts[i]!);
}

function tiedWords(page: PageLayout, places: ReadonlyMap<PrintedWord, WordPlace>): Word[] {
  const inZones = page.zones.flatMap((zone) => zone.lines.flatMap((line) => [...line.words]));
  return [...inZones, ...page.strayWords].map((word) => ({
    t: word.text,
    box: rounded(word.box),
    c: hundredth(word.confidence01),
    ...places.get(word),
  }));
}
