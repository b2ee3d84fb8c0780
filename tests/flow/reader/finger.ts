// One finger on a page's glass, as the browser hears it from a real one: it rests, moves in steps, leaves. Never two.
import type { CDPSession, Page } from "playwright-core";
import type { Point } from "../../../src/edition/geometry.ts";

export interface Finger {
  down(at: Point): Promise<void>;
  move(to: Point): Promise<void>;
  up(): Promise<void>;
}
export async function fingerOn(page: Page): Promise<Finger> {
  const session: CDPSession = await page.context().newCDPSession(page);
  let last: Point = [0, 0];
  const send = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly Point[]): Promise<unknown> =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  return {
    async down(at) {
      last = at;
      await send("touchStart", [at]);
    },
    async move(to) {
      const from = last;
      for (let step = 1; step <= 8; step++) {
        last = [from[0] + ((to[0] - from[0]) * step) / 8, from[1] + ((to[1] - from[1]) * step) / 8];
        await send("touchMove", [last]);
      }
    },
    async up() {
      await send("touchEnd", []);
    },
  };
}
