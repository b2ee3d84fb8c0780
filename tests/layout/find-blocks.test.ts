// Lines as an engine measured them → blocks. What a whole page makes of them: small-heads.test.ts, page-parts.test.ts.
import { expect, it } from "vitest";
import { findBlocks } from "../../src/layout/find-blocks.ts";
import type { Line } from "../../src/layout/find-lines.ts";
import type { Measures } from "../../src/layout/measures.ts";

const BODY: Measures = {
  width: 1000,
  height: 1400,
  scale: 1,
  areWords: true,
  atomSize: 10.5,
  xHeight: 5,
  bodySize: 10.5,
  lineHeight: 14,
};
/** One line over the whole column. */
const line = (text: string, y: number, size: number, width = 400): Line => ({
  x0: 40,
  y0: y,
  x1: 40 + width,
  y1: y + 18,
  size,
  chars: text.replaceAll(" ", "").length,
  bold: false,
  atoms: [
    {
      x0: 40,
      y0: y,
      x1: 40 + width,
      y1: y + 18,
      size,
      chars: text.length,
      word: { text, box: [0, 0, 1, 1], confidence01: 1 },
    },
  ],
});
const blocksOf = (...lines: readonly Line[]): string[] =>
  findBlocks(lines, [], [], { level: [], upright: [] }, BODY).map((block) => `${block.kind} ${block.lines.length}`);

const FIRST = "Murid SD Negeri 2 berbaris empat ratus meter untuk";
const SECOND = "mengisi rak perpustakaan baru di bekas gudang getah.";

it("keeps a sentence over two lines in one block, though one measured smaller", () => {
  expect(blocksOf(line(FIRST, 100, 11), line(SECOND, 121, 14.4))).toEqual(["headline 2"]);
});

it("keeps apart two lines of other sizes, of which the lower begins anew, or is not as wide, or the upper has ended", () => {
  expect(blocksOf(line(FIRST, 100, 11), line(`Mengisi ${SECOND}`, 121, 14.4))).toEqual(["body 1", "headline 1"]);
  expect(blocksOf(line(FIRST, 100, 11), line(SECOND, 121, 14.4, 300))).toEqual(["body 1", "headline 1"]);
  expect(blocksOf(line(`${FIRST}.`, 100, 11), line(SECOND, 121, 14.4))).toEqual(["body 1", "headline 1"]);
});

it("takes two large letters for no headline, but for the end of one", () => {
  expect(blocksOf(line("za", 100, 20, 30))).toEqual(["body 1"]);
  expect(blocksOf(line("Kader Posyandu (sambungan hal", 100, 18), line("5)", 122, 18, 20))).toEqual(["headline 2"]);
});

it("takes a drop cap that was read with the next row's word for no headline", () => {
  const beside = (text: string, y: number): Line => ({ ...line(text, y, 10.5), x0: 78 });
  const under = [30, 44, 58, 72].map((y) => line(`${SECOND} ${y}`, 100 + y, 10.5));
  const cap = { ...line("Kasim", 100, 36, 60), y1: 130 };
  expect(blocksOf(beside("ECAMATAN WONOSARI, KN", 100), cap, beside(SECOND, 114), ...under)).toEqual(["body 7"]);
  expect(blocksOf({ ...cap, y0: 60, y1: 90 }, ...under)).toEqual(["headline 1", "body 4"]);
});
