// Fingers that drag and pinch an enlarged page → how many frames the page drew meanwhile. Never a gesture that the browser makes by itself.
import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession, Page } from "playwright-core";

export interface Frames {
  /** Part of the frames that a display of 60 a second would have shown. */
  readonly dropped: number;
  readonly perSecond: number;
}

const GESTURE_MS = 2000;
const STEP_MS = 16;
const FRAME_MS = 1000 / 60;

declare global {
  var frameTimes: number[];
}

/** Glass that is touched once a frame. @param at where the fingers are after so much of the gesture, 0 to 1. */
async function touch(glass: CDPSession, at: (part: number) => readonly { x: number; y: number }[]): Promise<void> {
  const send = (type: "touchStart" | "touchMove" | "touchEnd", part: number): Promise<unknown> =>
    glass.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [...at(part)] });
  await send("touchStart", 0);
  const from = performance.now();
  for (let part = 0; part < 1; part = (performance.now() - from) / GESTURE_MS) {
    await send("touchMove", part);
    await sleep(STEP_MS);
  }
  await send("touchEnd", 1);
}

/** @param page with a page of the paper on screen, on a phone 412 × 915. */
export async function framesOfGestures(page: Page): Promise<Frames> {
  for (let press = 0; press < 2; press++) await page.keyboard.press("+");
  await page.waitForTimeout(4000);
  const glass = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    globalThis.frameTimes = [];
    const tick = (at: number): void => {
      frameTimes.push(at);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const swing = (part: number): number => Math.sin(part * Math.PI * 4);
  await touch(glass, (part) => [{ x: 206 + 120 * swing(part), y: 420 + 160 * swing(part) }]);
  await touch(glass, (part) => [
    { x: 206 - 60 - 60 * Math.abs(swing(part)), y: 420 },
    { x: 206 + 60 + 60 * Math.abs(swing(part)), y: 420 },
  ]);
  const times = await page.evaluate(() => frameTimes);
  const spans = times.slice(1).map((at, index) => at - times[index]!);
  const due = spans.reduce((sum, span) => sum + Math.max(1, Math.round(span / FRAME_MS)), 0);
  const seconds = (times.at(-1)! - times[0]!) / 1000;
  return { dropped: 1 - spans.length / due, perSecond: spans.length / seconds };
}
