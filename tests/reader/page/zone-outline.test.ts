import { describe, expect, it } from "vitest";
import type { Zone } from "../../../src/edition/schema.ts";
import { outlineOf as outlineOfZones } from "../../../src/reader/page/zone-outline.ts";

type Box = Zone["box"];
const outlineOf = (boxes: readonly Box[], gap: number, air: number): string =>
  outlineOfZones(
    boxes.map((box) => ({ box })),
    gap,
    air,
  );

/** The rings of a path, each as the corners at which it turns. */
const ringsOf = (path: string): [number, number][][] =>
  path
    .split("Z")
    .filter((ring) => ring !== "")
    .map((ring) => {
      const points = ring
        .slice(1)
        .split("L")
        .map((point) => point.split(" ").map(Number) as [number, number]);
      return points.filter(([x, y], at) => {
        const [before, after] = [points.at(at - 1)!, points[(at + 1) % points.length]!];
        return !(before[0] === x && x === after[0]) && !(before[1] === y && y === after[1]);
      });
    });

/** By the even-odd rule, as the page draws it. */
function covers(path: string, x: number, y: number): boolean {
  let inside = false;
  for (const ring of ringsOf(path))
    ring.forEach(([x1, y1], at) => {
      const [x2, y2] = ring[(at + 1) % ring.length]!;
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)) inside = !inside;
    });
  return inside;
}

describe("the outline of a story", () => {
  it("runs around one box at the distance asked for", () => {
    expect(ringsOf(outlineOf([[10, 20, 30, 40]], 16, 3))).toEqual([
      [
        [7, 17],
        [43, 17],
        [43, 63],
        [7, 63],
      ],
    ]);
  });
  it("is one ring around a headline, its photograph and its columns, and keeps their shape", () => {
    const story: Box[] = [
      [0, 0, 210, 30], // headline
      [0, 40, 100, 80], // photograph
      [0, 130, 100, 100], // first column
      [110, 40, 100, 60], // second column, ended early: an L lying down
    ];
    const path = outlineOf(story, 16, 3);
    expect(ringsOf(path)).toHaveLength(1);
    expect(ringsOf(path)[0]).toHaveLength(6);
    expect(covers(path, 160, 200)).toBe(false);
    for (const [x, y, width, height] of story)
      for (const [px, py] of [
        [x - 2, y - 2],
        [x + width + 2, y + height + 2],
        [x + width / 2, y + height / 2],
      ] as const)
        expect(covers(path, px, py)).toBe(true);
  });
  it("runs straight along columns that end within a hair of each other", () => {
    const path = outlineOf(
      [
        [0, 0, 50, 100],
        [60, 1.4, 50, 97],
        [120, -0.7, 50.2, 101.9],
      ],
      16,
      3,
    );
    expect(ringsOf(path)).toHaveLength(1);
    expect(ringsOf(path)[0]).toHaveLength(4);
  });
  it("leaves apart what stands apart, and out what stands between", () => {
    const columns: Box[] = [
      [0, 0, 50, 100],
      [110, 0, 50, 100],
    ];
    expect(ringsOf(outlineOf(columns, 16, 3))).toHaveLength(2);
    const around: Box[] = [
      [0, 0, 160, 30],
      [0, 30, 40, 100],
      [120, 30, 40, 100],
      [0, 130, 160, 30],
    ];
    const path = outlineOf(around, 16, 3);
    expect(ringsOf(path)).toHaveLength(2);
    expect(covers(path, 80, 80)).toBe(false);
    expect(covers(path, 20, 80)).toBe(true);
  });
  it("draws two parts that only touch at a corner", () => {
    const path = outlineOf(
      [
        [0, 0, 50, 50],
        [56, 56, 50, 50],
      ],
      6,
      3,
    );
    expect(covers(path, 25, 25)).toBe(true);
    expect(covers(path, 80, 80)).toBe(true);
    expect(covers(path, 80, 25)).toBe(false);
  });
  it("turns with a page that lay askew, and takes a shape drawn by hand as it is", () => {
    const slanted = (x: number, y: number): Pick<Zone, "box" | "polygon"> => ({
      box: [x, y, 100, 102],
      polygon: [
        [x, y],
        [x + 100, y + 2],
        [x + 98, y + 102],
        [x - 2, y + 100],
      ],
    });
    const [ring, ...more] = ringsOf(outlineOfZones([slanted(0, 0), slanted(108, 2.16)], 16, 3));
    expect(more).toEqual([]);
    expect(ring).toHaveLength(4);
    const [[x0, y0], [x1, y1]] = ring as [[number, number], [number, number]];
    expect((y1 - y0) / (x1 - x0)).toBeCloseTo(0.02, 3);
    const drawn = {
      box: [0, 0, 9, 9] as const,
      polygon: [
        [0, 0],
        [9, 0],
        [4, 9],
      ] as [number, number][],
    };
    expect(outlineOfZones([drawn], 16, 3)).toBe("M0 0L9 0L4 9Z");
  });
  it("is nothing for no zones", () => {
    expect(outlineOf([], 16, 3)).toBe("");
  });
});
