// Lines over strokes of a given thickness → which are bold. A small head is believed by less where it also stands like one.
import { expect, it } from "vitest";
import type { Line } from "../../src/layout/find-lines.ts";
import { textOfLine } from "../../src/layout/line-roles.ts";
import { markBold } from "../../src/layout/mark-bold.ts";
import { BODY } from "./drawn-atoms.ts";

const WIDTH = 400;
const HEIGHT = 200;
const MEASURES = { ...BODY, width: WIDTH, height: HEIGHT };
/** In pixels, of the body and of what is a little thicker: 1.4 times. */
const [PLAIN, THICKER] = [10, 14];

function boldOf(head: { text: string; y0: number; x1: number; size?: number }): string[] {
  const ink = new Uint8Array(WIDTH * HEIGHT);
  const line = (text: string, y0: number, x1: number, size: number, stroke: number): Line => {
    for (let y = y0; y < y0 + 13; y++)
      for (let x = 20; x < x1; x++) if ((x - 20) % (2 * stroke) < stroke) ink[y * WIDTH + x] = 1;
    const chars = text.replaceAll(" ", "").length;
    const atom = (said: string, x0: number, x1: number) => {
      const word = { text: said, box: [0, 0, 1, 1], confidence01: 1 } as const;
      return { x0, y0, x1, y1: y0 + 13, size, chars: said.replaceAll(" ", "").length, word };
    };
    // A row of the text by its first word, a whole number of strokes wide, and the rest.
    const [first, rest] = stroke === PLAIN ? /^(\S+) (.+)$/.exec(text)!.slice(1) : [text];
    const end = rest === undefined ? x1 : 20 + 8 * stroke;
    const atoms = [atom(first!, 20, end), ...(rest === undefined ? [] : [atom(rest, end, x1)])];
    return { x0: 20, y0, x1, y1: y0 + 13, size, chars, bold: false, atoms };
  };
  const lines = [
    line(head.text, head.y0, head.x1, head.size ?? 12.6, THICKER),
    ...[
      "Aliran air di Simpang Ber-",
      "ingin dan Kebun Lada dihen-",
      "tikan pada Sabtu pagi karena",
      "penggantian pipa induk kota.",
    ].map((text, row) => line(text, 60 + row * 16, 300, 10.5, PLAIN)),
  ];
  return markBold(lines, ink, MEASURES)
    .filter((l) => l.bold)
    .map((l) => textOfLine(l));
}

it("takes a head a little thicker than its text for bold where it is larger, shorter and farther from it", () => {
  expect(boldOf({ text: "Air bersih dihentikan", y0: 40, x1: 240 })).toEqual(["Air bersih dihentikan"]);
});

it("does not where it stands as the text's rows do, is as long, or ends a sentence", () => {
  expect(boldOf({ text: "Air bersih dihentikan", y0: 44, x1: 240 })).toEqual([]);
  expect(boldOf({ text: "Air bersih dihentikan", y0: 40, x1: 300 })).toEqual([]);
  expect(boldOf({ text: "Air bersih dihentikan.", y0: 40, x1: 240 })).toEqual([]);
});

it("believes a row that leaves room for the next row's first word, and ends no sentence", () => {
  const early = { y0: 44, x1: 118, size: 13.5 };
  expect(boldOf({ text: "Nasib ketek", ...early })).toEqual(["Nasib ketek"]);
  expect(boldOf({ text: "Nasib ketek.", ...early })).toEqual([]);
});
