// A sentence of an article → where it stands in the article's text on screen. Reads the page's text as it is laid out; never changes it.
import type { Span } from "../../language/printed-pieces.ts";
import type { Field, Sentence } from "./sentences-of-article.ts";

/** What only holds lines together or lets them break. */
const UNSEEN = /[\u00ad\u2060]/;
const FIELDS: Readonly<Record<Field, string>> = {
  kicker: ".article-kicker",
  headline: ".article-headline",
  deck: ".article-deck",
  byline: ".article-byline",
};
/** Printed and not shown: the mark of a quotation hangs beside it. */
const QUOTES_AROUND = /^["“”„«]\s*|\s*["“”»]$/g;

interface Letters {
  readonly text: string;
  readonly at: readonly (readonly [node: Text, offset: number])[];
}

/** @param span of the sentence's text. @param sheet that shows the article. @returns null where it is not on screen (yet). O(text of its block). */
export function spokenRange(sheet: Element, sentence: Sentence, span: Span): Range | null {
  const element = elementOf(sheet, sentence);
  if (element === null) return null;
  const range = document.createRange();
  if (element instanceof HTMLTableRowElement) {
    range.selectNodeContents(element);
    return range;
  }
  const letters = lettersOf(element);
  const whole = find(letters.text, sentence.text, Math.max(0, sentence.start - 4));
  const from = find(letters.text, sentence.text.slice(span.start, span.end), whole?.[0] ?? 0) ?? whole;
  const [first, last] = from ? [letters.at[from[0]], letters.at[from[1] - 1]] : [];
  if (!first || !last) return null;
  range.setStart(...first);
  range.setEnd(last[0], last[1] + 1);
  return range;
}

function elementOf(sheet: Element, { place, part }: Sentence): Element | null {
  if (typeof place === "string") return sheet.querySelector(FIELDS[place]);
  const block = sheet.querySelector(`[data-block="${place}"]`);
  const parts = block?.querySelectorAll("li, tr");
  return parts?.length ? (parts[part] ?? null) : block;
}

function lettersOf(element: Element): Letters {
  const at: [Text, number][] = [];
  let text = "";
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const node = nodes.currentNode as Text;
    for (let offset = 0; offset < node.data.length; offset++) {
      const letter = node.data[offset]!;
      if (UNSEEN.test(letter)) continue;
      text += plain(letter);
      at.push([node, offset]);
    }
  }
  return { text, at };
}

const plain = (text: string): string => text.replaceAll(/\s/g, " ");

function find(text: string, printed: string, from: number): [number, number] | null {
  for (const wanted of [plain(printed).trim(), plain(printed).trim().replace(QUOTES_AROUND, "")])
    for (const start of [text.indexOf(wanted, from), text.indexOf(wanted)])
      if (wanted !== "" && start >= 0) return [start, start + wanted.length];
  return null;
}
