import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DOUBLE_TAP_MS, GestureReader } from "../../../src/reader/page/gesture-reader.ts";

let heard: string[] = [];
let reader: GestureReader;
/** What the listener answers to a tap. */
let isAll = false;

beforeEach(() => {
  vi.useFakeTimers();
  heard = [];
  isAll = false;
  reader = new GestureReader({
    touched: () => heard.push("touched"),
    dragged: (dx, dy) => heard.push(`dragged ${dx},${dy}`),
    released: ([vx, vy]) => heard.push(`released ${vx.toFixed(2)},${vy.toFixed(2)}`),
    pinched: (from, to) => heard.push(`pinched ${from.join(" ")} to ${to.join(" ")}`),
    tapped: ([x, y]) => {
      heard.push(`tapped ${x},${y}`);
      return isAll;
    },
    tapStands: ([x, y]) => heard.push(`stands ${x},${y}`),
    doubleTapped: ([x, y]) => heard.push(`double ${x},${y}`),
  });
});
afterEach(() => vi.useRealTimers());

/** @returns what the reader says of it. */
function tap(x: number, y: number, time: number): boolean {
  reader.down(1, [x, y], time);
  return reader.up(1, [x + 2, y], time + 60);
}

describe("one finger", () => {
  it("taps: heard at once, and it stands when no second comes", () => {
    expect(tap(10, 20, 0)).toBe(false);
    expect(heard).toEqual(["touched", "tapped 12,20"]);
    vi.advanceTimersByTime(DOUBLE_TAP_MS);
    expect(heard.at(-1)).toBe("stands 12,20");
  });
  it("taps twice: a double tap, and no tap stands", () => {
    tap(10, 20, 0);
    vi.advanceTimersByTime(100);
    tap(14, 22, 160);
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual(["touched", "tapped 12,20", "touched", "double 16,22"]);
  });
  it("taps twice far apart: only the last stands", () => {
    tap(10, 20, 0);
    tap(200, 20, 120);
    vi.advanceTimersByTime(1000);
    expect(heard.filter((one) => one.startsWith("stands"))).toEqual(["stands 202,20"]);
  });
  it("taps three times: a double tap and one more tap", () => {
    for (const time of [0, 120, 240]) tap(10, 20, time);
    expect(heard.filter((one) => one !== "touched")).toEqual(["tapped 12,20", "double 12,20", "tapped 12,20"]);
  });
  it("taps where that is all it means: nothing stands later, and a second tap is a first", () => {
    isAll = true;
    expect(tap(10, 20, 0)).toBe(true);
    expect(tap(10, 20, 120)).toBe(true);
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual(["touched", "tapped 12,20", "touched", "tapped 12,20"]);
  });
  it("rests long: no tap", () => {
    reader.down(1, [10, 20], 0);
    isAll = true;
    expect(reader.up(1, [10, 20], 900)).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual(["touched"]);
  });
  it("drags from where it went down, without losing what it took to begin, and lets go with its speed", () => {
    reader.down(1, [0, 0], 0);
    reader.move(1, [5, 0], 10);
    reader.move(1, [20, 0], 20);
    reader.move(1, [40, 0], 40);
    reader.up(1, [40, 0], 50);
    expect(heard).toEqual(["touched", "dragged 20,0", "dragged 20,0", "released 1.00,0.00"]);
  });
  it("that stops before it lets go throws nothing", () => {
    reader.down(1, [0, 0], 0);
    reader.move(1, [50, 0], 20);
    reader.move(1, [90, 0], 40);
    reader.up(1, [90, 0], 400);
    expect(heard.at(-1)).toBe("released 0.00,0.00");
  });
  it("that the system takes away neither taps nor throws", () => {
    reader.down(1, [0, 0], 0);
    reader.cancel();
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual(["touched"]);
    reader.down(1, [0, 0], 2000);
    reader.move(1, [50, 0], 2020);
    reader.cancel();
    expect(heard.at(-1)).toBe("released 0.00,0.00");
  });
});

describe("two fingers", () => {
  it("pinch step by step, and are no tap", () => {
    reader.down(1, [100, 0], 0);
    reader.down(2, [200, 0], 10);
    reader.move(1, [90, 0], 20);
    reader.move(2, [220, 0], 30);
    reader.up(2, [220, 0], 40);
    reader.up(1, [90, 0], 50);
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual([
      "touched",
      "pinched 100,0 200,0 to 90,0 200,0",
      "pinched 90,0 200,0 to 90,0 220,0",
      "released 0.00,0.00",
    ]);
  });
  it("become one that drags on from where it is", () => {
    reader.down(1, [100, 0], 0);
    reader.down(2, [200, 0], 10);
    reader.move(2, [220, 0], 30);
    reader.up(2, [220, 0], 40);
    reader.move(1, [103, 4], 50);
    expect(heard.at(-1)).toBe("dragged 3,4");
  });
  it("leave a third out", () => {
    reader.down(1, [0, 0], 0);
    reader.down(2, [100, 0], 0);
    reader.down(3, [50, 50], 0);
    heard = [];
    reader.move(3, [60, 60], 10);
    expect(heard).toEqual([]);
  });
});

it("forgets a tap when the surface is covered", () => {
  tap(10, 20, 0);
  reader.end();
  vi.advanceTimersByTime(1000);
  expect(heard).toEqual(["touched", "tapped 12,20"]);
});
