import { expect, it } from "vitest";
import { bytesHere, bytesInAll, isWhole, progressOfRest } from "../../../src/reader/offline/bytes.ts";

const partly = {
  tiers: {
    text: { whole: true, bytes: 60, of: 60 },
    pages: { whole: true, bytes: 1500, of: 1500 },
    print: { whole: false, bytes: 340, of: 1340 },
  },
};

it("adds up what is here, what there is in all, and whether that is the same", () => {
  expect(bytesHere(partly)).toBe(1900);
  expect(bytesInAll(partly)).toBe(2900);
  expect(isWhole(partly)).toBe(false);
  expect(isWhole({ tiers: { ...partly.tiers, print: { whole: true, bytes: 1340, of: 1340 } } })).toBe(true);
});

it("tells how far the rest is, not what was here before it began", () => {
  expect(progressOfRest({ done: 2100, total: 2900 }, 1900)).toEqual({ done: 200, total: 1000 });
  // The first word of a download comes before it has looked at what is here.
  expect(progressOfRest({ done: 0, total: 2900 }, 1900)).toEqual({ done: 0, total: 1000 });
});
