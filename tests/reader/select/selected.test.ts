// What becomes of a selection that is extended, turned about, made whole.
import { array, assert, constantFrom, nat, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { readingOrderOf, streamOf } from "../../../src/reader/select/reading-order.ts";
import {
  all,
  begin,
  extend,
  hold,
  isAll,
  rangeOf,
  step,
  textOfSelected,
  toTheEnd,
  type Selected,
} from "../../../src/reader/select/selected.ts";
import { story } from "../find/edition-of.ts";
import { aPrintedStory } from "./printed-story.ts";

const STORY = story("a", "Judul", ["satu dua tiga", "empat lima"], { byline: "Oleh Rini" });
const order = readingOrderOf(STORY);
const at = (word: number): { first: number; last: number } => ({ first: word, last: word });

describe("a selection", () => {
  const dua = begin(order, at(4));
  it("grows both ways from where it began", () => {
    expect(textOfSelected(dua)).toBe("dua");
    expect(textOfSelected(extend(dua, at(6)))).toBe("dua tiga\n\nempat");
    expect(textOfSelected(extend(extend(dua, at(6)), at(3)))).toBe("satu dua");
  });
  it("is held by either end, over the other one too", () => {
    const three = extend(dua, at(6));
    expect(textOfSelected(extend(hold(three, "first"), at(5)))).toBe("tiga\n\nempat");
    expect(textOfSelected(extend(hold(three, "last"), at(3)))).toBe("satu dua");
    expect(textOfSelected(extend(hold(three, "first"), at(7)))).toBe("empat lima");
  });
  it("goes to the end, or takes all, over whatever pages", () => {
    expect(textOfSelected(toTheEnd(dua))).toBe("dua tiga\n\nempat lima");
    expect(textOfSelected(all(dua))).toBe("Judul\n\nOleh Rini\n\nsatu dua tiga\n\nempat lima");
    expect([dua, toTheEnd(dua), all(dua)].map(isAll)).toEqual([false, false, true]);
  });
  it("stays within its stream, whatever is done to it", () =>
    assert(
      property(
        aPrintedStory,
        nat(),
        array(constantFrom("on", "back", "first", "last", "end", "all")),
        ({ article }, from, what) => {
          const order = readingOrderOf(article);
          const word = from % order.words.length;
          const stream = streamOf(order, word);
          let selected: Selected = begin(order, at(word));
          for (const one of what) {
            if (one === "on" || one === "back") selected = step(selected, one === "on" ? 1 : -1);
            else if (one === "end") selected = toTheEnd(selected);
            else if (one === "all") selected = all(selected);
            else selected = hold(selected, one);
            const { first, last } = rangeOf(selected);
            expect(first).toBeGreaterThanOrEqual(stream.first);
            expect(last).toBeLessThanOrEqual(stream.last);
            expect(first).toBeLessThanOrEqual(last);
          }
        },
      ),
    ));
});
