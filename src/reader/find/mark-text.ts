// The article on screen × what is looked for → its words marked there, by the browser's own highlights; without them, nothing. Never an element of its own.
import type { OpenEdition } from "../../library/types.ts";
import { indexOfEdition, type EditionIndex } from "./edition-index.ts";
import { placesIn, type Rule } from "./places.ts";
import { hitsIn } from "./hits-in-edition.ts";

/** As the stylesheet names it. */
const NAME = "found";
/** What holds the paper's own text, and not a word of the app's ("Halaman 2"): words of two of them never stand in one line. */
const TEXTS =
  ".article :is(h1:not(.article-unnamed), h2, p:not(.article-section, .article-jump, .article-missing), li, td, th, figcaption, footer)";

export interface MarkedText {
  /** The first mark on screen; null where there is none. */
  readonly first: Range | null;
  readonly clear: () => void;
}

/** @param sheet that holds the article as it is on screen now: soft hyphens in it are passed over. O(its text). */
export function markText(sheet: Element, edition: OpenEdition, article: string, query: string): MarkedText {
  const rule = hitsIn(edition, query)?.find((hit) => hit.article.id === article)?.rule;
  if (!rule || typeof Highlight === "undefined") return { first: null, clear: () => {} };
  const index = indexOfEdition(edition);
  const ranges = [...sheet.querySelectorAll(TEXTS)]
    .filter((element) => element.querySelector(TEXTS) === null)
    .flatMap((element) => rangesIn(element, index, rule));
  const highlight = new Highlight(...ranges);
  CSS.highlights.set(NAME, highlight);
  return {
    first: ranges[0] ?? null,
    clear: () => {
      // Another article may have been marked meanwhile.
      if (CSS.highlights.get(NAME) === highlight) CSS.highlights.delete(NAME);
    },
  };
}

function rangesIn(element: Element, index: EditionIndex, rule: Rule): Range[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { readonly node: Node; readonly begins: number }[] = [];
  let text = "";
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push({ node, begins: text.length });
    text += node.nodeValue ?? "";
  }
  // The end of a node is that node's own, not the beginning of the next.
  const holding = (offset: number): [Node, number] => {
    const { node, begins } = nodes[nodes.filter((one) => one.begins < offset).length - 1]!;
    return [node, offset - begins];
  };
  return placesIn(index.read(text), rule).map(([from, to]) => {
    const range = document.createRange();
    const [node, before] = holding(from + 1);
    range.setStart(node, before - 1);
    range.setEnd(...holding(to));
    return range;
  });
}
