// Where the reading ruler stands, and what a step does to it and to the text.
import { assert, double, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { placeOf, stepped, topOf } from "../../../src/reader/ruler/ruler-room.ts";
import { readRulerSettings } from "../../../src/reader/ruler/ruler-settings.ts";

const ROOM = { top: 50, bottom: 750, band: 100 };
const aRoom = record({
  top: integer({ min: 0, max: 200 }),
  bottom: integer({ min: 200, max: 900 }),
  band: integer({ min: 30, max: 400 }),
});
const aPlace = double({ min: 0, max: 1, noNaN: true });

describe("the band", () => {
  it("stands between the bars, at the share of the room that is remembered", () => {
    expect([0, 0.5, 1].map((place01) => topOf(ROOM, place01))).toEqual([50, 350, 650]);
    expect([-10, 50, 350, 900].map((top) => placeOf(ROOM, top))).toEqual([0, 0, 0.5, 1]);
  });
  it("is stepped within its room; past an end of it the text goes on instead", () => {
    expect(stepped(ROOM, 0.5, 30)).toEqual({ place01: placeOf(ROOM, 380), scroll: 0 });
    expect(stepped(ROOM, 1, 30)).toEqual({ place01: 1, scroll: 30 });
    expect(stepped(ROOM, 0, -30)).toEqual({ place01: 0, scroll: -30 });
  });
  it("and the text together always go as far as the step, wherever it stands", () =>
    assert(
      property(aRoom, aPlace, integer({ min: -200, max: 200 }), (room, place01, by) => {
        const next = stepped(room, place01, by);
        expect(next.place01).toBeGreaterThanOrEqual(0);
        expect(next.place01).toBeLessThanOrEqual(1);
        expect(topOf(room, next.place01) - topOf(room, place01) + next.scroll).toBeCloseTo(by, 6);
      }),
    ));
});

describe("what is remembered", () => {
  it("is taken field by field, and what is no place is none", () => {
    expect(readRulerSettings('{"used":true,"place01":0.8}')).toEqual({ used: true, place01: 0.8 });
    expect(readRulerSettings('{"used":"yes","place01":7}')).toEqual(readRulerSettings(null));
    expect(readRulerSettings("no JSON").used).toBe(false);
  });
});
