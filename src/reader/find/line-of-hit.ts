// An article that was found → the line of it in the list: what of its text to show, what of that is marked, and on which page it stands. Pure.
import type { Article } from "../../edition/schema.ts";
import type { Part } from "../../edition/strings-of.ts";
import { nameOf } from "../page/tap.ts";
import type { PartOfArticle } from "./edition-index.ts";
import { placesIn, type Place } from "./places.ts";
import type { Hit } from "./search.ts";

/** Text and the places marked in it. */
export interface Marked {
  readonly text: string;
  readonly places: readonly Place[];
}

export interface LineOfHit {
  readonly headline: Marked;
  /** Null where the headline says it all. */
  readonly snippet: Marked | null;
  /** Where the first of what was found stands; null where the article stands nowhere. */
  readonly page: number | null;
}

/** About how long a snippet is, and how much of that may stand before the first mark. */
const SNIPPET = 130;
const BEFORE = 40;

export function lineOfHit({ article, parts, rule }: Hit): LineOfHit {
  const marked = parts.map((part) => ({ part, places: placesIn(part, rule) }));
  const found = marked.filter(({ places }) => places.length > 0);
  // A hit in running text before one in a byline; and where only the headline has it, how the text begins.
  const shown =
    found.find(({ part }) => isBody(part)) ??
    found.find(({ part }) => !isHeadline(part)) ??
    marked.find(({ part }) => isBody(part));
  const name = nameOf(article);
  const named = marked.find(({ part }) => part.text === name);
  return {
    headline: { text: name, places: named?.places ?? [] },
    snippet: shown && shown.part.text !== name ? snippetOf(shown.part.text, shown.places) : null,
    page: pageOf(article, (found[0] ?? marked[0])?.part.part ?? null),
  };
}

const isHeadline = ({ part }: PartOfArticle): boolean => part.b === "headline";
const isBody = ({ part: { b, f } }: PartOfArticle): boolean =>
  (typeof b === "number" || b === "deck") && f === undefined;

/** A block says in which zones it stands; of the head, the zone of its kind. */
function pageOf({ zones, blocks }: Article, part: Part | null): number | null {
  const block = typeof part?.b === "number" ? blocks[part.b] : undefined;
  const zone =
    zones.find(({ id }) => block?.zones?.includes(id)) ?? zones.find(({ kind }) => kind === part?.b) ?? zones[0];
  return zone?.page ?? null;
}

/** The words around the first mark, cut between words; dots say where something is left out. O(length of the text). */
export function snippetOf(text: string, places: readonly Place[], length = SNIPPET, before = BEFORE): Marked {
  const [first] = places;
  const begin = first === undefined || first[0] <= before ? 0 : (nextWord(text, first[0] - before) ?? first[0]);
  const wanted = begin + length;
  const end = wanted >= text.length ? text.length : Math.max(text.lastIndexOf(" ", wanted), first?.[1] ?? 0, begin + 1);
  const isSentence = end === text.length || /[.!?]["”’]?$/.test(text.slice(begin, end));
  // The dots stay with their word.
  const [lead, tail] = [begin > 0 ? "…\u00a0" : "", isSentence ? "" : "\u00a0…"];
  const shift = lead.length - begin;
  return {
    text: lead + text.slice(begin, end).replace(/\n/g, " ") + tail,
    places: places
      .filter(([from, to]) => from >= begin && to <= end)
      .map(([from, to]) => [from + shift, to + shift] as const),
  };
}

/** Where the first word that begins at or after an offset does. */
function nextWord(text: string, at: number): number | null {
  const space = text.slice(at).search(/\s\S/);
  return space < 0 ? null : at + space + 1;
}
