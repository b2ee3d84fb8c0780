// What is selected: from where it began to where it now ends, in one article. Pure; never how it is drawn or who moves it.
import { holds, streamOf, textOf, type Range, type ReadingOrder } from "./reading-order.ts";

export interface Selected {
  readonly order: ReadingOrder;
  /** The words where it began: one, but where the print holds two together. */
  readonly anchor: Range;
  /** The words that the finger, or the key, is at. May stand before the anchor. */
  readonly focus: Range;
}

export const begin = (order: ReadingOrder, words: Range): Selected => ({ order, anchor: words, focus: words });

/** To other words of the same stream; to those of another nothing changes. */
export const extend = (selected: Selected, focus: Range): Selected =>
  holds(streamOf(selected.order, selected.anchor.first), focus.first) ? { ...selected, focus } : selected;

export const rangeOf = ({ anchor, focus }: Selected): Range => ({
  first: Math.min(anchor.first, focus.first),
  last: Math.max(anchor.last, focus.last),
});

export const textOfSelected = (selected: Selected): string => textOf(selected.order, rangeOf(selected));

/** Words, as they are written. */
export function countOf(selected: Selected): number {
  const { first, last } = rangeOf(selected);
  return last - first + 1;
}

/** One word further in the order of reading, or back; at the ends of the stream it stays. */
export function step(selected: Selected, by: 1 | -1): Selected {
  const { order, focus } = selected;
  const next = (by > 0 ? focus.last : focus.first) + by;
  return holds(streamOf(order, focus.first), next) ? { ...selected, focus: { first: next, last: next } } : selected;
}

/** All of the stream, which is the whole story where one has begun in its text. */
export function all({ order, anchor }: Selected): Selected {
  const { first, last } = streamOf(order, anchor.first);
  return { order, anchor: { first, last: first }, focus: { first: last, last } };
}

/** From where it begins to the end of the stream, over whatever pages. */
export function toTheEnd(selected: Selected): Selected {
  const { order } = selected;
  const { first } = rangeOf(selected);
  const { last } = streamOf(order, first);
  return { order, anchor: { first, last: first }, focus: { first: last, last } };
}

/** Takes hold of one end: that one moves from now on. */
export function hold(selected: Selected, end: "first" | "last"): Selected {
  const { first, last } = rangeOf(selected);
  const [one, other] = [
    { first, last: first },
    { first: last, last },
  ];
  return { ...selected, anchor: end === "first" ? other : one, focus: end === "first" ? one : other };
}

/** Whether there is no more of the stream to be selected. */
export function isAll(selected: Selected): boolean {
  const [{ first, last }, whole] = [rangeOf(selected), streamOf(selected.order, selected.anchor.first)];
  return first === whole.first && last === whole.last;
}
