// A table that was read among the columns of a page, and again by its cells. The engine is a made one: it sees where words stand, and answers what each case needs.
import { describe, expect, it } from "vitest";
import { fromCorners, type Box } from "../../src/edition/geometry.ts";
import { pageNumber, pt } from "../../src/edition/units.ts";
import { connectedComponents } from "../../src/layout/connected-components.ts";
import { around, midY, type Rect } from "../../src/layout/rect.ts";
import { runsOf } from "../../src/layout/table-columns.ts";
import { tableRows } from "../../src/layout/table-rows.ts";
import type { PageLayout, PrintedWord, Raster } from "../../src/layout/types.ts";
import type { PageWords } from "../../src/press/2-words.ts";
import { readTables } from "../../src/press/read-tables.ts";
import type { OcrEngine, ReadAs } from "../../src/press/tools/ocr-engine.ts";
import { drawnTable, LETTER } from "../layout/drawn-table.ts";
import { zone } from "../layout/page-of-zones.ts";

const CELLS = [
  ["Tim", "M", "S", "Poin"],
  ["Putra Kelindan", "8", "3", "27"],
  ["Rimba Raya", "6", "3", "21"],
  ["Elang Bukit", "1", "2", "5"],
];
const raster = drawnTable(CELLS, { columns: [30, 220, 246, 272], width: 360, rules: true });
const page = { page: pageNumber(1), width: pt(130), height: pt(86), source: "scan", raster, small: raster, layer: [] };
const inPoints = (x: number, y: number, w: number, h: number): Box => [x * 0.36, y * 0.36, w * 0.36, h * 0.36];
const layout = {
  zones: [{ ...zone("table", 0, ["x"]), box: inPoints(28, 15, 300, 160) }],
  rules: [],
  skewDegrees: 0,
} as unknown as PageLayout;
const never = new AbortController().signal;

/** A word whose box begins at a pixel of the drawing, on a row. */
const word = (text: string, x: number, row: number, confidence01 = 0.6): PrintedWord => ({
  text,
  box: inPoints(x, 20 + 40 * row, 11 * text.length - 2, LETTER),
  confidence01,
});
const outside: PrintedWord = { text: "Judul", box: [10, 1, 20, 3], confidence01: 0.95 };
/** As the whole page was read: figures in one, and some not at all. */
const first: PageWords = {
  source: "ocr",
  words: [outside, word("PutraKelindan", 30, 1), word("8327xx", 220, 1), word("121x", 220, 3)],
  read: 4,
};

type Answer = (text: string, as: ReadAs, round: number) => readonly [text: string, confidence01: number];
const right: Answer = (text) => [text, 0.9];

/** Sees each row of ink as words, and is told which letters they are by the lines that it should be shown. */
function engineThat(answer: Answer, lines: Readonly<Partial<Record<ReadAs, readonly (readonly string[])[]>>>) {
  const asked: ReadAs[] = [];
  const read: OcrEngine["read"] = async (picture, _signal, as = "page") => {
    const round = asked.filter((before) => before === as).length;
    asked.push(as);
    const seen = rowsSeen(picture);
    const told = lines[as]!;
    expect([as, seen.map((row) => row.length)]).toEqual([as, told.map((row) => row.length)]);
    const words = seen.flatMap((row, at) =>
      row.map(({ x0, y0, x1, y1 }, i) => {
        const [text, confidence01] = answer(told[at]![i]!, as, round);
        return { text, box: fromCorners(x0, y0, x1, y1), confidence01 };
      }),
    );
    return { words: words.filter(({ text }) => text !== ""), blocks: [] };
  };
  return { name: "made", read, close: async () => {}, asked };
}

