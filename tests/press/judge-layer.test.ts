// A text layer held against its page: letters that are none, words beside the ink, print that it leaves out; and what is read then.
import { beforeAll, describe, expect, it, vi } from "vitest";
import { pageNumber } from "../../src/edition/units.ts";
import type { PrintedWord } from "../../src/layout/types.ts";
import { rasterise, type RasterPage } from "../../src/press/1-raster.ts";
import { readWords } from "../../src/press/2-words.ts";
import { lettersAreSound } from "../../src/press/layer-letters.ts";
import { standsOnInk } from "../../src/press/layer-place.ts";
import type { OcrEngine } from "../../src/press/tools/ocr-engine.ts";
import { oddPdf, type OddPage } from "../fixtures/odd-pdf.ts";
import { grayJpx } from "../fixtures/scan-pictures.ts";
import { LINES, story } from "./run-press.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const raster = (page: OddPage): Promise<RasterPage> => rasterise(new Uint8Array(oddPdf([page])), pageNumber(1), null);
const never = new AbortController().signal;

const TEXT = [...LINES, ...LINES, ...LINES];
const words = (texts: readonly string[]): PrintedWord[] =>
  texts.map((text, index) => ({ text, box: [0, index * 12, 40, 10], confidence01: 1 }));
const spoken = TEXT.flatMap((line) => line.split(" "));
/** As a font without a table of its letters gives them. */
const moveLetters = (text: string, by: number): string =>
  text.replaceAll(/[^ ]/gu, (letter) => String.fromCodePoint(letter.codePointAt(0)! + by));
const shifted = (by: number): string[] => spoken.map((word) => moveLetters(word, by));

describe("letters", () => {
  it.each<[string, readonly string[]]>([
    ["Indonesian", spoken],
    ["capitals", spoken.map((word) => word.toUpperCase())],
    [
      "English",
      Array.from({ length: 12 }, () => "The mayor of the town said that it was for the people".split(" ")).flat(),
    ],
    [
      "Czech",
      Array.from({ length: 12 }, () => "Schůze se konala v neděli na náměstí za účasti tří set".split(" ")).flat(),
    ],
    ["another script", Array.from({ length: 40 }, () => ["Москва", "газета", "新聞"]).flat()],
    ["a table of prices", Array.from({ length: 60 }, () => ["Rp12.500", "3,5%", "Beras", "—"]).flat()],
    ["a folio", ["Halaman", "7"]],
  ])("of %s are sound", (_, texts) => {
    expect(lettersAreSound(words(texts))).toBe(true);
  });
  it.each([
    ["a font that numbers its glyphs", -29],
    ["a font of private letters", 0xf000],
    ["a code page taken for another", 0x80],
    ["an alphabet moved by one", 1],
  ])("of %s are not", (_, by) => {
    expect(lettersAreSound(words(shifted(by)))).toBe(false);
  });
});

describe("words", () => {
  let page: RasterPage;
  beforeAll(async () => {
    page = await raster({ width: 360, height: 260, lines: story("Pasar Lama Ditata", TEXT, 30, 40) });
  });
  const moved = (right: number, down: number, scale = 1): PrintedWord[] =>
    page.layer.map(({ box: [x, y, w, h], ...word }) => ({
      ...word,
      box: [x * scale + right, y * scale + down, w * scale, h * scale],
    }));

  it("in their place stand on the ink", () => {
    expect(standsOnInk(page.layer, page.small)).toBe(true);
    expect(standsOnInk(moved(0.5, 0.5), page.small)).toBe(true);
  });
  it.each([
    [5, 0, 1],
    [-5, 0, 1],
    [0, 6, 1],
    [0, -5, 1],
    [30, 40, 1],
    [0, 0, 0.9],
  ])("moved by %i and %i and scaled by %f do not", (right, down, scale) => {
    expect(standsOnInk(moved(right, down, scale), page.small)).toBe(false);
  });
  it("on dark paper count as on white", () => {
    const dark = { ...page.small, gray: page.small.gray.map((value) => 255 - value) };
    expect(standsOnInk(page.layer, dark)).toBe(true);
    expect(standsOnInk(moved(5, 0), dark)).toBe(false);
  });
});

/** Half of it a scan, half of it text. */
const MIXED: OddPage = {
  width: 288,
  height: 560,
  pictures: [grayJpx(), grayJpx()],
  share: 288 / 560,
  lines: story("Kabar Kedua", TEXT.slice(0, 12), 20, 340),
};

describe("a page of which the text layer has a part", () => {
  it("is mixed: its words stay, and only the rest is read", async () => {
    const page = await raster(MIXED);
    expect(page.source).toBe("mixed");
    let seen: Uint8Array | undefined;
    const engine: OcrEngine = {
      name: "a reader",
      close: async () => {},
      read: async ({ gray }) => {
        seen ??= gray; // what it missed it is shown again
        return { words: [{ text: "dibaca", box: [40, 40, 60, 20], confidence01: 0.9 }], blocks: [[40, 40, 60, 20]] };
      },
    };
    const { source, words, read } = await readWords(page, engine, never);
    expect([source, read]).toEqual(["ocr", 1]);
    const texts = words.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["Kabar", "Kedua", "Pemerintah", "dibaca"]));
    // Nothing dark is left where the layer has words; the scan is as it was.
    const { width, height } = page.raster;
    const darkOf = (gray: Uint8Array, from: number, to: number): number =>
      gray.subarray(Math.round(from * height) * width, Math.round(to * height) * width).filter((value) => value < 100)
        .length;
    expect(darkOf(seen!, 0.55, 1)).toBeLessThan(0.01 * darkOf(page.raster.gray, 0.55, 1));
    expect(darkOf(seen!, 0, 0.5)).toBe(darkOf(page.raster.gray, 0, 0.5));
  });

  it("keeps what it has where nobody may read", async () => {
    const { source, words } = await readWords(await raster(MIXED), null, never);
    expect(source).toBe("text-layer");
    expect(words.map(({ text }) => text)).toContain("Kedua");
  });

  it("is a scan where that part is a folio only", async () => {
    const folio = [{ text: "Kabar Uji - Halaman 7", x: 20, y: 395, size: 8 }];
    const page = await raster({ width: 288, height: 400, pictures: [grayJpx(), grayJpx()], lines: folio, share: 0.97 });
    expect(page.source).toBe("scan");
  });

  it("is a scan where its words say nothing", async () => {
    const lines = story("Kabar Kedua", TEXT, 20, 340).map((line) => ({ ...line, text: moveLetters(line.text, 1) }));
    expect((await raster({ ...MIXED, pictures: [], lines })).source).toBe("scan");
  });
});
