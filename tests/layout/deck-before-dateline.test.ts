import { expect, it } from "vitest";
import { pt } from "../../src/edition/units.ts";
import { withDeckBeforeDateline } from "../../src/layout/deck-before-dateline.ts";
import type { LayoutZone } from "../../src/layout/types.ts";

const zone = (kind: LayoutZone["kind"], size: number, ...lines: string[]): LayoutZone => ({
  kind,
  size: pt(size),
  group: 0,
  box: [0, 0, 100, 20],
  lines: lines.map((line) => ({
    box: [0, 0, 100, 9],
    opensParagraph: false,
    isSubhead: false,
    words: line.split(" ").map((text) => ({ text, box: [0, 0, 10, 8], confidence01: 0.9 })),
  })),
});
const headline = zone("headline", 16, "Dua Buron Menyerahkan Diri");
const deck = zone("text", 8.4, "Terdakwa dituntut 19 tahun penjara, sementara", "keluarga korban menuntut kepastian");
const story = zone("text", 6.8, "MANADO, HN — Kuasa hukum terdakwa", "memastikan sidang dimulai.");
const kindsOf = (...zones: LayoutZone[]): string[] => withDeckBeforeDateline(zones).map(({ kind }) => kind);

it("names a short text in larger type before the dateline a deck", () => {
  expect(kindsOf(headline, deck, story)).toEqual(["headline", "deck", "text"]);
});

it("leaves the story's own first lines, a second deck, and a text without a dateline", () => {
  expect(kindsOf(headline, { ...deck, size: pt(6.9) }, story)).toEqual(["headline", "text", "text"]);
  expect(kindsOf(headline, story, deck)).toEqual(["headline", "text", "text"]);
  expect(kindsOf(headline, zone("deck", 9, "Penyebabnya hujan"), deck, story)[2]).toBe("text");
  expect(kindsOf(headline, deck, zone("text", 6.8, "Kuasa hukum terdakwa menunggu."))).toEqual([
    "headline",
    "text",
    "text",
  ]);
});
