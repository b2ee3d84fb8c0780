// Columns where a gutter is lost: told by the engine's blocks and by the rows around. Lines are drawn here, none of a real paper.
import { describe, expect, it } from "vitest";
import type { Atom } from "../../src/layout/atoms.ts";
import { engineColumns } from "../../src/layout/engine-columns.ts";
import { findFrames } from "../../src/layout/find-frames.ts";
import { findGutters } from "../../src/layout/find-gutters.ts";
import { lineOf, type Line } from "../../src/layout/find-lines.ts";
import { splitLines } from "../../src/layout/split-lines.ts";
import { atom, MEASURES } from "./drawn-atoms.ts";

const line = (...atoms: Atom[]): Line => lineOf(atoms, MEASURES);

describe("lines that ran over into the next column", () => {
  const left = (y: number): Line => line(atom(20, 90, y), atom(95, 196, y));
  const right = (y: number): Line => line(atom(210, 300, y), atom(305, 390, y));
  const both = (y: number): Line => line(atom(20, 90, y), atom(95, 204, y), atom(208, 300, y), atom(305, 390, y));

  it("are parted where the rows above and below begin", () => {
    const lines = splitLines([left(20), right(20), both(34), left(48), right(48)], MEASURES);
    expect(lines.map(({ x0 }) => x0).sort((a, b) => a - b)).toEqual([20, 20, 20, 208, 210, 210]);
  });

  it("are left alone under lines as wide, and at the edge of a text", () => {
    expect(splitLines([both(20), both(34), left(48), right(48)], MEASURES).length).toBe(4);
    expect(splitLines([left(20), right(20), both(34)], MEASURES).length).toBe(3);
  });
});

describe("the engine's blocks", () => {
  const words = (x0: number, x1: number, rows: number, size = 10): Atom[] =>
    Array.from({ length: rows }, (_, row) => atom(x0, x1, 20 + row * 14, size));
  const columns = [
    { x0: 20, x1: 196, y0: 20, y1: 160 },
    { x0: 204, x1: 390, y0: 20, y1: 160 },
  ];

  it("have a side between columns", () => {
    const { sides } = engineColumns(columns, [...words(20, 196, 10), ...words(204, 390, 10)], MEASURES);
    expect(sides).toEqual([{ x0: 199, x1: 201, y0: 20, y1: 160 }]);
  });

  it("have none through large type, nor between two rows of a headline", () => {
    const head = [atom(100, 195, 20, 30), atom(205, 300, 20, 30)];
    const { sides } = engineColumns(columns, [...head, ...words(20, 196, 10), ...words(204, 390, 10)], MEASURES);
    expect(sides.map(({ y0 }) => y0)).toEqual([51]);
    const title = columns.map((c) => ({ ...c, y1: 90 }));
    expect(engineColumns(title, [...words(20, 196, 2, 30), ...words(204, 390, 2, 30)], MEASURES).sides).toEqual([]);
  });

  it("tell a river of word gaps from a gutter", () => {
    const rows = Array.from({ length: 20 }, (_, row) => 20 + row * 14);
    const atoms = rows.flatMap((y, row) =>
      row < 6 || row > 12 ? [atom(20, 390, y)] : [atom(20, 150, y), atom(160, 390, y)],
    );
    const run = { x0: 20, x1: 390, y0: 20, y1: 300 };
    expect(findGutters(atoms, [], MEASURES).crosses(150, 160, 150)).toBe(true);
    expect(findGutters(atoms, [], MEASURES, [run]).crosses(150, 160, 150)).toBe(false);
  });
});

it("takes the edge of a scan for no frame", () => {
  const edge = {
    level: [
      { x0: 0, x1: 600, y0: 0, y1: 3 },
      { x0: 0, x1: 600, y0: 590, y1: 593 },
    ],
    upright: [
      { x0: 0, x1: 3, y0: 0, y1: 593 },
      { x0: 597, x1: 600, y0: 0, y1: 593 },
    ],
  };
  const lines = [20, 300, 560].map((y) => line(atom(20, 580, y)));
  expect(findFrames(edge, [], lines, 14, 1)).toEqual([]);
  const advert = { ...edge, level: edge.level.map((r, i) => ({ ...r, y0: 200 + i * 200, y1: 203 + i * 200 })) };
  const sides = advert.upright.map((r) => ({ ...r, y0: 200, y1: 403 }));
  expect(findFrames({ ...advert, upright: sides }, [], lines, 14, 1).length).toBe(1);
});
