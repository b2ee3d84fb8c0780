// Where fingers are → the touches that a browser gets of them, one step a frame, as of real glass. Never a gesture that the browser makes by itself.
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { Point } from "../../src/edition/geometry.ts";

const STEP_MS = 16;

export interface Glass {
  tap(at: Point): Promise<void>;
  /** Two taps, so long between their beginnings. */
  doubleTap(at: Point, apartMs: number): Promise<void>;
  /** One finger, straight. @param restMs stays before it leaves: none throws what it holds. */
  drag(from: Point, to: Point, ms: number, restMs: number): Promise<void>;
  /** Two fingers about a middle that moves, along a line that leans by so many radians. Distances between them, CSS pixels. */
  pinch(middle: readonly [Point, Point], apart: readonly [number, number], lean: number, ms: number): Promise<void>;
}

type Finger = { readonly x: number; readonly y: number; readonly id: number };

const between = (from: number, to: number, part: number): number => from + (to - from) * part;

/** @param page of a context with touch. Points are CSS pixels of its window. */
export async function glassOf(page: Page): Promise<Glass> {
  const session = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", fingers: readonly Finger[]): Promise<unknown> =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: [...fingers] });

  async function move(ms: number, at: (part: number) => readonly Finger[], restMs = 0): Promise<void> {
    await send("touchStart", at(0));
    const from = performance.now();
    for (let part = 0; part < 1;) {
      await sleep(STEP_MS);
      part = Math.min(1, (performance.now() - from) / ms);
      await send("touchMove", at(part));
    }
    if (restMs > 0) await sleep(restMs);
    await send("touchEnd", []);
  }

  const tap = async ([x, y]: Point): Promise<void> => {
    await send("touchStart", [{ x, y, id: 0 }]);
    await send("touchEnd", []);
  };
  return {
    tap,
    async doubleTap(at, apartMs) {
      const since = performance.now();
      await tap(at);
      await sleep(Math.max(0, apartMs - (performance.now() - since)));
      await tap(at);
    },
    drag: (from, to, ms, restMs) =>
      move(ms, (part) => [{ x: between(from[0], to[0], part), y: between(from[1], to[1], part), id: 0 }], restMs),
    pinch: ([from, to], apart, lean, ms) =>
      move(ms, (part) => {
        const half = between(apart[0], apart[1], part) / 2;
        const [x, y] = [between(from[0], to[0], part), between(from[1], to[1], part)];
        const [dx, dy] = [Math.cos(lean) * half, Math.sin(lean) * half];
        return [
          { x: x - dx, y: y - dy, id: 0 },
          { x: x + dx, y: y + dy, id: 1 },
        ];
      }),
  };
}
