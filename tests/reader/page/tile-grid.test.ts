import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { area, boxHolds, type Box } from "../../../src/edition/geometry.ts";
import { bytesOf, CELL_PX, missingTile, type Tile } from "../../../src/reader/page/tile-grid.ts";
import { shelfBytes, TileShelf, type ShelvedTile } from "../../../src/reader/page/tile-shelf.ts";

const PAGE = { width: 992, height: 1587 };

const seenBoxes: fc.Arbitrary<Box> = fc
  .tuple(fc.double({ min: 0, max: 900, noNaN: true }), fc.double({ min: 0, max: 1500, noNaN: true }))
  .chain(([x, y]) =>
    fc.tuple(
      fc.constant(x),
      fc.constant(y),
      fc.double({ min: 1, max: PAGE.width - x, noNaN: true }),
      fc.double({ min: 1, max: PAGE.height - y, noNaN: true }),
    ),
  );
const scales = fc.double({ min: 0.5, max: 8, noNaN: true });

/** Draws until nothing is missing. */
function drawAll(seen: Box, scale: number, drawn: Tile[] = []): Tile[] {
  for (;;) {
    const tile = missingTile(seen, scale, PAGE, drawn);
    if (!tile) return drawn;
    drawn.push(tile);
    if (drawn.length > 400) throw new Error("never done");
  }
}

describe("the missing tile", () => {
  it("lies on the grid, or on the page's edge, and on the page", () => {
    fc.assert(
      fc.property(seenBoxes, scales, (seen, scale) => {
        const { box } = missingTile(seen, scale, PAGE, [])!;
        const [x, y, width, height] = box;
        const [pageWidth, pageHeight] = [Math.ceil(PAGE.width * scale), Math.ceil(PAGE.height * scale)];
        expect([x % CELL_PX, y % CELL_PX]).toEqual([0, 0]);
        expect((x + width) % CELL_PX === 0 || x + width === pageWidth).toBe(true);
        expect((y + height) % CELL_PX === 0 || y + height === pageHeight).toBe(true);
        expect(Math.min(width, height)).toBeGreaterThan(0);
      }),
    );
  });

  it("is one on a phone: a scan costs its whole picture for every tile", () => {
    expect(drawAll([100, 200, 130, 270], 8.3)).toHaveLength(1);
  });

  it("completes what is seen, whatever was drawn before, in tiles of bounded size", () => {
    fc.assert(
      fc.property(seenBoxes, seenBoxes, scales, (before, seen, scale) => {
        const drawn = drawAll(seen, scale, drawAll(before, scale));
        for (const tile of drawn) expect(area(tile.box)).toBeLessThanOrEqual(12_000_000);
        for (const across of [0.001, 0.37, 0.999])
          for (const down of [0.001, 0.63, 0.999]) {
            const pixel = [(seen[0] + seen[2] * across) * scale, (seen[1] + seen[3] * down) * scale] as const;
            expect(drawn.some((tile) => boxHolds(tile.box, pixel))).toBe(true);
          }
      }),
      { numRuns: 50 },
    );
  });

  it("begins in the middle of what is seen where all of it is too much at once", () => {
    const { box } = missingTile([0, 0, PAGE.width, PAGE.height], 8, PAGE, [])!;
    expect(boxHolds(box, [(PAGE.width * 8) / 2, (PAGE.height * 8) / 2])).toBe(true);
    expect(area(box)).toBeGreaterThan(6_000_000);
  });

  it("counts no tile of another scale", () => {
    const seen: Box = [0, 0, 200, 200];
    const tile = missingTile(seen, 2, PAGE, [])!;
    expect(missingTile(seen, 2, PAGE, [tile])).toBeNull();
    expect(missingTile(seen, 3, PAGE, [tile])).not.toBeNull();
  });
});

describe("the shelf", () => {
  const freed: string[] = [];
  const tile = (name: string, page = 1): ShelvedTile => ({
    page,
    scale: 1,
    box: [0, 0, 100, 100],
    free: () => void freed.push(name),
  });

  it("frees the tiles that were seen longest ago, and only as many as it must", () => {
    freed.length = 0;
    const shelf = new TileShelf(3 * bytesOf(tile("")));
    const [a, b, c, d, e] = ["a", "b", "c", "d", "e"].map((name) => tile(name)) as [
      ShelvedTile,
      ShelvedTile,
      ShelvedTile,
      ShelvedTile,
      ShelvedTile,
    ];
    for (const one of [a, b, c]) shelf.add(one);
    shelf.see((one) => one === a);
    shelf.add(d);
    expect(freed).toEqual(["b"]);
    shelf.add(e);
    expect(freed).toEqual(["b", "c"]);
    expect(shelf.bytes).toBe(3 * bytesOf(a));
  });

  it("keeps a tile that is larger than its bound for as long as it is on screen", () => {
    freed.length = 0;
    const shelf = new TileShelf(10);
    shelf.add(tile("a"));
    expect(freed).toEqual([]);
    shelf.see(() => false);
    shelf.add(tile("b"));
    expect(freed).toEqual(["a"]);
  });

  it("keeps what is on screen however much that is, until something else is", () => {
    freed.length = 0;
    const shelf = new TileShelf(bytesOf(tile("")));
    const isOnScreen = ({ page }: ShelvedTile): boolean => page === 1;
    shelf.see(isOnScreen);
    for (const name of ["a", "b", "c"]) shelf.add(tile(name));
    shelf.see(isOnScreen);
    expect(freed).toEqual([]);
    shelf.see(({ page }) => page === 2);
    shelf.add(tile("d", 2));
    expect(freed).toEqual(["a", "b", "c"]);
  });

  it("has as much room as the device has memory for, within what is of use", () => {
    const mebibytes = [0.25, 1, 2, 4, 8, undefined].map((memory) => shelfBytes(memory) / 2 ** 20);
    expect(mebibytes).toEqual([24, 24, 32, 64, 64, 64]);
  });

  it("frees a page's tiles with the page, each once", () => {
    freed.length = 0;
    const shelf = new TileShelf(shelfBytes(undefined));
    shelf.add(tile("a", 1));
    shelf.add(tile("b", 2));
    shelf.drop(({ page }) => page === 1);
    shelf.drop(({ page }) => page === 1);
    expect(freed).toEqual(["a"]);
    expect(shelf.of(2)).toHaveLength(1);
  });
});
