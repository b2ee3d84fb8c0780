import { expect, it } from "vitest";
import { trimPaper } from "../../src/press/bundle/trim-paper.ts";
import type { Pixels } from "../../src/press/tools/sharp.ts";

const [WIDTH, HEIGHT] = [400, 300];
const PAPER = 235;

/** @param tone of a pixel, 0 black to 255 white. */
function picture(tone: (x: number, y: number) => number, channels: 1 | 3 = 1): Pixels {
  const bytes = new Uint8Array(WIDTH * HEIGHT * channels);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) bytes.fill(tone(x, y), (y * WIDTH + x) * channels, (y * WIDTH + x + 1) * channels);
  return { width: WIDTH, height: HEIGHT, channels, bytes };
}

it.each([1, 3] as const)(
  "loses the wedge of paper that a page askew leaves along two sides (%i channels)",
  (channels) => {
    const askew = (x: number, y: number): number => (y < (7 * x) / WIDTH || x > WIDTH - 4 ? PAPER : 90);
    const kept = trimPaper(picture(askew, channels));
    expect(kept.width).toBe(WIDTH - 3);
    expect(HEIGHT - kept.height).toBeGreaterThanOrEqual(6);
    expect(HEIGHT - kept.height).toBeLessThanOrEqual(7);
    expect(kept.bytes).toHaveLength(kept.width * kept.height * channels);
    // Of the wedge no more than its thin end is left.
    const light = kept.bytes.subarray(kept.width * channels).filter((value) => value > 90).length;
    expect(light).toBeLessThan(0.001 * kept.bytes.length);
  },
);

it("leaves a light sky, a dark frame and a sky that grows darker alone", () => {
  for (const tone of [
    (_: number, y: number): number => (y < HEIGHT / 2 ? PAPER : 90),
    (x: number, y: number): number => (Math.min(x, y) < 5 ? 20 : 120),
    (_: number, y: number): number => Math.max(60, PAPER - y * 4),
  ]) {
    const whole = picture(tone);
    expect(trimPaper(whole) === whole).toBe(true);
  }
});
