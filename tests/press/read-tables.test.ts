// A table that was read among the columns of a page, and again by itself. The engine is a made one: it answers what each case needs.
import { expect, it } from "vitest";
import type { Box } from "../../src/edition/geometry.ts";
import { dpi, pageNumber, pt, px } from "../../src/edition/units.ts";
import type { PageLayout, PrintedWord, Raster } from "../../src/layout/types.ts";
import type { PageWords } from "../../src/press/2-words.ts";
import { readTables } from "../../src/press/read-tables.ts";
import type { OcrEngine, ReadWord } from "../../src/press/tools/ocr-engine.ts";
import { zone } from "../layout/page-of-zones.ts";

const INK = 20;
const [WIDTH, HEIGHT] = [400, 300];
const raster: Raster = { width: px(WIDTH), height: px(HEIGHT), dpi: dpi(144), gray: new Uint8Array(WIDTH * HEIGHT) };
const page = { page: pageNumber(1), width: pt(200), height: pt(150), source: "scan", raster, small: raster, layer: [] };
const TABLE: Box = [50, 40, 100, 60];
const RULE: Box = [50, 60, 100, 1];
const layout = { zones: [{ ...zone("table", 0, ["x"]), box: TABLE }], rules: [RULE] } as unknown as PageLayout;
const never = new AbortController().signal;

const word = (text: string, box: Box, confidence01 = 0.6): PrintedWord => ({ text, box, confidence01 });
const outside = word("Judul", [10, 10, 60, 12], 0.95);
const first: PageWords = {
  source: "ocr",
  words: [outside, word("4100", [60, 50, 20, 8]), word("A8000", [60, 80, 20, 8])],
  read: 3,
};

/** Words as an engine gives them: in pixels of the picture that it is shown. */
function engineThat(answers: readonly ReadWord[]): OcrEngine & { readonly shown: Raster[]; readonly as: unknown[] } {
  const shown: Raster[] = [];
  const as: unknown[] = [];
  const read: OcrEngine["read"] = async (picture, _signal, how) => {
    shown.push(picture);
    as.push(how);
    return { words: answers, blocks: [] };
  };
  return { name: "made", read, close: async () => {}, shown, as };
}

const readAgain = (engine: OcrEngine, words: PageWords = first) =>
  readTables(page as Parameters<typeof readTables>[0], words, layout, engine, never);

it("is shown alone, larger, without its rules, as one block", async () => {
  raster.gray.fill(INK);
  const engine = engineThat([]);
  expect(await readAgain(engine)).toBe(first);
  const [picture] = engine.shown;
  expect(engine.as).toEqual(["block"]);
  // 3 points around it on each side, at twice the resolution.
  expect([picture!.width, picture!.height, picture!.dpi]).toEqual([106 * 4, 66 * 4, 288]);
  const row = (y: number): number => picture!.gray[Math.round((y - 37) * 4) * picture!.width + 200]!;
  expect([row(50), row(60.5), row(80)]).toEqual([INK, 255, INK]);
});

it("takes the words that are more surely right, each at its place on the page, and no other word", async () => {
  const engine = engineThat([
    { text: "+100", box: [52, 52, 80, 32], confidence01: 0.9 },
    { text: "48.000", box: [52, 172, 80, 32], confidence01: 0.9 },
    { text: "~—", box: [200, 172, 80, 32], confidence01: 0.9 },
    { text: "tetangga", box: [0, 0, 8, 8], confidence01: 0.99 },
  ]);
  const { words, read } = await readAgain(engine);
  expect(words.map(({ text }) => text)).toEqual(["Judul", "+100", "48.000"]);
  expect(words[1]!.box).toEqual([60, 50, 20, 8]);
  expect(read).toBe(3);
});

it("keeps what was read first where the second reading is less sure, or has lost letters, or a text layer says it", async () => {
  const unsure = engineThat([{ text: "+1O0 4B.O00", box: [52, 52, 80, 32], confidence01: 0.3 }]);
  expect(await readAgain(unsure)).toBe(first);
  const lost = engineThat([{ text: "+100", box: [52, 52, 80, 32], confidence01: 0.99 }]);
  expect(await readAgain(lost)).toBe(first);
  const sure = engineThat([{ text: "+100 48.000", box: [52, 52, 80, 32], confidence01: 0.99 }]);
  const printed: PageWords = { ...first, read: 1 };
  expect(await readAgain(sure, printed)).toBe(printed);
});
