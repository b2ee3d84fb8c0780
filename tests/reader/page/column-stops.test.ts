// Where the eye stops that reads a story column by column: all of it is seen, in order, and no type is smaller than it need be.
import { describe, expect, it } from "vitest";
import { boxHolds, right, bottom, type Box } from "../../../src/edition/geometry.ts";
import type { Article, Zone } from "../../../src/edition/schema.ts";
import { columnStops, stopWith } from "../../../src/reader/page/column-stops.ts";

const PHONE = { width: 360, height: 640 };
const zone = (kind: Zone["kind"], box: Box, more: Partial<Zone> = {}): Zone => ({
  id: `${kind}${box.join("-")}`,
  page: 1,
  kind,
  box,
  ...more,
});
const story = (...zones: Zone[]): Article => ({
  id: "a",
  kind: "article",
  section: null,
  headline: "Jembatan dibuka",
  pick: false,
  tags: [],
  blocks: [],
  zones,
});
const boxes = (article: Article, view = PHONE): Box[] => columnStops(article, view).map(({ box }) => box);

describe("the stops of a story", () => {
  it("begin with its head as one, then go down each column, and down the next", () => {
    const head = [
      zone("kicker", [40, 80, 80, 10]),
      zone("headline", [40, 92, 400, 50]),
      zone("deck", [40, 146, 300, 20]),
    ];
    const columns = [zone("text", [40, 180, 120, 500]), zone("text", [180, 180, 120, 500])];
    const [first, ...rest] = boxes(story(...head, ...columns));
    expect(first).toEqual([40, 80, 400, 86]);
    expect(rest.map(([x]) => x)).toEqual([40, 40, 40, 180, 180, 180]);
    const tops = rest.slice(0, 3).map(([, y]) => y);
    expect(tops[0]).toBe(180);
    expect(tops[1]! - tops[0]!).toBeCloseTo(tops[2]! - tops[1]!, 6);
    expect(bottom(rest[2]!)).toBeCloseTo(680, 6);
  });

  it("see again what stood at the foot of the one before, and fit the screen", () => {
    const view = { width: 360, height: 500 };
    for (const height of [30, 150, 180, 400, 1000, 1700]) {
      const parts = boxes(story(zone("text", [20, 10, 110, height])), view);
      expect(parts[0]![1]).toBe(10);
      expect(bottom(parts.at(-1)!)).toBeCloseTo(10 + height, 6);
      parts.forEach((part, at) => {
        const scale = Math.min(3, (view.width - 24) / part[2]);
        expect(part[3] * scale).toBeLessThanOrEqual(view.height - 24 + 1e-6);
        if (at > 0) expect(bottom(parts[at - 1]!) - part[1]).toBeGreaterThanOrEqual(22 - 1e-6);
      });
    }
  });

  it("follow the order that the edition counts on each page, and pass over where the print says to turn", () => {
    const stops = columnStops(
      story(
        zone("text", [0, 0, 120, 60], { order: 3 }),
        zone("text", [200, 0, 120, 60], { order: 1 }),
        zone("jump", [200, 60, 120, 10], { order: 2 }),
        zone("text", [0, 0, 120, 60], { order: 1, page: 7 }),
      ),
      PHONE,
    );
    expect(stops).toEqual([
      { page: 1, box: [200, 0, 120, 60] },
      { page: 1, box: [0, 0, 120, 60] },
      { page: 7, box: [0, 0, 120, 60] },
    ]);
  });

  it("follow the list where a page's zones are not all counted", () => {
    const stops = boxes(story(zone("text", [200, 0, 120, 60], { order: 5 }), zone("text", [0, 0, 120, 60])));
    expect(stops.map(([x]) => x)).toEqual([200, 0]);
  });

  it("join a photograph and its caption, and short columns that lie one under the other", () => {
    expect(boxes(story(zone("image", [0, 0, 250, 150]), zone("caption", [0, 152, 250, 20])))).toHaveLength(1);
    expect(boxes(story(zone("text", [0, 0, 120, 60]), zone("text", [0, 70, 120, 60])))).toHaveLength(1);
    // Beside each other on a phone their type would be half as large; a tablet holds both.
    const beside = story(zone("text", [0, 0, 120, 60]), zone("text", [140, 0, 120, 60]));
    expect(boxes(beside)).toHaveLength(2);
    expect(boxes(beside, { width: 768, height: 800 })).toHaveLength(1);
  });

  it("are all of it, whatever lies where", () => {
    let seed = 7;
    const random = (most: number): number => ((seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647) * most;
    for (let round = 0; round < 200; round++) {
      const zones = Array.from({ length: 1 + Math.floor(random(7)) }, () =>
        zone(random(1) < 0.3 ? "headline" : "text", [random(600), random(900), 20 + random(300), 8 + random(700)]),
      );
      const view = { width: 320 + random(900), height: 300 + random(700) };
      const stops = boxes(story(...zones), view);
      for (const { box } of zones)
        for (let step = 0; step <= 20; step++) {
          const at = [box[0] + box[2] / 2, box[1] + (box[3] * (step + 0.5)) / 21] as const;
          expect(stops.some((stop) => boxHolds([stop[0] - 1, stop[1] - 1, stop[2] + 2, stop[3] + 2], at))).toBe(true);
        }
      for (const stop of stops) expect(Math.min(right(stop), bottom(stop))).toBeGreaterThan(0);
    }
  });

  it("of a story that has no place are none", () => {
    expect(columnStops(story(), PHONE)).toEqual([]);
  });
});

it("on another screen the same words are read", () => {
  const long = story(zone("text", [40, 100, 120, 900]), zone("text", [180, 100, 120, 900]));
  const upright = columnStops(long, PHONE);
  const lying = columnStops(long, { width: 640, height: 300 });
  expect(lying.length).toBeGreaterThan(upright.length);
  for (const stop of upright) {
    const there = lying[stopWith(stop, lying)]!;
    expect(there.box[0]).toBe(stop.box[0]);
    expect(there.box[1]).toBeLessThanOrEqual(stop.box[1] + 1e-6);
    expect(bottom(there.box)).toBeGreaterThan(stop.box[1]);
  }
});
