// The printed words of a page × what was found in its articles → the boxes to be framed on it. Pure; never a picture.
import { union, type Box } from "../../edition/geometry.ts";
import type { Word } from "../../edition/schema.ts";
import { nameOfPart, type Part } from "../../edition/strings-of.ts";
import { standBeside } from "../page/beside.ts";
import { placesIn, type Place } from "./places.ts";
import type { Hit } from "./search.ts";

const nameOf = (article: string | undefined, part: Part | Word): string => `${article} ${nameOfPart(part)}`;

/** @returns one box for words of one hit that stand beside each other, so one for each line and each half of a word that is broken; page points. */
export function boxesOf(words: readonly Word[], hits: readonly Hit[]): Box[] {
  const places = new Map<string, readonly Place[]>();
  for (const { article, parts, rule } of hits)
    for (const part of parts) places.set(nameOf(article.id, part.part), placesIn(part, rule));
  const boxes: Box[] = [];
  let before: Place | null = null;
  for (const word of words) {
    const place = placeOf(word, places.get(nameOf(word.a, word)));
    const last = boxes[boxes.length - 1];
    if (place && place === before && last && standBeside(last, word.box))
      boxes[boxes.length - 1] = union([last, word.box])!;
    else if (place) boxes.push(word.box);
    before = place;
  }
  return boxes;
}

/** What of an article's text a printed word is part of. */
const placeOf = ({ s, e }: Word, places: readonly Place[] = []): Place | null =>
  s === undefined || e === undefined ? null : (places.find(([from, to]) => s < to && e > from) ?? null);
