// An edition's articles → what stands on each page, by headline, in the order of print. Pure; never a picture.
import type { Article, EditionText, Manifest, Page } from "../../edition/schema.ts";

export interface ContentsPage {
  readonly page: Page;
  readonly articles: readonly Article[];
}

/** Under a photograph or a filler there is nothing to announce. */
export const isAnnounced = ({ kind, headline }: Article): boolean => kind === "article" && headline.trim() !== "";

/** Every page once, with the articles that begin on it: a story that jumps stands where it starts, which is its first zone. O(articles). */
export function contentsOf(manifest: Manifest, text: EditionText): ContentsPage[] {
  return manifest.pages.map((page) => ({
    page,
    articles: text.articles.filter((article) => isAnnounced(article) && article.zones[0]?.page === page.number),
  }));
}

/** The first words of an article's text, ended at a sentence or a word. @param length about how many characters. */
export function leadOf(article: Article, length = 140): string {
  const first = article.deck ?? article.blocks.find((block) => block.kind === "paragraph")?.text ?? "";
  if (first.length <= length) return first;
  const cut = first.slice(0, length);
  const sentence = /^.*[.!?]["”’]?(?=\s)/s.exec(`${cut} `)?.[0];
  if (sentence !== undefined && sentence.length > length / 2) return sentence;
  return `${cut.slice(0, cut.lastIndexOf(" "))} …`;
}
