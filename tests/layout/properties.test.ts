// Any words anywhere on a page → what layout must keep whatever they are: each word once, no zone off the page. Never a figure of quality.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dpi, pageNumber, pt, px } from "../../src/edition/units.ts";
import { analysePage } from "../../src/layout/analyse-page.ts";
import { groupArticles } from "../../src/layout/group-articles.ts";
import { median, medianAround } from "../../src/layout/median.ts";
import type { PageInput, PrintedWord } from "../../src/layout/types.ts";

const [WIDTH, HEIGHT] = [240, 300];
const PX = 100 / 72;

const word = fc
  .record({
    text: fc.constantFrom("Jakarta", "di", "RUMAH", "1.250", "|", "—", "*", "naik,", "“Kami", "Hal", "7", "kupu-"),
    x: fc.integer({ min: 0, max: WIDTH - 4 }),
    y: fc.integer({ min: 0, max: HEIGHT - 4 }),
    width: fc.integer({ min: 1, max: 90 }),
    height: fc.integer({ min: 1, max: 40 }),
    confidence01: fc.constantFrom(0.1, 0.5, 0.95),
  })
  .map(({ text, x, y, width, height, confidence01 }): PrintedWord => ({
    text,
    box: [x, y, Math.min(width, WIDTH - x), Math.min(height, HEIGHT - y)],
    confidence01,
  }));

/** Ink where the words say, so that layout believes them. */
function pageOf(words: readonly PrintedWord[], source: PageInput["source"]): PageInput {
  const [w, h] = [Math.round(WIDTH * PX), Math.round(HEIGHT * PX)];
  const gray = new Uint8Array(w * h).fill(225);
  for (const { box } of words)
    for (let y = Math.round(box[1] * PX); y < Math.min(h, (box[1] + box[3]) * PX); y++)
      for (let x = Math.round(box[0] * PX); x < Math.min(w, (box[0] + box[2]) * PX); x++)
        if (x % 3 !== 0) gray[y * w + x] = 40;
  const raster = { width: px(w), height: px(h), dpi: dpi(100), gray };
  return { page: pageNumber(1), width: pt(WIDTH), height: pt(HEIGHT), raster, words, source };
}

describe("whatever stands on a page", { timeout: 120_000 }, () => {
  const page = fc
    .record({
      words: fc.array(word, { maxLength: 60 }),
      source: fc.constantFrom("ocr" as const, "text-layer" as const, "none" as const),
    })
    .map(({ words, source }) => pageOf(words, source));

  it("each word is in one zone once, or stray", () => {
    fc.assert(
      fc.property(page, (input) => {
        const { zones, strayWords } = analysePage(input);
        const used = zones.flatMap(({ lines }) => lines.flatMap(({ words }) => words));
        expect(new Set([...used, ...strayWords]).size).toBe(input.words.length);
        expect(used.length + strayWords.length).toBe(input.words.length);
      }),
      { numRuns: 40, seed: 4 },
    );
  });

  it("no zone leaves the page", () => {
    fc.assert(
      fc.property(page, (input) => {
        for (const { box } of analysePage(input).zones) {
          expect(Math.min(box[0], box[1])).toBeGreaterThanOrEqual(-1e-6);
          expect(box[0] + box[2]).toBeLessThanOrEqual(WIDTH + 1e-6);
          expect(box[1] + box[3]).toBeLessThanOrEqual(HEIGHT + 1e-6);
        }
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  it("no word is lost between zones and articles", () => {
    fc.assert(
      fc.property(page, (input) => {
        const layout = analysePage(input);
        const kept = layout.zones.flatMap(({ lines }) => lines.flatMap(({ words }) => words)).length;
        const draft = groupArticles([layout]);
        expect((draft.words.get(input.page) ?? []).length).toBe(kept + layout.strayWords.length);
      }),
      { numRuns: 40, seed: 6 },
    );
  });
});

it("a median that moves along is each place's own", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.nat(12), (values, reach) => {
      const each = values.map((_, i) => median(values.slice(Math.max(0, i - reach), i + reach + 1)));
      expect(medianAround(values, reach)).toEqual(each);
    }),
  );
});
