import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Zone } from "../../../src/edition/schema.ts";
import { outlineOf as outlineOfZones } from "../../../src/reader/page/zone-outline.ts";

type Box = Zone["box"];
const AIR = 3;
const zonesOf = (boxes: readonly Box[]): Pick<Zone, "box">[] => boxes.map((box) => ({ box }));
const outlineOf = (boxes: readonly Box[], others: readonly Box[] = []): string =>
  outlineOfZones(zonesOf(boxes), zonesOf(others), AIR);

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

/** Its middle and, a little inside, its corners. */
const pointsIn = ([x, y, width, height]: Box): [number, number][] => [
  [x + width / 2, y + height / 2],
  [x + 0.5, y + 0.5],
  [x + width - 0.5, y + 0.5],
  [x + 0.5, y + height - 0.5],
  [x + width - 0.5, y + height - 0.5],
];
const isCovered = (path: string, box: Box): boolean => pointsIn(box).every(([x, y]) => covers(path, x, y));
const isUntouched = (path: string, box: Box): boolean => pointsIn(box).every(([x, y]) => !covers(path, x, y));
const corners = (path: string): number[] => ringsOf(path).map((ring) => ring.length);

describe("the outline of a story", () => {
  it("runs around one box at the distance asked for", () => {
    expect(ringsOf(outlineOf([[10, 20, 30, 40]]))).toEqual([
      [
        [7, 17],
        [43, 17],
        [43, 63],
        [7, 63],
      ],
    ]);
  });
  /** Headline over a short deck, a photograph in the middle, columns of unequal length around a pull quote. */
  const lead: Box[] = [
    [0, 0, 60, 6], // kicker
    [0, 10, 300, 40],
    [0, 55, 180, 20], // deck
    [0, 80, 300, 90],
    [0, 180, 60, 8], // byline
    [0, 190, 90, 200],
    [105, 180, 90, 60],
    [110, 255, 70, 50], // pull quote
    [105, 320, 90, 66],
    [210, 180, 90, 150],
    [210, 345, 80, 40], // see also
  ];
  it("is a rectangle, whatever white the story has in it, where nobody else stands", () => {
    expect(ringsOf(outlineOf(lead, [[320, 0, 90, 390]]))).toEqual([
      [
        [-3, -3],
        [303, -3],
        [303, 393],
        [-3, 393],
      ],
    ]);
  });
  it("is an L where another story stands in its corner, and straight along columns of unequal length", () => {
    const others: Box[] = [
      [108, 340, 85, 60],
      [210, 340, 90, 60],
    ];
    const story = [...lead.slice(0, 6), [105, 180, 90, 145], [210, 180, 90, 138]] as Box[];
    const path = outlineOf(story, others);
    expect(corners(path)).toEqual([6]);
    for (const box of story) expect(isCovered(path, box)).toBe(true);
    for (const box of others) expect(isUntouched(path, box)).toBe(true);
  });
  it("has a notch where another story stands at its side, a hole where one stands in its middle", () => {
    const story: Box[] = [
      [0, 0, 160, 30],
      [0, 30, 40, 100],
      [0, 130, 160, 30],
    ];
    const other: Box = [50, 45, 100, 70];
    const notched = outlineOf(story, [other]);
    expect(corners(notched)).toEqual([8]);
    expect(isUntouched(notched, other)).toBe(true);
    const around = outlineOf([...story, [120, 30, 40, 100]], [[50, 45, 60, 70]]);
    expect(corners(around)).toHaveLength(2);
    expect(covers(around, 80, 80)).toBe(false);
    expect(covers(around, 20, 80)).toBe(true);
    expect(covers(around, 140, 80)).toBe(true);
  });
  it("leaves apart what another story divides, and joins what nothing does", () => {
    const columns: Box[] = [
      [0, 0, 50, 100],
      [110, 0, 50, 100],
    ];
    expect(corners(outlineOf(columns))).toEqual([4]);
    const path = outlineOf(columns, [[60, -20, 40, 200]]);
    expect(corners(path)).toEqual([4, 4]);
    expect(isUntouched(path, [60, 0, 40, 100])).toBe(true);
  });
  it("stays in the middle of a gutter narrower than its air on both sides", () => {
    const right = Math.max(...ringsOf(outlineOf([[0, 0, 50, 100]], [[54, 0, 50, 100]]))[0]!.map(([x]) => x));
    expect(right).toBe(52);
  });
  it("runs on over what reaches in by a hair, or lies in the story's own zone", () => {
    const others: Box[] = [
      [99, 20, 60, 30],
      [10, 10, 20, 20],
    ];
    expect(corners(outlineOf([[0, 0, 100, 100]], others))).toEqual([4]);
  });
  it("covers every zone of the story and no other, on any page", () => {
    const cell = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 7 }));
    fc.assert(
      fc.property(fc.uniqueArray(cell, { minLength: 2, maxLength: 20, selector: String }), fc.nat(), (cells, split) => {
        const boxes = cells.map(([column, row]): Box => [column * 110, row * 90, 100, 78]);
        const mine = 1 + (split % (boxes.length - 1));
        const [story, others] = [boxes.slice(0, mine), boxes.slice(mine)];
        const path = outlineOf(story, others);
        for (const box of story) expect(isCovered(path, box)).toBe(true);
        for (const box of others) expect(isUntouched(path, box)).toBe(true);
      }),
    );
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
    const [ring, ...more] = ringsOf(outlineOfZones([slanted(0, 0), slanted(108, 2.16)], [slanted(216, 4.32)], AIR));
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
    expect(outlineOfZones([drawn], [], AIR)).toBe("M0 0L9 0L4 9Z");
  });
  it("is nothing for no zones", () => {
    expect(outlineOf([], [[0, 0, 9, 9]])).toBe("");
  });
});