function rowsSeen({ gray, width, height }: Raster): Rect[][] {
  const ink = gray.map((value) => (value < 128 ? 1 : 0));
  const letters = connectedComponents(ink, width, height);
  const tall = Math.max(...letters.map(({ y0, y1 }) => y1 - y0));
  const rows: Rect[][] = [];
  for (const letter of letters.sort((a, b) => midY(a) - midY(b))) {
    const last = rows.at(-1)?.[0];
    if (last && midY(letter) - midY(last) < tall) rows.at(-1)!.push(letter);
    else rows.push([letter]);
  }
  return rows.map((row) => runsOf(row, 0.5 * tall).map((run) => around(run)));
}

const ALL = CELLS.map((row) => row.join(" ").split(" "));
const COLUMNS = [
  ["8", "6", "1"],
  ["3", "3", "2"],
  ["27", "21", "5"],
];
const readAgain = (engine: OcrEngine, words: PageWords = first) =>
  readTables(page as unknown as Parameters<typeof readTables>[0], words, layout, engine, never);
const cellsOf = ({ words }: PageWords): string[][] =>
  tableRows(
    [0, 1, 2, 3].map((row) =>
      words.filter(({ box }) => Math.round((box[1] / 0.36 - 20) / 40) === row && box !== outside.box),
    ),
  );

describe("a table that was read with its page", () => {
  it("is read by its cells, its columns of figures by themselves, and no other word changes", async () => {
    const engine = engineThat(right, { block: ALL, figures: COLUMNS });
    const again = await readAgain(engine);
    expect(engine.asked).toEqual(["block", "figures", "figures"]);
    expect(cellsOf(again)).toEqual(CELLS);
    expect(again.words[0]).toBe(outside);
    expect(again.read).toBe(again.words.length);
    const points = again.words.find(({ text }) => text === "27")!;
    expect(points.box.map(Math.round)).toEqual(inPoints(272, 60, 20, LETTER).map(Math.round));
  });

  it("is shown its words without its figures where those were seen at once", async () => {
    const seen = [1, 2, 3].flatMap((row) => [
      word(CELLS[row]![1]!, 220, row),
      word(CELLS[row]![2]!, 246, row),
      word(CELLS[row]![3]!, 272, row),
    ]);
    const names = [ALL[0]!, ...ALL.slice(1).map((row) => row.slice(0, 2))];
    const engine = engineThat(right, { block: names, figures: COLUMNS });
    const again = await readAgain(engine, { source: "ocr", words: seen, read: seen.length });
    expect(cellsOf(again)).toEqual(CELLS);
    expect(engine.asked).toEqual(["block", "figures", "figures"]);
  });

  it("has of each figure the surer reading, and is asked by rows for those that no reading is sure of", async () => {
    const unsure: Answer = (text, as, round) => {
      if (as === "figures" && text === "6") return round === 0 ? ["8", 0.7] : ["6", 0.8];
      if (as === "figures" && text === "27") return ["", 0];
      return [text, 0.9];
    };
    const columns = engineThat(unsure, { block: ALL, figures: COLUMNS });
    const row = engineThat(right, { figures: [["8", "3", "27"]] });
    const engine: OcrEngine = {
      ...columns,
      read: (...asked) => (columns.asked.length === 3 ? row : columns).read(...asked),
    };
    expect(cellsOf(await readAgain(engine))).toEqual(CELLS);
    expect(row.asked).toEqual(["figures"]);
  });

  it("stays as it was where letters would be lost, or a text layer says it, or no columns are seen", async () => {
    const blind = engineThat((text) => [/\d/.test(text) ? "" : text, 0.1], { block: ALL });
    const sure: PageWords = { ...first, words: first.words.map((each) => ({ ...each, confidence01: 0.99 })) };
    expect(await readAgain(blind, sure)).toBe(sure);
    const layered: PageWords = { ...first, read: 1 };
    const unasked = engineThat(right, {});
    expect(await readAgain(unasked, layered)).toBe(layered);
    raster.gray.fill(230);
    expect(await readAgain(unasked)).toBe(first);
    expect(unasked.asked).toEqual([]);
  });
});
