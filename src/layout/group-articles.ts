// Layouts of all pages → the edition's articles, on each page the main story first, jumps joined, every printed word tied to what it says. Never joins on doubt.
import type { Word } from "../edition/schema.ts";
import type { PageNumber } from "../edition/units.ts";
import { articleConfidence, type PlacedWords } from "./article-confidence.ts";
import { articleParts, rowsOf, type ArticlePart } from "./article-parts.ts";
import { composeArticle, type WordPlace } from "./compose-article.ts";
import type { EditionContext } from "./edition-context.ts";
import { endsOf, joinJumps, type PartEnds } from "./join-jumps.ts";
import { linkPointers } from "./link-pointers.ts";
import { wholeWords } from "./logical-text.ts";
import { furnitureOf, pageNames, type PageFurniture } from "./page-furniture.ts";
import { labelOf, pageLabelled } from "./page-labels.ts";
import { hundredth, rounded } from "./rounded.ts";
import type { DraftArticle, EditionDraft, FoundArticles, PageLayout, PrintedWord } from "./types.ts";

/** {@link groupPages} of pages that are in memory anyway. @param pages in order. */
export function groupArticles(pages: readonly PageLayout[]): EditionDraft {
  const words = new Map<PageNumber, Word[]>();
  const found = groupPages(
    pages.length,
    (at) => pages[at]!,
    (page, own) => words.set(page, own),
  );
  return { ...found, words };
}

/**
 * All pages of a long paper are too much for memory: each is asked for twice, and held only while stories that run over it are composed.
 * @param read the page that comes so far behind the first. @param give gets each printed word of a page once, words of zones in reading
 * order, then stray ones.
 * @returns articles a1, a2, …, on each page its main story first. Pure and deterministic; O(words + articles²).
 */
export function groupPages(
  count: number,
  read: (at: number) => PageLayout,
  give: (page: PageNumber, words: Word[]) => void,
): FoundArticles {
  const { furniture, parts, known } = lookThrough(count, read);
  const { labels, sections, masthead } = pageNames(furniture);
  const numbers = furniture.map(({ page }) => page);
  const next = joinJumps(parts, (page) => labelOf(labels, page));
  const stories = parts.flatMap((_, first) => (next.includes(first) ? [] : [story(parts, next, first)]));
  let zones = 0;
  const edition: EditionContext = {
    nextZoneId: () => `z${++zones}`,
    known,
    pageLabelled: (label) => pageLabelled(label, labels, numbers),
  };
  const articles: DraftArticle[] = [];
  const places = new Map<PrintedWord, WordPlace>();
  const compose = (own: readonly ArticlePart[]): void => {
    const { kind, page } = own[0]!;
    const section = kind === "article" ? (sections.get(page.page) ?? null) : null;
    const composed = composeArticle(`a${articles.length + 1}`, own, section, edition);
    const confidence = kind === "furniture" ? undefined : articleConfidence(own.flatMap(wordsOf));
    articles.push(confidence === undefined ? composed.article : { ...composed.article, confidence });
    for (const [word, place] of composed.places) places.set(word, place);
  };
  const open = new Map<number, OpenPage>();
  const openPage = (at: number): OpenPage => {
    const page = open.get(at)?.page ?? read(at);
    const opened = open.get(at) ?? { page, parts: articleParts(page) };
    open.set(at, opened);
    return opened;
  };
  const lastUses = lastUsesOf(stories, count);
  for (let now = 0; now < count; now++) {
    openPage(now);
    for (const own of stories) if (own[0]!.at === now) compose(own.map(({ at, place }) => openPage(at).parts[place]!));
    for (const [at, { page }] of open)
      if (lastUses[at]! <= now) {
        give(page.page, tiedWords(page, places));
        open.delete(at);
      }
  }
  linkPointers(articles, edition);
  return { articles, labels, sections, masthead };
}

/** A page in memory. Its words are told from one another by being the same objects. */
interface OpenPage {
  readonly page: PageLayout;
  readonly parts: readonly ArticlePart[];
}

/** What there is to know of a part before its page is read again: which one it is, on which page. */
interface KnownPart extends PartEnds {
  readonly at: number;
  readonly place: number;
}

function lookThrough(count: number, read: (at: number) => PageLayout) {
  const furniture: PageFurniture[] = [];
  const parts: KnownPart[] = [];
  const known = new Map<string, number>();
  for (let at = 0; at < count; at++) {
    const page = read(at);
    furniture.push(furnitureOf(page));
    articleParts(page).forEach((part, place) => parts.push({ ...endsOf(part), at, place }));
    wholeWords(page.zones.flatMap(rowsOf), known);
  }
  return { furniture, parts, known };
}

/** @returns for each page the last one on which a story begins that runs over it. */
function lastUsesOf(stories: readonly (readonly KnownPart[])[], count: number): number[] {
  const last = Array.from({ length: count }, (_, at) => at);
  for (const own of stories) for (const { at } of own) last[at] = Math.max(last[at]!, own[0]!.at);
  return last;
}

const wordsOf = ({ zones }: ArticlePart): PlacedWords[] =>
  zones.map(({ lines, certainty01 }) => ({ words: lines.flatMap((line) => line.words), certainty01 }));

/** A part and all it goes on in. A ring of jumps ends where it began. */
function story(parts: readonly KnownPart[], next: readonly number[], first: number): KnownPart[] {
  const own: number[] = [];
  for (let i = first; i >= 0 && !own.includes(i); i = next[i]!) own.push(i);
  return own.map((i) => parts[i]!);
}

/** Takes the words' places away: they are needed no more. */
function tiedWords(page: PageLayout, places: Map<PrintedWord, WordPlace>): Word[] {
  const inZones = page.zones.flatMap((zone) => zone.lines.flatMap((line) => [...line.words]));
  return [...inZones, ...page.strayWords].map((word) => {
    const place = places.get(word);
    places.delete(word);
    return { t: word.text, box: rounded(word.box), c: hundredth(word.confidence01), ...place };
  });
}
