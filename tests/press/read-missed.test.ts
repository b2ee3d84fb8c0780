// A row of text that an engine gave no words for, read again alone. The page is drawn, the engine a made one that sees where ink stands.
import { describe, expect, it } from "vitest";
import { flatPage } from "../../src/layout/flat-page.ts";
import type { Box } from "../../src/edition/geometry.ts";
import { pageNumber } from "../../src/edition/units.ts";
import { analysePage } from "../../src/layout/analyse-page.ts";
import { groupArticles } from "../../src/layout/group-articles.ts";
import { UNREAD, type PageInput, type PrintedWord, type Raster } from "../../src/layout/types.ts";
import { readMissed } from "../../src/press/read-missed.ts";
import type { OcrEngine, ReadWord } from "../../src/press/tools/ocr-engine.ts";
import { prose, sheet } from "../layout/sheet.ts";

const never = new AbortController().signal;
const DARK = 130;

/** A story of two columns; two of its paragraphs end in one short word. */
function story(): PageInput {
  const page = sheet();
  page.line("Harga Kedelai Kembali", 30, 30, 30);
  const first = page.line("katanya.", 30, page.text(prose(60), 30, 80, 200));
  const second = page.line("kartu.", 30, page.text(prose(60, 2), 30, first, 200));
  page.text(prose(40, 4), 30, second, 200);
  page.text(prose(160, 3), 250, 80, 200);
  return page.input();
}
const LOST = ["katanya.", "kartu."];
const without = (input: PageInput): PageInput => ({
  ...input,
  words: input.words.filter(({ text }) => !LOST.includes(text)),
});

/** Where the rows of ink stand in a picture. */
function inkRows({ width, height, gray }: Raster): Box[] {
  const rows: [number, number, number, number][] = [];
  for (let y = 0; y < height; y++) {
    const row = gray.subarray(y * width, (y + 1) * width);
    const left = row.findIndex((value) => value < DARK);
    if (left < 0) continue;
    const right = row.findLastIndex((value) => value < DARK) + 1;
    const last = rows.at(-1);
    if (last && last[3] === y) {
      [last[0], last[2], last[3]] = [Math.min(last[0], left), Math.max(last[2], right), y + 1];
    } else rows.push([left, y, right, y + 1]);
  }
  return rows.map(([x0, y0, x1, y1]) => [x0, y0, x1 - x0, y1 - y0]);
}

type Answer = (rows: readonly Box[]) => readonly ReadWord[];

function engineThat(answer: Answer): OcrEngine & { readonly shown: Raster[]; readonly as: unknown[] } {
  const shown: Raster[] = [];
  const as: unknown[] = [];
  const read: OcrEngine["read"] = async (picture, _signal, how) => {
    shown.push(picture);
    as.push(how);
    return { words: answer(inkRows(picture)), blocks: [] };
  };
  return { name: "made", read, close: async () => {}, shown, as };
}

const readAgain = ({ width, height, raster, words }: PageInput, engine: OcrEngine): Promise<PrintedWord[]> =>
  readMissed({ width, height, small: raster, flat: flatPage({ width, raster }), raster }, words, engine, never);

describe("lines that an engine left out", { timeout: 30_000 }, () => {
  const input = story();
  const sure: Answer = (rows) => rows.map((box, index) => ({ text: LOST[index]!, box, confidence01: 0.9 }));

  it("are read in one call, alone on paper of their own gray, and put at their place", async () => {
    const engine = engineThat(sure);
    const found = await readAgain(without(input), engine);
    expect(engine.as).toEqual(["block"]);
    expect(inkRows(engine.shown[0]!).length).toBe(2);
    const lightest = (gray: Uint8Array): number => gray.reduce((most, value) => Math.max(most, value), 0);
    expect(lightest(engine.shown[0]!.gray)).toBe(lightest(input.raster.gray));
    expect(found.map(({ text }) => text)).toEqual(LOST);
    for (const [index, { box }] of found.entries()) {
      const printed = input.words.find(({ text }) => text === LOST[index])!.box;
      expect(Math.max(...box.map((value, side) => Math.abs(value - printed[side]!)))).toBeLessThan(2);
    }
  });

  it("are no larger than their row, however high the engine's boxes are", async () => {
    const high: Answer = (rows) => sure(rows.map(([x, y, w, h]) => [x, y - h / 2, w, 2 * h]));
    const found = await readAgain(without(input), engineThat(high));
    const heights = found.map(({ box }) => box[3]);
    const printed = LOST.map((lost) => input.words.find(({ text }) => text === lost)!.box[3]);
    expect(heights.every((height, index) => Math.abs(height - printed[index]!) < 1.5)).toBe(true);
  });

  it("cost nothing where none was", async () => {
    const engine = engineThat(sure);
    expect(await readAgain(input, engine)).toEqual([]);
    expect(engine.shown).toEqual([]);
  });

  it("give no words that are less sure, nor signs, nor what lies beside them: a mark says that they are missing", async () => {
    const answers: readonly Answer[] = [
      (rows) => rows.map((box) => ({ text: "kaya", box, confidence01: 0.4 })),
      (rows) => rows.map((box) => ({ text: "|", box, confidence01: 0.96 })),
      () => [{ text: "tetangga", box: [0, 0, 8, 8], confidence01: 0.99 }],
      () => [],
    ];
    for (const answer of answers) {
      const found = await readAgain(without(input), engineThat(answer));
      expect(found.map(({ text, confidence01 }) => [text, confidence01])).toEqual(LOST.map(() => [UNREAD, 0]));
    }
  });

  it("show their doubt in the story: in its text, its paragraph's and its own confidence", async () => {
    const textWith = async (answer: Answer) => {
      const page = without(input);
      const words = [...page.words, ...(await readAgain(page, engineThat(answer)))];
      const { articles } = groupArticles([analysePage({ ...page, page: pageNumber(1), words })]);
      const { blocks, confidence } = articles.find(({ headline }) => headline.startsWith("Harga"))!;
      const paragraphs = blocks.flatMap((block) => (block.kind === "paragraph" ? [block] : []));
      return { paragraphs, confidence: confidence! };
    };
    const read = await textWith(sure);
    const unread = await textWith(() => []);
    const ends = (paragraphs: readonly { text: string }[]): (string | undefined)[] =>
      paragraphs.map(({ text }) => text.split(" ").at(-1)).slice(0, 2);
    expect(ends(read.paragraphs)).toEqual(LOST);
    expect(ends(unread.paragraphs)).toEqual([UNREAD, UNREAD]);
    expect(unread.confidence).toBeLessThan(read.confidence);
    expect(unread.paragraphs[0]!.confidence!).toBeLessThan(read.paragraphs[0]!.confidence!);
  });
});
