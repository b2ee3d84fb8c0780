import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cursorAt, moveCursor, type Cursor, type CursorEvent } from "../../../src/reader/speech/cursor.ts";

const after = (cursor: Cursor, ...events: CursorEvent[]): Cursor => events.reduce(moveCursor, cursor);
const spot = ({ story, sentence, state }: Cursor): string => `${story}.${sentence} ${state}`;
const begun = after(cursorAt([3, 0, 2], 0), { type: "play" });
const said: CursorEvent = { type: "said" };
const failed: CursorEvent = { type: "failed" };

describe("the cursor", () => {
  it("goes through every sentence of every story, over one without any, and ends", () => {
    const way = [said, said, said, said, said].map((_, steps, all) => spot(after(begun, ...all.slice(0, steps + 1))));
    expect(way).toEqual(["0.1 playing", "0.2 playing", "2.0 playing", "2.1 playing", "2.1 ended"]);
  });
  it("pauses and resumes at the sentence, which begins anew", () => {
    const paused = after(begun, said, { type: "pause" });
    expect(spot(paused)).toBe("0.1 paused");
    const resumed = after(paused, { type: "play" });
    expect(spot(resumed)).toBe("0.1 playing");
    expect(resumed.turn).toBeGreaterThan(paused.turn);
  });
  it("hears nothing of what was said once it is paused", () => {
    const paused = after(begun, { type: "pause" });
    expect(after(paused, said)).toBe(paused);
    expect(after(paused, failed)).toBe(paused);
  });
  it("goes a sentence on and back, over the edge of a story, and not before the first", () => {
    expect(spot(after(begun, { type: "sentence", by: 1 }))).toBe("0.1 playing");
    const third = after(begun, { type: "story", by: 1 });
    expect(spot(third)).toBe("2.0 playing");
    expect(spot(after(third, { type: "sentence", by: -1 }))).toBe("0.2 playing");
    expect(spot(after(begun, { type: "sentence", by: -1 }))).toBe("0.0 playing");
  });
  it("goes back to a story's beginning before the story before", () => {
    const inside = after(begun, { type: "story", by: 1 }, said);
    expect(spot(after(inside, { type: "story", by: -1 }))).toBe("2.0 playing");
    expect(spot(after(inside, { type: "story", by: -1 }, { type: "story", by: -1 }))).toBe("0.0 playing");
    expect(spot(after(begun, { type: "story", by: 1 }, { type: "story", by: 1 }))).toBe("2.0 ended");
  });
  it("passes over what cannot be spoken, and pauses where nothing can", () => {
    expect(spot(after(begun, failed))).toBe("0.1 playing");
    expect(spot(after(begun, failed, said, failed, failed))).toBe("2.1 playing");
    expect(spot(after(begun, failed, failed, failed))).toBe("0.2 paused");
  });
  it("plays the last story again after the end", () => {
    const ended = after(begun, said, said, said, said, said);
    expect(spot(after(ended, { type: "play" }))).toBe("2.0 playing");
    expect(spot(after(ended, { type: "sentence", by: -1 }))).toBe("2.0 paused");
  });
  it("begins the sentence anew for another speed or voice, only while it plays", () => {
    expect(after(begun, { type: "again" }).turn).toBe(begun.turn + 1);
    const paused = after(begun, { type: "pause" });
    expect(after(paused, { type: "again" })).toBe(paused);
  });
  it("goes on in the same sentence among other stories", () => {
    const wider = after(begun, said, { type: "stories", lengths: [4, 3, 0, 2], story: 1 });
    expect(spot(wider)).toBe("1.1 playing");
    expect(wider.turn).toBe(after(begun, said).turn);
  });
  it("stands on a sentence that exists, whatever happens", () => {
    const events = fc.constantFrom<CursorEvent>(
      { type: "play" },
      { type: "pause" },
      said,
      failed,
      { type: "sentence", by: 1 },
      { type: "sentence", by: -1 },
      { type: "story", by: 1 },
      { type: "story", by: -1 },
      { type: "again" },
    );
    const lengths = fc.array(fc.nat(3), { minLength: 1, maxLength: 5 }).map((some) => [2, ...some]);
    fc.assert(
      fc.property(lengths, fc.array(events), (some, all) => {
        const { story, sentence } = after(cursorAt(some, 0), ...all);
        expect(sentence).toBeGreaterThanOrEqual(0);
        expect(sentence).toBeLessThan(some[story]!);
      }),
    );
  });
});
