// An edition's articles → what stands in each section, page by page, in the order of print. Pure; never a picture, never an advert.
import { withdrawnIn } from "../../edition/withdrawn.ts";
import type { Article, EditionText, Manifest, Page } from "../../edition/schema.ts";
import { holdRanges } from "../../language/hold-ranges.ts";

export interface ContentsSection {
  /** As the newspaper names it; null before the first page that names one. */
  readonly name: string | null;
  readonly pages: readonly ContentsPage[];
}

export interface ContentsPage {
  readonly page: Page;
  /** Those that begin here: a story that jumps stands where it starts, which is its first zone. */
  readonly articles: readonly Article[];
}

/** Under a photograph or a filler there is nothing to announce. */
export const isAnnounced = ({ kind, headline }: Article): boolean => kind === "article" && headline.trim() !== "";

/** Every page once, in sections that follow each other: a page that names none belongs to the one before. O(articles × pages). */
export function contentsOf(manifest: Manifest, text: EditionText): ContentsSection[] {
  const withdrawn = withdrawnIn(manifest);
  const announced = text.articles.filter((article) => isAnnounced(article) && !withdrawn.has(article.id));
  const sections: { name: string | null; pages: ContentsPage[] }[] = [];
  for (const page of manifest.pages) {
    const entry = { page, articles: announced.filter((article) => article.zones[0]?.page === page.number) };
    const before = sections.at(-1);
    if (before && (page.section === null || page.section === before.name)) before.pages.push(entry);
    else sections.push({ name: page.section, pages: [entry] });
  }
  return sections;
}

/** The first words of an article's text, ended at a sentence or a word. @param length about how many characters. */
export function leadOf(article: Article, length = 140): string {
  const first = holdRanges(article.deck ?? article.blocks.find((block) => block.kind === "paragraph")?.text ?? "");
  if (first.length <= length) return first;
  const cut = first.slice(0, length);
  const sentence = /^.*[.!?]["”’]?(?=\s)/s.exec(`${cut} `)?.[0];
  if (sentence !== undefined && sentence.length > length / 2) return sentence;
  // The dots stay with their word.
  return `${cut.slice(0, cut.lastIndexOf(" "))}\u00a0…`;
}
