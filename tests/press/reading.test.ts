// Reading print: tesseract's table, and one tiny page by the real engine that comes with npm.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { flatPage } from "../../src/layout/flat-page.ts";
import type { Box } from "../../src/edition/geometry.ts";
import { pageNumber } from "../../src/edition/units.ts";
import type { PrintedWord, Raster } from "../../src/layout/types.ts";
import { rasterise } from "../../src/press/1-raster.ts";
import { readWords } from "../../src/press/2-words.ts";
import { readTsv, type OcrEngine } from "../../src/press/tools/ocr-engine.ts";
import { openTesseractJs } from "../../src/press/tools/tesseract-js.ts";
import { textPdf } from "../fixtures/make-pdf.ts";
import { prose, sheet } from "../layout/sheet.ts";

vi.setConfig({ testTimeout: 90_000 });

describe("tesseract's table", () => {
  const row = (...cells: (string | number)[]): string => cells.join("\t");
  it("gives words, and blocks that hold any", () => {
    const tsv = [
      "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
      row(2, 1, 1, 0, 0, 0, 10, 20, 300, 400, -1, ""),
      row(5, 1, 1, 1, 1, 1, 12, 22, 40, 12, 96.5, "Pasar"),
      row(5, 1, 1, 1, 1, 2, 60, 22, 0, 12, 96.5, "datar"),
      row(2, 1, 2, 0, 0, 0, 10, 500, 300, 400, -1, ""),
      row(5, 1, 2, 1, 1, 1, 12, 522, 40, 12, 95, "  "),
    ].join("\n");
    expect(readTsv(tsv)).toEqual({
      words: [{ text: "Pasar", box: [12, 22, 40, 12], confidence01: 0.965 }],
      blocks: [[10, 20, 300, 400]],
    });
  });
  it("of an empty page gives nothing", () => {
    expect(readTsv("")).toEqual({ words: [], blocks: [] });
  });
});

it("reads a headline again, alone on white paper, that the engine took for a part of the photograph under it", async () => {
  const page = sheet();
  page.line("Harga Kedelai Melonjak", 30, 30, 30);
  page.photograph([30, 70, 240, 120]);
  page.text(prose(120), 30, 240, 200);
  const { width, height, raster, words } = page.input();
  const seen: Raster[] = [];
  const scale = raster.dpi / 72;
  const inPixels = ({ text, box, confidence01 }: PrintedWord) => ({
    text,
    box: box.map((value) => value * scale) as unknown as Box,
    confidence01,
  });
  const engine: OcrEngine = {
    name: "forgetful",
    read: async (picture) => {
      const isLarge = ({ box }: PrintedWord): boolean => box[3] > 12;
      const isFirst = seen.push(picture) === 1;
      return { words: words.filter((word) => isLarge(word) !== isFirst).map(inPixels), blocks: [] };
    },
    close: async () => {},
  };
  const flat = flatPage({ width, raster });
  const scanned = {
    page: pageNumber(1),
    width,
    height,
    source: "scan",
    isTypeset: false,
    raster,
    small: raster,
    flat,
    layer: [],
  } as const;
  const found = await readWords(scanned, engine, new AbortController().signal);
  expect(found.words.map(({ text }) => text).slice(-3)).toEqual(["Harga", "Kedelai", "Melonjak"]);
  expect(found.read).toBe(words.length);
  const again = seen[1]!;
  const foot = Math.round(70 * scale) * raster.width;
  expect([...again.gray.subarray(foot)].every((value) => value === 255)).toBe(true);
  expect(again.gray.subarray(0, foot).some((value) => value < 100)).toBe(true);
});

describe("tesseract.js", () => {
  let cache: string;
  beforeAll(() => {
    cache = mkdtempSync(join(tmpdir(), "koran-cache-"));
    process.env["XDG_CACHE_HOME"] = cache;
  });
  afterAll(() => rmSync(cache, { recursive: true, force: true }));

  it("reads a scanned page into words at their place, in page points", async () => {
    const lines = [{ text: "Pasar lama ditata ulang", x: 30, y: 60, size: 18 }];
    const page = await rasterise(new Uint8Array(textPdf([{ width: 280, height: 100, lines }])), pageNumber(1), null);
    const engine = await openTesseractJs();
    const never = new AbortController().signal;
    const { source, words, engineBlocks } = await readWords({ ...page, source: "scan" }, engine, never);
    await engine.close();
    expect(source).toBe("ocr");
    expect(words.map(({ text }) => text)).toEqual(["Pasar", "lama", "ditata", "ulang"]);
    const [x, y, , height] = words[0]!.box;
    expect(Math.abs(x - 31.4)).toBeLessThan(1);
    expect(Math.abs(y + height - 60)).toBeLessThan(1);
    expect(words.every(({ confidence01 }) => confidence01 > 0.8)).toBe(true);
    expect(engineBlocks).toHaveLength(1);
  });
});
